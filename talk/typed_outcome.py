"""What somebody reads of an act that he typed in the place of its button (talk/typed_deed.py)."""

from dataclasses import replace

from domain.cases.case import Case
from domain.values.message import Incoming
from locales import desk as desk_words
from services.deed import screens
from services.deed.work import Work
from talk.asking.act import Act
from talk.asking.called import called
from talk.asking.over import confirm


def too_late(work: Work, case: Case) -> str:
    t = work.staff_words()
    if case.status == "assigned":
        return desk_words.nobody_has_it_yet(t, case.number)
    return t(desk_words.typed_withdrawn if case.status == "withdrawn" else desk_words.typed_too_late)


def follow_up(work: Work, message: Incoming, act: Act) -> None:
    """A reply to his words is a note like one to the card. In private no card stands above: what came of it says of which matter."""
    if work.popup is not None:
        confirm(work, message, _of_matter(work, message, act, work.popup[0]), case_id=act.case.id)
        work.popup = None
    if message.private:
        return
    screens.led_on(work, message.chat_id, message.sender.handle, act.case.id)
    if message.message_id and work.places.of(message.chat_id, message.message_id) is None:
        work.places.note(message.chat_id, message.message_id, act.case.id)


def _of_matter(work: Work, message: Incoming, act: Act, words: str) -> str:
    if not message.private or act.case.number in words:
        return words
    now = replace(act, case=work.cases.get(act.case.id))
    return desk_words.of_matter(work.staff_words(), called(work, now), words)
