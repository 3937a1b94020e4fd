"""Whom a case speaks of: read out of every word of its voter, asked about in doubt, and what follows (docs/spec.md sections 3 and 4).

The reader is domain/spoken_of.py; from whom a case is kept, domain/kept.py. What stood in his chat goes by services/watch/end_rights.py.
"""

from dataclasses import dataclass, replace

from domain.buttons import Button
from domain.carried import packed
from domain.case import Case
from domain.congress import Person
from domain.details_in_hand import Handed, SpokenOf
from domain.errors import FieldError, RefusedError
from domain.ids import PersonId
from domain.kept import kept_out
from domain.life_cycle import AWAITING_ANSWER, WITH_GROUP
from domain.more_words import with_more
from domain.replay import replay
from domain.rights import roles
from domain.roster import Roster
from domain.spoken_of import spoken_of
from domain.stand_ins import secretaries_of
from domain.towns import presidium_of
from locales import speaks
from locales.common import T
from services.case import cards, in_hands
from services.case.act import actor_of, allowed_to
from services.case.own_matter import own_matter
from services.case.stand_alone import alone
from services.deed import decisions, portions, tell
from services.deed.by import By
from services.deed.message import Rows
from services.deed.work import Work

NAMED = 3
"""Names on a button or in a sentence; of more it is said how many."""


@dataclass(frozen=True)
class MaySee:
    """What the buttons of the question to staff carry."""

    answer: str


YES, NO = MaySee("yes"), MaySee("no")


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
    case = write_down(work, case, new, cleared)
    if doubt & set(case.asked_of):
        _ask(work, case)
    return case


def write_down(work: Work, before: Case, new: Case, cleared: set[PersonId], by: str = "voter") -> Case:
    """Record it, and let what hangs on it follow: his claim, the joined cases, every card."""
    lists = SpokenOf(spoken_of=new.spoken_of, asked_of=new.asked_of, cleared=tuple(sorted(cleared)))
    if before.status == "merged" and set(new.spoken_of) - set(before.spoken_of):
        before = alone(work, before, "system")  # its main case's people are not those who may see it
    case = work.cases.record(before, work.event("spoken_of", by, lists))
    case = _without_claimer(work, case)
    if case.joined:
        portions.begin(work, "speaks_too", speaks_too, main=case.id, after=0)
    cards.refresh_cards(work, case)
    return case


def answer(work: Work, by: By, case: Case, *, clear: bool) -> Case:
    """Its voter says whether those he was asked about may see it."""
    own_matter(work, by, case)
    return _answered(work, case, "voter", clear=clear) if case.asked_of else case


def answer_for(work: Work, by: By, case: Case, *, clear: bool) -> Case:
    """The same by whoever does the secretary's part, for a voter who cannot be asked here."""
    allowed_to(work, by, "spoken_of", case)
    if not case.asked_of:
        raise RefusedError("already_so")
    return _answered(work, case, actor_of(work, by.persons, case).id, clear=clear)


def _answered(work: Work, case: Case, by: str, *, clear: bool) -> Case:
    asked = set(case.asked_of)
    of = set(case.spoken_of) - asked if clear else set(case.spoken_of)
    new = replace(case, spoken_of=tuple(sorted(of)), asked_of=())
    return write_down(work, case, new, set(case.cleared) | asked if clear else set(case.cleared), by)


def correct(work: Work, by: By, case: Case, person: PersonId) -> Case:
    """Whoever does the secretary's part says that it is about him after all, or not about him; never of himself."""
    allowed_to(work, by, "spoken_of", case)
    if person not in work.roster.people or any(person == role.id for role in by.persons):
        raise FieldError("person", "old_button")
    of, asked, cleared = set(case.spoken_of), set(case.asked_of) - {person}, set(case.cleared)
    of, cleared = (of - {person}, cleared | {person}) if person in of else (of | {person}, cleared - {person})
    new = replace(case, spoken_of=tuple(sorted(of)), asked_of=tuple(sorted(asked)))
    return write_down(work, case, new, cleared, actor_of(work, by.persons, case).id)


