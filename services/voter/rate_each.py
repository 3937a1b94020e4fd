"""A voter rates several answers with one message: 路满意，灯不满意; 两件都满意 (docs/spec.md section 3, Rating)."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.cases.case import Case
from domain.ratings.rated_things import judges_all_vaguely, rated_all, rated_things
from domain.values.message import Incoming, as_json
from domain.values.voter import Voter
from locales import voter as voter_words
from services.case import unasked
from services.case.rating import count
from services.deed import tell
from services.deed.names import own_words
from services.deed.work import Work
from services.voter import kept_apart, of_thing, rated_words, signs


@dataclass(frozen=True)
class Rated:
    """One answer, its rating, and the words that are its own."""

    case: Case
    value: str
    message: Incoming


def take(work: Work, voter: Voter, waiting: Sequence[Case], message: Incoming) -> bool:
    """Of several answers that wait each that is named, or each of them, has its own rating; he reads in one line which has which."""
    if len(waiting) < 2:
        return False
    value = rated_all(message.text, len(waiting))
    found = [(case, value) for case in waiting] if value else named(work, voter, waiting, message.text)
    if found:
        count_each(work, voter, [Rated(case, one, message) for case, one in found], message)
    elif judges_all_vaguely(message.text, len(waiting)):
        ask_each(work, voter, waiting)
    else:
        return False
    return True


def named(work: Work, voter: Voter, waiting: Sequence[Case], text: str) -> list[tuple[Case, str]]:
    """The answers of which each clause is a rating, with it; none where one of them is of none, or of several."""
    return of_thing.rated(work, voter, waiting, rated_things(text))


def count_each(work: Work, voter: Voter, rated: Sequence[Rated], message: Incoming) -> None:
    """`message`: what he wrote."""
    t = tell.words_for(work, voter)
    said = own_words(work, [one.case for one in rated], t) if len(rated) > 1 else {}
    counted = _counted(work, voter, rated, message)
    if said:
        words = voter_words.rated_each(t, [(said[one.case.id], one.value) for one in rated])
        tell.to_voter(work, voter, words, reply_to=message.message_id)
    for case, one in zip(counted, rated, strict=True):
        rated_words.ask(work, voter, case, one.message, named=said.get(case.id, ""))


def _counted(work: Work, voter: Voter, rated: Sequence[Rated], message: Incoming) -> list[Case]:
    """The words are kept with each of them; what says more than why goes with the first that is done anew alone. What is of all (都满意) is not
    kept with one beside which another is kept from who reads it: he would learn that there is one."""
    if any(one.message.text != message.text for one in rated) or not rated_words.say_more(work, message.text):
        return [_with_words(work, voter, one, of_all=len(rated) > 1 and one.message.text == message.text) for one in rated]
    counted = [count(work, work.cases.get(one.case.id), one.value) for one in rated]
    first = next((case for case in counted if case.open), counted[0])
    rated_words.added(work, voter, first, message)
    return [work.cases.get(case.id) for case in counted]


def _with_words(work: Work, voter: Voter, one: Rated, *, of_all: bool) -> Case:
    case = work.cases.get(one.case.id)
    if of_all and kept_apart.tells_of_kept(work, case):
        work.drafts.put(signs.RATED, one.message.chat_id, as_json(one.message), one.message.at, case.id)  # for an edit of them
        return count(work, case, one.value)
    return rated_words.counted(work, voter, case, one.message, one.value)


def ask_each(work: Work, voter: Voter, waiting: Sequence[Case]) -> None:
    """都可以 may be the word on each: he is asked with the three buttons."""
    t = tell.words_for(work, voter)
    said = own_words(work, waiting, t)
    for case in waiting:
        words = voter_words.of_matter(t, said[case.id], t(voter_words.ask_again))
        tell.to_voter(work, voter, words, unasked.rows(voter, case, t), case_id=case.id)
