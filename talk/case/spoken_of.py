"""Whom a case speaks of: the taps by which its voter answers and staff correct it (docs/spec.md sections 3 and 4)."""

from dataclasses import dataclass

from domain.cases.case import Case
from domain.cases.life_cycle import AWAITING_ANSWER
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import OldButtonError
from domain.values.ids import PersonId
from locales import decided, speaks
from services.case import let_see, receipt, spoken_of
from services.case.act import allowed_to
from services.case.may_see import Meant, Turned, asked
from services.case.spoken_of import NO, YES, MaySee
from services.deed import screens, tell
from services.deed.names import names_by_id, people_called
from services.deed.work import Work
from talk.asking.act import Act
from talk.asking.called import called
from talk.asking.choices import Choice, Item, offer_page
from talk.asking.decided import stands, taken_back
from talk.asking.ways import Own


@dataclass(frozen=True)
class About:
    """What the button of each carries."""

    person: str


def may_see(work: Work, own: Own) -> None:
    """「…可以看」: his voter knows whom he meant."""
    _said(work, own, parsed(Meant, own.value).people, clear=True)


def keep_from(work: Work, own: Own) -> None:
    """「别让他看」."""
    _said(work, own, parsed(Meant, own.value).people, clear=False)


def turn(work: Work, own: Own) -> None:
    """The other way round than he said before."""
    turned = parsed(Turned, own.value)
    _said(work, own, turned.people, clear=turned.clear)


def _said(work: Work, own: Own, people: str, *, clear: bool) -> None:
    """What he said last holds, and the message says so, as the receipt does."""
    t, case = tell.words_for(work, own.voter), let_see.answer(work, own.by, own.case, people, clear=clear)
    row, first = screens.row_at(work, own.voter.chat_id, own.message_id), work.outbox.receipt_of(case.id)
    words, rows = asked(work, t, case)
    if case.status in AWAITING_ANSWER:
        receipt.show_again(work, own.voter, case)
    if row is not None and row != first:
        work.revise(own.voter.chat_id, row, words or case.number, rows, case_id=case.id)
    work.tell(t(speaks.noted))


def answer_for(work: Work, act: Act) -> None:
    """The same for a voter who cannot be asked here."""
    said = parsed(MaySee, act.value)
    if said not in (YES, NO):
        raise OldButtonError(act.value)
    t, names = work.staff_words(), "、".join(names_by_id(work, act.case.asked_of))
    let_see.answer_for(work, act.by, act.case, clear=said == YES)
    what = (decided.may_see if said == YES else decided.kept_from)(t, names)
    stands(work, act, decided.speaks(t, act.case.number, what), Button("speaks_undo", act.case.id), there=True)
    work.tell(t(speaks.noted))


def take_back(work: Work, act: Act) -> None:
    """「撤回这个决定」, for ten minutes: as it was before, asked again where it was asked."""
    case = let_see.take_back(work, act.by, act.case)
    taken_back(work, act, speaks.of_whom(work.staff_words(), case.number))
    spoken_of.begun(work, case)


def show_people(work: Work, act: Act) -> None:
    """「说的是谁」: each who could see the case on a button."""
    allowed_to(work, act.by, "spoken_of", act.case)
    offer_page(work, act, Choice(speaks.ask_who(work.staff_words(), called(work, act)), _people_of(work, act.case), "people_on"))


def _people_of(work: Work, case: Case) -> list[Item]:
    t, found = work.staff_words(), let_see.people_of(work, case)
    items, names = [], people_called(work, found)
    for person in found:
        label = speaks.b_kept(t, names[person.id]) if person.id in case.spoken_of else names[person.id]
        items.append(Item(label, Button("speaks_of", case.id, packed(About(person.id))), (person.name,)))
    return items


def correct(work: Work, act: Act) -> None:
    """It is about him after all, or not about him."""
    person, t = PersonId(parsed(About, act.value).person), work.staff_words()
    case = let_see.correct(work, act.by, act.case, person)
    name = tell.person_name(work, person)
    what = speaks.kept_from_now(t, name) if person in case.spoken_of else speaks.sees_again(t, name)
    stands(work, act, decided.speaks(t, case.number, what), Button("speaks_undo", case.id), there=True)
    work.tell(what)
