"""Who sees a matter that may be a tip: the taps of its voter, and of the secretary in his place (docs/spec.md section 3)."""

from dataclasses import dataclass

from domain.danger.danger_found import Danger
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.message import Incoming
from domain.values.voter import Voter
from locales import decided, sealing
from services.case import call_for_help, may_see, seal_choice, who_reads
from services.case.own_matter import own_matter
from services.case.seal import given_words
from services.deed import tell
from services.deed.ask import WORDS_WITHIN, wait_for
from services.deed.work import Work
from services.voter import whom_meant
from services.voter.whom_meant import SEALED
from storage.steps import Step
from talk.asking.act import Act
from talk.asking.decided import stands, taken_back
from talk.asking.ways import Own

# The voter's choice


def keep(work: Work, own: Own) -> None:
    case = seal_choice.keep(work, own.by, own.case)
    t = tell.words_for(work, own.voter)
    words = sealing.kept(t, case.number, who_reads.reader(work, case, t))
    if own.case.seal != "kept":
        tell.to_voter(work, own.voter, words, case_id=case.id)
    work.tell(words)


@dataclass(frozen=True)
class Given:
    """What the button carries: `all` once he has read that nobody was recognised."""

    all: bool = False


def give(work: Work, own: Own) -> None:
    """Of what had no words yet his receipt alone says so, and the popup. Where nobody was recognised he is asked who it is before it opens."""
    if own.case.seal in SEALED and own.case.open and not who_reads.made_out(own.case) and not parsed(Given, own.value).all:
        _ask_whom(work, own)
        return
    step = work.steps.of(own.voter.chat_id, own.voter.chat_id)
    if step is not None and step.kind == "whom":
        work.steps.drop(own.voter.chat_id, own.voter.chat_id)
    case = seal_choice.give(work, own.by, own.case)
    t = tell.words_for(work, own.voter)
    words, (question, rows) = given_words(work, case, t), ("", ()) if _on_receipt(work, own) else may_see.still_asked(work, t, case)
    if own.case.seal != "media" or question:
        tell.to_voter(work, own.voter, "\n".join(filter(None, (words, question))), rows, case_id=case.id)
    work.tell(words)


def _on_receipt(work: Work, own: Own) -> bool:
    """Whether he tapped below the receipt, which asks there what is still to be asked."""
    place = work.places.of(own.voter.chat_id, own.message_id) if own.message_id else None
    return place is not None and place[0] == work.outbox.receipt_of(own.case.id)


def _ask_whom(work: Work, own: Own) -> None:
    """Who taps again on what he reads then has decided; a name typed meanwhile is kept out first."""
    own_matter(work, own.by, own.case)
    t, case = tell.words_for(work, own.voter), own.case
    keep_it = (who_reads.b_keep(work, case, t), Button("seal_keep", case.id))
    rows = [[keep_it, (t(sealing.b_open), Button("seal_give", case.id, packed(Given(True))))]]
    wait_for(work, own.voter, "whom", work.acted_at + WORDS_WITHIN, case_id=case.id)
    tell.to_voter(work, own.voter, sealing.really_all(t, case.number, who_reads.words(work, case, t)), rows, case_id=case.id)


def take_whom(work: Work, voter: Voter, message: Incoming, step: Step) -> bool:
    """A name; what is none goes on like any message."""
    work.steps.drop(voter.chat_id, voter.chat_id)
    return whom_meant.takes(work, voter, work.cases.get(step.case_id or 0), message)


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
