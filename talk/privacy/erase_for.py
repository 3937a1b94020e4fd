"""「删除此人信息」 and `/erase`: asked for the choices of the voter's own button, then done (docs/spec.md section 8).

`/erase NUMBER` is about the person of that case, `/erase DATE` about what was noted on that day and is no case.
"""

from datetime import date

from domain.cases.case import Case
from domain.rights.rights import may, may_in_congress
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import OldButtonError
from domain.values.message import Incoming, Press
from locales import case as case_words
from locales import desk as desk_words
from locales import erasing
from locales.common import T
from services.case.act import allowed_to
from services.deed.by import By
from services.deed.message import Rows
from services.deed.work import Work
from services.privacy import erase_for, erase_noted, noted
from services.privacy.noted import Notes, OneNote
from talk.asking.act import Act, offer
from talk.privacy.erase import ALL, CASES_GO_ON, IDENTITY, Choice

WORDS_ALONE = Choice("words", "words")
"""Nobody is known any more, but what he said is kept."""
CARRIED = {"all": ALL, "identity": IDENTITY, "go_on": CASES_GO_ON, "words": WORDS_ALONE}
"""What the button of each way carries."""


def command(work: Work, message: Incoming, rest: str) -> None:
    """`/erase`: a case's number, or a day."""
    t = work.staff_words()
    by = By(work.roster.persons_of(message.sender.handle), message.sender.handle)
    case = work.cases.by_number(rest.strip()) if rest.strip() else None
    if case is not None and may(work.roster, by.persons, "erase_for", case):
        work.say(message.chat_id, *_question(work, by, case), case_id=case.id)
        _show_heard(work, message.chat_id, by, case)
    elif case is None and (day := _day(rest)) is not None and noted.looks(work, by):
        _show_noted(work, message.chat_id, by, Notes(day, 0))
    elif not may_in_congress(work.roster, by.persons, "erase_for"):
        work.say(message.chat_id, case_words.who_may(t, "erase_for"))
    else:
        work.say(message.chat_id, erasing.how_to_erase(t, work.roster.congress.case_prefix))


def ask(work: Work, act: Act) -> None:
    """The button in 「更多」."""
    allowed_to(work, act.by, "erase_for", act.case)
    offer(work, act, *_question(work, act.by, act.case))
    _show_heard(work, act.chat_id, act.by, act.case)


def _question(work: Work, by: By, case: Case) -> tuple[str, Rows]:
    """With a button for each way."""
    t, found = work.staff_words(), erase_for.ways(work, case)
    words = erase_for.question(work, by, case)
    return words, [*(_row(erasing.way(t, way), case, CARRIED[way]) for way in found), *([_no(t)] if found else [])]


def _day(words: str) -> date | None:
    """A day as it is written in lists, 2026-11-25."""
    try:
        return date.fromisoformat(words.strip())
    except ValueError:
        return None


def _row(label: str, case: Case, choice: Choice) -> list[tuple[str, Button]]:
    return [(label, Button("erase_yes", case.id, packed(choice)))]


def _no(t: T) -> list[tuple[str, Button]]:
    return [(t(erasing.b_leave), Button("erase_no"))]


def erase(work: Work, act: Act) -> None:
    """Confirmed by the button that says what happens."""
    choice = parsed(Choice, act.value)
    if choice not in (ALL, IDENTITY, CASES_GO_ON, WORDS_ALONE):
        raise OldButtonError(act.value)
    erase_for.erase_for(work, act.by, act.case, words=choice.takes_words, withdraw=choice.withdraws)
    work.take_buttons(act.chat_id, act.press.message_id)
    work.say(act.chat_id, erasing.erased_for(work.staff_words(), act.case.number))


def _show_noted(work: Work, chat_id: int, by: By, notes: Notes) -> None:
    """What was noted on a day and is no case, a page of it."""
    words, rows, names = noted.page(work, by, notes)
    work.say(chat_id, words, rows, names=names)


def _show_heard(work: Work, chat_id: int, by: By, case: Case) -> None:
    """What visits heard of others and joined to it: each is erased alone."""
    words, rows, names = noted.of_case(work, by, case)
    if words:
        work.say(chat_id, words, rows, case_id=case.id, names=names)


def _by(work: Work, press: Press) -> By:
    """Whoever hides behind a chat is nobody here."""
    return By(() if press.sender.anonymous else work.roster.persons_of(press.sender.handle), press.sender.handle)


def turn(work: Work, press: Press) -> None:
    """The next page of what was noted."""
    by = _by(work, press)
    noted.may_look(work, by)
    _show_noted(work, press.chat_id, by, parsed(Notes, press.value))


def ask_note(work: Work, press: Press) -> None:
    by, note, t = _by(work, press), parsed(OneNote, press.value), work.staff_words()
    words = noted.words_of(work, by, note.key)
    rows = [[(t(erasing.b_erase), Button("erase_note_yes", 0, packed(note)))], _no(t)]
    work.say(press.chat_id, erasing.ask_erase_note(t, words[:1000]), rows, names=[noted.named_by(note.key)])


def erase_note(work: Work, press: Press) -> None:
    """The question loses its words with the note."""
    erase_noted.erase_note(work, _by(work, press), parsed(OneNote, press.value).key)
    work.say(press.chat_id, work.staff_words()(erasing.note_erased))


def leave(work: Work, press: Press) -> None:
    """「不删」: nothing has changed."""
    work.take_buttons(press.chat_id, press.message_id)
    work.tell(work.staff_words()(desk_words.went_back))
