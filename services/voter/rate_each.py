"""A voter rates several answers with one message: 路满意，灯不满意; 两件都满意 (docs/spec.md section 3, Rating)."""

from collections.abc import Sequence

from domain.cases.case import Case
from domain.ratings.rated_things import judges_all_vaguely, rated_all, rated_things
from domain.values.message import Incoming
from domain.values.voter import Voter
from locales import voter as voter_words
from services.case import unasked
from services.case.rating import count
from services.deed import tell
from services.deed.names import own_words
from services.deed.work import Work
from services.voter import of_thing, rated_words


def take(work: Work, voter: Voter, waiting: Sequence[Case], message: Incoming) -> bool:
    """Of several answers that wait each that is named, or each of them, has its own rating; he reads in one line which has which."""
    if len(waiting) < 2:
        return False
    value = rated_all(message.text, len(waiting))
    named = [(case, value) for case in waiting] if value else of_thing.rated(work, voter, waiting, rated_things(message.text))
    if named:
        _count(work, voter, named, message)
    elif judges_all_vaguely(message.text, len(waiting)):
        _ask_each(work, voter, waiting)
    else:
        return False
    return True


def _count(work: Work, voter: Voter, named: Sequence[tuple[Case, str]], message: Incoming) -> None:
    t = tell.words_for(work, voter)
    said = own_words(work, [case for case, _ in named], t) if len(named) > 1 else {}
    counted = _counted(work, voter, named, message)
    if said:
        words = voter_words.rated_each(t, [(said[case.id], value) for case, value in named])
        tell.to_voter(work, voter, words, reply_to=message.message_id)
    for case in counted:
        rated_words.ask(work, voter, case, message, named=said.get(case.id, ""))


def _counted(work: Work, voter: Voter, named: Sequence[tuple[Case, str]], message: Incoming) -> list[Case]:
    """The words are kept with each of them; what says more than why goes with the first that is done anew alone."""
    if not rated_words.weigh(work, message.text):
        return [rated_words.counted(work, voter, work.cases.get(case.id), message, value) for case, value in named]
    counted = [count(work, work.cases.get(case.id), value) for case, value in named]
    first = next((case for case in counted if case.open), counted[0])
    rated_words.added(work, voter, first, message)
    return [work.cases.get(case.id) for case in counted]


def _ask_each(work: Work, voter: Voter, waiting: Sequence[Case]) -> None:
    """都可以 may be the word on each: he is asked with the three buttons."""
    t = tell.words_for(work, voter)
    said = own_words(work, waiting, t)
    for case in waiting:
        words = voter_words.of_matter(t, said[case.id], t(voter_words.ask_again))
        tell.to_voter(work, voter, words, unasked.rows(voter, case, t), case_id=case.id)
