"""What was heard on a visit becomes a case, joins one, or was answered on the spot (docs/spec.md section 5)."""

from dataclasses import dataclass, replace
from typing import Any

from domain.at_work.houses_told import houses_told
from domain.cases.case import Case
from domain.cases.details_for_voter import OfMessage
from domain.complaints.asks_secrecy import for_secretary_alone
from domain.complaints.spoken_of import spoken_of
from domain.danger.beaten_at_home import another_is_beaten
from domain.matters.similarity import twins
from domain.rights.rights import may
from domain.values.errors import FieldError, RefusedError
from domain.values.ids import CaseId, PersonId, VillageId
from domain.values.message import Incoming, as_json, from_json, same_media
from domain.visits.visits import AT_RECEPTION
from domain.words.around import around, within
from locales import visits as visits_words
from services.case import rarity, voter_said, words_of
from services.case.intake import Intake
from services.case.open_case import keep_message, reading_of
from services.deed.by import By
from services.deed.work import Work
from services.desk.key_in import open_for
from services.visits.record import own_record
from storage.visit_rows import Matter, Record

RESULTS = ("answered", "dropped")


@dataclass(frozen=True)
class OneMatter:
    """What a button about one matter carries."""

    matter: int


@dataclass(frozen=True)
class Joins:
    """「并入」: the matter, and the open case that it resembles."""

    matter: int
    case: CaseId


def open_matter(work: Work, by: By, matter_id: int) -> tuple[Any, Any]:
    """A matter nobody has dealt with yet, and its record. Raises NotAllowedError and RefusedError."""
    matter = work.visits.matter(matter_id)
    if matter is None:
        raise RefusedError("already_so")
    record = own_record(work, by, matter.record_id)
    if matter.result:
        raise RefusedError("already_so")
    return matter, record


def make_case(work: Work, by: By, matter_id: int) -> Case:
    """「立为事项」: channel `visit`; whose it is has no account here, so staff phone him at the end."""
    matter, record = open_matter(work, by, matter_id)
    if record.village not in work.roster.villages:
        raise FieldError("village", "lacking", names=["village"])
    channel = "reception" if record.mode == AT_RECEPTION else "visit"
    message = from_json(matter.message)
    case = open_for(work, message, Intake(channel=channel, village=VillageId(record.village), by=record.recorded_by))
    _settle(work, by, matter, result="case", case_id=case.id)
    return case


def stands_alone(work: Work, village: str | None, words: str) -> bool:
    """Whether they speak of somebody, are a likely tip or for the secretary alone: in another's case its chat would read them."""
    tip = "tip" in reading_of(work, words).marks or for_secretary_alone(words)
    return tip or bool(spoken_of(words, work.roster, VillageId(village) if village else None).all)


def _asks_its_own(work: Work, words: str) -> bool:
    """Whether they wish for secrecy, also for another, or tell of danger or of who may harm himself: below another's card nobody is woken, and its
    chat reads them."""
    reading = reading_of(work, words)
    asks = "confidential" in reading.marks or "self_harm" in reading.danger.kinds
    return asks or reading.danger.plain or another_is_beaten(words)


def households_told(work: Work, record: Record, words: str) -> tuple[str, ...]:
    """What is said of each household, where a message plainly tells of several; empty for words of one, and for those that are kept from somebody or
    tell of danger: what is said of him in the next house would be read without it."""
    apart = houses_told(words)
    return () if apart and (stands_alone(work, record.village, words) or _asks_its_own(work, words)) else apart


def join_case(work: Work, by: By, joins: Joins) -> Case:
    """The words go below the card of the open case as a note; whoever wrote that case hears nothing of others' words. Words that stand
    alone, ask for secrecy or tell of danger are a case of their own, which is returned.
    """
    matter, record = open_matter(work, by, joins.matter)
    message, t = from_json(matter.message), work.staff_words()
    twin = open_twin(work, by, record, message.text)
    if twin is None or twin.id != joins.case:
        raise RefusedError("settled")
    if stands_alone(work, record.village, message.text) or _asks_its_own(work, message.text):
        return make_case(work, by, joins.matter)
    author = work.roster.people[PersonId(record.recorded_by)]
    stored = keep_message(work, twin, message, author=author.id, kind="note")
    case = work.cases.record(twin, work.event("noted", author.id, OfMessage(message=stored.id, about="visit")))
    voter_said.said(work, twin, stored, shown=visits_words.heard_again(t, author.name, words_of.on_card(t, stored)))
    _settle(work, by, matter, result="case", case_id=twin.id)
    return case


def close_matter(work: Work, by: By, matter_id: int, result: str) -> None:
    """`result`: one of RESULTS; of what is dropped no word is kept."""
    matter, _ = open_matter(work, by, matter_id)
    if result not in RESULTS:
        raise FieldError("result", "no_choice")
    _settle(work, by, matter, result=result, **({"message": ""} if result == "dropped" else {}))


def part_of(matter: Matter, message: Incoming) -> Incoming | None:
    """The edited message with what it says of this household; None where it can't be told any more."""
    before = from_json(matter.message)
    words = within(message.text, around(before.line, before.text))
    return None if words is None else replace(message, text=words)


def correct_matter(work: Work, by: By, matter: Matter, message: Incoming) -> bool:
    """Its words, as who heard them changed them before it became a case. Whether they say anything else now."""
    before = from_json(matter.message)
    if before.text == message.text and same_media(before.media, message.media):
        return False
    record = own_record(work, by, matter.record_id)
    work.visits.change_matter(matter.id, message=as_json(message))
    work.visits.keep(record.id, str(record.recorded_by), work.now)
    return True


def open_twin(work: Work, by: By, record: Record, words: str) -> Case | None:
    """The open case of that village and group that the words resemble most, of those that its writer and who acts may speak to."""
    if record.village is None or not words:
        return None
    found = work.next_cases.with_group_in(VillageId(record.village), record.group_id)
    author = work.roster.people[PersonId(record.recorded_by)]
    seen = {
        case.id: case
        for case in found
        if not case.confidential and all(may(work.roster, one, "note", case) for one in ((author,), by.persons))
    }
    alike = twins(words, work.said.first_words(list(seen)), rarity.of_town(work)) if seen else []
    return seen[alike[0]] if alike else None


def _settle(work: Work, by: By, matter: Matter, **values: Any) -> None:
    work.visits.change_matter(matter.id, **values)
    work.visits.keep(matter.record_id, by.live[0].id, work.now)
