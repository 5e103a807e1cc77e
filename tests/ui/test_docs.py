import re
from pathlib import Path

from sandbox.ui.overflow import overflows


def test_the_example_of_the_page_works(fly):
    page = (Path(__file__).parents[2] / "docs" / "ui.md").read_text("utf-8")
    code = re.search(r"```python\n(from sandbox.*?)```", page, re.DOTALL).group(1)
    space = {"__name__": "example"}
    exec(compile(code, "ui.md", "exec"), space)
    pilot = fly(space["screen"])
    assert overflows(pilot.stage.root) == []
    account = next(node for node in pilot.stage.root.walk() if node.accepts)
    pilot.drag("member.Zhang", account.rect.centre)
    assert any(getattr(node, "text", "") == "Zhang" for node in pilot.stage.root.find("member.Zhang").walk())
    assert sum(getattr(node, "text", "") == "Zhang" for node in pilot.stage.root.walk()) == 2
