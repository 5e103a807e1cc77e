"""Checks a document against a model and says every mistake where it stands."""

import json
from typing import Final, TypeVar

from pydantic import BaseModel, ValidationError

from sandbox.authoring.document import Document
from sandbox.authoring.explaining import Explainer
from sandbox.authoring.locating import locate, own
from sandbox.authoring.problem import Problem
from sandbox.authoring.unions import settle

MOST: Final = 1000
"""How many of pydantic's errors are explained."""
T = TypeVar("T", bound=BaseModel)


def validate(document: Document, model: type[T]) -> T | list[Problem]:
    """The model's instance, or all mistakes in the order of the file, then of the files it extends.

    Values are checked strictly, as JSON is: the text "8" is no number and 1 is not true.
    """
    try:
        return model.model_validate_json(json.dumps(document.data), strict=True)
    except ValidationError as invalid:
        errors = invalid.errors(include_url=False)
    findings = own([locate(error, document.data) for error in errors[:MOST]])
    explainer = Explainer(document, model, findings)
    problems = [problem for group in settle(findings) for problem in explainer.explain(group)]
    path = document.source.path
    return sorted(dict.fromkeys(problems), key=lambda p: (p.path != path, str(p.path), p.line, p.column))
