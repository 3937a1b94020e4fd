"""What a voter's word on an answer does: it closes the case, or opens the next round (docs/spec.md section 3, Rating).

Taps come by talk/voter/tap_rating.py, typed words by services/voter/rate.py, what somebody took down by phone by talk/desk/call_back.py.
"""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from domain.buttons import Button
from domain.case import FINAL_ROUND, Case
from domain.change_of_mind import CHANGES_WITHIN
from domain.kept import kept_out
from domain.satisfaction import RATINGS, RESOLVED
from domain.stand_ins import leaders_of, secretaries_of
from domain.towns import presidium_of
from domain.voter import Voter
from locales import texts
from services.case import cards, clocks, voter_said
from services.deed import tell
from storage.reminders import Step
from storage.work import Rows, Work


def answer_rows(t: Any, case: Case) -> Rows:
    """The three buttons under an answer, for this round."""
    return [[(texts.rating(t, value), Button("rate", case.id, f"{case.round}:{value}")) for value in RATINGS]]


def count(work: Work, voter: Voter, case: Case, rating: str, by: str = "voter") -> None:
    """Count the word for this round: it closes the case, or opens the next round. `by`: who took it down by phone."""
    case = work.cases.record(case, work.event("rated", by, value=rating))
    t = tell.words_for(work, voter)
    if rating != "unsatisfied" or case.round >= FINAL_ROUND:
        case = _close(work, case)
        work.tell(texts.rated(t, rating))
        if rating == "unsatisfied":
            channel = work.roster.congress.referrals.get("hotline", "12345")
            tell.to_voter(work, voter, texts.last_word(t, case.number, channel), case_id=case.id)
        else:
            _ask_resolved(work, voter, case)
    else:
        case = _return(work, voter, case)
        work.tell(texts.rated(t, rating))
        _ask_why(work, voter, case)
    cards.refresh_cards(work, case, by_voter=by == "voter")


def _close(work: Work, case: Case) -> Case:
    if case.status == "merged":
        return case  # a joined voter's word counts for him; the main case goes its own way
    if case.status == "answered":
        case = work.cases.record(case, work.event("closed", "voter"))
    clocks.on_close(work, case)
    return case


def _return(work: Work, voter: Voter, case: Case) -> Case:
    """A new round with a new clock: the same handler, or the group; the third is the presidium's."""
    limits = clocks.limits_of(work, case)
    due_on = clocks.limit(work, work.today, limits.redo)
    handler = next_handler(work, case)
    data = {"due_on": due_on, "claimer": handler, "due_before": case.due_on, "claimer_before": case.claimer}
    main = work.cases.get(case.main_case) if case.main_case is not None else None
    if main is not None:  # a joined case becomes one of its own again, in a new round
        data |= {"group": main.group or case.group, "claimer": next_handler(work, replace(case, claimer=main.claimer, group=main.group))}
        handler = data["claimer"]
    case = work.cases.record(case, work.event("returned", "voter", **data))
    if handler is None:
        response = clocks.limit(work, work.today, limits.claim)
        case = work.cases.record(case, work.event("released", "system", why="gone", response_due_on=response))
    clocks.on_new_round(work, case)
    tell_of_round(work, case, texts.new_round(work.staff_words(), *_round_facts(work, case)))
    if main is not None:
        cards.refresh_cards(work, main)
    return case


def _round_facts(work: Work, case: Case) -> tuple[str, int, Any, str]:
    return case.number, case.round, case.due_on, tell.person_name(work, case.claimer or "")


def next_handler(work: Work, case: Case) -> Any:
    """Who handles the round that begins now: the same person while he serves, in the last round the presidium."""
    roster = work.roster
    if case.round + 1 >= FINAL_ROUND:
        member = presidium_of(roster, case)
        return member.id if member else None
    person = roster.people.get(case.claimer) if case.claimer else None
    return person.id if person is not None and person.has_rights and not kept_out(person, case) else None


def tell_of_round(work: Work, case: Case, words: str) -> None:
    """Group, leader and, in the last round, the presidium member hear that the round begins, or that it is taken back."""
    voter_said.told(work, case, words, about="round")
    hearers = [p for p in (*leaders_of(work.roster, case)[:1], work.roster.people.get(case.claimer) if case.claimer else None) if p]
    if case.round >= FINAL_ROUND and not voter_said.told_people(work, case, hearers[-1:], words, about="round"):
        voter_said.told_people(work, case, secretaries_of(work.roster, case), words, about="round")
    voter_said.told_people(work, case, hearers[:1], words, about="round")


def _ask_resolved(work: Work, voter: Voter, case: Case) -> None:
    t = tell.words_for(work, voter)
    tell.to_voter(work, voter, texts.ask_resolved(t), _resolved_rows(t, case, RESOLVED), case_id=case.id)
    _next_words(work, voter, case, "resolved")


def _resolved_rows(t: Any, case: Case, values: tuple[str, ...]) -> Rows:
    return [[(texts.resolved(t, value), Button("solved", case.id, value)) for value in values]]


def _ask_why(work: Work, voter: Voter, case: Case) -> None:
    t = tell.words_for(work, voter)
    words = texts.ask_why(t, case.number, case.due_on, final=case.round >= FINAL_ROUND)
    tell.to_voter(work, voter, words, _resolved_rows(t, case, RESOLVED[1:]), case_id=case.id)
    _next_words(work, voter, case, "why")


def _next_words(work: Work, voter: Voter, case: Case, kind: str) -> None:
    work.steps.put(voter.chat_id, voter.chat_id, Step(kind, case.id, {}, work.acted_at + CHANGES_WITHIN))


def reopen(work: Work, voter: Voter, case: Case) -> None:
    """「还没解决」 within 7 days of closing, or while a promise is open: a new round. A joined case stands alone again."""
    t = tell.words_for(work, voter)
    recent = case.closed_at is not None and work.acted_at - case.closed_at < timedelta(days=7)
    joined = case.status == "merged" and bool(case.rating)
    if not (joined or (case.status == "closed" and (recent or case.promise_on))) or case.round >= FINAL_ROUND:
        work.tell(texts.cannot_reopen(t), alert=True)
        return
    case = _return(work, voter, case)
    cards.refresh_cards(work, case)
    work.tell(texts.noted_thanks(t))
    _ask_why(work, voter, case)
