"""One who had blocked the bot is back: what he missed is said (docs/spec.md section 11)."""

from datetime import datetime, timedelta
from typing import Any

from domain.cases.case import Case
from domain.values.voter import Voter
from locales import voter as voter_words
from services.case import media, shared_words, unasked, words_of
from services.case.places import Spot
from services.deed import portions, tell
from services.deed.work import Work
from storage.case_messages import CaseMessage

MISSED = 100
"""Words to a voter on one case that are said again when he is back."""


def welcome_back(work: Work, voter: Voter) -> Voter:
    """One who had blocked the bot writes again: what he missed is said now, answers with their question."""
    missed_since: Any = voter.unreachable_since
    work.voters.change(voter.id, unreachable_since=None)
    voter = work.voters.get(voter.id) or voter
    portions.begin(work, "missed", tell_missed, voter=voter.id, since=missed_since.isoformat(), after=0)
    return voter


def tell_missed(work: Work, data: portions.Data) -> portions.Left | None:
    """What was said on the next of his cases while he could not be reached."""
    voter = work.voters.get(data["voter"])
    if voter is None or voter.unreachable_since is not None:
        return None
    since = datetime.fromisoformat(data["since"]) - timedelta(minutes=1)
    cases = work.next_cases.of_voter(voter.id, data["after"], portions.VOTERS)
    lately = [case for case in cases if max(filter(None, (case.last_sent_at, case.answered_at)), default=since) > since]
    portions.each(work, "missed", lately[: portions.CASES], lambda case: _tell_missed(work, voter, case, since))
    if len(lately) > portions.CASES:
        return portions.Left({**data, "after": lately[portions.CASES - 1].id})
    return portions.Left({**data, "after": cases[-1].id}) if len(cases) == portions.VOTERS else None


def _tell_missed(work: Work, voter: Voter, case: Case, since: datetime) -> None:
    t = tell.words_for(work, voter)
    for message in map(work.messages.whole, _said(work, case, since)):
        rows = unasked.rows(voter, case, t) if message.kind == "answer" and case.question_open else ()
        purpose = unasked.purpose(voter, case) if rows else ""
        tell.to_voter(work, voter, voter_words.missed(t, case.number, words_of.whole(t, message)), rows, case_id=case.id, purpose=purpose)
        media.to_voter(work, t, case, message, Spot(voter.chat_id))


def _said(work: Work, case: Case, since: datetime) -> list[CaseMessage]:
    """To him on this case; of one that joined another what he heard of that."""
    return [*work.said.to_voter_since(case.id, since, MISSED), *shared_words.heard(work, case, since)]
