"""An edit of words that were split since: what each part says of it is the part's, and never comes back into the first."""

from collections.abc import Iterator
from dataclasses import replace

from domain.case import Case
from domain.details_for_voter import Split
from domain.message import Incoming
from domain.parted_words import without
from services.case import part_words
from services.case.part_kept import kept_more
from services.deed.work import Work
from storage.case_messages import CaseMessage
from storage.histories import STEPS


def parted(work: Work, case: Case, known: CaseMessage, message: Incoming) -> tuple[Incoming, list[tuple[CaseMessage, Incoming]]]:
    """The edit as far as it is the first's, and of each part that says something else now the message that holds its words, with those. An
    edit that leaves the first nothing is the first's as a whole. Files are the first's, until they went with a part that is kept."""
    left, files, of_parts = message.text, message.media, list[tuple[CaseMessage, Incoming]]()
    before = [stood.text for stood in work.messages.earlier_whole(known)] if known.version > 1 else []
    for part, held in _parts(work, case):
        words = part_words.said_first(work, part)
        found = without(left, words)
        new = [file for file in files if not any(one.same_as(file) for one in (*held.attached, *known.attached))]
        theirs = bool(files) and (bool(held.attached) or (bool(new) and kept_more(work, case, part)))
        said = bool(found.words and found.said)
        left = found.words if said else left
        anew = said and found.said not in (without(text, words).said for text in before)
        if anew or (theirs and new):
            text = found.said if anew else work.messages.whole(held).text
            of_parts.append((held, replace(message, text=text, media=(*held.attached, *(new if theirs else ())))))
        files = known.attached if theirs else files
    return replace(message, text=left, media=files), of_parts


def _parts(work: Work, case: Case) -> Iterator[tuple[Case, CaseMessage]]:
    """Each part of it, and the message that holds its words."""
    for event in work.histories.newest_steps(case.id, "split", STEPS):
        number = event.of(Split).part
        part = work.cases.known(number) if number is not None else None
        held = next(iter(work.said.by_voter(part.id, 0, 1)), None) if part is not None else None
        if part is not None and held is not None:
            yield part, held
