"""Who sees a matter that may be a tip: the taps of its voter, and of the secretary in his place (docs/spec.md section 3)."""

from domain.danger import Danger
from locales import sealing, texts
from services.case import alert, call_for_help, receipt
from services.case.act import allowed_to
from services.case.seal import KEEPABLE, given_words, not_hers_yet, open_up, seal, seal_and_ask
from services.deed import tell
from storage.work import Work
from talk.asking.act import Act
from talk.asking.ways import Own

# The voter's choice


def keep(work: Work, own: Own) -> None:
    """「只给人大秘书看」, now or later."""
    voter, case = own.voter, own.case
    t = tell.words_for(work, voter)
    if case.status not in KEEPABLE:
        work.tell(texts.settled(t), alert=True)
        return
    if case.seal != "kept":
        case = seal(work, case, "kept")
        receipt.show_again(work, voter, case)
        tell.to_voter(work, voter, sealing.kept(t, case.number), case_id=case.id)
    work.tell(sealing.kept(t, case.number))


def give(work: Work, own: Own) -> None:
    """「给代表小组看」, or 「转给小组」 where there were no words: at once, never to the person it speaks of."""
    voter, case = own.voter, own.case
    t = tell.words_for(work, voter)
    if not case.sealed or case.status not in KEEPABLE:
        work.tell(texts.settled(t), alert=True)
        return
    silent = case.seal == "media"
    case = open_up(work, case, "" if silent else "opened", "voter")
    receipt.show_again(work, voter, case)
    words = given_words(work, case, t)
    if not silent:
        tell.to_voter(work, voter, words, case_id=case.id)
    work.tell(words)


def danger(work: Work, own: Own) -> None:
    """「有危险，马上转」: the group has it at once, staff are alerted, he reads whom to call."""
    voter, case = own.voter, own.case
    t = tell.words_for(work, voter)
    if case.seal != "media" or not case.open:
        work.tell(texts.settled(t), alert=True)
        return
    case = work.cases.record(case, work.event("changed", "voter", marks=sorted(case.marks | {"urgent"})))
    case = open_up(work, case, "", "voter")
    receipt.show_again(work, voter, case)
    call_for_help.say(work, voter, Danger(), case)
    alert.danger(work, case)


def keep_for_voter(work: Work, act: Act) -> None:
    """「只给人大秘书看」 by her: it stays hers."""
    if _hers(work, act):
        case = seal(work, act.case, "held", act.persons[0].id)
        work.tell(sealing.secretary_kept(work.staff_words(), case.number))


def give_for_voter(work: Work, act: Act) -> None:
    """「给代表小组看」 by her; the voter is told as of any hand-over."""
    if _hers(work, act):
        case = open_up(work, act.case, "opened", act.persons[0].id)
        work.tell(given_words(work, case, work.staff_words()))
        tell.to_voters(work, case, lambda t, number: given_words(work, case, t).replace(case.number, number))


def _hers(work: Work, act: Act) -> bool:
    allowed_to(work, act.by, "release_tip", act.case)
    if act.case.seal == "due":
        return True
    words = not_hers_yet(work, act.case) or texts.settled(work.staff_words())
    work.tell(words, alert=True)
    return False


def ask_voter_again(work: Work, act: Act) -> None:
    """「再问选民」: he kept it for her alone, and she thinks the group should have it."""
    allowed_to(work, act.by, "release_tip", act.case)
    voter = work.voters.get(act.case.voter_id)
    if act.case.seal != "kept" or voter is None or voter.unreachable_since is not None:
        work.tell(texts.settled(work.staff_words()), alert=True)
        return
    case = seal_and_ask(work, voter, act.case, None)
    work.tell(sealing.asked_again(work.staff_words(), case.number))
