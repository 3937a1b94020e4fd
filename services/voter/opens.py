"""A voter's words are opened as a matter of their own, and he reads so (docs/spec.md section 3, Just write)."""

from collections.abc import Sequence
from typing import NamedTuple

from domain.cases.case import Case, of_the_day
from domain.values.message import Incoming
from domain.values.voter import CASES_PER_DAY, Voter
from locales import voter as voter_words
from services.case import alert, call_for_help, own_words, receipt
from services.case.intake import Intake
from services.case.open_case import opened, reading_of
from services.deed import tell
from services.deed.work import Work
from services.voter import acknowledge, another_day, held


class Opened(NamedTuple):
    """The new matter, and how many more he may bring today."""

    case: Case
    room: int


def open_for(work: Work, voter: Voter, message: Incoming, intake: Intake, known: Sequence[Case]) -> Opened | None:
    """None where he has brought too many today: they wait, and he reads so; danger never does. `known`: all matters of his."""
    today, danger = of_the_day(known, work.acted_at), reading_of(work, message.text).danger
    if len(today) >= CASES_PER_DAY and not danger.alarms:
        held.keep_for_day(work, voter, another_day.with_intake(message, intake), known)
        t = tell.words_for(work, voter)
        tell.to_voter(work, voter, "\n".join((*call_for_help.lines(work, t, danger, urgent=False), t(voter_words.too_many_today))))
        return None
    case, stored = opened(work, voter, message, intake)
    if voter.named_deputy or voter.station:
        work.voters.change(voter.id, named_deputy=None, station=None)
    words, rows = receipt.made(work, voter, case, danger, [stored])
    tell.to_voter(
        work,
        voter,
        words + acknowledge.provisos(work, voter, message),
        rows,
        case_id=case.id,
        reply_to=message.message_id or None,
        purpose="receipt",
        silent=tell.is_quiet(work) and "urgent" not in case.marks,
    )
    own_words.tell_once(work, voter, case, message.text)
    if "urgent" in case.marks:
        alert.danger(work, case)
    elif danger.held and case.sealed:
        alert.sealed(work, case)
    return Opened(case, CASES_PER_DAY - len(today) - 1)
