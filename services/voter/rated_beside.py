"""A rating in front of words of another matter of his (满意，就是沙子那个没下文; 2 沙子没人管): it counts for the answer that waits, and the rest goes its way
(docs/spec.md section 3, Rating)."""

from dataclasses import replace

from domain.cases.case import Case
from domain.no_matter.of_its_own import shares_a_word
from domain.ratings.rating_heard import rating_first
from domain.ratings.satisfaction import is_figure, said
from domain.values.message import Incoming
from domain.values.voter import Voter
from domain.which_matter.points_back import points_at_a_matter
from domain.words.simplified import simplified
from services.case import after_rating
from services.case.open_case import reading_of
from services.case.rating import count, waiting_for_word
from services.deed.work import Work
from services.voter import kept_apart
from services.voter.add_words import join
from services.voter.beside_a_kept import is_kept_beside
from services.voter.goes_with import words_of
from services.voter.rate import asked_since
from services.voter.which_case import may_mean


def take(work: Work, voter: Voter, cases: list[Case], message: Incoming, replied: Case | None) -> bool:
    """False where it holds no rating, or the words behind it are of no other matter alone; where the whole of it is a rating, they go
    only where they point (水管的事莫忘记), or to one that is kept from who reads the answered one."""
    parted = rating_first(message.text) if not message.media and replied is None else None
    waiting = waiting_for_word(work, cases) if parted is not None else []
    if parted is None or len(waiting) != 1:
        return False
    (answered,), (value, words) = waiting, parted
    if is_figure(message.text.split()[0]) and asked_since(work, voter, answered.answered_at):
        return False
    others = [case for case in may_mean(work, cases) if case.id != answered.id]
    if said(message.text) is not None and not points_at_a_matter(words):
        others = [case for case in others if is_kept_beside(work, case, answered)]
    shared = kept_apart.shared(work, cases, answered, words)
    of = [shared.kept] if shared is not None else [case for case in others if _speaks_of(work, case, answered, words)]
    if len(of) != 1 or reading_of(work, message.text).danger.alarms:
        return False
    after_rating.ask(work, voter, count(work, answered, value))
    join(work, voter, work.cases.get(of[0].id), replace(message, text=words), others=may_mean(work, work.cases.of_voter(voter.id)))
    return True


def _speaks_of(work: Work, case: Case, answered: Case, words: str) -> bool:
    """Whether they name what that matter is about and the answered one is not."""
    here = simplified(words_of(work, answered))
    return shares_a_word(simplified(words_of(work, case)), simplified(words), but=here)
