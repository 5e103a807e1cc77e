from types import SimpleNamespace

import pytest

from sandbox import i18n
from sandbox.errors import SandboxError


@pytest.fixture(autouse=True)
def _restore_language():
    before = i18n.language()
    yield
    i18n.use(before)


@pytest.mark.parametrize(
    ("environ", "system_locale", "expected"),
    [
        ({}, None, "zh"),
        ({"LANG": "C.UTF-8"}, None, "zh"),
        ({"LANG": "C.UTF-8"}, "en_US", "zh"),
        ({"LC_ALL": "POSIX", "LANG": ""}, None, "zh"),
        ({"LANG": "zh_TW.Big5"}, None, "zh"),
        ({"LANG": "en_GB.UTF-8"}, None, "en"),
        ({"LANG": "de_DE.UTF-8"}, "zh_CN", "en"),
        ({"LC_MESSAGES": "zh_CN.UTF-8", "LANG": "en_US.UTF-8"}, None, "zh"),
        ({"LC_ALL": "en_US.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8"}, None, "en"),
        ({"SANDBOX_LANG": "en", "LC_ALL": "zh_CN.UTF-8"}, None, "en"),
        ({"LC_ALL": "C.UTF-8", "LANG": "en_US.UTF-8"}, None, "en"),
        ({}, "Chinese (Simplified)_China", "zh"),
        ({}, "English_United States", "en"),
    ],
)
def test_the_first_hint_that_says_anything_decides(environ, system_locale, expected):
    assert i18n.detect(environ, system_locale) == expected


def test_an_unknown_language_is_refused_and_the_known_ones_named():
    with pytest.raises(SandboxError, match=r"“fr”.*zh, en"):
        i18n.use("fr")


def test_a_bilingual_text_is_shown_in_the_current_language_or_else_the_other():
    text, chinese_only = SimpleNamespace(zh="客户", en="Account"), SimpleNamespace(zh="客户", en="")
    i18n.use("en")
    assert (i18n.pick(text), i18n.pick(chinese_only)) == ("Account", "客户")
    i18n.use("zh")
    assert i18n.pick(text) == "客户"


def test_english_counts_one_and_many():
    i18n.use("en")
    assert [i18n.plural("{n} day", "{n} days", n).format(n=n) for n in (0, 1, 2)] == [
        "0 days",
        "1 day",
        "2 days",
    ]


def test_the_empty_message_is_not_the_header_of_the_catalogue():
    i18n.use("zh")
    assert i18n._("") == ""


def test_names_and_sentences_follow_each_other_as_the_language_writes_them() -> None:
    i18n.use("zh")
    try:
        assert i18n.named("工资", "¥678k") == "工资：¥678k"
        assert i18n.sentences("负荷 44%。", "", "可撤销。") == "负荷 44%。可撤销。"
    finally:
        i18n.use("en")
    assert i18n.named("Pay", "¥678k") == "Pay: ¥678k"
    assert i18n.sentences("Load 44%.", "", "It can be undone.") == "Load 44%. It can be undone."
    assert i18n.sentences() == ""


def test_what_is_put_together_has_a_gap_where_chinese_meets_latin_letters() -> None:
    assert i18n.gapped("我们是A") == "我们是 A"
    assert i18n.gapped("我们是Team 7队") == "我们是 Team 7 队"
    assert i18n.gapped("我们是 A，不是B。") == "我们是 A，不是 B。"
    assert i18n.gapped("我们是红队") == "我们是红队"
    assert i18n.gapped("We are A1") == "We are A1"
