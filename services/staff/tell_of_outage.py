"""The secretary tells the voters with open matters that the bot was away, and that what they wrote then may be lost (docs/spec.md section 6)."""

from datetime import datetime

from domain.values.errors import FieldError
from domain.values.ids import CaseId
from locales import outage as outage_words
from services.case.act import allowed_in_congress
from services.deed import portions, tell
from services.deed.by import By
from services.deed.outages import Outage, TellVoters, outages
from services.deed.work import Work
from storage.outbox import BULK

AT_ONCE = 100
"""Cases of one portion."""


def of_button(work: Work, carried: TellVoters) -> Outage:
    """Raises FieldError for one that is not known."""
    found = next((known for known in outages(work) if int(known.last.timestamp()) == carried.until), None)
    if found is None:
        raise FieldError("until", "no_choice")
    return found


def tell_voters(work: Work, by: By, carried: TellVoters) -> Outage:
    """The secretary's alone: whoever has an open matter reads, once, that what he wrote then may have to be sent again."""
    allowed_in_congress(work, by, "broadcast")
    found = of_button(work, carried)
    portions.begin(work, "outage_voters", tell_some, first=found.first.isoformat(), until=found.deaf_until.isoformat(), after=0)
    return found


def tell_some(work: Work, data: portions.Data) -> portions.Left | None:
    """The next open matters; each voter reads it once."""
    congress = work.roster.congress
    first, until = (congress.local(datetime.fromisoformat(data[name])) for name in ("first", "until"))
    cases = work.next_cases.all_open(CaseId(data["after"]), AT_ONCE)
    for case in cases:
        voter = work.voters.get(case.voter_id)
        if voter is not None:
            words = outage_words.to_voter(tell.words_for(work, voter), first, until)
            tell.to_voter(work, voter, words, priority=BULK, dedupe_key=f"outage:{data['until']}:{voter.id}")
    return portions.Left({**data, "after": cases[-1].id}) if len(cases) == AT_ONCE else None
