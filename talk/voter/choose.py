"""The taps by which a voter says what words of his are (docs/spec.md section 3, Which case a message joins)."""

from domain.carried import parsed
from domain.message import Incoming
from domain.voter import Voter
from locales import case as case_words
from locales import voter as voter_words
from services.deed import tell
from services.deed.work import Work
from services.voter import choose, move, receive
from services.voter.held import Waiting
from services.voter.offers import OneMessage
from storage.steps import Step
from talk.asking.ways import Own, Tap


def as_new(work: Work, tap: Tap) -> None:
    """「新事项」: of whoever has one already, and of a deputy for himself."""
    choose.as_new(work, tap.by, parsed(Waiting, tap.value).draft)


def as_more(work: Work, own: Own) -> None:
    """「补充 …」."""
    choose.as_more(work, own.by, own.case, parsed(Waiting, own.value).draft)


def as_open(work: Work, own: Own) -> None:
    """「… 还没解决」: the words are why."""
    t = tell.words_for(work, own.voter)
    again = choose.as_open(work, own.by, own.case, parsed(Waiting, own.value).draft)
    if again is not None:
        work.tell(t(case_words.noted_thanks) if again else t(voter_words.cannot_reopen), alert=not again)


def just_saying(work: Work, own: Own) -> None:
    """「只是说一声」: nothing becomes of them but that they are kept."""
    work.tell(tell.words_for(work, own.voter)(case_words.noted_thanks))


def take_another(work: Work, voter: Voter, message: Incoming, step: Step) -> bool:
    """What follows 「还有一件事」."""
    work.steps.drop(voter.chat_id, voter.chat_id)
    return receive.take_announced(work, voter, message)


def close_draft(work: Work, tap: Tap) -> None:
    """「不用了」."""
    choose.let_go(work, tap.by, parsed(Waiting, tap.value).draft)
    work.tell(work.staff_words()(case_words.dropped))


def split_off(work: Work, own: Own) -> None:
    """「这是新事项」."""
    move.to_new(work, own.by, own.case, parsed(OneMessage, own.value).message)


def move_to(work: Work, own: Own) -> None:
    """「说的是：…」 「还没解决：…」."""
    move.to_other(work, own.by, own.case, parsed(OneMessage, own.value).message)
