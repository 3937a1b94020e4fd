"""What the clock says of a promise: who follows it is asked until it is settled, and its voter on the day (docs/spec.md section 6)."""

from datetime import date, timedelta

from domain.cases.case import Case
from domain.cases.life_cycle import MOST_MOVES
from domain.congress.congress import Person
from domain.congress.reminder import answer_hearers
from domain.rights.stand_ins import leaders_of
from domain.values.buttons import Button
from domain.values.ids import CaseId
from domain.values.voter import Voter
from locales import case as case_words
from locales import desk as desk_words
from locales import promises as words
from locales.common import T
from services.case import clocks, unasked
from services.case.in_his_place import in_his_place, who_hear
from services.deed import portions, tell
from services.deed.ask import wait_for
from services.deed.message import Rows
from services.deed.nags import Nags
from services.deed.names import village_name
from services.deed.work import Work
from services.desk.nag import hearers_of
from storage.reminders import Reminder

ASKED = "promise_asked"
"""The question that stands in his chat from then on (talk/voter/promise_asked.py)."""
ANSWERED_WITHIN = timedelta(days=3)


def nag(work: Work, case: Case, due: Reminder, nags: Nags) -> None:
    """The ladder of an answer: from the day on who follows it has the question with its three buttons; a rung is a line among others."""
    day = case.promise_on
    if not case.promised or day is None:
        return
    today, asked = work.local_date(work.now), bool(due.data.get("asked"))
    late = work.calendar.count(day, today) if today > day else -work.calendar.count(today, day)
    told: list[Person] = []
    if late >= 0 and not asked:
        told, asked = ask(work, case, day), True
    line = words.nag(work.staff_words(), case.number, village_name(work, case), day, late)
    for person in hearers_of(work, case, answer_hearers(late)):
        if person not in told:
            nags.add(person, line)
    work.reminders.put(clocks.promise_row(work, case, day, asked=asked))


def ask(work: Work, case: Case, day: date) -> list[Person]:
    """Who reads the question: who follows it, or who is there for him; his leader too once it was put off as often as he may."""
    t = work.staff_words()
    follower = work.roster.claimer_of(case)
    asked = who_hear(work, case, [follower] if follower is not None else leaders_of(work.roster, case)[:1])
    deciders = in_his_place(work, case, follower) if follower is not None else []
    if case.promise_moves >= MOST_MOVES or not any(person.reachable for person in asked):
        asked = list(dict.fromkeys([*asked, *deciders]))
    question = words.ask(t, case.number, village_name(work, case), day, work.local_date(work.now), case.promise_moves)
    if not tell.to_people(work, asked, question, rows_of(t, case), case_id=case.id):
        tell.to_secretary(work, question, rows_of(t, case), case_id=case.id)
    return asked


def rows_of(t: T, case: Case) -> Rows:
    """「办好了」 「还要等」 「办不成了」."""
    kept, wait = (t(words.b_kept), Button("promise_kept", case.id)), (t(words.b_wait), Button("promise_wait", case.id))
    return [[kept, wait], [(t(words.b_dropped), Button("promise_dropped", case.id))]]


def come(work: Work, case: Case, due: Reminder, nags: Nags) -> None:
    """The promised day: the voter is asked, whatever was said to him by then; a promise that is settled asks nothing."""
    day = case.promise_on
    if not case.promised or day is None:
        return
    if due.data.get("step") != "ask" and not work.reminders.waits_for(case.id, "nag_promise"):
        nag(work, case, due, nags)  # a row of an earlier version
    if due.data.get("step") == "nag":
        return
    voter = work.voters.get(case.voter_id)
    alone = voter is None or voter.unreachable_since is not None
    if alone and not case.joined:
        return
    case = work.cases.record(case, work.event("asked_on"))
    if not alone:
        _ask_voter(work, case, day)
    if case.joined:
        portions.begin(work, "ask_joined", ask_joined, case=case.id, day=day.isoformat(), after=0)


def ask_joined(work: Work, data: portions.Data) -> portions.Left | None:
    """The next voters whose cases joined: is it done as it was promised?"""
    joined = work.next_cases.joined_to(CaseId(data["case"]), data["after"], portions.CASES, one_each=True)
    portions.each(work, "ask_joined", joined, lambda own: _ask_voter(work, own, date.fromisoformat(data["day"])))
    return portions.Left({**data, "after": joined[-1].id}) if len(joined) == portions.CASES else None


def _ask_voter(work: Work, own: Case, day: date) -> None:
    voter = work.voters.get(own.voter_id)
    if voter is None or voter.unreachable_since is not None:
        return
    t = tell.words_for(work, voter)
    tell.to_voter(work, voter, desk_words.promise_day(t, own.number, day), rows_for_voter(voter, own, t), case_id=own.id)
    before = work.steps.of(voter.chat_id, voter.chat_id)
    before = before if before is not None and before.expires_at >= work.now else None
    if before is None or before.kind == ASKED:  # what else he was asked before is still to be answered
        also = before.case_id if before is not None and before.case_id != own.id else None
        wait_for(work, voter, ASKED, work.now + ANSWERED_WITHIN, case_id=own.id, also=also)


def rows_for_voter(voter: Voter, own: Case, t: T) -> Rows:
    """「已经办好了」 「还没解决」; of who has not rated yet the rating."""
    if not own.rating:
        return unasked.rows(voter, own, t)
    return [[(t(desk_words.b_solved_now), Button("solved", own.id, "yes")), (t(case_words.b_still_open), Button("reopen", own.id))]]
