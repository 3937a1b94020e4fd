"""Words of a deputy's to a matter reach those whose cases joined it: each once, under the number of his own (docs/spec.md section 4, Same matter).

Of one person with several of them only the first hears it, and none where the main case is his too, as with an answer.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from domain.at_work.said_to_one import to_one
from domain.cases.case import Case
from domain.cases.details_for_voter import OfMessage
from domain.values.ids import PersonId
from domain.values.message import Media
from domain.values.voter import Voter
from locales import desk as desk_words
from locales import joining
from services.case import media, words_of
from services.case.places import Spot
from services.deed import in_pieces, portions, tell
from services.deed.by import Said
from services.deed.work import Work
from storage.case_messages import CaseMessage

WORDLESS = frozenset({"voice", "video_note", "audio"})
"""What may say anything, where no words stand beside it."""
AMONG = 60
"""Newest events of a joined case among which is looked for what its voter was told."""


def are_for_all(work: Work, case: Case, said: Said) -> bool:
    """Whether these words to its voter are for those who joined it too, as far as they say; of a matter in confidence they are his alone."""
    return bool(case.joined) and are_for_any(work, case, said.text, said.media)


def are_for_any(work: Work, case: Case, text: str, beside: Sequence[Media]) -> bool:
    """Whether whoever joins it, now or later, may read such words."""
    if case.confidential or (not text and any(one.kind in WORDLESS for one in beside)):
        return False
    theirs = "\n".join(work.messages.whole(message).text for message in work.said.opening(case.id))
    return not to_one(text, theirs)


def tell_step(work: Work, case: Case, reason: str, words: Callable[[Any, str, str], str]) -> None:
    """A step with its reason: who joined hears the step alone where the reason is not theirs to read. `words` takes translator, number, reason."""
    shared = reason if are_for_any(work, case, reason, ()) else ""
    tell.to_own(work, case, lambda t, number: words(t, number, reason))
    tell.to_joined(work, case, lambda t, number: words(t, number, shared))


def count(work: Work, case: Case) -> int:
    """How many joined it."""
    return work.next_cases.count_joined(case.id) if case.joined else 0


def said_to_all(work: Work, case: Case, shown: str) -> str:
    """`shown`: what those read in any case who joined, as an answer, before it leaves: with a line that says so."""
    number = count(work, case)
    return f"{shown}\n{joining.on_page(work.staff_words(), number, to_all=True)}" if number else shown


def reason_to_all(work: Work, case: Case, reason: str, shown: str) -> str:
    """`shown`: a step with its reason, before it leaves: with a line that says whether those read the reason too who joined (tell_step)."""
    number = count(work, case)
    to_all = bool(number) and are_for_any(work, case, reason, ())
    return f"{shown}\n{joining.reason_on_page(work.staff_words(), number, to_all=to_all)}" if number else shown


def begin(work: Work, case: Case, message: int) -> None:
    """`message`: the row of words that its own voter was told."""
    portions.begin(work, "share_words", share_words, case=case.id, message=message, after=0)


def share_words(work: Work, data: portions.Data) -> portions.Left | None:
    """The next voters whose cases joined."""
    case, message = work.cases.get(data["case"]), work.messages.get(data["message"])
    if message is None:
        return None
    whole = work.messages.whole(message)
    joined = work.next_cases.joined_to(case.id, data["after"], portions.CASES, one_each=True)
    portions.each(work, "share_words", joined, lambda own: _share(work, own, case, whole))
    return portions.Left({**data, "after": joined[-1].id}) if len(joined) == portions.CASES else None


def _share(work: Work, own: Case, case: Case, message: CaseMessage) -> None:
    """Who cannot be reached now reads it when he is back."""
    work.cases.record(own, work.event("sent", message.author, OfMessage(message=message.id)))
    voter = work.voters.get(own.voter_id)
    if voter is None or voter.unreachable_since is not None:
        return
    row = in_pieces.say(work, voter, _pieces(work, voter, own, case, message), case_id=own.id)
    if words_of.media_of(message):
        media.to_voter(work, tell.words_for(work, voter), own, message, Spot(voter.chat_id))
    if row is not None:
        work.outbox.call_it(row, _key(own, message))


def _pieces(work: Work, voter: Voter, own: Case, case: Case, message: CaseMessage) -> list[str]:
    """What was said to `case`, under the number of his own."""
    t = tell.words_for(work, voter)
    name = tell.deputy_name(work, case, PersonId(message.author))
    return tell.pieces(desk_words.from_deputy(t, own.number, name, words_of.on_card(t, message), words_of.kinds(t, message)))


def _key(own: Case, message: CaseMessage) -> str:
    """By it his copy is found again when the words are corrected."""
    return f"words:{own.id}:{message.id}"


def correct(work: Work, case: Case, known: CaseMessage, *, files: bool) -> None:
    """The words read otherwise now: so do the copies."""
    if case.joined:
        portions.begin(work, "correct_words", correct_words, case=case.id, message=known.id, files=files, after=0)


def correct_words(work: Work, data: portions.Data) -> portions.Left | None:
    """The copies of the next of them; who has none was never told."""
    case, message = work.cases.get(data["case"]), work.messages.get(data["message"])
    if message is None:
        return None
    whole = work.messages.whole(message)
    joined = work.next_cases.joined_to(case.id, data["after"], portions.CASES, one_each=True)
    portions.each(work, "correct_words", joined, lambda own: _correct(work, own, case, whole, files=data["files"]))
    return portions.Left({**data, "after": joined[-1].id}) if len(joined) == portions.CASES else None


def _correct(work: Work, own: Case, case: Case, message: CaseMessage, *, files: bool) -> None:
    voter, stands = work.voters.get(own.voter_id), work.outbox.with_key(_key(own, message))
    if voter is None or stands is None or voter.unreachable_since is not None:
        return
    t = tell.words_for(work, voter)
    *first, last = _pieces(work, voter, own, case, message)
    row = in_pieces.correct(work, voter, stands, in_pieces.Anew([*first, desk_words.corrected(t, last)], (), own.id))
    if row != stands:
        work.outbox.call_it(stands, None)
        work.outbox.call_it(row, _key(own, message))
    if files:
        media.to_voter(work, t, own, message, Spot(voter.chat_id, row))


def heard(work: Work, own: Case, since: datetime) -> list[CaseMessage]:
    """What was said to the main case since then and reached the voter of one that joined it, oldest first: words, and its answer."""
    if own.status != "merged" or own.main_case is None:
        return []
    rows = {event.of(OfMessage).message for event in work.histories.lately(own.id, "sent", AMONG) if event.at >= since}
    words = [message for message in work.said.these(rows) if message.case_id != own.id] if rows else []
    answer = work.said.last_answer(own.main_case) if own.answered_at is not None and own.answered_at > since else None
    return sorted([*words, *([answer] if answer is not None else [])], key=lambda message: message.id)
