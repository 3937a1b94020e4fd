"""An edit of words that were split since: what each part says of it is the part's, and never comes back into the first."""

from dataclasses import replace

from domain.case import Case
from domain.details_for_voter import Split
from domain.message import Incoming
from domain.parted_words import without
from services.case import part_words
from services.deed.work import Work
from storage.case_messages import CaseMessage
from storage.histories import STEPS


def parted(work: Work, case: Case, known: CaseMessage, message: Incoming) -> tuple[Incoming, list[tuple[CaseMessage, Incoming]]]:
    """The edit as far as it is the first's, and of each part that says something else now the message that holds its words, with those. An
    edit that leaves the first nothing is the first's as a whole."""
    left, of_parts = message.text, list[tuple[CaseMessage, Incoming]]()
    before = [stood.text for stood in work.messages.earlier_whole(known)] if known.version > 1 else []
    for event in work.histories.newest_steps(case.id, "split", STEPS):
        number = event.of(Split).part
        part = work.cases.known(number) if number is not None else None
        held = next(iter(work.said.by_voter(part.id, 0, 1)), None) if part is not None else None
        if part is None or held is None:
            continue
        words = part_words.said_first(work, part)
        found = without(left, words)
        if not (found.words and found.said):
            continue
        left = found.words
        if found.said not in (without(text, words).said for text in before):
            of_parts.append((held, replace(message, text=found.said, media=held.attached)))
    return replace(message, text=left), of_parts
