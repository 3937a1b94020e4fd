"""`/my`: a voter's matters, and what he may do with each (docs/spec.md section 3)."""

from domain.values.carried import parsed
from domain.values.message import Incoming, Press
from domain.values.voter import Voter
from locales import joining
from locales import voter as voter_words
from services.case import withdraw as withdraw_case
from services.deed import open_questions, tell
from services.deed import pages as deed_pages
from services.deed.keys import keys
from services.deed.work import Work
from services.voter import act_pages, matter_page
from services.voter import follow_along as follow
from services.voter import nag as nag_for
from services.voter.add_words import join
from services.voter.my_matters import list_words
from storage.steps import Step
from talk.asking import pages
from talk.asking.ways import Own, Tap


def show_list(work: Work, voter: Voter, message: Incoming, rest: str) -> None:
    """`/my` 「我的事项」."""
    words, rows = list_words(work, voter)
    t = tell.words_for(work, voter)
    tell.to_voter(work, voter, words, rows, keyboard=keys(work, voter.chat_id, t))


def turn_list(work: Work, press: Press) -> None:
    """Another page of them."""
    value = press.value
    voter = work.voters.of_account(press.sender.handle)
    if voter is not None and press.chat_id > 0:
        pages.turn(work, press, *list_words(work, voter, deed_pages.place_in(value)))


def show_own(work: Work, own: Own) -> None:
    matter_page.show(work, own.voter, own.case, parsed(matter_page.Earlier, own.value).before)


def keep(work: Work, own: Own) -> None:
    """「不撤了」: the matter as it stands."""
    matter_page.show(work, own.voter, own.case)


def nag(work: Work, own: Own) -> None:
    """「催办」."""
    work.tell(nag_for.nag(work, own.by, own.case))


def follow_along(work: Work, own: Own) -> None:
    """「一起跟进」."""
    follow.follow_along(work, own.by, own.case)
    work.tell(tell.words_for(work, own.voter)(joining.followed))


def ask_supplement(work: Work, own: Own) -> None:
    """「补充」: his next message joins this case."""
    act_pages.supplement(work, own.voter, own.case)


def take_supplement(work: Work, voter: Voter, message: Incoming, step: Step) -> bool:
    """His further words; False when the case is over: then they are a message like any."""
    work.steps.drop(voter.chat_id, voter.chat_id)
    case = work.cases.get(step.case_id or 0)
    if open_questions.over_for_voter(work, voter, case):
        return False
    join(work, voter, case, message)
    return True


def ask_withdraw(work: Work, own: Own) -> None:
    act_pages.withdrawal(work, own.voter, own.case)


def withdraw(work: Work, own: Own) -> None:
    """「撤回」, confirmed."""
    case = withdraw_case.withdraw(work, own.by, own.case)
    tell.to_voter(work, own.voter, voter_words.withdrawn(tell.words_for(work, own.voter), case.number), case_id=case.id)


def say_list(work: Work, tap: Tap) -> None:
    voter = tap.voter
    words, rows = list_words(work, voter)
    tell.to_voter(work, voter, words, rows)
