"""A voter's words become a matter of their own, and he reads so (docs/spec.md section 3, Just write)."""

from dataclasses import replace

from domain.cases.case import Case, of_the_day
from domain.values.message import Incoming
from domain.values.voter import CASES_PER_DAY, Voter
from locales import voter as voter_words
from services.case import alert, call_for_help, own_words, receipt
from services.case.intake import Intake
from services.case.open_case import opened, reading_of
from services.deed import tell
from services.deed.work import Work
from services.voter import acknowledge, held, parts
from services.voter.add_words import case_replied_to
from services.voter.behind import kept_before
from services.voter.introduced import goes_along


def new_case(work: Work, voter: Voter, message: Incoming, intake: Intake = Intake(asks=True), cases: list[Case] | None = None) -> None:
    """Open a case and say so: number, group, category, when an answer is due. What he replies to is what it follows, also where the words
    waited meanwhile."""
    known = work.cases.of_voter(voter.id) if cases is None else cases
    today = of_the_day(known, work.acted_at)
    danger = reading_of(work, message.text).danger
    if len(today) >= CASES_PER_DAY and not danger.alarms:
        held.keep_for_day(work, voter, message, known)
        t = tell.words_for(work, voter)
        tell.to_voter(work, voter, "\n".join((*call_for_help.lines(work, t, danger, urgent=False), t(voter_words.too_many_today))))
        return
    case, stored = opened(work, voter, message, _with_older(work, voter, message, intake, known))
    if voter.named_deputy or voter.station:
        work.voters.change(voter.id, named_deputy=None, station=None)
    words, rows = receipt.made(work, voter, case, danger, [stored])
    tell.to_voter(
        work,
        voter,
        words + acknowledge.provisos(work, voter, message),
        rows,
        case_id=case.id,
        reply_to=message.message_id,
        purpose="receipt",
        silent=tell.is_quiet(work) and "urgent" not in case.marks,
    )
    own_words.tell_once(work, voter, case, message.text)
    parts.ask(work, voter, case, message, CASES_PER_DAY - len(today) - 1)
    if "urgent" in case.marks:
        alert.danger(work, case)
    elif danger.held and case.sealed:
        alert.sealed(work, case)
    goes_along(work, voter, case.id, message, first=not known)


def _with_older(work: Work, voter: Voter, message: Incoming, intake: Intake, known: list[Case]) -> Intake:
    """With the older one it follows, or those that it may go on from."""
    follows = intake.follows or case_replied_to(work, voter, message)
    return replace(intake, follows=follows, perhaps=intake.perhaps or (kept_before(work, known, message) if follows is None else ()))
