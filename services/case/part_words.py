"""What a part says is the part's alone: its words are taken out of the matter it was split from, where they stay among the earlier ones."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.cases.case import Case
from domain.values.heard import MARK
from domain.which_matter.parted_words import clauses_of, without
from services.case import own_words
from services.deed.work import Work
from storage.case_messages import CaseMessage


@dataclass(frozen=True)
class _Left:
    """A message, and what is left of its words."""

    message: CaseMessage
    words: str


def cut(work: Work, whole: Case, part: str) -> bool:
    """Take the words of a part out of those of the whole. False, and nothing is done, where not all of it is found there or nothing would be
    left: then the two cannot be told apart."""
    if not part.strip():
        return False
    messages = _that_say_it(work, whole)
    left, found = _without(work, messages, part)
    if not clauses_of(part) <= found or any(MARK in one.message.text for one in left):
        return False  # what was said aloud goes on saying it
    touched = {one.message.id for one in left}
    if not any(one.words for one in left if one.message.kind == "words") and not any(
        m.text for m in messages if m.kind == "words" and m.id not in touched
    ):
        return False
    for one in left:
        more = own_words.masked_too(work, whole, one.words) if one.message.author == "voter" else ()
        work.messages.revise(one.message, one.words, one.message.attached, one.message.at, more)
    return True


def was_cut(work: Work, whole: Case, part: str) -> bool:
    """Whether it stood in words of his once that do not say it any more."""
    messages, wanted = _that_say_it(work, whole), clauses_of(part)
    _, now = _without(work, messages, part)
    before = [stood.text for message in messages if message.version > 1 for stood in work.messages.earlier_whole(message)]
    return not wanted & now and wanted <= frozenset[str]().union(*(without(text, part).found for text in before))


def says(work: Work, message: CaseMessage, part: str) -> bool:
    """Whether it says, or said before an edit, anything of the part."""
    before = work.messages.earlier_whole(message) if message.version > 1 else ()
    return any(without(text, part).found for text in (work.messages.whole(message).text, *(stood.text for stood in before)))


def said_first(work: Work, part: Case) -> str:
    """The words with which it was split off."""
    first = next(iter(work.said.by_voter(part.id, 0, 1)), None)
    if first is None:
        return ""
    stood = work.messages.earlier_whole(first) if first.version > 1 else ()
    return stood[0].text if stood else work.messages.whole(first).text


def _that_say_it(work: Work, whole: Case) -> list[CaseMessage]:
    abstract = work.said.these([whole.abstract]) if whole.abstract is not None else []
    return [*work.said.opening(whole.id), *abstract]


def _without(work: Work, messages: Sequence[CaseMessage], part: str) -> tuple[list[_Left], frozenset[str]]:
    left, all_found = [], frozenset[str]()
    for message in messages:
        text = work.messages.whole(message).text
        parted = without(text, part)
        all_found |= parted.found
        left += [_Left(message, parted.words)] if parted.found else []
    return left, all_found
