"""From a voter's words to a case handed to the group of his village, with its clocks (docs/spec.md sections 3, 4, 6)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from domain.cases.case import Case, Event
from domain.cases.details_in_hand import Accepted, Assigned, Changed, Queued, Registered, Sealed
from domain.cases.follows import marks_of, people_of, seal_of
from domain.cases.life_cycle import AFFAIRS, SEALS
from domain.complaints.asks_secrecy import for_secretary_alone
from domain.complaints.more_words import may_point, own_part, with_more
from domain.complaints.spoken_of import complained_of, spoken_of
from domain.congress import working_hours
from domain.congress.congress import Group
from domain.reading.reading import Reading, of_another, read
from domain.rights.routing import group_for, groups_for, may_stay
from domain.town_file.town_words import added_to
from domain.values.forwarded import is_forwarded
from domain.values.heard import unmarked
from domain.values.ids import CaseId, GroupId, PersonId, VillageId
from domain.values.message import FILES, Incoming
from domain.values.voter import Voter
from domain.words.around import around
from locales.detect import written_in
from services.case import cards, clocks, corrections, dealings, hearing, own_words, run_masks, swarm
from services.case.him_again import with_him
from services.case.intake import Intake
from services.case.named_people import as_its_people_are_named
from services.case.own_matter import who_may_not_decide
from services.deed.work import Work
from storage.case_messages import CaseMessage

WAITS_FOR_STAFF = ("tip", "legal", "out_of_area")


def reading_of(work: Work, text: str) -> Reading:
    """What the words are about; worked out once in a deed."""
    if text not in work.readings:
        roster = work.roster
        places = (roster.congress.name, *roster.congress.towns.values(), *(village.name for village in roster.villages.values()))
        reading = read(unmarked(text), roster.categories.values(), places, added_to(roster), corrections.weights(work))
        reading = as_its_people_are_named(work, unmarked(text), reading)
        work.readings[text] = of_another(reading) if is_forwarded(text) else reading
    return work.readings[text]


def open_case(work: Work, voter: Voter, message: Incoming, intake: Intake = Intake()) -> Case:
    """Make the case of a message, hand it over when the village is known, and show it to those who may see it."""
    return opened(work, voter, message, intake)[0]


def opened(work: Work, voter: Voter, message: Incoming, intake: Intake) -> tuple[Case, CaseMessage]:
    """The same, with its words as they are stored."""
    reading = reading_of(work, message.text)
    registered = _registered(work, voter, message, reading, intake)
    draft = Case(
        id=CaseId(0), category=reading.category, village=registered.village, channel=registered.channel, voter_due_on=registered.due_on
    )
    how = sealed_at_first(work, message, frozenset(registered.marks), reading, intake)
    later = [Event("sealed", work.now, work.now, "system", Sealed(how=how, recused=who_may_not_decide(work, voter, how)))] if how else []
    if how not in SEALS:
        later += handing_over(work, draft, frozenset(registered.marks), due_on=intake.due_on)
    month = work.roster.congress.local(message.at).strftime("%y%m")
    number = work.cases.next_number(work.roster.congress.case_prefix, month)
    first = Event("registered", message.at, work.now, intake.by, replace(registered, number=number))
    case = work.cases.open([first, *later])
    stored = keep_message(work, case, message, author="voter")
    run_masks.mask_before(work, case, stored)
    if case.status == "assigned":
        clocks.start_clocks(work, case)
    work.reminders.put(*seal_rows(work, case))
    if message.text:
        case = dealings.note_twin(work, case, stored.text)
    cards.post_cards(work, case, [stored])
    if case.status == "assigned":
        swarm.look(work, case, stored.text)
    return case, stored


def _registered(work: Work, voter: Voter, message: Incoming, reading: Reading, intake: Intake) -> Registered:
    whole = intake.part_of or intake.follows or Case(id=CaseId(0))
    before = (whole, *intake.perhaps)
    marks = reading.marks | intake.marks | frozenset({"repeat"} if intake.repeats else ()).union(*map(marks_of, before))
    village = intake.village or _place_of(work, intake.follows) or voter.village
    of, asked, cleared = _people(work, voter, message, (village, reading.category), intake)
    marks -= {"tip"} if "urgent" in marks else set()  # danger to life is never held
    return Registered(
        voter_id=voter.id,
        village=village,
        category=reading.category,
        kind=intake.kind or reading.kind,
        marks=tuple(sorted(marks)),
        channel=intake.channel,
        repeat_of=intake.follows.id if intake.repeats and intake.follows is not None else None,
        named_deputy=voter.named_deputy,
        station=voter.station,
        language=written_in(message.text, message.sender.language_code)[:16],
        limits={**work.roster.congress.limits_data, "version": work.roster.version},
        spoken_of=tuple(sorted(of)),
        asked_of=tuple(sorted(asked)),
        cleared=tuple(sorted(cleared)),
        recused=tuple(sorted({person for one in before for person in one.recused})),
        due_on=intake.due_on if intake.channel == "from_above" else None,
    )


def _place_of(work: Work, old: Case | None) -> VillageId | None:
    """Where the older one is, or what that is part of now."""
    village = work.roster.villages.get(old.village) if old is not None and old.village is not None else None
    return None if village is None else village.merged_into or village.id


def _people(
    work: Work, voter: Voter, message: Incoming, at: tuple[VillageId | None, str], intake: Intake
) -> tuple[set[PersonId], set[PersonId], set[PersonId]]:
    """`spoken_of`, `asked_of` and `cleared` by its words and by what it follows, or is a part of. `at`: its village and category."""
    village, old = at[0], intake.part_of or intake.follows
    to = voter.named_deputy or (old.named_deputy if old is not None else None)
    found = with_him(work, voter, message, village, spoken_of(message.text, work.roster, village, to))
    if old is None:
        perhaps = frozenset(person for one in intake.perhaps for person in (*one.spoken_of, *_officials_kept_out(work, one, at)))
        return with_more(Case(id=CaseId(0)), replace(found, doubt=found.doubt | (perhaps - found.of)))
    officials = _officials_kept_out(work, old, at, "" if may_point(message.text) else "\n".join(intake.beside)) - found.of
    found = replace(found, doubt=found.doubt | officials)
    if intake.part_of is not None:
        beside = [complained_of(words, work.roster, village, to) for words in intake.beside]
        return with_more(own_part(old, message.text, beside), found)
    return with_more(people_of(old), found)


def _officials_kept_out(work: Work, old: Case, at: tuple[VillageId | None, str], beside: str = "") -> frozenset[PersonId]:
    """The officials of its village, where the older one was kept from them and this would not be by itself: he is asked. `beside`: the
    words of its other parts, which may be what they are kept from for."""
    if not old.concerns_officials or at == (old.village, AFFAIRS) or (beside and reading_of(work, beside).category == AFFAIRS):
        return frozenset()
    return frozenset(person.id for person in work.roster.people.values() if person.official_in(old.village))


def handing_over(work: Work, case: Case, marks: Any, due_on: date | None = None) -> list[Event]:
    """Accept and assign, or queue for the secretary: tips, legal matters, other towns, villages nobody serves."""
    if case.sealed:
        return []  # whoever may hand it over takes the seal off first
    waits = next((mark for mark in WAITS_FOR_STAFF if mark in marks), "")
    if waits:
        return [Event("queued", work.now, work.now, "system", Queued(reason=waits))]
    if case.village is None:
        return [Event("queued", work.now, work.now, "system", Queued(reason="no_village"))]
    accepted = Event("accepted", work.now, work.now, "system", Accepted())
    group = chosen_group(work, case)
    if group is None:
        return [accepted, Event("queued", work.now, work.now, "system", Queued(reason="unrouted"))]
    return [accepted, assignment(work, case, group.id, due_on=due_on)]


CHOICE_LASTS = timedelta(hours=2)
"""Working hours in which a voter chooses who sees his matter."""


def sealed_at_first(work: Work, message: Incoming, marks: Any, reading: Reading, intake: Intake) -> str:
    """The seal a new case begins with (`Case.seal`): a likely tip, one he wrote to the secretary alone, nothing said in words. Empty: none."""
    if intake.part_of is not None and intake.part_of.sealed:
        return intake.part_of.seal or "due"
    if intake.follows is not None and (how := seal_of(intake.follows, asks=intake.asks, urgent="urgent" in marks)):
        return how
    if "tip" in reading.marks and "urgent" in marks:
        return "urgent"
    if for_secretary_alone(message.text) and "urgent" not in marks:
        return "kept"  # he has chosen
    if "tip" in marks or ("urgent" not in marks and (intake.beside_sealed or any(one.sealed for one in intake.perhaps))):
        return "asked" if intake.asks else "due"
    if intake.part_of is not None:
        return intake.part_of.seal
    unheard = bool(message.media) and all(m.kind in FILES and m.kind != "sticker" for m in message.media)
    silent = intake.asks and unheard and not message.text.strip() and not intake.kind
    return "media" if silent and work.roster.congress.media_wait_minutes > 0 else ""


def seal_rows(work: Work, case: Case) -> list[dict[str, Any]]:
    """When a seal that waits for the voter ends by itself."""
    congress = work.roster.congress
    if case.seal == "media":
        return [{"kind": "media_wait", "case_id": case.id, "due_at": work.now + timedelta(minutes=congress.media_wait_minutes)}]
    if case.seal == "asked":
        due_at = working_hours.after(work.now, CHOICE_LASTS, congress, work.calendar)
        return [{"kind": "seal_due", "case_id": case.id, "due_at": due_at}]
    return []


def chosen_group(work: Work, case: Case) -> Group | None:
    serving = groups_for(work.roster, case.village, case.category)
    counts: Mapping[GroupId, int] = work.cases.open_counts([g.id for g in serving]) if len(serving) > 1 else {}
    return group_for(work.roster, case.village, counts, case.category)


def with_who_serves(work: Work, case: Case) -> Case:
    """An answered case that begins anew is with the group that serves its village now; where nobody does it stays where it is."""
    if case.status not in ("answered", "closed") or case.group in may_stay(work.roster, case):
        return case
    group = chosen_group(work, case)
    return case if group is None else work.cases.record(case, work.event("changed", "system", Changed(group=group.id, why="reorganised")))


def assignment(work: Work, case: Case, group: GroupId | None, actor: str = "system", *, due_on: date | None = None) -> Event:
    """The hand-over to a group, with the limits that start with it; `due_on` keeps a clock that already runs, and the day that the
    level above set stays whoever has it."""
    limits = work.roster.congress.limits
    start = work.local_date(work.now)
    response, answer = clocks.limit(work, start, limits.claim), case.day_from_above or due_on or clocks.limit(work, start, limits.answer)
    return Event("assigned", work.now, work.now, actor, Assigned(group=group, response_due_on=response, due_on=answer))


def keep_message(work: Work, case: Case, message: Incoming, author: str, kind: str = "words") -> CaseMessage:
    """Store what was sent with the case: masked, and beside it what is masked (docs/spec.md, promise 4)."""
    values = {
        "case_id": case.id,
        "author": author,
        "kind": kind,
        "at": message.changed_at or message.at,
        "text": message.text,
        "media": [m.as_data() for m in message.media],
        "album": message.album,
        "chat_id": message.chat_id,
        "message_id": message.message_id,
        "version": len(message.earlier) + 1,
        "around": around(message.line, message.text),
    }
    more = own_words.masked_in_run(work, case, message.text, message.at) if author == "voter" else ()
    stored = work.messages.keep(values, more)
    for version, stood in enumerate(message.earlier, 1):
        work.messages.keep_version(stored, version, stood, own_words.masked_too(work, case, stood.text) if author == "voter" else ())
    hearing.listen(work, stored)
    return stored
