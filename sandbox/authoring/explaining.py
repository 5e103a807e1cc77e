"""Turns findings about a document into problems: what each says, and where it points."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from sandbox.authoring.document import Document
from sandbox.authoring.hints import close, suggest
from sandbox.authoring.locating import Finding
from sandbox.authoring.nouns import brief, expected, listed, words_of
from sandbox.authoring.problem import Problem
from sandbox.authoring.shape import choices, field_names
from sandbox.authoring.unions import Alternatives
from sandbox.authoring.wording import no_such_word, one_of, say, wrong_sort
from sandbox.i18n import _
from sandbox.model.problems import Problems


class Explainer:
    """Explains findings about one document and the model it should fit."""

    def __init__(self, document: Document, model: type[BaseModel], findings: list[Finding]) -> None:
        self._document = document
        self._model = model
        self._missing = {(each.trail, each.field) for each in findings if each.kind == "missing"}
        superfluous = [each for each in findings if each.kind == "extra_forbidden"]
        self._misspelt = {(each.trail, self._meant(each)) for each in superfluous}

    def explain(self, group: Alternatives) -> Iterator[Problem]:
        """The problems that one mistake amounts to; none if another finding says it better."""
        finding = group[0]
        match finding.kind:
            case _ if len(group) > 1:
                yield self._of_no_branch(group)
            case "missing" if (finding.trail, finding.field) in self._misspelt:
                pass
            case "missing":
                yield self._lacking(finding, finding.field or "")
            case "union_tag_not_found":
                yield self._lacking(finding, _discriminator(finding))
            case "union_tag_invalid":
                yield self._unknown_tag(finding)
            case "extra_forbidden":
                yield self._superfluous(finding)
            case _:
                yield from self._wrong(finding)

    def _meant(self, finding: Finding) -> str | None:
        """The missing field that a superfluous one is a misspelling of."""
        names = field_names(self._model, self._document.data, finding.trail)
        lacking = [name for name in names if (finding.trail, name) in self._missing]
        return close(finding.field or "", lacking)

    def _lacking(self, finding: Finding, field: str) -> Problem:
        known = choices(self._model, self._document.data, finding.trail, field)
        hint = _("It is one of {words}.").format(words=listed(known)) if known else ""
        return self._document.problem(
            finding.trail, _("“{field}” is missing here.").format(field=brief(field)), hint
        )

    def _superfluous(self, finding: Finding) -> Problem:
        field = finding.field or ""
        names = field_names(self._model, self._document.data, finding.trail)
        given = self._document.value(finding.trail)
        free = [name for name in names if name not in given]
        meant = self._meant(finding)
        hint = suggest(field, [meant] if meant else free)
        if not hint and names:
            hint = _("Known here: {words}.").format(words=listed(names))
        place = self._document.key((*finding.trail, field))
        return Problem.at(place, _("“{field}” is not a field here.").format(field=brief(field)), hint)

    def _unknown_tag(self, finding: Finding) -> Problem:
        told = finding.error.get("ctx", {})
        trail = (*finding.trail, _discriminator(finding))
        message, hint = no_such_word(told.get("tag"), words_of(str(told.get("expected_tags", ""))))
        return self._document.problem(trail, message, hint)

    def _of_no_branch(self, group: Alternatives) -> Problem:
        nouns = [_noun(finding) for finding in group]
        either = _(" or ").join(dict.fromkeys(noun for noun in nouns if noun))
        trail = group[0].trail
        return self._document.problem(trail, wrong_sort(either, self._document.value(trail)))

    def _wrong(self, finding: Finding) -> Iterator[Problem]:
        told: dict[str, Any] = finding.error.get("ctx", {})
        raised = told.get("error")
        if isinstance(raised, Problems):
            for path, message, hint in raised.problems:
                yield self._document.problem((*finding.trail, *path), message, hint)
            return
        document, trail = self._document, finding.trail
        place = document.key(trail) if finding.on_key else document.place(trail)
        value = trail[-1] if finding.on_key else document.value(trail)
        message, hint = say(finding.kind, told, value, place.words, finding.error["msg"])
        yield Problem.at(place, message, hint)


def _discriminator(finding: Finding) -> str:
    return str(finding.error.get("ctx", {}).get("discriminator", "")).strip("'")


def _noun(finding: Finding) -> str | None:
    if finding.kind in {"literal_error", "enum"}:
        return one_of(words_of(str(finding.error.get("ctx", {}).get("expected", ""))))
    return expected(finding.kind)
