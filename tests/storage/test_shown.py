"""What a message shows, as hashes: an edit that would change nothing is known (docs/design.md, Outbox)."""

import pytest

from storage.shown import after, changes_nothing

BUTTONS = {"inline_keyboard": [[{"text": "认领", "callback_data": "claim|1|"}]]}
SENT = {"text": "状态：待认领", "reply_markup": BUTTONS}


def test_an_edit_of_what_stands_there_changes_nothing() -> None:
    known = after("", "sendMessage", SENT)
    assert changes_nothing(known, "editMessageText", SENT | {"link_preview_options": {"is_disabled": True}})
    assert changes_nothing(known, "editMessageText", SENT | {"text": "状态：待认领\n"}), "Telegram takes blanks off"
    assert changes_nothing(known, "editMessageReplyMarkup", {"reply_markup": BUTTONS})


@pytest.mark.parametrize(
    ("method", "arguments"),
    [
        ("editMessageText", SENT | {"text": "状态：已认领"}),
        ("editMessageText", {"text": SENT["text"]}),
        ("editMessageText", SENT | {"reply_markup": {"inline_keyboard": []}}),
        ("editMessageText", SENT | {"entities": [{"type": "bold", "offset": 0, "length": 2}]}),
        ("editMessageReplyMarkup", {"reply_markup": {"inline_keyboard": []}}),
    ],
)
def test_an_edit_of_words_entities_or_buttons_changes_something(method: str, arguments: dict[str, object]) -> None:
    known = after("", "sendMessage", SENT)
    assert not changes_nothing(known, method, arguments)
    assert changes_nothing(after(known, method, arguments), method, arguments)


def test_buttons_taken_away_leave_the_words_known() -> None:
    known = after(after("", "sendMessage", SENT), "editMessageReplyMarkup", {})
    assert changes_nothing(known, "editMessageText", {"text": SENT["text"], "reply_markup": {"inline_keyboard": []}})


def test_what_is_not_known_is_never_taken_for_the_same() -> None:
    assert not changes_nothing("", "editMessageText", SENT)
    copied = after("", "copyMessage", {"caption": ""})
    assert not changes_nothing(copied, "editMessageCaption", {"caption": ""})


def test_keyboards_below_the_input_are_no_part_of_the_message() -> None:
    known = after("", "sendMessage", {"text": "好的", "reply_markup": {"keyboard": [[{"text": "帮助"}]]}})
    assert changes_nothing(known, "editMessageText", {"text": "好的"})
