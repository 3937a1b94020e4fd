"""What a voter is asked once his rating has counted: whether it is solved, or why not; his next words answer (docs/spec.md section 3, Rating)."""

from domain.cases.case import Case
from domain.cases.change_of_mind import CHANGES_WITHIN
from domain.cases.life_cycle import FINAL_ROUND
from domain.ratings.satisfaction import RESOLVED
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.voter import Voter
from locales import case as case_words
from locales import voter as voter_words
from locales.common import T
from services.case import who_reads
from services.case.rating import Solved
from services.deed import tell
from services.deed.ask import wait_for
from services.deed.message import Rows
from services.deed.work import Work

FAR = "far"
"""What a question waits for that offers 部分 and 未 alone: a figure means none of them."""


def names_rating(case: Case) -> bool:
    """Whether what he is asked says what he chose, so that nothing else need say it."""
    return bool(case.rating) and (case.round > case.rated_round or case.rating != "unsatisfied")


def ask(work: Work, voter: Voter, case: Case, *, said_why: bool = False, named: str = "") -> None:
    """`named`: its words, where he rated several at once and has read what he said of each. In his chat: why, where it is done anew and his words did not say so; where no further round is left, to whom else he can turn."""
    if case.round > case.rated_round:
        (_heard_why if said_why else ask_why)(work, voter, case, named)
    elif case.rating == "unsatisfied":
        channel = work.roster.congress.referrals.get("hotline", "12345")
        tell.to_voter(work, voter, case_words.last_word(tell.words_for(work, voter), case.number, channel), case_id=case.id)
    else:
        _ask_resolved(work, voter, case, named)


def ask_why(work: Work, voter: Voter, case: Case, named: str = "") -> None:
    """One question: how much of it is solved is asked when he has said why."""
    t = tell.words_for(work, voter)
    words = case_words.ask_why(t, case.number, case.due_on, final=case.round >= FINAL_ROUND)
    if case.sealed:
        words = case_words.ask_why_hers(t, case.number, who_reads.reader(work, case, t))
    tell.to_voter(work, voter, _with_his_word(t, case, words, named), case_id=case.id)
    wait_for(work, voter, "why", work.acted_at + CHANGES_WITHIN, case_id=case.id)


def _heard_why(work: Work, voter: Voter, case: Case, named: str) -> None:
    """His reason stands with his rating: what happens next, and how much of it is solved."""
    t = tell.words_for(work, voter)
    words = case_words.heard_why(t, case.number, case.due_on, final=case.round >= FINAL_ROUND)
    if case.sealed:
        words = case_words.heard_why_hers(t, case.number, who_reads.reader(work, case, t))
    tell.to_voter(work, voter, _with_his_word(t, case, words, named), _rows(t, case, RESOLVED[1:]), case_id=case.id)
    wait_for(work, voter, "resolved", work.acted_at + CHANGES_WITHIN, case_id=case.id, of=FAR)


def ask_how_far(work: Work, voter: Voter, case: Case) -> None:
    """Of who has said why he is not satisfied: part of it, or nothing."""
    t = tell.words_for(work, voter)
    tell.to_voter(work, voter, t(case_words.ask_how_far), _rows(t, case, RESOLVED[1:]), case_id=case.id)
    wait_for(work, voter, "resolved", work.acted_at + CHANGES_WITHIN, case_id=case.id, of=FAR)


def _ask_resolved(work: Work, voter: Voter, case: Case, named: str) -> None:
    t = tell.words_for(work, voter)
    tell.to_voter(work, voter, _with_his_word(t, case, t(case_words.ask_resolved), named), _rows(t, case, RESOLVED), case_id=case.id)
    wait_for(work, voter, "resolved", work.acted_at + CHANGES_WITHIN, case_id=case.id)


def _with_his_word(t: T, case: Case, words: str, named: str) -> str:
    """What he has just said of it, before what he is asked; nothing where it is done anew without a rating of his."""
    if named:
        return voter_words.of_matter(t, named, words)
    return case_words.noted_rating(t, case.rating, words) if case.rating else words


def _rows(t: T, case: Case, values: tuple[str, ...]) -> Rows:
    return [[(case_words.resolved(t, value), Button("solved", case.id, packed(Solved(value)))) for value in values]]
