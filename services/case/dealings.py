"""What was done with a matter, as its card says it: where it lies, what was said and answered, who decided (docs/spec.md section 4, Card)."""

from datetime import datetime

from domain.cases.case import Case, Event
from domain.cases.details_for_voter import Alike
from domain.cases.details_in_hand import Declined, UnitAnswered, UpAnswered
from domain.cases.life_cycle import WITH_ANSWER, WITH_GROUP
from domain.rights.rights import may
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.ids import PersonId
from locales import above, dealings, desk, units
from locales import case as case_words
from services.case import at_units, twins, unit_person, words_of
from services.case.twins import Into
from services.deed import tell
from services.deed.message import Rows
from services.deed.names import village_name
from services.deed.work import Work


def at_unit(work: Work, case: Case) -> list[str]:
    """Which unit has it, who there, and until when; and what the last one that answered said."""
    event = work.histories.newest_of(case.id, ("forwarded", "unit_answered"))
    lines = []
    if case.unit_due_on:
        forwarded = event if event is None or event.kind == "forwarded" else work.histories.newest_of(case.id, ("forwarded",))
        lines = [dealings.card_unit(work.staff_words(), case.unit_due_on, unit_in(work, case, forwarded) if forwarded is not None else "")]
    return lines if event is None or event.kind == "forwarded" else [*lines, _unit_said(work, case, event)]


def _unit_said(work: Work, case: Case, event: Event) -> str:
    said = event.of(UnitAnswered)
    return units.card_answered(work.staff_words(), said.unit_name, said.on, _words(work, case, said.message))


def from_above(work: Work, case: Case) -> list[str]:
    """What the last one to whom it was handed up reported back."""
    event = work.histories.newest_of(case.id, ("up_answered",))
    if event is None:
        return []
    said = event.of(UpAnswered)
    return [above.card_answered(work.staff_words(), tell.person_name(work, said.to), said.on, _words(work, case, said.message))]


def _words(work: Work, case: Case, stored: int) -> str:
    """Of a confidential case none."""
    message = None if case.confidential else work.messages.get(stored)
    return words_of.whole(work.staff_words(), message) if message is not None else ""


def with_unit(work: Work, case: Case, rows: Rows) -> Rows:
    """「退回单位重办」 in the place of 「转办」, which stands behind 「更多」 too, where a voter was not satisfied with what a unit did."""
    if case.status != "returned" or not at_units.may_be_sent_back(work, case):
        return rows
    again = (work.staff_words()(units.b_again), Button("unit_again", case.id))
    return [[again if button.kind == "forward" else (label, button) for label, button in row] for row in rows]


def unit_in(work: Work, case: Case, event: Event) -> str:
    """The unit of a `forwarded` step, without whom the case speaks of by now."""
    unit = unit_person.without_him(work, case, unit_person.handed_to(event))
    return desk.unit_line(work.staff_words(), unit.name, unit.person, unit.phone)


def said(work: Work, case: Case) -> list[str]:
    """The newest words to the voter while it is in hand, and the words of the answer once there is one. Of a confidential case none."""
    if case.confidential:
        return []
    if case.status in WITH_GROUP and case.last_sent_at is not None:
        return _line(work, case, "to_voter")
    if case.outcome and case.status in WITH_ANSWER:
        return _line(work, case, "answer")
    return []


def _line(work: Work, case: Case, kind: str) -> list[str]:
    message = work.said.newest_of(case.id, kind)
    if message is None:
        return []
    t = work.staff_words()
    words, who = words_of.whole(t, message), tell.person_name(work, message.author)
    line = dealings.card_said if kind == "to_voter" else dealings.card_answer
    return [line(t, who, _local(work, message.at), words)] if words else []


def _local(work: Work, at: datetime) -> datetime:
    return work.roster.congress.local(at)


def decided(work: Work, case: Case) -> list[str]:
    """Joined to which case, or declined and why: by whom and when."""
    t = work.staff_words()
    if case.main_case is not None:
        number = number_beside(case, work.cases.known(case.main_case))
        return [_by(work, case_words.card_main(t, number), work.histories.newest_of(case.id, ("merged",)))] if number else []
    if case.status == "declined":
        event = work.histories.newest_of(case.id, ("declined",))
        reason = event.of(Declined).reason if event is not None and not case.confidential else ""
        return [_by(work, dealings.card_declined(t, reason), event)] if reason else []
    return []


def number_beside(case: Case, other: Case | None) -> str:
    """The number of another matter where a case is shown: as long as whoever sees the one sees the other."""
    hidden = other is None or other.sealed or not set(other.spoken_of) <= set(case.spoken_of)
    return "" if other is None or hidden else other.number


def _by(work: Work, line: str, event: Event | None) -> str:
    if event is None or event.actor in ("system", "voter"):
        return line
    return dealings.card_decided(work.staff_words(), line, tell.person_name(work, event.actor), _local(work, event.at))


# An older case that looks the same


def note_twin(work: Work, case: Case, words: str) -> Case:
    """An older case looks the same: its card says so from now on, with 「并入」, until they are joined or the other is over."""
    if case.confidential or case.sealed or case.group is None or not (found := twins.likely_twins(work, case, words)):
        return case
    others = tuple(one.id for one in found[:KEPT])
    return work.cases.record(case, work.event("alike", "system", Alike(main_case=found[0].id, others=others)))


KEPT = 30
"""Of those that look the same so many are named in the event, the likeliest."""


_SINCE = ("alike", "merged", "unmerged", "rejoined", "split")
"""Steps of which the newest says whether it still looks like an older one."""


def twin_of(work: Work, case: Case) -> Case | None:
    """The older case that its card offers to join now; what has left a joining, or was split since, is not offered it again."""
    found = looks_like(work, case)
    main = work.cases.known(found.main_case) if found is not None else None
    return main if main is not None and twins.may_join(case, main) else None


def looks_like(work: Work, case: Case) -> Alike | None:
    """Which older ones it was found to look like, where that holds still."""
    if case.status not in WITH_GROUP or case.joined or case.confidential or case.sealed:
        return None
    event = work.histories.newest_of(case.id, _SINCE)
    return event.of(Alike) if event is not None and event.kind == "alike" else None


def twin_line(work: Work, case: Case) -> list[str]:
    main = twin_of(work, case)
    if main is None:
        return []
    t = work.staff_words()
    if case.village == main.village:
        return [case_words.twin_found(t, case.number, main.number)]
    return [case_words.twin_elsewhere(t, main.number, village_name(work, main))]


def with_twin(work: Work, case: Case, rows: Rows, person: PersonId | None) -> Rows:
    """「并入」 in the place of 「退办」 or 「转办」, which stand behind 「更多」 too: a card has four buttons. Not on the private copy of
    somebody who may not join them, nor where they are of two villages: there it is behind 「更多」."""
    main = twin_of(work, case)
    if main is None or case.village != main.village or (person is not None and not _may_join(work, person, case, main)):
        return rows
    join = (case_words.b_merge_into(work.staff_words(), main.number), Button("merge_into", case.id, packed(Into(main.id))))
    return [[join if button.kind in ("give_back", "forward") else (label, button) for label, button in row] for row in rows]


def _may_join(work: Work, person: PersonId, *both: Case) -> bool:
    reader = work.roster.people.get(person)
    rows = work.roster.persons_of(reader.handle) if reader is not None and reader.handle is not None else ()
    return all(may(work.roster, rows, "merge", case) for case in both)