def take_back(work: Work, by: By, case: Case) -> Case:
    """What whoever does the secretary's part decided last, within ten minutes: it speaks of whom it spoke before, and is asked as before."""
    allowed_to(work, by, "spoken_of", case)
    events = work.histories.from_start(case.id)
    last = max((n for n, event in enumerate(events) if event.kind == "spoken_of"), default=None)
    if last is None or events[last].actor in ("voter", "system"):
        raise RefusedError("already_so")
    decisions.in_time(work, events[last].at)
    before = replay(case.id, events[:last])
    was = replace(case, spoken_of=before.spoken_of, asked_of=before.asked_of)
    return write_down(work, case, was, set(before.cleared), actor_of(work, by.persons, case).id)


def _without_claimer(work: Work, case: Case) -> Case:
    """Whom it speaks of has it in hand no longer: the group takes it anew, and its voter, who was told who has it, hears so; the last
    round is whoever's is next of the presidium."""
    claimer = work.roster.claimer_of(case)
    if claimer is None or not kept_out(claimer, case) or case.status not in WITH_GROUP:
        return case
    if case.round >= 3 and (member := presidium_of(work.roster, case)) is not None:
        return work.cases.record(case, work.event("handed", "system", Handed(claimer=member.id)))
    return in_hands.put_back(work, case, "system", "kept")


def speaks_too(work: Work, data: portions.Data) -> portions.Left | None:
    """The next of the cases that joined it: one matter, kept from the same people."""
    main = work.cases.get(data["main"])
    joined = work.next_cases.joined_to(main.id, data["after"], portions.CASES)

    def follow(own: Case) -> None:
        lists = SpokenOf(spoken_of=tuple(sorted({*own.spoken_of, *main.spoken_of} - set(main.cleared))), asked_of=own.asked_of)
        cards.refresh_cards(work, work.cases.record(own, work.event("spoken_of", "system", lists)))

    portions.each(work, "speaks_too", joined, follow)
    return portions.Left({**data, "after": joined[-1].id}) if len(joined) == portions.CASES else None


def has_part(roster: Roster, person: Person, case: Case) -> bool:
    """Whether he would see the case if it did not speak of him."""
    rows = roster.persons_of(person.handle) if person.handle is not None else (person,)
    return bool(roles(roster, rows, replace(case, spoken_of=())))


def people_of(work: Work, case: Case) -> list[Person]:
    """Each whom it speaks of, or who would see it."""
    return [p for p in work.roster.people.values() if p.id in case.spoken_of or has_part(work.roster, p, case)]


def asked_about(work: Work, case: Case) -> list[Person]:
    """Of whom its voter is asked: those alone who would see the case. In doubt the others are kept out without a word."""
    people = [work.roster.people[p] for p in case.asked_of if p in work.roster.people]
    return [person for person in people if has_part(work.roster, person, case)] if case.status in AWAITING_ANSWER else []


def question_words(work: Work, t: T, case: Case) -> str:
    """The line of a receipt that asks. Empty: nobody to ask about."""
    people = asked_about(work, case)
    return speaks.ask_voter(t, _names(t, people)) if people else ""


def may_see_words(work: Work, t: T, case: Case) -> str:
    """On the button that lets those who are asked about see it."""
    return speaks.b_may_see(t, _names(t, asked_about(work, case)))


def question_rows(work: Work, t: T, case: Case) -> Rows:
    people = asked_about(work, case)
    if not people:
        return ()
    names = _names(t, people)
    return [[(speaks.b_may_see(t, names), Button("speaks_ok", case.id)), (t(speaks.b_keep_from), Button("speaks_no", case.id))]]


def _names(t: T, people: list[Person]) -> str:
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
        (may_see_words(work, t, case), Button("speaks_for", case.id, packed(YES))),
        (t(speaks.b_keep_from), Button("speaks_for", case.id, packed(NO))),
    ]
    tell.to_people(work, secretaries_of(work.roster, case), speaks.ask_staff(t, case.number, _names(t, people)), [row], case_id=case.id)
