"""Who sees a matter that may be a tip: the taps of its voter, and of the secretary in his place (docs/spec.md section 3)."""

from domain.buttons import Button
from domain.danger import Danger
from locales import decided, sealing
from services.case import call_for_help, seal_choice
from services.case.seal import given_words
from services.deed import tell
from services.deed.work import Work
from talk.asking.act import Act
from talk.asking.decided import stands, taken_back
from talk.asking.ways import Own

# The voter's choice


def keep(work: Work, own: Own) -> None:
    case = seal_choice.keep(work, own.by, own.case)
    words = sealing.kept(tell.words_for(work, own.voter), case.number)
    if own.case.seal != "kept":
        tell.to_voter(work, own.voter, words, case_id=case.id)
    work.tell(words)


def give(work: Work, own: Own) -> None:
    """Of what had no words yet his receipt alone says so, and the popup."""
    case = seal_choice.give(work, own.by, own.case)
    words = given_words(work, case, tell.words_for(work, own.voter))
    if own.case.seal != "media":
        tell.to_voter(work, own.voter, words, case_id=case.id)
    work.tell(words)


def danger(work: Work, own: Own) -> None:
    """He reads whom to call."""
    call_for_help.say(work, own.voter, Danger(), seal_choice.danger(work, own.by, own.case))


# The secretary's


def keep_for_voter(work: Work, act: Act) -> None:
    case = seal_choice.keep_for_voter(work, act.by, act.case)
    t = work.staff_words()
    work.tell(sealing.secretary_kept(t, case.number))
    stands(work, act, decided.kept(t, case.number), Button("q_undo", case.id))


def give_for_voter(work: Work, act: Act) -> None:
    case = seal_choice.give_for_voter(work, act.by, act.case)
    t = work.staff_words()
    work.tell(given_words(work, case, t))
    stands(work, act, decided.opened(t, case.number), Button("q_undo", case.id))


def take_back(work: Work, act: Act) -> None:
    """「撤回这个决定」, for ten minutes."""
    t, opened = work.staff_words(), act.case.seal == "opened"
    case = seal_choice.take_back_hers(work, act.by, act.case)
    taken_back(work, act, (decided.opened if opened else decided.kept)(t, case.number))


def ask_voter_again(work: Work, act: Act) -> None:
    case = seal_choice.ask_voter_again(work, act.by, act.case)
    work.tell(sealing.asked_again(work.staff_words(), case.number))
