"""Danger to life: staff hear of it at any hour, with sound (docs/spec.md section 3, Special words)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from domain.cases.case import Case
from domain.complaints.named_or_called import whom_it_is_about
from domain.congress.congress import Person
from domain.danger.danger_found import Danger
from domain.rights.roster import Roster
from domain.rights.stand_ins import secretaries_of
from domain.rights.towns import chairs_over, town_of, town_of_case, works_for
from domain.values.ids import Handle
from domain.values.message import Incoming
from domain.words.quotation import one_line
from locales import case as case_words
from locales import danger as texts
from services.case import words_of
from services.deed import tell
from services.deed.names import name_of, village_name
from services.deed.once import Once
from services.deed.work import Work


@dataclass(frozen=True)
class Told:
    """Who knows already: whose words they are, and whom the same key told."""

    by: Handle | None = None
    once: Once | None = None


NOBODY = Told()


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


def of_the_house(work: Work, persons: tuple[Person, ...], found: Danger, message: Incoming, once: Once | None = None) -> None:
    """What somebody of the roster wrote; he is not told his own words, nor is who is named in them. Of his own despair nobody reads the
    words. Where none of them is within reach, the chairs. `once`: how often it is told, else once in a short while."""
    t, who = work.staff_words(), name_of(work, persons[0])
    said = texts.despair_in_house(t, who) if found.whose == "own" else texts.danger_in_house(t, who, one_line(message.typed)[:QUOTED])
    meant = whom_it_is_about(message.typed, work.roster)
    once = once or _once(persons[0].id, found, message)
    for people in _of_his_town(work.roster, persons):
        others = [one for one in people if one.handle != message.sender.handle and one.ids.isdisjoint(meant)]
        if tell.to_people(work, others, said, once=once, silent=False):
            return


def _of_his_town(roster: Roster, persons: Iterable[Person]) -> tuple[list[Person], list[Person]]:
    """The secretaries and the information officers of his town (of all, where he is of no single one); then the chairs over it."""
    towns = {town_of(roster, person) for person in persons} or {""}
    chairs = dict.fromkeys(chair for town in sorted(towns) for chair in (chairs_over(roster, town) if town else roster.chairs()))
    officers = [one for one in roster.staff("info_officer") if "" in towns or works_for(roster, one, towns)]
    return [*roster.staff("secretary"), *officers], list(chairs)


def _once(who: str, found: Danger, message: Incoming) -> Once:
    """The words of one person about one kind of danger, in a message or in the matter that is made of it."""
    return Once(f"house:{who}:{found.brief}", message.at, ONCE_IN)


def sealed(work: Work, case: Case, but: Handle | None = None) -> None:
    """Danger that signs alone make out in a sealed matter: it stays sealed, and whoever reads it is woken, once. `but`: whose words they are."""
    if work.heeded:
        return
    words = case_words.urgent_alert(work.staff_words(), case.number, village_name(work, case))
    people = [one for one in secretaries_of(work.roster, case) if but is None or one.handle != but]
    tell.to_people(work, people, words, case_id=case.id, silent=False, dedupe_key=f"held:{case.id}")


def keyed_in(work: Work, case: Case, message: Incoming, found: Danger, by: str) -> None:
    """Somebody of the house wrote it down for its voter, who reads nothing: staff save him, and not those whom his words woke already."""
    if "urgent" in case.marks:
        words = case_words.urgent_untold(work.staff_words(), case.number, village_name(work, case))
        _tell(work, case, words, Told(message.sender.handle, _once(by, found, message)))
    elif found.held and case.sealed:
        sealed(work, case, message.sender.handle)


def _tell(work: Work, case: Case, words: str, told: Told = NOBODY) -> None:
    """Where none of them is within reach, the chairs of its town, save whom its words name; nobody who may not read of it, and nobody again of
    what was told while its voter was blocked."""
    if work.heeded:
        return
    roster = work.roster
    people = [*secretaries_of(roster, case), *roster.staff("info_officer")]
    if not _wake(work, case, people, words, told):
        meant = whom_it_is_about(words_of.plain(work.said.opening(case.id)), roster)
        chairs = [one for one in chairs_over(roster, town_of_case(roster, case)) if one.ids.isdisjoint(meant)]
        _wake(work, case, chairs, words, told)


def _wake(work: Work, case: Case, people: Iterable[Person], words: str, told: Told) -> bool:
    others = [one for one in people if one.handle is not None and one.handle != told.by and work.may_read(one.handle, case)]
    return tell.to_people(work, others, words, once=told.once, case_id=case.id, silent=False)
