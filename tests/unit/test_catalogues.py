import ast
import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

TOOL = Path(__file__).resolve().parents[2] / "tools" / "catalogues.py"


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("catalogues", TOOL)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_message_of_the_source_is_translated(tool):
    catalog = tool.merge(tool.extract(), tool.stored())
    assert tool.missing(catalog) == [], "tools/catalogues.py --missing, then --fill"


def test_no_message_is_hidden_from_the_extraction(tool):
    """Babel does not look into f-strings: a message in one would stay English for ever."""
    known = {tool.key(message) for message in tool.messages(tool.stored())}
    calls = [
        call
        for path in (tool.ROOT / "sandbox").rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") in tool.KEYWORDS
    ]
    said = {call.args[0].value for call in calls if isinstance(call.args[0], ast.Constant)}
    assert said - known == set()


def test_translations_fill_the_same_placeholders(tool):
    assert tool.mismatched(tool.stored()) == []


def test_compiled_catalogue_is_up_to_date(tool):
    assert tool.PO.with_suffix(".mo").read_bytes() == tool.mo_bytes(tool.stored())


def test_merging_twice_changes_nothing(tool, tmp_path):
    once = tool.po_bytes(tool.merge(tool.extract(), tool.stored()))
    path = tmp_path / "sandbox.po"
    path.write_bytes(once)
    assert tool.po_bytes(tool.merge(tool.extract(), tool.stored(path))) == once


def test_catalogue_carries_no_dates_tools_or_line_numbers(tool):
    text = tool.PO.read_text("utf-8")
    assert not any(word in text for word in ("-Date:", "Generated-By", ".py:"))


@pytest.fixture
def toy_source(tmp_path):
    package = tmp_path / "sandbox"
    package.mkdir()
    source = '_("No file {path}.")\nN_("Idle")\nplural("{n} day", "{n} days", 3)\n_("" + other)\n'
    (package / "toy.py").write_text(source, "utf-8")
    return tmp_path


def test_keywords_are_found_and_a_filled_map_is_merged(tool, toy_source):
    source = tool.extract(toy_source)
    assert tool.missing(source) == ["Idle", "No file {path}.", "{n} day"]
    filled = tool.merge(source, source, {"Idle": "空闲", "{n} day": "{n} 天"})
    assert tool.missing(filled) == ["No file {path}."]
    assert [tool.translation(message) for message in tool.messages(filled)] == ["空闲", "", "{n} 天"]


def test_a_translation_that_loses_a_placeholder_is_named(tool, toy_source):
    source = tool.extract(toy_source)
    filled = tool.merge(source, source, {"No file {path}.": "没有文件。", "{n} day": "{n} 天"})
    assert tool.mismatched(filled) == ["No file {path}."]


def test_a_fuzzy_translation_counts_as_missing_until_it_is_filled_again(tool, toy_source):
    known = tool.merge(tool.extract(toy_source), tool.extract(toy_source), {"Idle": "闲置"})
    known.get("Idle").flags.add("fuzzy")
    merged = tool.merge(tool.extract(toy_source), known)
    assert "Idle" in tool.missing(merged)
    assert b"\xe9\x97\xb2" not in tool.mo_bytes(merged)
    assert "Idle" not in tool.missing(tool.merge(tool.extract(toy_source), known, {"Idle": "空闲"}))
