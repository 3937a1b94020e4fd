"""What is said of somebody in a clause of its own beside danger (吕春敏收了沙老板的钱，我家着火了快来人): so much is cried to a deputy of floods and fires
that the signs of a cry weigh for him who is named (domain/complaints/said_of_him.py); his own clause is read without it too."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from domain.complaints.clauses import clauses
from domain.danger.danger import danger
from domain.people.mention import Mention


def by_themselves(words: str, named: Sequence[Mention]) -> Iterator[tuple[str, list[Mention]]]:
    """The clauses that name somebody and tell of no danger, each with who is named in it; none where nothing is told of danger beside them."""
    places = clauses(words, list(named))
    if len(places) < 2 or not danger(words).named:
        return
    for start, end in places:
        here = [replace(one, start=one.start - start, end=one.end - start) for one in named if start <= one.start < end]
        if here and not danger(words[start:end]).named:
            yield words[start:end], here
