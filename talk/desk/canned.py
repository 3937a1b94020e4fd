"""`/canned`: answers to common enquiries, kept by staff and offered by category (docs/spec.md section 4, Talk)."""

from dataclasses import dataclass
from typing import Any

from domain.buttons import Button, number_in
from domain.carried import packed
from domain.case import Case
from domain.errors import NotAllowedError
from domain.ids import PersonId
from domain.message import Incoming, Press
from domain.rights import covers, may_in_congress, staff_of_all
from locales import desk, texts
from services.deed import pages as deed_pages
from services.deed import portions
from storage.reminders import Step
from storage.work import Rows, Work
from talk.asking import pages
from talk.asking.act import Act
from talk.asking.ask import ask

OFFERED = 5


@dataclass(frozen=True)
class Taken:
    """A kept answer that is taken for a reply or an answer (`deed`)."""

    deed: str
    row: int


def _allow(work: Work, asker: Any) -> None:
    if not may_in_congress(work.roster, work.roster.persons_of(asker.sender.handle), "canned"):
        raise NotAllowedError("canned")


def show_canned(work: Work, message: Incoming, rest: str) -> None:
    """What is kept, each with a button to take it out, and 「添加」."""
    t = work.staff_words()
    try:
        _allow(work, message)
    except NotAllowedError:
        work.say(message.chat_id, texts.who_may(t, "canned"))
        return
    work.say(message.chat_id, *_page(work, message, 0))


def turn_canned(work: Work, press: Press) -> None:
    """Another page of them."""
    value = press.value
    _allow(work, press)
    pages.turn(work, press, *_page(work, press, deed_pages.place_in(value)))


def _page(work: Work, asker: Any, first: int) -> tuple[str, Rows]:
    t, total = work.staff_words(), work.canned.count()
    first = deed_pages.within(first, total)
    kept = work.canned.page(first, deed_pages.SIZE)
    lines = [f"{n}. 【{texts.category(t, row.category, row.category)}】{row.words[:60]}" for n, row in enumerate(kept, first + 1)]
    rows = [
        [(desk.b_take_out(t, n), Button("canned_drop", 0, str(row.id)))]
        for n, row in enumerate(kept, first + 1)
        if _may_end(work, asker, row)
    ]
    rows.append([(desk.b_add(t), Button("canned_add"))])
    if not kept:
        return desk.no_canned(t), rows
    turned = deed_pages.Turned("canned_page", first, len(kept), total)
    return "\n".join([desk.canned(t), *lines, *turned.lines(t)]), [*rows, *turned.rows(t)]


def ask_category(work: Work, press: Press) -> None:
    _allow(work, press)
    t = work.staff_words()
    buttons = [(texts.category(t, c.id, c.name), Button("canned_for", 0, c.id)) for c in work.roster.categories.values()]
    work.say(press.chat_id, texts.ask_category(t), [buttons[n : n + 2] for n in range(0, len(buttons), 2)])


def ask_words(work: Work, press: Press) -> None:
    category = press.value
    _allow(work, press)
    t = work.staff_words()
    if category not in work.roster.categories:
        work.tell(texts.old_button(t), alert=True)
        return
    ask(work, press, "canned_words", desk.ask_canned(t, texts.category(t, category, category)), category=category)


def take_words(work: Work, message: Incoming, step: Step) -> None:
    _allow(work, message)
    t = work.staff_words()
    if not message.text.strip():
        work.say(message.chat_id, desk.broadcast_needs_words(t), reply_to=message.message_id)
        return
    persons = work.roster.persons_of(message.sender.handle)
    work.canned.put(str(step.data["category"]), message.text.strip(), persons[0].id, work.now)
    work.say(message.chat_id, texts.setting_kept(t), reply_to=message.message_id)


def _may_end(work: Work, asker: Any, row: Any) -> bool:
    """What is kept for everybody is the whole congress's staff's to take out; an officer of some groups or a town takes out his own."""
    persons = work.roster.persons_of(asker.sender.handle)
    return staff_of_all(persons) or row.made_by in {p.id for p in persons if p.has_rights}


def take_out(work: Work, press: Press) -> None:
    value = press.value
    _allow(work, press)
    row = work.canned.get(number_in(value))
    if row is None:
        work.tell(texts.old_button(work.staff_words()), alert=True)
        return
    if not _may_end(work, press, row):
        raise NotAllowedError("canned")
    work.canned.end(row.id, work.now)
    work.tell(texts.setting_kept(work.staff_words()))


def _kept_for(work: Work, row: Any, case: Case) -> bool:
    """What an officer of some groups or a town keeps is offered there."""
    maker = work.roster.people.get(PersonId(row.made_by))
    return maker is None or maker.role != "info_officer" or not (maker.groups or maker.scope) or covers(work.roster, (maker,), case)


def offer_rows(work: Work, act: Act, deed: str) -> list[list[tuple[str, Button]]]:
    """Buttons with the beginnings of what is kept for the case's category. `deed`: reply or answer."""
    some = work.canned.of(act.case.category, portions.LOOKED_AT)
    kept = [row for row in some if _kept_for(work, row, act.case)][:OFFERED]
    return [[(f"📄 {row.words[:24]}", Button("canned_use", act.case.id, packed(Taken(deed, row.id))))] for row in kept]


def offer_kept(work: Work, act: Act, deed: str) -> None:
    """Below the question for words: what is kept for such a case, if anything is."""
    if rows := offer_rows(work, act, deed):
        work.say(act.chat_id, desk.canned_offer(work.staff_words()), rows, case_id=act.case.id)
