"""Times that passed while nobody could tap: whoever was asked to come, or had booked, is offered others (docs/spec.md section 6)."""

from datetime import datetime

from domain.cases.life_cycle import WITH_GROUP
from domain.values.buttons import Button
from locales import common
from locales import outage as outage_words
from locales import voter as voter_words
from services.case.appointments import when_of, who_goes
from services.deed import portions, tell
from services.deed.outages import Outage
from services.deed.work import Work
from storage.meetings import Meeting

AT_ONCE = 50
"""Appointments of one portion."""


def give_back(work: Work, outage: Outage) -> None:
    """Of an absence in which words were lost."""
    span = {"first": outage.first.isoformat(), "last": outage.last.isoformat()}
    portions.begin(work, "outage_offers", offer_anew, **span, after=0)


def offer_anew(work: Work, data: portions.Data) -> portions.Left | None:
    """The next ones: a proposal that nobody could answer, a half hour of a reception of which nobody was reminded."""
    first, last = (datetime.fromisoformat(data[name]) for name in ("first", "last"))
    rows = work.meetings.passed_between(first, last, data["after"], AT_ONCE)
    portions.each(work, "outage_offers", rows, lambda row: _offer(work, row))
    return portions.Left({**data, "after": rows[-1].id}) if len(rows) == AT_ONCE else None


def _offer(work: Work, row: Meeting) -> None:
    voter = work.voters.get(row.voter_id)
    if voter is None:
        return
    t, when = tell.words_for(work, voter), when_of(work, row)
    others = [[(t(voter_words.b_book), Button("mt_slots"))]]
    if row.case_id is None:
        tell.to_voter(work, voter, outage_words.booked_then(t, *when, row.place), others)
        return
    case = work.cases.get(row.case_id)
    if row.status != "asked" or case.status not in WITH_GROUP:
        return  # did they meet? is asked of who was to come, as of every meeting
    work.meetings.change(row.id, status="cancelled")
    if row.wish:
        tell.to_voter(work, voter, outage_words.wished_then(t, case.number, *when), others, case_id=case.id)
        return
    tell.to_voter(work, voter, outage_words.asked_then(t, case.number, *when), others, case_id=case.id)
    ts = work.staff_words()
    again = [[(ts(common.b_meet), Button("meet", case.id))]]
    tell.to_people(work, who_goes(work, case), outage_words.not_answered(ts, case.number, *when), again, case_id=case.id)
