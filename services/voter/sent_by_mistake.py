"""发错了 just after a picture, a voice or something forwarded that was not meant for us: one that waits goes, what began a matter is taken back, what joined one leaves its
group's chat (docs/spec.md section 3)."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from domain.cases.case import Case
from domain.cases.details_for_voter import OfMessage, Split
from domain.values.forwarded import is_forwarded
from domain.values.heard import typed_and_heard
from domain.values.message import Incoming, Media, from_json, with_its_album
from domain.values.voter import Voter
from domain.which_matter.sent_by_mistake import forwarded_by_mistake, kinds_named, sent_by_mistake
from locales import further
from services.case import no_longer_said, taken_back, waits, withdraw
from services.case.main_case import goes_on_in
from services.case.open_case import reading_of
from services.deed import tell
from services.deed.work import Work
from services.voter import act_pages, offers
from services.voter.which_case import FOLLOWS
from storage.case_messages import CaseMessage

LATELY = timedelta(minutes=10)
"""So long after what he sent."""
MOST_FOLLOWERS = 100
LOOKED_AT = 20
"""His newest messages on a matter among which that one is looked for: an album has ten pictures."""


def take(work: Work, voter: Voter, cases: Sequence[Case], message: Incoming, replied: Case | None) -> bool:
    """False for other words, and where nothing without words is what he may mean."""
    if message.media or message.unknown or not _says_so(message.text) or reading_of(work, message.text).danger:
        return False
    spoken = [
        (spoke, one.id, one) for one in ([replied] if replied is not None else cases) if _goes_on(work, one) and (spoke := _spoke_at(one))
    ]
    case = max(spoken, default=(None, None, None))[-1]
    run = _last_sent(work, case, message) if case is not None else []
    draft = _waits(work, voter, message) if replied is None else None
    if draft is not None and not (run and run[-1].at > draft.at):
        slip = _last_waiting(work, voter, draft, message)
        if slip:
            _let_go(work, voter, draft, slip)
            words = tell.words_for(work, voter)(further.let_go)
            tell.to_voter(work, voter, words, reply_to=message.message_id)
            return True
        if not (run and _is_called(message, run[-1].text, run[-1].attached)):
            return False
    if case is None or not run:
        return False
    began = run[0].id == work.said.by_voter(case.id, 0, 1)[0].id
    if began and not work.said.by_voter(case.id, run[-1].id, 1):
        _take_matter_back(work, voter, case, message)
        return True
    shown = _first_shown(work, case, run) if began else _told(work, case, run)
    if began and shown is None:
        return False  # with words behind it, and before anybody has it: it begins with them as it came
    _take_out(work, voter, case, (run, shown), message)
    return True


def _says_so(text: str) -> bool:
    return sent_by_mistake(text) or forwarded_by_mistake(text)


def _goes_on(work: Work, case: Case) -> bool:
    """Whether it is open, or joined to what is."""
    return case.open or (case.status == "merged" and goes_on_in(work, case).open)


def _spoke_at(case: Case) -> datetime | None:
    return case.last_spoke_at or case.registered_at


def _waits(work: Work, voter: Voter, message: Incoming) -> Any | None:
    """What he was asked about; words that may be danger are no slip."""
    found = [row for row in work.drafts.newest(voter.chat_id, "matter") if abs(message.at - row.at) < LATELY]
    return next((row for row in found if not reading_of(work, from_json(row.message).text).danger), None)


def _last_waiting(work: Work, voter: Voter, draft: Any, message: Incoming) -> Sequence[Any]:
    """The picture or the voice that came last of what waits, an album as a whole; empty where words did: they are no slip, and wait on. Where he calls
    it by its name (语音发错了) it is that one, also with words behind it."""
    rows = sorted((draft, *work.drafts.next_of(voter.chat_id, f"{FOLLOWS}{draft.id}", MOST_FOLLOWERS)), key=lambda row: int(row.id))
    sent = [(row, from_json(row.message)) for row in rows]
    meant = [(row, one) for row, one in sent if _is_called(message, one.text, one.media) and abs(message.at - one.at) < LATELY]
    run = with_its_album(meant[-1] if meant and not _is_slip(work, sent[-1][1]) else sent[-1], sent, lambda one: one[1].album)
    return [row for row, _ in run] if all(_is_slip(work, said) for _, said in run) else []


def _is_slip(work: Work, sent: Incoming) -> bool:
    return _is_anothers(work, sent.text) or (bool(sent.media) and not sent.text.strip())


def _is_anothers(work: Work, text: str) -> bool:
    """Words that he forwarded are none of his own; what may be danger in them stays."""
    return is_forwarded(text) and not reading_of(work, text).danger


def _is_called(message: Incoming, text: str, media: Sequence[Media]) -> bool:
    """Whether it is of a kind that the words call by its name."""
    if forwarded_by_mistake(message.text):
        return is_forwarded(text) or any(part.forwarded for part in media)
    return bool(media) and {part.kind for part in media} <= kinds_named(message.text)


def _let_go(work: Work, voter: Voter, draft: Any, slip: Sequence[Any]) -> None:
    """What came behind the first waits on in its place: his choice is about that."""
    gone = {row.id for row in slip}
    left = [row for row in work.drafts.next_of(voter.chat_id, f"{FOLLOWS}{draft.id}", MOST_FOLLOWERS) if row.id not in gone]
    if draft.id in gone and left:
        work.drafts.rewrite(draft.id, left[0].message)
        gone = (gone - {draft.id}) | {left[0].id}
    for one in gone:
        work.drafts.close(one, work.now)


def _last_sent(work: Work, case: Case, message: Incoming) -> list[CaseMessage]:
    """The pictures or the voice he sent last of this matter, an album as a whole; empty where words came with them or after them, unless he
    calls them by their name."""
    said = sorted(work.said.newest_by_voter(case.id, LOOKED_AT), key=lambda one: (one.at, one.id))
    lately = [one for one in said if abs(message.at - one.at) < LATELY]
    if not lately:
        return []
    named = [one for one in lately if _is_called(message, one.text, one.attached)]
    last = named[-1] if named and not _is_wordless(work, said[-1]) else said[-1]
    if abs(message.at - last.at) >= LATELY:
        return []
    run = with_its_album(last, sorted(said, key=lambda one: one.id), lambda one: one.album)
    return run if all(_is_wordless(work, one) for one in run) else []


def _is_wordless(work: Work, one: CaseMessage) -> bool:
    """What was heard in a voice, or forwarded, is no word of his own; what may be danger in it stays."""
    if _is_anothers(work, one.text):
        return True
    typed, heard = typed_and_heard(one.text)
    return bool(one.media) and not typed.strip() and not reading_of(work, heard).danger


def _take_matter_back(work: Work, voter: Voter, case: Case, message: Incoming) -> None:
    """Nobody has seen it yet: it is taken back at once. Else he is asked once more, as with any."""
    if case.seal == "media":
        withdraw.take_back(work, case)
        words = further.nobody_saw(tell.words_for(work, voter), case.number)
        tell.to_voter(work, voter, words, case_id=case.id, reply_to=message.message_id)
    else:
        act_pages.withdrawal(work, voter, case)


def _told(work: Work, case: Case, run: Sequence[CaseMessage]) -> tuple[datetime, datetime] | None:
    """When the first and the last of them were told."""
    theirs = {one.id for one in run}
    told = [event for event in work.histories.lately(case.id, "spoke", LOOKED_AT) if event.of(OfMessage).message in theirs]
    return (told[0].learned_at, told[-1].learned_at) if told else None


def _first_shown(work: Work, case: Case, run: Sequence[CaseMessage]) -> tuple[datetime, datetime] | None:
    """When the group was shown what began the matter, with its card; None where it was not, was given on since, or came with other pictures."""
    given = work.histories.newest_steps(case.id, "assigned", 2)
    behind = work.said.by_voter(case.id, run[-1].id, LOOKED_AT)
    if len(given) != 1 or any(one.media and one.at <= given[0].learned_at for one in behind):
        return None
    return given[0].learned_at, given[0].learned_at


def _take_out(
    work: Work, voter: Voter, case: Case, what: tuple[Sequence[CaseMessage], tuple[datetime, datetime] | None], message: Incoming
) -> None:
    run, shown = what
    if shown is not None:
        case = work.cases.record(case, *(work.event("split", "voter", Split(message=one.id, by_mistake=True)) for one in run))
        taken_back.take_back(work, case, run, shown, by_mistake=True)
        case = no_longer_said.left(work, case, shown[0])
        waits.again(work, case, shown[0])
        offers.end_now(work, run[0].id)
    words = further.taken_out(tell.words_for(work, voter), case.number)
    tell.to_voter(work, voter, words, case_id=case.id, reply_to=message.message_id)
