"""How a message is put (services/deed/message.py)."""

import pytest

from domain.values.buttons import Button
from services.deed.message import STYLES, keyboard
from talk.house import BUTTONS


@pytest.mark.parametrize(("kind", "style"), [("send", "success"), ("decline_go", "danger"), ("menu", None)])
def test_a_button_has_the_colour_of_its_kind(kind: str, style: str | None) -> None:
    markup = keyboard([[("好", Button(kind, 7))]])
    assert markup is not None
    (button,) = markup["inline_keyboard"][0]
    assert button.get("style") == style
    assert button["callback_data"] == f"{kind}|7|"


def test_every_coloured_button_is_one_and_has_a_colour_telegram_knows() -> None:
    assert set(STYLES) <= BUTTONS
    assert set(STYLES.values()) <= {"danger", "success", "primary"}
