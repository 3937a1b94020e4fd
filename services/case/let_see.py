"""Who may see a case after all, or not: its voter says so, whoever does the secretary's part, or it is put right (docs/spec.md section 4)."""

from dataclasses import replace

from domain.cases.case import Case
from domain.cases.details_in_hand import Released
from domain.cases.replay import replay
from domain.congress.congress import Person
from domain.values.errors import FieldError, RefusedError
from domain.values.ids import PersonId
from services.case import cards, in_hands, may_see, who_reads
from services.case.act import actor_of, allowed_to
from services.case.own_matter import own_matter
from services.case.spoken_of import KEPT, write_down
from services.deed import decisions
from services.deed.by import By
from services.deed.work import Work


def answer(work: Work, by: By, case: Case, people: str = "", *, clear: bool) -> Case:
    """Its voter says whether those he was asked about may see it, or says otherwise now. `people`: whom his button names."""
    own_matter(work, by, case)
    return _answered(work, case, may_see.meant(work, case, people), "voter", clear=clear)


def let_in(work: Work, case: Case, people: frozenset[PersonId]) -> Case:
    """He names them himself."""
    return _answered(work, case, people, "voter", clear=True)


def answer_for(work: Work, by: By, case: Case, *, clear: bool) -> Case:
    """The same by whoever does the secretary's part, for a voter who cannot be asked here."""
    allowed_to(work, by, "spoken_of", case)
    if not case.asked_of:
        raise RefusedError("already_so")
    return _answered(work, case, frozenset(case.asked_of), actor_of(work, by.persons, case).id, clear=clear)


def _answered(work: Work, case: Case, about: frozenset[PersonId], by: str, *, clear: bool) -> Case:
    of, cleared = set(case.spoken_of), set(case.cleared)
    of, cleared = (of - about, cleared | about) if clear else (of | about, cleared - about)
    new = replace(case, spoken_of=tuple(sorted(of)), asked_of=tuple(p for p in case.asked_of if p not in about))
    if (new.spoken_of, new.asked_of, cleared) == (case.spoken_of, case.asked_of, set(case.cleared)):
        return case
    after = write_down(work, case, new, cleared, by)
    gave = _gave_up(work, after, about)
    if gave is None:
        return after
    if clear:
        after = in_hands.kept_on(work, after, gave)
        cards.refresh_cards(work, after)
    elif about & set(case.asked_of):
        in_hands.tell_put_back(work, after)
    return after


def _gave_up(work: Work, case: Case, about: frozenset[PersonId]) -> Person | None:
    """Who had it in hand until these words came in doubt, if he is one of those and nobody has had it since."""
    last = work.histories.last(case.id, "released") if case.status == "assigned" else None
    said = last.of(Released) if last is not None else None
    person = work.roster.people.get(said.by) if said is not None and said.why == KEPT and said.by else None
    return person if person is not None and person.has_rights and not person.ids.isdisjoint(about) else None


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


def people_of(work: Work, case: Case) -> list[Person]:
    """Each whom it speaks of, or who would see it, also once it is handed over."""
    there = who_reads.given(work, case) if case.sealed else [case]
    return [p for p in work.roster.people.values() if p.id in case.spoken_of or any(may_see.has_part(work.roster, p, one) for one in there)]
