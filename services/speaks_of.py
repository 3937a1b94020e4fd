"""Whom a case speaks of: read out of every word of its voter, asked about in doubt, and what follows (docs/spec.md sections 3 and 4).

The reader is domain/spoken_of.py; from whom a case is kept, domain/kept.py. What stood in his chat goes by services/end_rights.py.
"""

from dataclasses import replace
from typing import Any

from domain.buttons import Button
from domain.case import AWAITING_ANSWER, WITH_GROUP, Case
from domain.ids import PersonId
from domain.kept import kept_out
from domain.more_words import with_more
from domain.rights import roles
from domain.roster import Person, Roster
from domain.spoken_of import spoken_of
from domain.stand_ins import secretaries_of
from domain.towns import presidium_of
from domain.voter import Voter
from locales import speaks, texts
from services import in_hands, portions, show_case, tell
from services.act import Act, actor_of, allowed_to, offer
from services.stand_alone import alone
from storage.work import Rows, Work

NAMED = 3
"""Names on a button or in a sentence; of more it is said how many."""


def begun(work: Work, case: Case) -> None:
    """A case that begins without a receipt: its voter is asked, or whoever does the secretary's part where the bot cannot ask him."""
    if case.asked_of:
        _ask(work, case)


def heard(work: Work, case: Case, text: str) -> Case:
    """Further words, an edit, a transcript: whom they speak of hears nothing of the case from now on."""
    found = spoken_of(text, work.roster, case.village, case.named_deputy)
    of, asked, cleared = with_more(case, found)
    doubt = asked - set(case.asked_of)
    if (of, asked) == (set(case.spoken_of), set(case.asked_of)):
        return case
    new = replace(case, spoken_of=tuple(sorted(of)), asked_of=tuple(sorted(asked)))
    case = _set(work, case, new, cleared)
    if doubt & set(case.asked_of):
        _ask(work, case)
    return case


def may_see(work: Work, voter: Voter, case: Case) -> None:
    """「…可以看」: his voter knows whom he meant."""
    _answered(work, case, "voter", clear=True)
    work.tell(speaks.noted(tell.words_for(work, voter)))


def keep_from(work: Work, voter: Voter, case: Case) -> None:
    """「别让他看」."""
    _answered(work, case, "voter", clear=False)
    work.tell(speaks.noted(tell.words_for(work, voter)))


def answer_for(work: Work, act: Act, value: str) -> None:
    """The same by whoever does the secretary's part, for a voter who cannot be asked here."""
    allowed_to(work, act.persons, "spoken_of", act.case, act.account)
    if not act.case.asked_of:
        work.tell(texts.already_so(work.staff_words()), alert=True)
        return
    _answered(work, act.case, actor_of(work, act.persons, act.case).id, clear=value == "yes")
    work.take_buttons(act.chat_id, act.press.message_id)
    work.tell(speaks.noted(work.staff_words()))


def _answered(work: Work, case: Case, by: str, *, clear: bool) -> None:
    asked = set(case.asked_of)
    if not asked:
        return
    of = set(case.spoken_of) - asked if clear else set(case.spoken_of)
    new = replace(case, spoken_of=tuple(sorted(of)), asked_of=())
    _set(work, case, new, set(case.cleared) | asked if clear else set(case.cleared), by)


def show_people(work: Work, act: Act) -> None:
    """「说的是谁」: a correction by whoever does the secretary's part: each who could see the case on a button."""
    allowed_to(work, act.persons, "spoken_of", act.case, act.account)
    offer(work, act, speaks.ask_who(work.staff_words(), act.case.number), _people_rows(work, act.case))


def _people_rows(work: Work, case: Case) -> Rows:
    t = work.staff_words()
    people = [p for p in work.roster.people.values() if p.id in case.spoken_of or _has_part(work.roster, p, case)]
    rows = []
    for person in people[:90]:
        label = speaks.b_kept(t, person.name) if person.id in case.spoken_of else person.name
        rows.append([(label, Button("speaks_of", case.id, person.id))])
    return rows


def correct(work: Work, act: Act, person_id: str) -> None:
    """It is about him after all, or not about him."""
    allowed_to(work, act.persons, "spoken_of", act.case, act.account)
    t, case, person = work.staff_words(), act.case, work.roster.people.get(PersonId(person_id))
    if person is None or person in act.persons:
        work.tell(texts.old_button(t), alert=True)
        return
    of, asked, cleared = set(case.spoken_of), set(case.asked_of) - {person.id}, set(case.cleared)
    of, cleared = (of - {person.id}, cleared | {person.id}) if person.id in of else (of | {person.id}, cleared - {person.id})
    new = replace(case, spoken_of=tuple(sorted(of)), asked_of=tuple(sorted(asked)))
    case = _set(work, case, new, cleared, actor_of(work, act.persons, act.case).id)
    work.take_buttons(act.chat_id, act.press.message_id)
    work.tell(speaks.kept_from_now(t, person.name) if person.id in case.spoken_of else speaks.sees_again(t, person.name))


