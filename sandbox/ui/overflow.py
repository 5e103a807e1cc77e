"""Finds what does not fit: text that is cut, and nodes that stick out of their parents."""

from sandbox.ui.node import Node
from sandbox.ui.widgets.label import Label
from sandbox.ui.widgets.scroll import ScrollView

SLACK = 1  # pixels that rounding may cost


def overflows(root: Node) -> list[str]:
    """What is cut or sticks out, in words for a failing test; a `Label` that may elide is not counted."""
    root_stage = root.stage
    assert root_stage is not None, "only what is on a stage has a place"
    root_stage.settle()
    return [problem for node in root.walk() for problem in _problems(node)]


def _problems(node: Node) -> list[str]:
    found = []
    if isinstance(node, Label) and node.cut and not node.elide:
        found.append(f"cut: {node.text!r} in {tuple(node.rect)}")
    parent = node.parent
    free = node.style.at is not None or isinstance(parent, ScrollView)
    if parent and not free and not parent.rect.grown(SLACK).covers(node.rect):
        found.append(f"outside: {_name(node)} {tuple(node.rect)} of {_name(parent)} {tuple(parent.rect)}")
    if not node.children and node.least() > node.rect.w + SLACK:
        found.append(f"narrow: {_name(node)} needs {node.least()}, has {node.rect.w}")
    return found


def _name(node: Node) -> str:
    return f"{type(node).__name__}({node.id or getattr(node, 'text', '')!r})"
