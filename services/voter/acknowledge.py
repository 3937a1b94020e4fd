"""Where a voter's further words are, said beside them or on his receipt (docs/spec.md section 3)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from domain.cases.case import Case
from domain.cases.life_cycle import AWAITING_ANSWER
from domain.no_matter.asks_law import asks_law
from domain.values.buttons import Button
from domain.values.message import Incoming
from domain.values.voter import Voter
from locales import case as case_words
from locales import common, contents, further, sealing
from locales import desk as desk_words
from locales import voter as voter_words
from services.case import call_for_help, may_see, phone_left, receipt, unasked, who_reads, wished, words_of
from services.case.open_case import reading_of
from services.case.places import places
from services.case.rating import awaits_word
from services.deed import tell
from services.deed.message import Rows
from services.deed.work import Work
from services.voter import offers, signs
from storage.case_messages import CaseMessage
from storage.held import MUCH

KEEPABLE = 20 * 1024 * 1024
"""Bytes of the largest file a bot may download; larger ones are only passed on."""


def provisos(work: Work, voter: Voter, message: Incoming) -> str:
    """What he should know of what he sent: too large to be kept, of a kind that nobody here can be shown, or a question of law."""
    t, lines = tell.words_for(work, voter), [""]
    if any(m.size > KEEPABLE for m in message.media):
        lines.append(t(voter_words.receipt_big_file))
    if unshown := words_of.unshowable(message):
        lines.append(contents.receipt_unshown(t, unshown))
    if asks_law(message.text) and not set(reading_of(work, message.text).marks) & {"legal", "tip", "urgent"}:
        lines.append(case_words.free_lawyer(t, work.roster.congress.referrals.get("legal_aid", "12348")))
    return "\n".join(lines)


@dataclass(frozen=True)
class Said:
    """What he said, as it is `stored`, and to which `others` of his it may belong: None where that is not in doubt."""

    stored: CaseMessage
    others: Sequence[Case] | None


def on_receipt(work: Work, voter: Voter, case: Case, message: Incoming) -> bool:
    """Words that come one after the other are counted on the receipt. False where there is none, or something of its own to say."""
    row = work.outbox.receipt_of(case.id)
    if row is None or case.status not in AWAITING_ANSWER or provisos(work, voter, message):
        return False
    words, rows = receipt.made(work, voter, case, call_for_help.of_opening(work, case))
    words = f"{words}\n{_how_many(work, voter, case)}"
    work.revise(voter.chat_id, row, words, rows, case_id=case.id, purpose=tell.AGAIN)
    signs.noted(work, voter, case, message)
    return True


def beside_it(work: Work, voter: Voter, case: Case, message: Incoming, said: Said) -> None:
    """A line below his message: where it went, what is asked of it, and of which other matters it may be."""
    stored, others = said.stored, said.others
    words, rows = _line(work, voter, case, message.text, phone_left.answered(work, voter, case, message, stored))
    key = f"joined:{case.id}:{message.album}" if message.album else None
    offered = offers.rows(work, voter, case, stored, others) if others is not None else ()
    words += wished.below(work, voter, case, message.text) + provisos(work, voter, message)
    put = tell.to_voter(work, voter, words, [*rows, *offered], case_id=case.id, reply_to=message.message_id, dedupe_key=key)
    if others is not None:
        offers.end_later(work, put, rows, stored)


def _line(work: Work, voter: Voter, case: Case, said: str, left: tuple[str, Rows] | None) -> tuple[str, Rows]:
    """Where his words are, and what is asked about them. `left`: what is said of a number that he left instead."""
    t = tell.words_for(work, voter)
    if case.status == "closed" and not case.promised:
        still, saying = (
            (t(case_words.b_still_open), Button("reopen", case.id)),
            (t(voter_words.b_just_saying), Button("just_saying", case.id)),
        )
        return voter_words.joined_closed(t, case.number), [[still, saying]]
    if case.status == "declined":
        once = work.histories.last(case.id, "overturned") is None
        rows = [[(t(desk_words.b_appeal), Button("appeal", case.id))]] if once else []
        return further.joined_declined(t, case.number, once=once), rows
    said_of_it = left or _in_doubt(work, t, case)
    if awaits_word(work, case):
        words, below = said_of_it or (_joined(work, case)(t, case.number), ())
        asked, choices = ("", ()) if reading_of(work, said).danger.alarms else unasked.again(work, voter, case, t, said)
        return words + asked, [*below, *choices]
    if said_of_it is not None:
        return said_of_it
    if case.sealed:
        return sealing.joined_sealed(t, case.number, who_reads.reader(work, case, t)), ()
    return _joined(work, case)(t, case.number), ()


def _in_doubt(work: Work, t: common.T, case: Case) -> tuple[str, Rows] | None:
    """Who may see it is asked, or was answered, beside the words."""
    asked = may_see.words(work, t, case) if case.asked_of else ""
    return (further.joined_in_doubt(t, case.number, asked), may_see.rows(work, t, case)) if asked else None


def _joined(work: Work, case: Case) -> Callable[[common.T, str], str]:
    """Who sees it now: his deputies, or the secretary, where none of them is linked."""
    shown = [work.roster.people.get(place.person) if place.person else None for place in places(work, case)]
    deputies = any(person is None or person.kind == "deputy" for person in shown)
    return voter_words.joined if case.group is not None and deputies else voter_words.joined_queued


def _how_many(work: Work, voter: Voter, case: Case) -> str:
    """How many words of his are on the case beside its first, and how many of his still wait."""
    t, waiting = tell.words_for(work, voter), work.held.waiting(voter.id)
    joined = common.counted(t, work.said.count_by_voter(case.id) - 1)
    return voter_words.added_and_waiting(t, joined, common.counted(t, waiting, MUCH)) if waiting else voter_words.added(t, joined)
