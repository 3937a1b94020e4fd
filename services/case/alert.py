"""Danger to life: staff hear of it at any hour, with sound (docs/spec.md section 3, Special words)."""

from collections.abc import Iterable, Set
from dataclasses import dataclass
from datetime import timedelta

from domain.cases.case import Case
from domain.complaints.asks_secrecy import for_secretary_alone
from domain.complaints.named_or_called import whom_it_is_about
from domain.complaints.spoken_of import spoken_of
from domain.complaints.wishes import wish
from domain.complaints.wronged import of_a_person
from domain.congress.congress import Person
from domain.danger.danger_found import Danger
from domain.rights.kept import kept_out
from domain.rights.stand_ins import secretaries_of
from domain.rights.towns import chairs_over, town_of_case, town_of_place
from domain.values.ids import Handle, PersonId
from domain.values.message import Incoming
from domain.values.voter import Voter
from domain.words.masks import masked
from domain.words.quotation import one_line
from locales import case as case_words
from locales import danger as texts
from services.case import words_of
from services.case.open_case import reading_of
from services.deed import tell
from services.deed.names import name_of, place_name, village_name
from services.deed.work import Work


@dataclass(frozen=True)
class Told:
    """Who knows already: whose words they are, and whom the same key told."""

    by: Handle | None = None
    key: str | None = None


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
BLOCKED_ONCE_IN = timedelta(minutes=10)
"""Those of somebody who is blocked: no matter that burns already takes what he says again."""
QUOTED = 200
"""Signs of his words that are said again."""


def of_the_house(work: Work, persons: tuple[Person, ...], found: Danger, message: Incoming) -> None:
    """What somebody of the roster wrote in private; he is not told his own words, nor is who is named in them. Of his own
    despair nobody reads the words. Where none of them is within reach, the chairs."""
    t, who = work.staff_words(), name_of(work, persons[0])
    said = texts.despair_in_house(t, who) if found.whose == "own" else texts.danger_in_house(t, who, one_line(message.typed)[:QUOTED])
    meant = whom_it_is_about(message.typed, work.roster)
    key = _once(persons[0].id, found, message)
    for people in (work.roster.staff("secretary", "info_officer"), work.roster.chairs()):
        others = [one for one in people if one.handle != message.sender.handle and one.id not in meant]
        if tell.to_people(work, others, said, silent=False, dedupe_key=key):
            return


def _once(who: str, found: Danger, message: Incoming, within: timedelta = ONCE_IN) -> str:
    """The words of one person about one kind of danger, in a message or in the matter that is made of it."""
    return f"house:{who}:{'+'.join(found.kinds)}:{int(message.at.timestamp() / within.total_seconds())}"


def of_who_is_blocked(work: Work, voter: Voter, found: Danger, message: Incoming) -> None:
    """What a blocked voter writes is no matter yet: whoever does the secretary's part reads his words, and the information officers, of what
    is to be kept quiet without them, of danger that signs alone make out beside a tip nothing. Nobody whom they name or keep out."""
    kept, roster = _kept_from(work, voter, message.text), work.roster
    chairs = chairs_over(roster, town_of_place(roster, None, voter.village))
    key = _once(f"blocked:{voter.id}", found, message, BLOCKED_ONCE_IN)
    for people in (roster.staff("secretary"), chairs):
        if _told_of_blocked(work, voter, [one for one in people if one.id not in kept], (message.text, key)):
            break
    if not found.held:
        quiet = for_secretary_alone(message.text) or bool(reading_of(work, message.text).marks & {"confidential", "tip"})
        officers = [one for one in roster.staff("info_officer") if one.id not in kept]
        _told_of_blocked(work, voter, officers, ("" if quiet else message.text, key))


def _told_of_blocked(work: Work, voter: Voter, people: Iterable[Person], said: tuple[str, str]) -> bool:
    """With his newest matter that each of them may read, by which he is found and with which his words go when he has them erased. `said`: his words, and the key under which it is told once."""
    t, (text, key), told = work.staff_words(), said, False
    words, cases = one_line(masked(text))[:QUOTED], sorted(work.cases.of_voter(voter.id), key=lambda case: -case.id)
    for one in people:
        case = next((case for case in cases if one.handle is not None and work.may_read(one.handle, case)), None)
        who = texts.blocked_voter(t, place_name(work, voter.village), case.number if case is not None else "")
        told |= tell.to_people(
            work, [one], texts.danger_of_blocked(t, who, words), case_id=case.id if case is not None else None, silent=False, dedupe_key=key
        )
    return told


def _kept_from(work: Work, voter: Voter, text: str) -> Set[PersonId]:
    """Whom his words name or wish away; where they only point to somebody, who is kept out of a matter of his that goes on too."""
    roster = work.roster
    kept = (
        spoken_of(text, roster, voter.village, voter.named_deputy).all
        | whom_it_is_about(text, roster)
        | wish(text, roster, voter.village).kept
    )
    if not of_a_person(text):
        return kept
    cases = [case for case in work.cases.of_voter(voter.id) if case.open]
    return kept | {one.id for one in roster.people.values() if any(kept_out(one, case) for case in cases)}


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
    if not _wake(work, case, people, (words, told)):
        meant = whom_it_is_about(words_of.plain(work.said.opening(case.id)), roster)
        chairs = [one for one in chairs_over(roster, town_of_case(roster, case)) if one.id not in meant]
        _wake(work, case, chairs, (words, told))


def _wake(work: Work, case: Case, people: Iterable[Person], said: tuple[str, Told]) -> bool:
    words, told = said
    others = [one for one in people if one.handle is not None and one.handle != told.by and work.may_read(one.handle, case)]
    return tell.to_people(work, others, words, case_id=case.id, silent=False, dedupe_key=told.key)
