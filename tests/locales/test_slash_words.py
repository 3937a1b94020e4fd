"""People press or say what they want: no sentence for them sends them off with a slash word (docs/spec.md section 2)."""

import re

import pytest

from locales import tasks
from locales.catalogue import languages, translator
from locales.common import T
from locales.refresh import source_texts

SLASH = re.compile(r"(?<![\w./:}>=-])/[a-z]{2,}\b(?![./])")
OF_THE_LIST = frozenset(
    {"village", "language", "privacy", "new", "find", "case", "activity", "files", "me", "session", "callbacks", "units", "rota"}
    | {"promises", "summary", "visitday", "suggest", "topics", "motion", "card", "quarter", "days", "broadcast", "notice", "canned"}
    | {"block", "erase", "office", "audit"}
)
"""Tasks of 「帮助」 that also say their command: the list of them."""
TYPED_WITH_WORDS = ("/summary", "/block", "/erase")
"""Who reads these sentences typed the command, and reads how the rest of it is written: 没看懂, 请这样写."""
OF_THE_INSTALLER = ("看办理经过（", "替选民删除信息（", "回电（", "管人员和名册（", "限制选民（", "发通知（", "挂通知（", "看待处理（", "出通报（", "看履职档案（",
    "看建议题目（", "代录事项（", "写代表建议（", "排走访日、接待日（", "看走访情况（", "查事项（", "在电脑上看网页（")  # fmt: skip
"""The table of `lianxin rights`."""


def excepted(text: str, listed: frozenset[str]) -> bool:
    return text in listed or text.startswith(OF_THE_INSTALLER) or any(f"{command} " in text for command in TYPED_WITH_WORDS)


def untranslated(text: str) -> str:
    return text


def listed() -> frozenset[str]:
    """Three lines a task, as they stand in the source, with no number of the town filled in."""
    source: T = untranslated
    known = (tasks._for_voters, tasks._for_deputies, tasks._by_a_tap, tasks._for_staff)
    return frozenset(words(source, task) for words in known for task in OF_THE_LIST) - {""}


@pytest.mark.parametrize("language", languages())
def test_no_sentence_names_a_slash_word(language: str) -> None:
    t, known = translator(language), listed()
    found = [text for text in source_texts() if SLASH.search(t(text)) and not excepted(text, known)]
    assert not found


def test_the_exceptions_are_there_and_name_one() -> None:
    assert all(any(text.startswith(head) and SLASH.search(text) for text in source_texts()) for head in OF_THE_INSTALLER)
    assert any(SLASH.search(text) for text in listed())


def test_a_slash_word_is_seen_and_an_address_is_none() -> None:
    assert SLASH.search("发 /cases 打开。")
    assert SLASH.search("（/people）")
    assert not SLASH.search("https://api.telegram.org")
    assert not SLASH.search("deploy/nginx.conf")
