"""An edit of words that were split since: what each part says of it is the part's, and never comes back into the first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from domain.cases.case import Case
from domain.cases.details_for_voter import Split
from domain.complaints.all_of_his import added_of_all
from domain.danger.danger_apart import own_apart
from domain.values.ids import CaseId
from domain.values.message import Incoming
from domain.which_matter.parted_words import without
from services.case import part_words
from services.case.part_kept import kept_more
from services.deed.work import Work
from storage.case_messages import CaseMessage
from storage.histories import STEPS


@dataclass(frozen=True)
class Parted:
    """`first`: the edit as far as it is the first's. `of_parts`: of each part that says something else now the message that holds its words,
    with those. `all`: the cases of which the edit says something that is of all of them."""

    first: Incoming
    of_parts: Sequence[tuple[CaseMessage, Incoming]] = ()
    all: Sequence[CaseId] = ()


def parted(work: Work, case: Case, known: CaseMessage, message: Incoming) -> Parted:
    """An edit that leaves the first nothing is the first's as a whole. Files are the first's, until they went with a part that is kept. A wish
    or a complaint that is of all (这些别说是我讲的) is each part's too."""
    message = _without_despair(work, case, message)
    left, files, of_parts = message.text, message.media, list[tuple[CaseMessage, Incoming]]()
    before = [stood.text for stood in work.messages.earlier_whole(known)] if known.version > 1 else []
    parts = [(part, held, part_words.said_first(work, part)) for split, part, held in _splits(work, case) if not is_unheld(split)]
    whole = work.messages.whole(known).text
    of_all = added_of_all(message.text, (*before, whole), [words for _, _, words in parts]) if parts else ""
    for part, held, words in parts:
        found = without(left, words)
        new = [file for file in files if not any(one.same_as(file) for one in (*held.attached, *known.attached))]
        theirs = bool(files) and (bool(held.attached) or (bool(new) and kept_more(work, case, part)))
        said = bool(found.words and found.said)
        left = found.words if said else left
        anew = said and found.said not in (without(text, words).said for text in before)
        if anew or (theirs and new) or of_all:
            text = found.said if anew else work.messages.whole(held).text
            text = f"{text}，{of_all}" if of_all else text
            of_parts.append((held, replace(message, text=text, media=(*held.attached, *(new if theirs else ())))))
        files = known.attached if theirs else files
    told = (case.id, *(part.id for part, _, _ in parts)) if of_all else ()
    return Parted(replace(message, text=left, media=files), of_parts, told)


def is_unheld(split: Split) -> bool:
    """Whether it is danger that came to what was sealed (services/voter/unheld.py), which shares an edit out by itself, also once the sealed one
    was opened: each is kept from others."""
    return split.part is not None and split.message > 0


def unheld_of(work: Work, case: Case, known: CaseMessage) -> CaseMessage | None:
    """The message that holds the words of such a part, of several the newest, where the `known` one brought it: danger in another message is no
    other part's."""
    return next((held for split, _, held in reversed(list(_splits(work, case))) if is_unheld(split) and split.message == known.id), None)


def _splits(work: Work, case: Case) -> Iterator[tuple[Split, Case, CaseMessage]]:
    for event in work.histories.newest_steps(case.id, "split", STEPS):
        split = event.of(Split)
        part = work.cases.known(split.part) if split.part is not None else None
        held = next(iter(work.said.by_voter(part.id, max(split.row - 1, 0), 1)), None) if part is not None else None
        if part is not None and held is not None:
            yield split, part, held


def _without_despair(work: Work, case: Case, message: Incoming) -> Incoming:
    """Of words of another's danger and of his own despair, what is no part of the kept matter that was made of that (services/voter/own_apart.py)."""
    if case.confidential or case.voter_id is None or (parted := own_apart(message.text)) is None:
        return message
    kept = [one for one in work.cases.of_voter(case.voter_id) if one.id > case.id and one.confidential]
    told = any(without(parted[1], part_words.said_first(work, one)).found for one in kept)
    return replace(message, text=parted[0]) if told else message
