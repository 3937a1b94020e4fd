"""What a voter wrote that is one matter too many for a day, until another has room: what it follows of his other matters, and what goes along with it
(docs/spec.md section 3, Abuse)."""

from collections.abc import Sequence
from dataclasses import replace

from domain.cases.case import Case, of_the_day
from domain.danger.denied import denies
from domain.values.ids import CaseId, PersonId
from domain.values.message import Along, Incoming, from_json
from domain.values.voter import CASES_PER_DAY, Voter
from domain.which_matter.joins import RUN_PAUSE, Joins, plainly_another
from locales import voter as voter_words
from services.case.intake import Intake
from services.case.open_case import reading_of
from services.deed import tell
from services.deed.work import Work
from services.voter import other_matter
from services.voter.held import DAY, keep_apart


def with_intake(message: Incoming, intake: Intake) -> Incoming:
    """The message, with what it follows, as it is to be kept."""
    old = intake.follows
    along = Along(
        follows=old.id if old is not None else 0,
        of=old.spoken_of if old is not None else (),
        asked=old.asked_of if old is not None else (),
        repeats=intake.repeats,
        perhaps=tuple(one.id for one in intake.perhaps),
        marks=tuple(sorted(intake.marks)),
        kind=intake.kind,
        beside_sealed=intake.beside_sealed,
    )
    return replace(message, along=along)


def intake_of(work: Work, voter: Voter, message: Incoming) -> Intake:
    """How it is to be opened now: at least as confidential, sealed and kept from as many as it would have been then."""
    along = message.along
    if along is None:
        return Intake(asks=True)
    old = _known(work, voter, along.follows)
    if old is not None:
        of, asked = {*old.spoken_of, *map(PersonId, along.of)}, {*old.asked_of, *map(PersonId, along.asked)}
        old = replace(old, spoken_of=tuple(sorted(of)), asked_of=tuple(sorted(asked)))
    return Intake(
        follows=old,
        repeats=along.repeats and old is not None,
        perhaps=tuple(one for case in along.perhaps if (one := _known(work, voter, case)) is not None),
        marks=frozenset(along.marks),
        kind=along.kind,
        asks=True,
        beside_sealed=along.beside_sealed,
    )


def _known(work: Work, voter: Voter, case_id: int) -> Case | None:
    case = work.cases.known(CaseId(case_id)) if case_id else None
    return case if case is not None and case.voter_id == voter.id else None


def waits(work: Work, voter: Voter, message_id: int) -> bool:
    """Whether this message of his waits for another day."""
    return any(row.reason == DAY for row in work.held.of_message(voter.id, message_id))


def goes_on(work: Work, voter: Voter, cases: Sequence[Case], message: Incoming, goes: Joins | None) -> int | None:
    """The message that waits for another day with which this one goes along: it replies to it, or follows it within 2 minutes, without being plainly
    of something else, and nothing he spoke of since is a matter. `goes`: where the rule sees them. Costs nothing where he has room."""
    if message.reply_to is not None:
        return message.reply_to if waits(work, voter, message.reply_to) else None
    if len(of_the_day(cases, work.acted_at)) < CASES_PER_DAY:
        return None
    found = work.held.newest(voter.id, DAY, other_matter.LOOKED_AT)
    rows = [from_json(row.message) for row in found]
    if not rows or abs(message.at - rows[0].at) >= RUN_PAUSE or plainly_another(message.text):
        return None
    spoke = (goes.case.last_spoke_at if goes.why == "run" else goes.case.last_sent_at) if goes is not None else None
    if spoke is not None and spoke > rows[0].at:
        return None
    first = _first(rows[0])
    before = [one.text for one in reversed(rows) if _first(one) == first]
    return None if other_matter.goes_on_to_another(work, before, message.text) else first


def _first(message: Incoming) -> int:
    return (message.along.message if message.along is not None else 0) or int(message.message_id)


def keep_along(work: Work, voter: Voter, message: Incoming, first: int) -> bool:
    """It waits with that one, and does not count as a matter. False for what waits for nothing: danger to life, and that it is none after all."""
    if reading_of(work, message.text).danger.alarms or denies(message.text):
        return False
    keep_apart(work, voter, replace(message, along=Along(message=first)), DAY)
    return True


def say_along(work: Work, voter: Voter, message: Incoming) -> None:
    tell.to_voter(work, voter, tell.words_for(work, voter)(voter_words.waits_along), reply_to=message.message_id)


def along(work: Work, voter: Voter, message: Incoming) -> Case | None:
    """The matter that has become of what this one goes along with."""
    first = message.along.message if message.along is not None else 0
    stands = work.messages.all_at(message.chat_id, first) if first else ()
    cases = [work.cases.get(one.case_id) for one in stands if one.author == "voter" and not one.elsewhere]
    return max((one for one in cases if one.voter_id == voter.id), key=lambda one: one.id, default=None)
