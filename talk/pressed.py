"""A tap, and what a line of his said of the next matter once it is done (talk/typed_apart.py)."""

from domain.values.message import Press
from services.deed.work import Work
from talk import typed_deed
from talk.press import press_button


def receive_press(work: Work, press: Press) -> None:
    press_button(work, press)
    if not press.sender.anonymous:
        typed_deed.go_on(work, press.chat_id, press.sender.handle)
