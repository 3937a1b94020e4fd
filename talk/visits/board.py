"""`/visitday`: the board is shown, and one record after the other with its four answers (services/visits/check.py)."""

from domain.rights.rights import may_in_congress
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import NotAllowedError, OldButtonError
from domain.values.message import Incoming, Press
from domain.visits.visits import CHECKS, month_bounds
from locales import case as case_words
from locales import common, decided
from locales import visits as visits_words
from services.deed import decisions, screens, tell
from services.deed.by import By
from services.deed.work import Work
from services.visits.board import GroupOfMonth, OneMonth, PageOfMonth, board, to_check, who_is_missing
from services.visits.check import Check, check_record, may_check, record_to_check
from services.visits.check import take_back as take_check_back
from services.visits.record import OneRecord, record_words
from storage.named_in import RECORD
from storage.steps import Step
from talk.asking import pages
from talk.asking.ask import Question, ask
from talk.asking.decided import in_its_place
from talk.asking.who_acts import who_acts


def show_board(work: Work, message: Incoming, rest: str) -> None:
    """`/visitday`, `/visitday 2026-10`: staff and chairs see all groups, leaders their own."""
    t = work.staff_words()
    persons = tuple(p for p in work.roster.persons_of(message.sender.handle) if p.has_rights)
    if not may_in_congress(work.roster, persons, "visit_board"):
        work.say(message.chat_id, case_words.who_may(t, "visit_board"))
        return
    month = rest.strip()
    if not month:
        latest = work.days.last_before("visit", work.today) or work.days.next_from("visit", work.today)
        month = latest.month if latest is not None else work.today.strftime("%Y-%m")
    try:
        month_bounds(month)
    except ValueError:
        work.say(message.chat_id, visits_words.bad_month(t, work.today))
        return
    words, rows = board(work, month, persons)
    for piece in tell.pieces(words):
        work.say(message.chat_id, piece, rows)


def turn_groups(work: Work, press: Press) -> None:
    """「上一页」 「下一页」 of the groups somebody of which is missing."""
    by, wanted = who_acts(work, press), parsed(PageOfMonth, press.value)
    _may_read(by, work)
    words, rows = board(work, _month(wanted.month), by.live, wanted.first)
    pages.turn(work, press, tell.pieces(words)[0], rows)


def show_missing(work: Work, press: Press) -> None:
    """Who of one group has no record yet."""
    by, wanted = who_acts(work, press), parsed(GroupOfMonth, press.value)
    _may_read(by, work)
    work.say(press.chat_id, who_is_missing(work, by, GroupOfMonth(_month(wanted.month), wanted.group)))


def _may_read(by: By, work: Work) -> None:
    if not may_in_congress(work.roster, by.live, "visit_board"):
        raise NotAllowedError("visit_board")


def _month(month: str) -> str:
    """Raises OldButtonError for what is no month."""
    try:
        month_bounds(month)
    except ValueError as error:
        raise OldButtonError(month) from error
    return month


def next_to_check(work: Work, press: Press) -> None:
    """「核查记录」: one record after the other, four answers."""
    _show_next(work, press, parsed(OneMonth, press.value).month)


def _show_next(work: Work, press: Press, month: str) -> None:
    by, t = who_acts(work, press), work.staff_words()
    may_check(work, by)
    _, record = to_check(work, by.persons, month)
    if record is None:
        work.tell(t(visits_words.nothing_to_check))
        return
    buttons = [(visits_words.check(t, value), Button("vk_set", 0, packed(Check(record.id, value)))) for value in CHECKS]
    words = visits_words.to_check(t, record_words(work, record, press.sender.handle))
    work.say(press.chat_id, words, [buttons[:2], buttons[2:]], names=[(RECORD, record.id)])


def check(work: Work, press: Press) -> None:
    by, wanted, t = who_acts(work, press), parsed(Check, press.value), work.staff_words()
    record = record_to_check(work, by, wanted)
    if wanted.result == "returned":
        ask(work, press, Question("visit_return"), t(visits_words.ask_return_reason), record=record.id)
        return
    check_record(work, by, wanted)
    what = decided.check(t, common.day(t, record.visit_on), visits_words.check(t, wanted.result))
    words = decided.by_whom(t, what, by.live[0].name, work.roster.congress.local(work.acted_at))
    in_its_place(work, press, words, [[(t(common.b_take_back), Button("vk_undo", 0, packed(OneRecord(record.id))))]])
    work.tell(visits_words.checked(t, wanted.result))
    _show_next(work, press, record.month)


def take_back(work: Work, press: Press) -> None:
    """「撤回这个决定」, for ten minutes: the record waits to be checked again."""
    by, t = who_acts(work, press), work.staff_words()
    record = take_check_back(work, by, parsed(OneRecord, press.value).record)
    what = decided.check(t, common.day(t, record.visit_on), visits_words.check(t, record.check_result))
    row = screens.row_at(work, press.chat_id, press.message_id)
    if row is not None:
        words = decided.taken_back(t, what, by.live[0].name, work.roster.congress.local(work.acted_at))
        decisions.stand(work, (press.chat_id, row), words)
    work.tell(t(common.taken_back_popup))


def take_return(work: Work, message: Incoming, step: Step) -> None:
    """What is missing in one that goes back."""
    check_record(work, who_acts(work, message), Check(int(step.data["record"]), "returned"), message.text)
    work.say(message.chat_id, visits_words.checked(work.staff_words(), "returned"), reply_to=message.message_id)
