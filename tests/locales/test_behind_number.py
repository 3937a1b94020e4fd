"""A quotation behind a number needs no blank before the words that go on (docs/style.md)."""

from datetime import date

from locales import desk, joining, promises
from locales.catalogue import translator

NAMED, BARE = "QX-2611-0001「路灯不亮」", "QX-2611-0001"


def test_no_blank_stands_behind_a_quotation_and_one_does_behind_a_number() -> None:
    t = translator("zh-Hans")
    result = ("已解决", date(2026, 11, 30))

    def said(number: str) -> list[str]:
        return [
            desk.ask_reply(t, "周启明", number),
            desk.preview(t, number, "修好了"),
            desk.preview_told(t, number, "修好了"),
            desk.b_for_other(t, number),
            desk.preview_answer(t, number, result, "修好了"),
            desk.ask_answer(t, "周启明", number),
            desk.ask_outcome(t, number),
            desk.ask_promise(t, "周启明", number),
            joining.preview_all(t, number, 2, "修好了"),
            joining.preview_alone(t, number, 2, "修好了"),
            promises.ask_words(t, "周启明", number, "kept"),
            promises.preview(t, number, "dropped", "办不成"),
        ]

    assert not [words for words in said(NAMED) if "」 " in words]
    assert all(f"{BARE} " in words for words in said(BARE))
    assert desk.preview(translator("en"), NAMED, "done").startswith("To the voter of QX-2611-0001")
