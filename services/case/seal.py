"""Who sees a matter that may be a tip, or has no words yet: the secretary alone until its voter has chosen (docs/spec.md section 3).

What is sealed is the secretary's for everybody and every way (`Case.sealed`, domain/rights/rights.py). He chooses by two buttons; when he does
not, the secretary does, two working hours later. The limits of the group run from the hand-over. Danger to life is never held. The choices
themselves: services/case/seal_choice.py.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from domain.cases.case import Case
from domain.cases.details_in_hand import Changed, Sealed
from domain.cases.life_cycle import AFFAIRS, WITH_GROUP
from domain.complaints.asks_secrecy import for_secretary_alone
from domain.congress import working_hours
from domain.reading.reading import Reading
from domain.rights.stand_ins import secretaries_of
from domain.values.buttons import Button
from domain.values.errors import IllegalStepError, RefusedError
from domain.values.message import Incoming
from domain.values.voter import Voter
from locales import sealing, speaks
from locales.common import T
from services.case import cards, clocks, digest, open_case, passed_on, promises, receipt, spoken_of, who_reads, without_main, words_of
from services.case.own_matter import who_may_not_decide
from services.case.places import read_in_its_group
from services.case.stand_alone import unshown
from services.deed import tell
from services.deed.message import Rows
from services.deed.work import Work

KEEPABLE = ("new", "accepted", *WITH_GROUP, "answered", "closed", "merged")


Speaks = Callable[[Case], Case]
"""Writes down whom words speak of."""


@dataclass(frozen=True)
class Words:
    """Further words or an edit, and what was read in them. `speaks` comes behind the seal where they bring one: nobody reads that another has
    it now, or is asked who, of what is the secretary's alone."""

    reading: Reading
    message: Incoming
    speaks: Speaks = lambda case: case


def heed(work: Work, voter: Voter | None, case: Case, words: Words) -> Case:
    """They seal what was open, or are the first words of what had none. `voter`: who can be asked now."""
    reading, message = words.reading, words.message
    if _seals(case, words):
        return _sealed_by(work, voter, case, words)
    case = words.speaks(case)
    if case.seal == "media" and message.text.strip() and case.status in KEEPABLE:
        return _first_words(work, voter, case, reading, message)
    if for_secretary_alone(message.text) or "tip" not in reading.marks - case.marks or case.status not in KEEPABLE:
        return case
    if "urgent" in reading.marks | case.marks:
        return case if case.seal else work.cases.record(case, work.event("sealed", "voter", Sealed(how="urgent")))
    return case if case.seal == "opened" else _likely_tip(work, case)  # he chose who sees it


def _seals(case: Case, words: Words) -> bool:
    reading, text = words.reading, words.message.text
    if (case.seal == "media" and text.strip()) or "urgent" in reading.marks | case.marks or case.status not in KEEPABLE:
        return False
    if for_secretary_alone(text):
        return case.seal != "kept"
    return "tip" in reading.marks - case.marks and case.seal not in ("opened", "asked", "kept", "held")


def _sealed_by(work: Work, voter: Voter | None, case: Case, words: Words) -> Case:
    if for_secretary_alone(words.message.text):
        return words.speaks(seal(work, case, "kept"))
    case = words.speaks(seal(work, _likely_tip(work, case), _how(voter)))
    _ask(work, voter, case, words.message.message_id)
    return case


def _likely_tip(work: Work, case: Case) -> Case:
    return work.cases.record(case, work.event("changed", "voter", Changed(marks=tuple(sorted(case.marks | {"tip"})))))


def _how(voter: Voter | None) -> str:
    return "asked" if voter is not None and voter.unreachable_since is None else "due"


def kept_for_her(work: Work, case: Case) -> Case:
    """He says that she alone is to read it, as by 「只给人大秘书看」; what is over, or with others to whom he gave it, stays as it is."""
    return seal(work, case, "kept") if case.status in KEEPABLE and case.seal != "kept" else case


def begun(work: Work, voter: Voter, case: Case) -> None:
    """A case that begins without a receipt: where its voter chooses who sees it, he is asked."""
    _ask(work, voter, case, None)


def seal_and_ask(work: Work, voter: Voter | None, case: Case, reply_to: int | None) -> Case:
    case = seal(work, case, _how(voter))
    _ask(work, voter, case, reply_to)
    return case


def _ask(work: Work, voter: Voter | None, case: Case, reply_to: int | None) -> None:
    if voter is not None and case.seal == "asked":
        t = tell.words_for(work, voter)
        words = sealing.ask_voter(t, case.number, who_reads.before(work, case, t), who_reads.reader(work, case, t))
        tell.to_voter(work, voter, words, receipt.choice(work, voter, case), case_id=case.id, reply_to=reply_to)


def _first_words(work: Work, voter: Voter | None, case: Case, reading: Reading, message: Incoming) -> Case:
    """What was sent without words has some now: the same reader decides, and what it is about is guessed from them."""
    likely, urgent, affairs = "tip" in reading.marks, "urgent" in reading.marks, case.category == AFFAIRS
    marks = case.marks | (reading.marks - ({"tip"} if urgent else set()))
    kind = "help" if likely and urgent else reading.kind
    case = work.cases.record(
        case, work.event("changed", "voter", Changed(category=reading.category, kind=kind, marks=tuple(sorted(marks))))
    )
    if likely and not urgent:
        return seal_and_ask(work, voter, case, message.message_id)
    return open_up(work, case, "urgent" if likely else "affairs" if affairs else "", "voter")


