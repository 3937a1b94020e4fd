"""The secretary's queue: what no group has, and any case by its number (docs/spec.md section 8)."""

from domain.cases.case import Case
from domain.cases.life_cycle import WITH_GROUP
from domain.congress.congress import Person
from domain.rights.sight import sight_of
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.errors import NotAllowedError
from domain.values.ids import Handle
from domain.values.message import Incoming, Press
from locales import case as case_words
from locales import case_sheet
from locales import desk as desk_words
from services.case import cards, seal
from services.case.places import Place
from services.case.sheet import Listed
from services.deed import count_reads
from services.deed import pages as deed_pages
from services.deed.message import Rows
from services.deed.work import Work
from services.desk import in_lists, unclaimed
from services.office.lists import queue_of
from storage.lists import Section
from talk.asking import pages
from talk.desk.look_up import case_of_number


def show_queue(work: Work, message: Incoming, rest: str) -> None:
    """`/queue`: unrouted, legal, out of area, given back, appeals, tips; then express and overdue ones."""
    t = work.staff_words()
    persons = work.roster.persons_of(message.sender.handle)
    if (sections := queue_of(work, persons)) is None:
        work.say(message.chat_id, case_words.who_may(t, "queue"))
        return
    work.say(message.chat_id, *_page(work, sections, message.sender.handle, 0))


def turn_queue(work: Work, press: Press) -> None:
    """Another page of it."""
    value = press.value
    sections = queue_of(work, work.roster.persons_of(press.sender.handle))
    if press.sender.anonymous or sections is None:
        raise NotAllowedError("queue")
    pages.turn(work, press, *_page(work, sections, press.sender.handle, deed_pages.place_in(value)))


def on_page(work: Work, persons: tuple[Person, ...], first: int) -> list[Case]:
    """The cases of that page of his queue."""
    sections = queue_of(work, persons)
    return list(work.lists.page(sections, first, deed_pages.SIZE).cases) if sections is not None else []


def _page(work: Work, sections: list[Section], account: Handle, first: int) -> tuple[str, Rows]:
    t = work.staff_words()
    page = work.lists.page(sections, first, deed_pages.SIZE)
    if not page.cases:
        elsewhere, rows = unclaimed.said(work, sight_of(work.roster, work.roster.persons_of(account)))
        return "\n".join([t(desk_words.queue_empty), *elsewhere]), rows
    lines = [line + _why(work, case) for line, case in zip(in_lists.lines(work, account, page.cases), page.cases, strict=True)]
    turned = deed_pages.turned("queue_page", page)
    openers = zip(in_lists.openers(work, account, page.cases), page.cases, strict=True)
    rows = [[*opener, *(seal.taps(t, case) if case.seal == "due" else ())] for opener, case in openers]
    rows.append([(t(case_sheet.b_sheets), Button("sheets", 0, packed(Listed("queue", page.first))))])
    return "\n".join([t(desk_words.queue), *lines, *turned.lines(t)]), [*rows, *turned.rows(t)]


def _why(work: Work, case: Case) -> str:
    """What one sees of it beside its status: it came straight to the chair, or somebody of the presidium leads it."""
    t = work.staff_words()
    said = [t(desk_words.by_express)] if _by_express(work, case) else []
    return "".join([*said, *([f"，{case_words.mark(t, 'key')}"] if case.key_lead is not None else [])])


def _by_express(work: Work, case: Case) -> bool:
    return case.up_due_on is not None and case.status in WITH_GROUP and work.histories.last(case.id, "express") is not None


def show_case_by_number(work: Work, message: Incoming, rest: str) -> None:
    """`/case NUMBER`: what one may see, no more."""
    case, persons = case_of_number(work, message, rest), work.roster.persons_of(message.sender.handle)
    if case is None:
        return
    cards.post_at(work, case, Place(message.chat_id, persons[0].id))
    count_reads.opened(work, persons, case)
