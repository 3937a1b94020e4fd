"""He was asked which of his matters he means and has not said so: asked once more; a question of his, or that something works again, is a
matter of its own then (docs/spec.md section 3, What he types in the place of a tap)."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from domain.cases.case import Case
from domain.values.message import from_json
from domain.values.voter import Voter
from domain.words.plain_text import letters
from locales import acts
from services.deed import tell
from services.deed.work import Work
from services.voter import choose, secrecy, turned_choice
from services.voter.matter_choice import FILED, Offered

LASTS = timedelta(hours=1)
"""So long after he was asked once more."""
LOOKED_AT = 20
"""Newest words that wait for a tap of his."""
OF_HIS = ("withdrawn", "nagged", "changed", "rated", "returned")
"""Steps by which one of his matters shows that he has chosen."""


def ask(work: Work, voter: Voter, act: str, draft: Any) -> None:
    """The choice once more, of the matters that may be meant now; nothing where he has gone on meanwhile."""
    offered = Offered(act, int(draft.id))
    if act == secrecy.WHICH:
        _keep_all(work, voter, draft)
        return
    if _went_on(work, voter, draft, act):
        return
    if not (found := turned_choice.meant(work, voter, offered)):
        if act in FILED:
            file(work, voter, draft)
        return
    words, rows = turned_choice.turned(work, voter, offered)
    said = from_json(draft.message).text.strip()
    goes_on = act in FILED and choose.goes_on(work, voter, draft) is not None
    filed, only = act in FILED, len(found) == 1
    again = acts.still_which(tell.words_for(work, voter), said, filed=filed, goes_on=goes_on, only=only)
    tell.to_voter(work, voter, f"{again}\n{words}", rows)
    if act in FILED:
        data = {"draft": int(draft.id), "act": act, "asked": True}
        work.reminders.put({"kind": "draft_new", "voter_id": voter.id, "due_at": work.now + LASTS, "data": data})


def _keep_all(work: Work, voter: Voter, draft: Any) -> None:
    """Of which he wants kept quiet he has not said: all are, as it only keeps more."""
    steps = (
        work.histories.newest_of(case.id, ("changed", "sealed"))
        for case in work.cases.of_voter(voter.id)
        if case.confidential or case.sealed
    )
    if not any(step is not None and step.at > draft.at for step in steps):
        turned_choice.keep_all(work, voter, int(draft.id))


def file(work: Work, voter: Voter, draft: Any) -> None:
    """He chose nothing: what he wrote is read by somebody all the same."""
    choose.unsaid(work, voter, int(draft.id))


def _went_on(work: Work, voter: Voter, draft: Any, act: str) -> bool:
    """He has said it again, wrote on one of his matters or did something with it. Of what is for somebody to read other words said to the
    bot do not count."""
    later = [one for one in work.drafts.newest(voter.chat_id, "words", LOOKED_AT) if int(one.id) > int(draft.id)]
    if act in FILED:
        later = [one for one in later if letters(from_json(one.message).text) == letters(from_json(draft.message).text)]
    return bool(later) or _acted(work, work.cases.of_voter(voter.id), draft.at)


def _acted(work: Work, cases: Sequence[Case], since: datetime) -> bool:
    if any(case.last_spoke_at is not None and case.last_spoke_at > since for case in cases):
        return True
    steps = (work.histories.newest_of(case.id, OF_HIS) for case in cases)
    return any(step is not None and step.at > since for step in steps)
