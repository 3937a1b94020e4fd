"""While a complaint below an answer stands: claimer and leader are nagged, its voter is asked once more, then the secretary decides
(docs/spec.md section 6)."""

from datetime import date, timedelta

from domain.cases.case import Case
from domain.cases.details_for_voter import Window
from domain.cases.life_cycle import FINAL_ROUND
from domain.rights.kept import Away, kept_out
from domain.values.ids import CaseId
from domain.values.voter import Voter
from locales import common
from locales import undone as words
from services.case import cards, clocks, said_undone, undone
from services.deed import tell
from services.deed.nags import Nags
from services.deed.work import Work
from services.desk.nag import hearers_of
from storage.outbox import NOTICE
from storage.reminders import Reminder


def come(work: Work, case: Case, due: Reminder, nags: Nags) -> None:
    """Every second working day; nobody of the group is nagged once the secretary is to decide."""
    voter, row = work.voters.get(case.voter_id), said_undone.stands(work, case)
    if row is None:
        return
    if voter is None or not voter.chat_id:
        undone.let_go(work, case)
        return
    data = dict(row.data)
    if case.window_ends_at is not None and case.window_ends_at <= work.now:
        if not data.get("asked"):
            case, data = _ask_once_more(work, voter, case), {**data, "asked": True}
        elif case.round >= FINAL_ROUND:
            _close(work, voter, case)
            return
        else:
            data["left"] = True
    if not (data.get("left") or case.sealed):  # then the secretary's morning message alone says it
        main = work.cases.known(case.main_case) if case.main_case is not None else None
        line = words.nag(work.staff_words(), case.number, date.fromisoformat(str(data["since"])))
        for person in hearers_of(work, main or case, ("claimer", "leader")):
            nags.add(person, line)
    undone.watch(work, case, data, undone.EVERY)


def _ask_once_more(work: Work, voter: Voter, case: Case) -> Case:
    """His time to rate is over: he has as long again, and the matter is not closed."""
    ends_at = work.now + timedelta(days=clocks.limits_of(work, case).rating_days)
    case = work.cases.record(case, work.event("window_moved", "system", Window(window_ends_at=ends_at)))
    t = tell.words_for(work, voter)
    tell.to_voter(work, voter, undone.again(voter, case, t), undone.rows(case, t), case_id=case.id, priority=NOTICE)
    return case


NAMED = 5
"""Numbers that the morning message says."""


def of_morning(work: Work, away: Away) -> list[str]:
    """Which answers their voters complain of without a rating, those named that wait for the secretary's decision."""
    rows = [due for due in work.reminders.waiting(said_undone.KIND, (said_undone.KIND,)) if due.case_id is not None]
    known = {case.id: case for case in work.cases.several(list({CaseId(due.case_id) for due in rows if due.case_id is not None}))}
    readers = [work.roster.people[person] for person in away.persons if person in work.roster.people]
    seen = {case.id for case in known.values() if case.waits_for_rating and not any(kept_out(reader, case) for reader in readers)}
    t, rows = work.staff_words(), [due for due in rows if due.case_id in seen]
    if not rows:
        return []
    numbers = [known[CaseId(due.case_id or 0)].number for due in rows]
    left = [words.to_decide(t, number) for number, due in zip(numbers, rows, strict=True) if due.data.get("left")]
    return [words.of_morning(t, common.counted(t, len(numbers)), numbers[:NAMED]), *left[:NAMED]]


def _close(work: Work, voter: Voter, case: Case) -> None:
    """Nobody is left who could do it anew: his words stand with the matter, and no rating."""
    if case.status == "answered":
        case = work.cases.record(case, work.event("closed"))
        clocks.on_close(work, case)
    work.reminders.cancel(case.id, said_undone.KIND)
    cards.refresh_cards(work, case)
    hotline = work.roster.congress.referrals.get("hotline", "12345")
    tell.to_voter(work, voter, words.closed(tell.words_for(work, voter), case.number, hotline), case_id=case.id, priority=NOTICE)
