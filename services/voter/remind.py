"""What the clock does with a voter's matters and held words: reminded, closed, archived, let in, deleted (docs/spec.md section 6)."""

from datetime import timedelta

from domain.cases.case import Case
from domain.cases.details_for_voter import Window
from domain.cases.life_cycle import allowed
from domain.values.buttons import Button
from locales import voter as voter_words
from services.case import cards, clocks, complete, said_undone, undone
from services.case.rating import answer_rows
from services.case.untold import still_to_be_told
from services.deed import tell
from services.deed.nags import Nags
from services.deed.outages import given_back, outages
from services.deed.work import Work
from services.voter import choice_again, choose
from services.voter.held import DAY
from services.voter.let_in import let_in_of_a_day, let_in_too_fast
from storage.outbox import NOTICE
from storage.reminders import Reminder


def rate_remind(work: Work, case: Case, due: Reminder, nags: Nags) -> None:
    """One reminder after three days."""
    case = _window(work, case)
    voter = work.voters.get(case.voter_id)
    main = work.cases.known(case.main_case) if case.main_case is not None else None
    redone = case.status == "merged" and (main is None or main.status not in ("answered", "closed"))  # another answer is on its way
    over = case.window_ends_at is not None and case.window_ends_at <= work.now
    if not case.waits_for_rating or redone or over or voter is None or not voter.is_asked:
        return
    t = tell.words_for(work, voter)
    words, rows = (
        voter_words.rate_reminder(t, case.number, work.local_date(case.window_ends_at) if case.window_ends_at else None),
        answer_rows(t, case),
    )
    if said_undone.stands(work, case) is not None:
        words, rows = undone.again(voter, case, t), undone.rows(case, t)
    tell.to_voter(work, voter, words, rows, case_id=case.id, priority=NOTICE)


def rate_close(work: Work, case: Case, due: Reminder, nags: Nags) -> None:
    """The window is over: the case closes unrated; silence is never a rating."""
    if case.status != "answered":
        return
    case = _window(work, case)
    if case.window_ends_at is not None and case.window_ends_at > work.now:
        work.reminders.put({"kind": "rate_close", "case_id": case.id, "due_at": case.window_ends_at})
        return
    if said_undone.stands(work, case) is not None:
        return  # he said that it is not done: services/watch/undone_due.py
    case = work.cases.record(case, work.event("closed"))
    clocks.on_close(work, case)
    cards.refresh_cards(work, case)
    voter = work.voters.get(case.voter_id)
    if voter is not None:
        tell.to_voter(work, voter, voter_words.closed_unrated(tell.words_for(work, voter), case.number), case_id=case.id, priority=NOTICE)


def _window(work: Work, case: Case) -> Case:
    """The case with what the bot's absence took of its voter's time to rate given back."""
    start = case.asked_at or case.answered_at
    if start is None or case.window_ends_at is None or not case.waits_for_rating:
        return case
    moved = work.histories.last(case.id, "window_moved") if outages(work) else None
    more = given_back(work, start, case.window_ends_at, moved.at if moved is not None else None)
    return (
        work.cases.record(case, work.event("window_moved", "system", Window(window_ends_at=case.window_ends_at + more))) if more else case
    )


def archive(work: Work, case: Case, due: Reminder, nags: Nags) -> None:
    """By itself 7 days after closing, no promise open, and nothing missing that the archive must hold."""
    if case.status != "closed":
        return
    if case.promised and case.promise_on is not None:  # what is settled later has a row of its own (clocks.on_promise_settled)
        if not work.reminders.waits_for(case.id, "nag_promise"):
            work.reminders.put(clocks.promise_row(work, case, case.promise_on))
        return
    more = given_back(work, case.closed_at, due.due_at) if case.closed_at is not None and not due.data.get("given_back") else None
    if more:  # a late word counts until then
        row = {"kind": "archive", "case_id": case.id, "due_at": due.due_at + more, "data": {"given_back": True}}
        work.reminders.put(row)
    elif case.hers_to_see or still_to_be_told(work, case) or said_undone.of_joined(work, case):
        # nothing is archived that the secretary has not seen, untold, or while one who joined says no
        work.reminders.put({"kind": "archive", "case_id": case.id, "due_at": work.now + timedelta(days=1)})
    elif missing := complete.holding_up(work, case):  # staff read so each morning
        key, why = f"{complete.KEY}:{case.id}:{work.local_date(work.now)}", {"lacks": list(missing), "given_back": True}
        work.reminders.put({"kind": "archive", "case_id": case.id, "due_at": work.now + timedelta(days=1), "key": key, "data": why})
    elif allowed(case.status, "archived"):
        work.cases.record(case, work.event("archived"))


def held_remind(work: Work, due: Reminder) -> None:
    voter = work.voters.get(due.voter_id)
    if voter is not None and voter.consented_at is None:
        t = tell.words_for(work, voter)
        tell.to_voter(work, voter, t(voter_words.held_reminder), [[(t(voter_words.b_agree), Button("agree"))]], priority=NOTICE)


def held_rate(work: Work, due: Reminder) -> None:
    """Work off what came faster than the limit allows, or was too much for one day, oldest first."""
    voter = work.voters.get(due.voter_id)
    if voter is not None and due.data.get("why") == DAY:
        let_in_of_a_day(work, voter)
    elif voter is not None:
        let_in_too_fast(work, voter)


def draft_new(work: Work, due: Reminder) -> None:
    """No choice in 10 minutes makes a new case, and an answer is for who asked last; where he was asked which of his matters he means, he is
    asked once more first."""
    voter = work.voters.get(due.voter_id)
    draft = work.drafts.get(str(due.data.get("draft", "")), "matter", "words")
    if voter is None or draft is None or draft.chat_id != voter.chat_id:
        return
    if "case" in due.data and (case := work.cases.get(due.data["case"])) and (case.open or case.promised):
        choose.from_draft(work, voter, case, int(draft.id))
    elif "act" in due.data and "asked" not in due.data:
        choice_again.ask(work, voter, str(due.data["act"]), draft)
    else:
        choice_again.file(work, voter, draft)
