"""What a voter's word on an answer does: it closes the case, or opens the next round (docs/spec.md section 3, Rating).

Taps and typed words come by services/voter/rate.py, what somebody took down by phone by services/desk/call_back.py. What he is asked then:
services/case/after_rating.py.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from domain.cases.case import Case
from domain.cases.details_for_voter import Returned, Word
from domain.cases.details_in_hand import Released, Sealed
from domain.cases.life_cycle import FINAL_ROUND, OPEN, RATINGS, SEALS
from domain.congress.congress import Person
from domain.ratings.satisfaction import RESOLVED
from domain.rights.kept import kept_out
from domain.rights.stand_ins import leaders_of, secretaries_of
from domain.rights.towns import presidium_of
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.errors import RefusedError
from locales import case as case_words
from locales import common
from locales import desk as desk_words
from locales.common import T
from services.case import cards, clocks, open_case, passed_on, voter_said
from services.case.in_his_place import who_hear
from services.case.own_matter import own_matter
from services.deed import tell
from services.deed.by import By
from services.deed.message import Rows
from services.deed.work import Work


@dataclass(frozen=True)
class Rated:
    """What the button of a rating carries."""

    round: int
    rating: str


@dataclass(frozen=True)
class TypedRating:
    """What it carries where he typed the rating while several answers waited; `draft`: that of his words, 0 for a button without any."""

    round: int
    rating: str
    draft: int = 0


@dataclass(frozen=True)
class Solved:
    """What a button below the second question carries: yes, partly, no."""

    value: str


def answer_rows(t: T, case: Case, of_round: int | None = None) -> Rows:
    """The three buttons under an answer, for this round or one that he has rated."""
    rated = of_round or case.round
    return [[(common.rating(t, value), Button("rate", case.id, packed(Rated(rated, value)))) for value in RATINGS]]


def count(work: Work, case: Case, rating: str, by: str = "voter") -> Case:
    """Count the word for this round: it closes the case, or opens the next round. `by`: who took it down by phone."""
    case = work.cases.record(case, work.event("rated", by, Word(value=rating)))
    closes = rating != "unsatisfied" or case.round >= FINAL_ROUND
    case = _close(work, case) if closes else _return(work, case)
    cards.refresh_cards(work, case, by_voter=by == "voter")
    return case


def _close(work: Work, case: Case) -> Case:
    if case.status == "merged":
        return case  # a joined voter's word counts for him; the main case goes its own way
    if case.status == "answered":
        case = work.cases.record(case, work.event("closed", "voter"))
    clocks.on_close(work, case)
    return case


def _return(work: Work, case: Case) -> Case:
    """His word begins a new round; a joined case becomes one of its own again."""
    main = work.cases.get(case.main_case) if case.main_case is not None else None
    case = begin_round(work, case)
    tell_of_round(work, case, _new_round(work, case))
    if not case.sealed:
        ask_for_handler(work, case)
    if main is not None:
        cards.refresh_cards(work, main)
    return case


def begin_round(work: Work, case: Case, by: str = "voter", why: str = "", reason: str = "") -> Case:
    """A new round with a new clock: the same handler, or the group; the third is the presidium's. `by`: whose word begins it. One that is the
    secretary's alone waits for her, and its clock begins with the hand-over."""
    if case.sealed:
        return _hers_anew(
            work, case, by, Returned(due_before=case.due_on, claimer=None, claimer_before=case.claimer, why=why, reason=reason)
        )
    limits, before = clocks.limits_of(work, case), case.group
    due_on = clocks.limit(work, work.today, limits.redo)
    case = open_case.with_who_serves(work, case)
    moved = case.group != before
    handler = next_handler(work, replace(case, claimer=None) if moved and not _came_along(work, case) else case)
    said = Returned(due_on=due_on, claimer=handler, due_before=case.due_on, claimer_before=case.claimer, why=why, reason=reason)
    main = work.cases.get(case.main_case) if case.main_case is not None else None
    if main is not None:
        handler = next_handler(work, replace(case, claimer=main.claimer, group=main.group))
        said = replace(said, group=main.group or case.group, claimer=handler)
    case = work.cases.record(case, work.event("returned", by, said))
    if handler is None:
        response = clocks.limit(work, work.today, limits.claim)
        case = work.cases.record(case, work.event("released", "system", Released(why="gone", response_due_on=response)))
    clocks.on_new_round(work, case)
    if moved and (group := work.roster.group_of(case)) is not None:
        tell.to_voters(work, case, passed_on.told(work, case, group, case.due_on))
    return case


def _hers_anew(work: Work, case: Case, by: str, said: Returned) -> Case:
    how, group = case.seal if case.seal in SEALS else "due", case.group
    case = work.cases.record(case, work.event("returned", by, said), work.event("sealed", "system", Sealed(how=how, group_before=group)))
    clocks.stop(work, case)
    work.reminders.put(*open_case.seal_rows(work, case))
    return case


