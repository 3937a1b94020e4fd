"""The taps by which a voter says what words of his are (docs/spec.md section 3, Which case a message joins)."""

from domain.values.carried import parsed
from domain.values.message import Incoming, Press
from domain.values.voter import Voter
from locales import case as case_words
from locales import voter as voter_words
from services.deed import screens, tell
from services.deed.work import Work
from services.voter import ask_which, choose, matter_choice, move, offers, turned_choice
from services.voter.held import Waiting
from services.voter.matter_choice import Offered
from services.voter.offers import OneMessage
from storage.steps import Step
from talk.asking import pages
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


def as_again(work: Work, own: Own) -> None:
    """「又这样了：…」."""
    choose.as_again(work, own.by, own.case, parsed(Waiting, own.value).draft)


def ask_after(work: Work, own: Own) -> None:
    """「问：…」."""
    turned_choice.answer(work, own.by, own.case, parsed(Waiting, own.value).draft)


def turn_matters(work: Work, press: Press) -> None:
    """「看别的」."""
    voter, offered = work.voters.of_account(press.sender.handle), parsed(Offered, press.value)
    if voter is not None and press.chat_id > 0:
        if offered.act == offers.ACT:  # below the line in which words of his are: it stays
            tell.to_voter(work, voter, *offers.page(work, voter, offered))
            return
        pages.turn(work, press, *turned_choice.turned(work, voter, offered))
        if offered.draft and offered.act != ask_which.ACT and (row := screens.row_at(work, press.chat_id, press.message_id)) is not None:
            matter_choice.wait(work, voter, offered, row)


def take_which(work: Work, voter: Voter, message: Incoming, step: Step) -> bool:
    """A number, or a few words of the matter, while the choice stands."""
    work.steps.drop(voter.chat_id, voter.chat_id)
    offered = Offered(str(step.data.get("act", "")), int(step.data.get("draft") or 0))
    return not message.media and turned_choice.narrow(work, voter, offered, message)


def just_saying(work: Work, own: Own) -> None:
    """「只是说一声」: nothing becomes of them but that they are kept."""
    work.tell(tell.words_for(work, own.voter)(case_words.noted_thanks))


def close_draft(work: Work, tap: Tap) -> None:
    """「不用了」."""
    choose.let_go(work, tap.by, parsed(Waiting, tap.value).draft)
    work.tell(work.staff_words()(case_words.dropped))


def keep_all(work: Work, tap: Tap) -> None:
    """「都保密」."""
    turned_choice.keep_all(work, tap.voter, parsed(Waiting, tap.value).draft)


def split_off(work: Work, own: Own) -> None:
    """「这是新事项」."""
    move.to_new(work, own.by, own.case, parsed(OneMessage, own.value).message)


def move_to(work: Work, own: Own) -> None:
    """「说的是：…」 「还没解决：…」."""
    move.to_other(work, own.by, own.case, parsed(OneMessage, own.value).message)