def seal(work: Work, case: Case, how: str, actor: str = "voter") -> Case:
    """From now on it is the secretary's alone: cards leave the chats, no clock runs that began with the hand-over. What joined another matter
    stands alone again, and so does what joined this one."""
    if case.status not in KEEPABLE:
        raise IllegalStepError("sealed", case.status)
    main = work.cases.known(case.main_case) if case.status == "merged" and case.main_case is not None else None
    case = before = unshown(work, case) if main is not None else case
    own = tuple(one for one in who_may_not_decide(work, work.voters.get(case.voter_id), how) if one not in case.recused)
    case = work.cases.record(case, work.event("sealed", actor, Sealed(how=how, group_before=case.group, recused=own)))
    if before.status in WITH_GROUP:
        clocks.stop(work, case)
    work.reminders.cancel(case.id, "media_wait", "seal_due")
    work.reminders.put(*open_case.seal_rows(work, case))
    cards.refresh_cards(work, case)
    if main is not None:
        cards.refresh_cards(work, main)
    if before.joined:
        without_main.main_sealed(work, before)
    return case


def open_up(work: Work, case: Case, how: str, actor: str) -> Case:
    """To the group of its village, or back to the one that had it, with limits that begin now; never to an official it speaks of."""
    before = work.histories.last(case.id, "sealed")
    events = []
    if "tip" in case.marks:
        kind = "complaint" if case.kind == "tip" else case.kind
        events.append(work.event("changed", actor, Changed(marks=tuple(sorted(case.marks - {"tip"})), kind=kind)))
    case = work.cases.record(case, *events, work.event("sealed", actor, Sealed(how=how)))
    work.reminders.cancel(case.id, "media_wait", "seal_due")
    clocks.watch_promise(work, case)
    promises.ask_who_follows(work, case)
    if case.status in ("new", "accepted") and case.group is None:
        case = _hand_over(work, case, before.of(Sealed).group_before if before is not None else None, actor)
    cards.refresh_cards(work, case, folded=case.group is not None and digest.is_burst(work, case))
    words = words_of.plain(work.said.opening(case.id))
    if words and case.status == "assigned" and work.cards.of(case.id):
        case = cards.with_twin(work, case, words)
    return case


def _hand_over(work: Work, case: Case, group: Any, actor: str) -> Case:
    if group in work.roster.groups and work.roster.groups[group].lives:
        moved = [work.event("accepted", actor), open_case.assignment(work, case, group, actor)]
    else:
        moved = open_case.handing_over(work, case, case.marks)
    case = work.cases.record(case, *(event for event in moved if event.kind != "accepted" or case.status == "new"))
    if case.status == "assigned":
        clocks.start_clocks(work, case)
    return case


def given_words(work: Work, case: Case, t: T) -> str:
    group = work.roster.group_of(case)
    if group is None or case.queue_reason:
        return sealing.opened_queued(t, case.number)
    if case.status != "assigned":
        return sealing.opened_here(t, case.number, who_reads.words(work, case, t))
    if case.seal != "opened":
        return passed_on.told(work, case, group, case.due_on)(t, case.number)
    if not read_in_its_group(work, case):
        told = passed_on.told(work, case, group, case.due_on)(t, case.number)
        return f"{told}\n{kept}" if (kept := who_reads.kept_words(work, case, t)) else told
    return sealing.opened(t, case.number, group.name, case.due_on, who_reads.words(work, case, t))


# The clock


def media_wait_over(work: Work, case: Case) -> None:
    """Nobody said anything more: the group has it."""
    if case.seal != "media" or case.status not in ("new", "accepted"):
        return
    case = open_up(work, case, "", "system")
    if (voter := work.voters.get(case.voter_id)) is not None:
        receipt.show_again(work, voter, case)
    spoken_of.begun(work, case)  # what a machine heard meanwhile may speak of somebody who would see it only now


def choice_over(work: Work, case: Case) -> None:
    """Two working hours without a choice: it is the secretary's, by two taps."""
    if case.seal != "asked" or case.status not in KEEPABLE:
        return
    case = work.cases.record(case, work.event("sealed", "system", Sealed(how="due")))
    cards.refresh_cards(work, case)
    t = work.staff_words()
    people, words = secretaries_of(work.roster, case), sealing.secretary_decides(t, case.number, who_reads.before_hers(work, case, t))
    tell.to_people(work, people, words, [taps(t, case), *whom(t, case)], case_id=case.id)


def taps(t: T, case: Case) -> list[tuple[str, Button]]:
    """The secretary's two taps."""
    return [(t(sealing.b_keep_hers), Button("q_keep", case.id)), (t(sealing.b_open), Button("q_give", case.id))]


def whom(t: T, case: Case) -> Rows:
    """Where nobody was recognised she may say who it is before she hands it over."""
    return [] if who_reads.made_out(case) else [[(t(speaks.b_speaks), Button("speaks", case.id))]]


# The secretary's choice


def why_not_hers(work: Work, case: Case) -> RefusedError | None:
    """Why she may not hand it over now: the voter is still choosing, or has chosen."""
    if case.seal == "asked":
        return RefusedError("voter_chooses", until=_until(work, case), zone=work.roster.congress.zone)
    return RefusedError("voter_kept") if case.seal == "kept" else None


def _until(work: Work, case: Case) -> datetime:
    asked = work.histories.last(case.id, "sealed")
    start = asked.learned_at if asked is not None else work.now
    return working_hours.after(start, open_case.CHOICE_LASTS, work.roster.congress, work.calendar)


def by_hand(work: Work, case: Case, actor: str) -> Case:
    """Staff or the claimer say that it is a tip: hers, by two taps."""
    return seal(work, case, "due", actor)