def ask_for_handler(work: Work, case: Case) -> None:
    """Who had it in hand is gone or on leave: the leader, or who stands in for him, names somebody."""
    if case.claimer is not None:
        return
    t = work.staff_words()
    rows = [[(t(desk_words.b_name_claimer), Button("name_claimer", case.id))]]
    leaders = who_hear(work, case, leaders_of(work.roster, case)[:1])
    tell.to_people(work, leaders, case_words.round_without_handler(t, case.number, case.due_on), rows, case_id=case.id)


def _came_along(work: Work, case: Case) -> bool:
    """Whether who had it in hand sits in the group that has it now."""
    claimer = work.roster.claimer_of(case)
    return claimer is not None and case.group in claimer.groups


def _new_round(work: Work, case: Case) -> str:
    """The line for who has to do with it now."""
    if case.sealed:
        return case_words.new_round_hers(work.staff_words(), case.number, case.round)
    return case_words.new_round(work.staff_words(), case.number, case.round, case.due_on, tell.person_name(work, case.claimer or ""))


def next_handler(work: Work, case: Case) -> Any:
    """Who handles the round that begins now: the same person while he serves and is there, in the last round the presidium."""
    roster = work.roster
    if case.round + 1 >= FINAL_ROUND:
        member = presidium_of(roster, case)
        return member.id if member else None
    person = roster.claimer_of(case)
    there = person is not None and person.has_rights and not kept_out(person, case) and not person.on_leave(work.today)
    return person.id if person is not None and there else None


def tell_of_round(work: Work, case: Case, words: str) -> None:
    """Group, leader and, in the last round, the presidium member hear that the round begins, or that it is taken back; who has a card in
    his own chat reads it below that alone.
    """
    read = voter_said.tell_readers(work, case, words, about="round")
    if case.sealed:
        return
    hearers = [p for p in (*who_hear(work, case, leaders_of(work.roster, case)[:1]), work.roster.claimer_of(case)) if p]

    def _tell(people: Sequence[Person]) -> bool:
        others = [person for person in people if person.handle not in read]
        return voter_said.tell_people(work, case, others, words, about="round") or len(others) < len(people)

    if case.round >= FINAL_ROUND and not _tell(hearers[-1:]):
        _tell(secretaries_of(work.roster, case))
    _tell(hearers[:1])


def asked_anew(work: Work, case: Case) -> bool:
    """Whether what was promised was settled, or the answer corrected, since its voter rated: he is asked again, and another word of his
    counts."""
    if case.rated_at is None:
        return False
    again = work.histories.last(case.id, "asked_anew")
    if again is not None and again.at > case.rated_at and case.rated_round == case.round:
        return True
    main = work.cases.known(case.main_case) if case.status == "merged" and case.main_case is not None else case
    settled_at = main.promise_settled_at if main is not None else None
    return settled_at is not None and case.rated_at < settled_at


def awaits_word(work: Work, case: Case) -> bool:
    """Whether its voter is asked now what he thinks of the answer; of a joined case within his own window, unless another answer is on its way."""
    if case.rating or case.status != "merged":
        return not case.rating and case.status == "answered"
    main = work.cases.known(case.main_case) if case.main_case is not None and case.answered_at is not None else None
    ended = case.window_ends_at is not None and work.acted_at > case.window_ends_at
    return main is not None and main.status in ("answered", "closed") and not ended


def question_over(work: Work, case: Case) -> bool:
    """Whether no word on the answer counts any more. A joined voter's counts within his own window, and until his main case is archived."""
    if not case.question_open:
        return True
    main = work.cases.known(case.main_case) if case.status == "merged" and case.main_case is not None else None
    ended = case.window_ends_at is None or work.acted_at > case.window_ends_at
    return main is not None and main.status not in (*OPEN, "closed") and ended


def waiting_for_word(work: Work, cases: Sequence[Case]) -> list[Case]:
    """Of which of them their voter is asked what he thinks of the answer."""
    return [case for case in cases if awaits_word(work, case) or (asked_anew(work, case) and not question_over(work, case))]


def resolve(work: Work, by: By, case: Case, value: str) -> Case:
    """Whether it is solved, in its voter's eyes; a later word changes an earlier one while the case can still be changed."""
    own_matter(work, by, case)
    if value not in RESOLVED or case.status == "archived" or not case.rated_at:
        raise RefusedError("question_over")
    if case.resolved == value:
        return case
    case = work.cases.record(case, work.event("resolved", "voter", Word(value=value)))
    cards.refresh_cards(work, case, by_voter=True)
    return case


def reopen(work: Work, by: By, case: Case) -> Case:
    """「还没解决」 within 7 days of closing, while a promise is open, or at once where he is not asked: a new round. A joined case stands
    alone again.
    """
    voter = own_matter(work, by, case)
    recent = case.closed_at is not None and work.acted_at - case.closed_at < timedelta(days=7)
    joined = case.status == "merged" and bool(case.rating) and not question_over(work, case)
    joined = joined or (not voter.is_asked and case.status in ("answered", "merged") and not question_over(work, case))
    if not (joined or (case.status == "closed" and (recent or case.promise_on))) or case.round >= FINAL_ROUND:
        raise RefusedError("cannot_reopen")
    case = _return(work, case)
    cards.refresh_cards(work, case)
    return case
