"""Words that are shown once more and wait to be sent: which of them one line of their writer made, and of which matters (talk/typed_choice.py, talk/typed_send.py)."""

from collections.abc import Sequence

from domain.typed.button_words import OF_DRAFT
from domain.typed.chosen_button import Choice
from domain.values.buttons import Button, unpack
from domain.values.carried import parsed
from domain.values.ids import CaseId
from domain.values.message import Incoming, from_json
from services.deed.work import Work
from storage.asked import AskedByButtons
from talk.asking.act import act_of
from talk.asking.called import called
from talk.desk.preview import Shown

DROP = "drop"


def choice_of(one: AskedByButtons, kind: str = "") -> Choice | None:
    """Of words that wait: what sends them, or drops them (`DROP`)."""
    sends = next((choice for choice in one.choices if choice.kind in OF_DRAFT), None)
    return next((choice for choice in one.choices if choice.kind == DROP), None) if kind == DROP and sends is not None else sends


def waiting(work: Work, message: Incoming, asked: Sequence[AskedByButtons]) -> list[AskedByButtons]:
    """Those of his that were neither sent nor dropped."""
    return [one for one in asked if (written := _written(work, one)) is not None and written.sender.handle == message.sender.handle]


def of_one_line(work: Work, one: AskedByButtons, asked: Sequence[AskedByButtons]) -> list[AskedByButtons]:
    """It and those that wait beside it of the same line (0001和0002都办好了): who was shown them together means them together."""
    line = _written(work, one)
    if line is None:
        return [one]
    return [other for other in asked if other.row == one.row or _same(line, _written(work, other))]


def matters(work: Work, message: Incoming, asked: Sequence[AskedByButtons]) -> list[str]:
    """Of which matters, each by its number and first words."""
    cases = [button.case for one in asked if (button := _button(one, "")) is not None]
    return [called(work, act_of(work, message, CaseId(case))) for case in cases]


def case_of(one: AskedByButtons) -> int:
    button = _button(one, "")
    return button.case if button is not None else 0


def words_of(work: Work, one: AskedByButtons) -> str:
    """What would leave."""
    written = _written(work, one)
    return written.text if written is not None else ""


def _same(line: Incoming, other: Incoming | None) -> bool:
    return other is not None and bool(line.message_id) and (line.message_id, line.at) == (other.message_id, other.at)


def _written(work: Work, one: AskedByButtons) -> Incoming | None:
    """The words that wait there."""
    button = _button(one, DROP)
    draft = work.drafts.get(str(parsed(Shown, button.value).draft), "reply", "answer") if button is not None else None
    return from_json(draft.message) if draft is not None else None


def _button(one: AskedByButtons, kind: str) -> Button | None:
    choice = choice_of(one, kind)
    return unpack(choice.data) if choice is not None else None
