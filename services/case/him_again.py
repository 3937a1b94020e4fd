"""Whom a voter complained of lately stays out of his next matter, where it may speak of him without naming him (docs/spec.md section 4)."""

from dataclasses import replace
from datetime import timedelta

from domain.him_again import may_be_him
from domain.ids import PersonId, VillageId
from domain.spoken_of import Spoken, named_in
from domain.voter import Voter
from services.deed.work import Work

LATELY = timedelta(days=60)
"""Since the matter that spoke of him had its last word."""
BEFORE = 3
"""Of his newest matters that are looked at."""


def with_him(work: Work, voter: Voter, text: str, village: VillageId | None, found: Spoken) -> Spoken:
    """In doubt also those of whom one of his last matters speaks: he is asked. Nobody where the words name anybody of the roster."""
    if not may_be_him(text) or named_in(text, work.roster, village)[1]:
        return found
    again = _of_late(work, voter)
    return replace(found, doubt=found.doubt | (again - found.of)) if again else found


def _of_late(work: Work, voter: Voter) -> frozenset[PersonId]:
    lately = [case for case in work.cases.of_voter(voter.id)[-BEFORE:] if work.now - (case.last_act_at or work.now) <= LATELY]
    return frozenset(person for case in lately for person in case.spoken_of)
