"""「形成建议」: a deputy writes a formal suggestion, from one or many cases or from none (docs/spec.md section 4). What becomes of it:
services/desk/suggestion_steps.py."""

from collections.abc import Sequence
from typing import Any

from domain.cases.case import Case
from domain.cases.details_for_voter import Suggested
from domain.congress.congress import Person
from domain.rights.rights import may, staff_of_all
from domain.rights.towns import town_of
from domain.suggestions import motions
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.errors import FieldError, NotAllowedError, RefusedError
from locales import desk as desk_words
from locales import suggestions as suggestion_words
from services.case.act import actor_of, allowed_to, event_by
from services.deed import tell
from services.deed.by import By
from services.deed.work import Work
from services.desk.offered import must_fit
from services.desk.suggestion_due import put_clock
from services.desk.suggestion_readers import Chosen, has_room, is_his, kept_from, named, readable


def may_take_up(work: Work, by: By, case: Case) -> None:
    """Its words stand in a paper that a unit gets: never what is the secretary's alone. Raises NotAllowedError, RefusedError."""
    allowed_to(work, by, "take_up", case)
    must_fit(work, case, "suggest")


def own_deputy(persons: Sequence[Person]) -> Person | None:
    """The deputy among these who leads what they write."""
    return next((p for p in persons if p.kind == "deputy" and p.has_rights), None)


def leads(work: Work, case: Case) -> list[Person]:
    """Deputies who may take it up themselves: one of them leads a suggestion that the secretary writes down."""
    people = dict.fromkeys([*(work.roster.members(case.group) if case.group else ()), *_named(work, case)])
    return [p for p in people if p.kind == "deputy" and p.has_rights and may(work.roster, (p,), "take_up", case)]


def could_join(work: Work, row: Any) -> list[Person]:
    """Deputies of the congress of who leads it; in a county: of his town. Nobody from whom a case of it is kept is asked to second it; who
    does already can be taken out."""
    maker = work.roster.people.get(row.made_by)
    town = town_of(work.roster, maker) if maker is not None else ""
    found = [p for p in work.roster.people.values() if p.kind == "deputy" and p.has_rights and p.id != row.made_by]
    kept = kept_from(work, row.id, found) - set(work.suggestions.seconders(row.id))
    return [p for p in found if p.id not in kept and (not town or town_of(work.roster, p) == town)]


def _named(work: Work, case: Case) -> list[Person]:
    return [p for p in map(work.roster.people.get, filter(None, (case.claimer, *case.handed_up_to))) if p is not None]


def suggest(work: Work, by: By, case: Case, words: str, lead: str = "") -> int:
    """First line: 案由; the rest: what is suggested. `lead`: which deputy's it is, where whoever writes it down is none. The voter hears of it
    once a deputy has put it forward: at once of his own, else when it is handed over. Returns the suggestion's row."""
    may_take_up(work, by, case)
    maker = own_deputy(sorted(by.persons, key=lambda p: case.group not in p.groups)) or _lead(work, case, lead)
    row = _write(work, maker, words)
    _take_in(work, by, case, row)
    if maker not in by.persons:
        _tell_lead(work, by, case, (maker, row))
    return row


def _lead(work: Work, case: Case, lead: str) -> Person:
    if not lead:
        raise FieldError("lead", "lead_needed")
    found = next((p for p in leads(work, case) if p.id == lead), None)
    if found is None:
        raise FieldError("lead", "lead_may_not")
    return found


def _tell_lead(work: Work, by: By, case: Case, made: tuple[Person, int]) -> None:
    (maker, row), t = made, work.staff_words()
    said = suggestion_words.told_lead(t, actor_of(work, by.persons, case).name, case.number)
    rows = [[(t(suggestion_words.b_open), Button("suggest_show", 0, packed(Chosen(row))))]]
    tell.to_person(work, maker, said, rows, names=named(row), dedupe_key=f"leads:{row}")


def may_start(work: Work, by: By) -> Person:
    """The deputy whose own it is. Raises NotAllowedError."""
    found = own_deputy(by.persons)
    if found is None:
        raise NotAllowedError("suggest", "suggest_own")
    return found


def start(work: Work, by: By, words: str) -> int:
    """One of his own that grew from no case."""
    return _write(work, may_start(work, by), words)


def _write(work: Work, maker: Person, words: str) -> int:
    if not words.strip():
        raise FieldError("words", "words_needed")
    row = work.suggestions.put(words.strip(), maker.id, work.now, work.today.year, work.roster.congress.term_name)
    put_clock(work, row)
    return row


def add_case(work: Work, by: By, case: Case, row_id: int) -> Case:
    """One that is not closed takes this case in: its maker's to say, and staff's of one whose deputy may take the case up. Who says it may
    still read every case of it."""
    may_take_up(work, by, case)
    row = work.suggestions.get(row_id)
    mine = row is not None and row.made_by in {p.id for p in by.persons}
    if row is None or row.status == "closed" or not (mine or staff_of_all(by.persons)) or not readable(work, row.id, by.account):
        raise FieldError("row_id", "no_choice")
    if not mine and row.made_by not in {p.id for p in leads(work, case)}:
        raise FieldError("row_id", "lead_may_not")
    if not _take_in(work, by, case, row.id):
        raise RefusedError("already_so")
    return work.cases.get(case.id)


def _take_in(work: Work, by: By, case: Case, row: int) -> bool:
    if not has_room(work, row) or not work.suggestions.add_case(row, case.id):
        return False
    case = work.cases.record(case, event_by(work, by, case, "suggested", Suggested(suggestion=row)))
    made = work.suggestions.get(row)
    if made is not None and (made.status != "draft" or made.made_by in {p.id for p in by.persons}):
        tell.to_voters(work, case, desk_words.told_suggested)
    return True


def may_read(work: Work, by: By, row_id: int) -> Any:
    """The suggestion. Raises NotAllowedError, and FieldError where there is none."""
    row = work.suggestions.get(row_id)
    if row is None:
        raise FieldError("row_id", "no_choice")
    if not is_his(work, by.persons, by.account, row):
        raise NotAllowedError("suggest")
    return row


def second(work: Work, by: By, row_id: int, person: Person) -> bool:
    """Who seconds it, taken out again by a second tap; he is told once. Whether he does now."""
    row = may_read(work, by, row_id)
    motions.step(row.kind, row.status, "seconded")
    if person.kind != "deputy" or not person.has_rights or person.id == row.made_by:
        raise FieldError("person", "no_choice")
    if person.id in work.suggestions.seconders(row_id):
        work.suggestions.second_no_more(row_id, person.id)
        return False
    if kept_from(work, row_id, (person,)):
        raise FieldError("person", "no_choice")
    work.suggestions.second(row_id, person.id)
    title = row.title.splitlines()[0] if person.handle is not None and readable(work, row_id, person.handle) else ""
    said = suggestion_words.told_seconder(work.staff_words(), tell.person_name(work, row.made_by), row.kind, title)
    tell.to_person(work, person, said, names=named(row_id) if title else (), dedupe_key=f"seconds:{row_id}:{person.id}")
    return True
