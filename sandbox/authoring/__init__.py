"""Reads the YAML of others safely and says precisely what is wrong with it."""

from sandbox.authoring.document import Document, load_document, parse_document
from sandbox.authoring.problem import Problem
from sandbox.authoring.refusal import AuthoringError
from sandbox.authoring.render import render, render_all
from sandbox.authoring.validation import validate

__all__ = [
    "AuthoringError",
    "Document",
    "Problem",
    "load_document",
    "parse_document",
    "render",
    "render_all",
    "validate",
]