def _set(work: Work, before: Case, new: Case, cleared: set[PersonId], by: str = "voter") -> Case:
    """Record it, and let what hangs on it follow: his claim, the joined cases, every card."""
    lists = {"spoken_of": list(new.spoken_of), "asked_of": list(new.asked_of), "cleared": sorted(cleared)}
    if before.status == "merged" and set(new.spoken_of) - set(before.spoken_of):
        before = alone(work, before, "system")  # its main case's people are not those who may see it
    case = work.cases.record(before, work.event("spoken_of", by, **lists))
    case = _without_claimer(work, case)
    if case.joined:
        portions.begin(work, "speaks_too", speaks_too, main=case.id, after=0)
    show_case.refresh_cards(work, case)
    return case


def _without_claimer(work: Work, case: Case) -> Case:
    """Whom it speaks of has it in hand no longer: the group takes it anew, the last round whoever is next of the presidium."""
    claimer = work.roster.people.get(case.claimer) if case.claimer else None
    if claimer is None or not kept_out(claimer, case) or case.status not in WITH_GROUP:
        return case
    if case.round >= 3 and (member := presidium_of(work.roster, case)) is not None:
        return work.cases.record(case, work.event("handed", "system", claimer=member.id))
    return in_hands.released(work, case, "system", "kept")


def speaks_too(work: Work, data: portions.Data) -> portions.Left | None:
    """The next of the cases that joined it: one matter, kept from the same people."""
    main = work.cases.get(data["main"])
    joined = work.next_cases.joined_to(main.id, data["after"], portions.CASES)

    def follow(own: Case) -> None:
        lists = {"spoken_of": sorted({*own.spoken_of, *main.spoken_of} - set(main.cleared)), "asked_of": list(own.asked_of)}
        show_case.refresh_cards(work, work.cases.record(own, work.event("spoken_of", "system", **lists)))

    portions.each(work, "speaks_too", joined, follow)
    return portions.Left({**data, "after": joined[-1].id}) if len(joined) == portions.CASES else None


def _has_part(roster: Roster, person: Person, case: Case) -> bool:
    """Whether he would see the case if it did not speak of him."""
    rows = roster.persons_of(person.handle) if person.handle is not None else (person,)
    return bool(roles(roster, rows, replace(case, spoken_of=())))


def asked_about(work: Work, case: Case) -> list[Person]:
    """Of whom its voter is asked: those alone who would see the case. In doubt the others are kept out without a word."""
    people = [work.roster.people[p] for p in case.asked_of if p in work.roster.people]
    return [person for person in people if _has_part(work.roster, person, case)] if case.status in AWAITING_ANSWER else []


def question_words(work: Work, t: Any, case: Case) -> str:
    """The line of a receipt that asks. Empty: nobody to ask about."""
    people = asked_about(work, case)
    return speaks.ask_voter(t, _names(t, people)) if people else ""


def question_rows(work: Work, t: Any, case: Case) -> Rows:
    people = asked_about(work, case)
    if not people:
        return ()
    names = _names(t, people)
    return [[(speaks.b_may_see(t, names), Button("speaks_ok", case.id)), (speaks.b_keep_from(t), Button("speaks_no", case.id))]]


def _names(t: Any, people: list[Person]) -> str:
    names = [speaks.deputy(t, p.name) if p.kind == "deputy" else p.name for p in people]
    return speaks.several(t, names[:NAMED], len(names))


def _ask(work: Work, case: Case) -> None:
    voter = work.voters.get(case.voter_id)
    if voter is None or not voter.chat_id:
        _ask_staff(work, case)
        return
    t = tell.words_for(work, voter)
    if words := question_words(work, t, case):
        tell.to_voter(work, voter, f"{case.number}\n{words}", question_rows(work, t, case), case_id=case.id)


def _ask_staff(work: Work, case: Case) -> None:
    t, people = work.staff_words(), asked_about(work, case)
    if not people:
        return
    row = [
        (speaks.b_may_see(t, _names(t, people)), Button("speaks_for", case.id, "yes")),
        (speaks.b_keep_from(t), Button("speaks_for", case.id, "no")),
    ]
    tell.to_people(work, secretaries_of(work.roster, case), speaks.ask_staff(t, case.number, _names(t, people)), [row], case_id=case.id)
