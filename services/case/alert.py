"""Danger to life: staff hear of it at any hour, with sound (docs/spec.md section 3, Special words)."""

from collections.abc import Iterable
from datetime import timedelta

from domain.cases.case import Case
from domain.complaints.named_or_called import whom_it_is_about
from domain.congress.congress import Person
from domain.danger.danger_found import Danger
from domain.rights.stand_ins import secretaries_of
from domain.rights.towns import chairs_over, town_of_case
from domain.values.message import Incoming
from domain.words.quotation import one_line
from locales import case as case_words
from locales import danger as texts
from services.case import words_of
from services.deed import tell
from services.deed.names import name_of, village_name
from services.deed.work import Work


def danger(work: Work, case: Case, *, told: bool = True) -> None:
    """By the voter's own word; `told`: he has the numbers on his phone."""
    said = case_words.urgent_alert if told else case_words.urgent_untold
    _tell(work, case, said(work.staff_words(), case.number, village_name(work, case)))


def marked(work: Work, case: Case, by: str) -> None:
    """By somebody of the house (his name): its voter reads nothing of it."""
    _tell(work, case, case_words.urgent_marked(work.staff_words(), case.number, village_name(work, case), by))


ONCE_IN = timedelta(minutes=2)
"""The words of one person about one kind of danger alert once in so long."""
QUOTED = 200
"""Signs of his words that are said again."""


def of_the_house(work: Work, persons: tuple[Person, ...], found: Danger, message: Incoming) -> None:
    """What somebody of the roster wrote in private; he is not told his own words, nor is who is named in them. Of his own
    despair nobody reads the words. Where none of them is within reach, the chairs."""
    t, who = work.staff_words(), name_of(work, persons[0])
    said = texts.despair_in_house(t, who) if found.whose == "own" else texts.danger_in_house(t, who, one_line(message.typed)[:QUOTED])
    meant = whom_it_is_about(message.typed, work.roster)
    key = f"house:{persons[0].id}:{'+'.join(found.kinds)}:{int(message.at.timestamp() / ONCE_IN.total_seconds())}"
    for people in (work.roster.staff("secretary", "info_officer"), work.roster.chairs()):
        others = [one for one in people if one.handle != message.sender.handle and one.id not in meant]
        if tell.to_people(work, others, said, silent=False, dedupe_key=key):
            return


def sealed(work: Work, case: Case) -> None:
    """Danger that signs alone make out in a sealed matter: it stays sealed, and whoever reads it is woken, once."""
    words = case_words.urgent_alert(work.staff_words(), case.number, village_name(work, case))
    tell.to_people(work, secretaries_of(work.roster, case), words, case_id=case.id, silent=False, dedupe_key=f"held:{case.id}")


def _tell(work: Work, case: Case, words: str) -> None:
    """Where none of them is within reach, the chairs of its town, save whom its words name; nobody who may not read of it."""
    roster = work.roster
    people = (*secretaries_of(roster, case), *roster.staff("info_officer"))
    if tell.to_people(work, _readers(work, case, people), words, case_id=case.id, silent=False):
        return
    meant = whom_it_is_about(words_of.plain(work.said.opening(case.id)), roster)
    chairs = [one for one in chairs_over(roster, town_of_case(roster, case)) if one.id not in meant]
    tell.to_people(work, _readers(work, case, chairs), words, case_id=case.id, silent=False)


def _readers(work: Work, case: Case, people: Iterable[Person]) -> list[Person]:
    return [one for one in people if one.handle is not None and work.may_read(one.handle, case)]
