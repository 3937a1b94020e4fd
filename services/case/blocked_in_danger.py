"""Danger in what a blocked voter writes: staff hear of it at any hour, though it is no matter yet (docs/spec.md section 3, Special words)."""

from collections.abc import Iterable, Set
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from domain.complaints.asks_secrecy import for_secretary_alone
from domain.complaints.named_or_called import whom_it_is_about
from domain.complaints.spoken_of import spoken_of
from domain.complaints.wishes import wish
from domain.complaints.wronged import of_a_person
from domain.congress.congress import Person
from domain.danger.another_kind import of_another_kind
from domain.danger.danger_found import Danger
from domain.danger.denied import denies
from domain.rights.kept import kept_out
from domain.rights.rights import keys_in_for
from domain.rights.towns import chairs_over, town_of_place
from domain.values.ids import PersonId
from domain.values.message import Incoming, from_json
from domain.values.voter import Voter
from domain.which_matter.joins import RUN_PAUSE
from domain.words.masks import masked
from domain.words.quotation import one_line
from locales import danger as texts
from services.case.alert import QUOTED
from services.case.open_case import reading_of
from services.deed import tell
from services.deed.names import place_name
from services.deed.work import Work
from storage.named_in import CASE

ONCE_IN = timedelta(minutes=10)
"""What he says of one danger wakes staff once in so long; what he adds meanwhile reaches them without sound."""
LOOKED_AT = 20
"""Words of his that wait and are looked at for what he said already."""


@dataclass(frozen=True)
class _Said:
    """What he writes, and what he wrote since staff were woken last, or before he changed it."""

    voter: Voter
    message: Incoming
    before: tuple[str, ...]
    goes_on: bool
    """Whether it follows those without a pause, or is an edit of one."""
    wakes: bool = True

    @property
    def texts(self) -> tuple[str, ...]:
        return self.message.text, *self.before


def heed(work: Work, voter: Voter, found: Danger, message: Incoming) -> None:
    """Staff are woken by danger of which he said nothing yet; what he adds to it follows. `found`: what the message makes dangerous."""
    said = _said(work, voter, message)
    own, known = reading_of(work, message.text).danger, _known(work, said.before)
    if _wakes(found, known, message.text):
        _tell(work, said, held=found.held)
    elif said.before and (own or said.goes_on or denies(message.text)):
        _tell(work, replace(said, wakes=False), held=bool(known) and all(one.held for one in known))


def _wakes(found: Danger, known: list[Danger], text: str) -> bool:
    if not (found.alarms or found.held) or not known:
        return found.alarms or found.held
    more = set(found.kinds) - {kind for one in known for kind in one.kinds} - {"other"}
    louder = found.alarms and not any(one.alarms for one in known)
    return louder or of_another_kind(found, known, text) or (found.by_signs and bool(more))


def _known(work: Work, before: tuple[str, ...]) -> list[Danger]:
    """The danger for which staff were woken, also where several pieces say it together."""
    read = [reading_of(work, words).danger for words in (*before, "，".join(before))]
    return [one for one in read if one.alarms or one.held]


def _said(work: Work, voter: Voter, message: Incoming) -> _Said:
    rows = sorted((from_json(row.message) for row in work.held.newest(voter.id, "block", LOOKED_AT)), key=lambda one: one.at)
    others = [one for one in rows if one.message_id != message.message_id]
    woken = None
    for one in others:
        if one.heeded and (woken is None or one.at - woken >= ONCE_IN):
            woken = one.at
    if woken is None or message.at - woken >= ONCE_IN:
        others = []
    run = [one for one in others if woken is not None and one.at > woken - RUN_PAUSE]
    edited = _edited(work, voter, message)
    goes_on = bool(edited) or (bool(run) and message.at - run[-1].at < RUN_PAUSE)
    return _Said(voter, message, (*(one.text for one in run), *edited), goes_on)


def _edited(work: Work, voter: Voter, message: Incoming) -> list[str]:
    """What it said before it was changed, where it waits or in a matter."""
    if not message.edited:
        return []
    waits = [from_json(row.message) for row in work.held.of_message(voter.id, message.message_id)]
    waits += [from_json(draft.message) for draft in work.drafts.of_message(message.chat_id, message.message_id)]
    found = [words for one in waits for words in (*(stood.text for stood in one.earlier), one.text)]
    found += [kept.text for kept in work.messages.all_at(message.chat_id, message.message_id) if kept.author == "voter"]
    return [words for words in found if words and words != message.text]


def _tell(work: Work, said: _Said, *, held: bool) -> None:
    """Whoever does the secretary's part reads his words; the information officers of his village too, of what is to be kept quiet without them
    unless nobody else had them, and of danger that signs alone make out beside a tip nothing. Nobody whom he names or keeps out."""
    roster, village = work.roster, said.voter.village
    kept = frozenset[PersonId]().union(*(_kept_from(work, said.voter, text) for text in said.texts))
    chairs = chairs_over(roster, town_of_place(roster, None, village))
    heads = ([one for one in people if one.ids.isdisjoint(kept)] for people in (roster.staff("secretary"), chairs))
    read = any(_tell_them(work, said, people, said.message.text) for people in heads)
    if held:
        return
    officers = [one for one in roster.staff("info_officer") if one.ids.isdisjoint(kept)]
    own = [one for one in officers if village is not None and keys_in_for(roster, (one,), village)] if village else officers
    quiet = read and any(_is_quiet(work, text) for text in said.texts)
    read |= _tell_them(work, said, own, "" if quiet else said.message.text)
    if not read:
        _tell_them(work, said, officers, "")


def _is_quiet(work: Work, text: str) -> bool:
    return for_secretary_alone(text) or bool(reading_of(work, text).marks & {"confidential", "tip"})


def _tell_them(work: Work, said: _Said, people: Iterable[Person], text: str) -> bool:
    """With his newest matter, by which he is found where the reader may see it, and with which his words go when he has them erased: without any
    matter of his the secretary alone reads them. What follows without words says nothing. Whether somebody was told."""
    t, told = work.staff_words(), False
    cases = sorted(work.cases.of_voter(said.voter.id), key=lambda case: -case.id)
    for one in people:
        words = one_line(masked(text))[:QUOTED] if cases or one.role == "secretary" else ""
        case = next((case for case in cases if one.handle is not None and work.may_read(one.handle, case)), None)
        who = texts.blocked_voter(t, place_name(work, said.voter.village), case.number if case is not None else "")
        hangs: Any = {"case_id": case.id} if case is not None else {"names": [(CASE, case.id) for case in cases[:1]]}
        if said.wakes:
            told |= tell.to_people(work, [one], texts.danger_of_blocked(t, who, words), silent=False, dedupe_key=_key(said), **hangs)
        elif words:
            told |= tell.to_people(work, [one], texts.more_of_blocked(t, who, words), silent=True, dedupe_key=_key(said), **hangs)
    return told


def _key(said: _Said) -> str:
    return f"blocked:{said.voter.id}:{said.message.message_id}:{int(said.message.at.timestamp())}"


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
