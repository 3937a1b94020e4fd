"""Danger to life: staff hear of it at any hour, with sound (docs/spec.md section 3, Special words)."""

from datetime import timedelta

from domain.cases.case import Case
from domain.complaints.named_or_called import whom_it_is_about
from domain.congress.congress import Person
from domain.danger.danger_found import Danger
from domain.rights.stand_ins import secretaries_of
from domain.values.message import Incoming
from domain.words.quotation import one_line
from locales import case as case_words
from locales import danger as texts
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
    people = (*secretaries_of(work.roster, case), *work.roster.staff("info_officer"))
    tell.to_people(work, people, words, case_id=case.id, silent=False)
