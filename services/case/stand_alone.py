"""A joined case on its own feet again (docs/glossary.md, Life cycle)."""

from domain.cases.case import Case
from domain.cases.change_of_mind import PROMISE
from domain.cases.details_for_voter import AnswerKept
from domain.cases.life_cycle import WITH_GROUP
from locales import case as case_words
from services.case import cards, clocks, open_case
from services.deed import tell
from services.deed.work import Work


def alone(work: Work, case: Case, actor: str, main: Case | None = None) -> Case:
    """A joined case on its own feet: assigned to the main case's group, with the main case's due date while that runs, also where its voter
    withdrew it: by that day the others were promised an answer. `main`: as it stood, where it is another now."""
    main = main or work.cases.get(case.main_case or 0)
    case = _unmerged(work, case, actor, main)
    clocks.start_clocks(work, case)
    cards.refresh_cards(work, case)
    cards.refresh_cards(work, work.cases.get(main.id))
    return case


def _unmerged(work: Work, case: Case, actor: str, main: Case) -> Case:
    group = main.group or case.group
    promised = main.status == "withdrawn" and main.due_on is not None and main.due_on >= work.today
    due_on = main.due_on if main.status in WITH_GROUP or promised else None  # the main case is over: a clock of its own
    return work.cases.record(case, work.event("unmerged", actor, open_case.assignment(work, case, group, due_on=due_on).data))


def parted(work: Work, case: Case, main: Case) -> Case:
    """It may not go with that one any more: its voter keeps the answer he has, or reads that it goes on by itself."""
    if case.answered_at is not None:
        return kept(work, case, main)
    case = alone(work, case, "system", main)
    say_alone(work, case)
    return case


def unshown(work: Work, case: Case) -> Case:
    """A joined case that is about to be the secretary's alone, with the answer it has: no card shows it in between, and its voter reads of
    the seal."""
    main = work.cases.get(case.main_case or 0)
    return _with_answer(work, case, main) if case.answered_at is not None else _unmerged(work, case, "system", main)


def kept(work: Work, case: Case, main: Case) -> Case:
    """Answered as it was, or closed as its voter has rated it, or when nobody is asked any more; nothing of it is news to him."""
    case = _with_answer(work, case, main)
    cards.refresh_cards(work, case)
    return case


def _with_answer(work: Work, case: Case, main: Case) -> Case:
    over = case.rating or case.window_ends_at is None or case.window_ends_at <= work.now
    promise = {name: getattr(main, name) for name in PROMISE}
    with_answer = AnswerKept(group=main.group or case.group, claimer=main.claimer, **promise)
    case = work.cases.record(case, work.event("answer_kept", "system", with_answer))
    clocks.on_answer_kept(work, case)
    if over:
        case = work.cases.record(case, work.event("closed"))
        clocks.on_close(work, case)
    return case


def say_alone(work: Work, case: Case) -> None:
    voter = work.voters.get(case.voter_id)
    if voter is not None:
        t = tell.words_for(work, voter)
        words = case_words.told_unmerged(t, case.number, case.due_on, late=is_past(work, case))
        tell.to_voter(work, voter, words, case_id=case.id)


def is_past(work: Work, case: Case) -> bool:
    return case.due_on is not None and case.due_on < work.local_date(work.now)
