"""What was said with each step of a case: the words as this reader may read them, how they stood before, and the files beside them."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.cases.case import Case, Event
from domain.cases.details_for_voter import OfMessage, UnitTold
from domain.cases.details_in_hand import Progress, UnitAnswered, UpAnswered
from domain.cases.details_of_mediation import InformantSaid
from domain.cases.details_of_promises import PromiseSettled
from domain.values.ids import CaseId
from domain.values.message import FILES, Earlier, Media
from domain.words.masks import masked
from domain.words.quotation import plain_words
from locales import contents
from locales import office_case as words
from services.case import words_of
from services.deed.work import Work
from storage.case_messages import CaseMessage

LARGEST = 20_000_000
"""Bytes of a file that the Bot API hands out."""


@dataclass(frozen=True)
class Attached:
    """A file beside words: the `nth` of that message. `why_not`: what stands in the place of its link."""

    message: int
    nth: int
    name: str
    why_not: str = ""


@dataclass(frozen=True)
class Reader:
    """`reads_whole`: rows whose masked numbers are shown him; `may_open`: whether files under a masked name are his (claimer and secretary);
    `parted`: whether a matter became of this one that he may not read, whose words stood in the earlier ones."""

    reads_whole: frozenset[int] = frozenset()
    may_open: bool = False
    parted: bool = False


@dataclass(frozen=True)
class Shown:
    words: str = ""
    earlier: tuple[str, ...] = ()
    files: tuple[Attached, ...] = ()


def by_event(work: Work, case: Case, events: Sequence[Event]) -> dict[int, CaseMessage]:
    """By the place of the event among these: the message that came with it."""
    begins = work.said.by_voter(case.id, 0, 1) if any(event.kind == "registered" for event in events) else []
    first = {m.id: m for m in begins}
    wanted = {n: message for n, event in enumerate(events) if (message := _message_of(event))}
    known = {m.id: m for m in work.said.these(set(wanted.values()))} | first
    found = {n: known[message] for n, message in wanted.items() if message in known}
    found |= {n: m for n, event in enumerate(events) if event.kind == "registered" for m in begins}
    return found | _answers(work, case, events)


def _message_of(event: Event) -> int:
    """The row of what was said, 0 for none."""
    data = event.data
    return data.message if isinstance(data, (OfMessage, UnitAnswered, UnitTold, UpAnswered, Progress, InformantSaid, PromiseSettled)) else 0


def _answers(work: Work, case: Case, events: Sequence[Event]) -> dict[int, CaseMessage]:
    """An answer's words go with it by their order, the newest to the newest; those of a joined case are its main one's."""
    found: dict[int, CaseMessage] = {}
    for kind, of in (("answered", case.id), ("answer_shared", case.main_case)):
        if of is None or not any(event.kind == kind for event in events):
            continue
        steps = [event for event in work.histories.steps(case.id) if event.kind == kind]
        said = work.said.answers(CaseId(of), len(steps))
        words = {(step.at, step.learned_at): m for step, m in zip(reversed(steps), reversed(said), strict=False)}
        found |= {n: words[at] for n, event in enumerate(events) if event.kind == kind and (at := (event.at, event.learned_at)) in words}
    return found


def shown(work: Work, reader: Reader, message: CaseMessage | None) -> Shown:
    """Masked, save what he opened; of what its writer meant for another matter nothing."""
    if message is None or message.elsewhere:
        return Shown()
    t, whole = work.staff_words(), message.id in reader.reads_whole
    said = words_of.whole(t, work.messages.whole(message) if whole else message)
    local = work.roster.congress.local
    before: Sequence[Earlier] = ()
    if message.version > 1 and not reader.parted:
        before = work.messages.earlier_whole(message) if whole else work.messages.earlier(message.id)
    earlier = [words.earlier(t, local(stood.at), plain_words(_hidden(stood.text, whole=whole))) for stood in before]
    return Shown(plain_words(_hidden(said, whole=whole)), tuple(earlier), files(work, reader, message))


def _hidden(text: str, *, whole: bool) -> str:
    return text if whole else masked(text)


def files(work: Work, reader: Reader, message: CaseMessage) -> tuple[Attached, ...]:
    """Each file that this reader may be shown, or why not here."""
    t = work.staff_words()
    found = []
    for nth, media in enumerate(message.attached):
        if media.kind in FILES and (media.way or media.renamed):
            name = words.media(t, contents.names(t, [media.kind]), media.size)
            found.append(Attached(message.id, nth, name, _why_not(work, reader, media)))
    return tuple(found)


def _why_not(work: Work, reader: Reader, media: Media) -> str:
    t = work.staff_words()
    if media.size > LARGEST:
        return t(words.too_large)
    return "" if media.way or reader.may_open else t(words.on_phone)
