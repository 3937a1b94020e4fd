"""Saying something to a voter, a person of the roster or the staff: where, in which language, with which sound."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, Unpack

from domain.cases.case import Case
from domain.cases.details_in_hand import ABOVE
from domain.congress.congress import Group, Person
from domain.congress.reminder import quiet_until
from domain.rights.stand_ins import secretaries_of
from domain.rights.towns import town_of
from domain.values.ids import CaseId, Handle, PersonId
from domain.values.voter import Voter
from domain.words.quotation import GAP, cut
from locales import above, books
from locales.catalogue import languages
from services.deed import portions
from services.deed.message import How, Rows
from services.deed.once import Once, key_of
from services.deed.work import Work
from storage.outbox import NOTICE, PARTING

AGAIN = "again"
"""Purpose of an edit whose words are said anew where the message it edits is gone (services/watch/refusals.py)."""
JOINED = 100
"""Voters whose cases joined another that are told in one portion."""
ROOM = 3_500
"""Characters of lines that stay together in one message."""
PIECE = 1900
"""Characters of one piece of long words: even if each counts twice, a piece with its frame fits one message."""


def words_for(work: Work, voter: Voter) -> Any:
    return work.translator(voter.language)


def late_popup(work: Work, chat_id: int, words: str, update_id: int) -> None:
    """A popup that came too late to be one. Of who is nobody here, also because he deleted his data, nothing is kept for it."""
    account = Handle(chat_id)
    known = chat_id < 0 or work.roster.persons_of(account) or work.voters.of_account(account)
    work.say(chat_id, words, dedupe_key=f"popup:{update_id}", purpose="" if known else "forget")


def to_voter(work: Work, voter: Voter | None, words: str, rows: Rows = (), **how: Unpack[How]) -> int | None:
    """Owe words to a voter. Nothing is owed to one who is gone or unreachable: he hears it when he is back."""
    if voter is None or voter.unreachable_since is not None:
        return None
    how.setdefault("silent", is_quiet(work))
    return work.say(voter.chat_id, words, rows, **how)


def hears(work: Work, case: Case) -> bool:
    """Whether the case's voter reads what he is told: he writes to the bot, and is within reach."""
    voter = work.voters.get(case.voter_id)
    return voter is not None and voter.unreachable_since is None and bool(voter.chat_id)


def has_account(work: Work, case: Case) -> bool:
    """Whether the case's voter writes to the bot, within reach or not; false also of one whom nobody knows any more."""
    return bool(work.voters.chat_of(case.voter_id))


def to_voters(work: Work, case: Case, words: Callable[[Any, str], str]) -> None:
    """Tell a step to everybody whom it concerns: the case's voter, and those whose own cases joined it (联名), each once, in portions.

    `words` takes the translator and the number of the reader's own case.
    """
    to_own(work, case, words)
    to_joined(work, case, words)


def to_own(work: Work, case: Case, words: Callable[[Any, str], str]) -> None:
    """The same to the case's voter alone."""
    voter = work.voters.get(case.voter_id)
    if voter is not None:
        to_voter(work, voter, words(words_for(work, voter), case.number), case_id=case.id)


def to_joined(work: Work, case: Case, words: Callable[[Any, str], str]) -> None:
    """The same to those alone whose cases joined it."""
    if case.joined:
        said = {language: words(work.translator(language), GAP) for language in languages()}
        portions.begin(work, "tell_joined", tell_joined, case=case.id, said=said, after=0)


def tell_joined(work: Work, data: portions.Data) -> portions.Left | None:
    """The next voters whose cases joined that case, in the words they read."""
    joined = work.next_cases.joined_to(CaseId(data["case"]), data["after"], JOINED, one_each=True)

    def tell(own: Case) -> None:
        voter = work.voters.get(own.voter_id)
        if voter is not None:
            said = data["said"].get(voter.language) or next(iter(data["said"].values()))
            to_voter(work, voter, said.replace(GAP, own.number), case_id=own.id)

    portions.each(work, "tell_joined", joined, tell)
    return portions.Left({**data, "after": joined[-1].id}) if len(joined) == JOINED else None


def pieces(words: str) -> list[str]:
    """Long words in pieces that each fit one message."""
    return cut(words, PIECE)


def lines_in_pieces(lines: Iterable[str], room: int = ROOM) -> list[str]:
    """Many lines as messages of so many characters at most each, broken between lines; a longer line is a piece of its own."""
    made: list[str] = []
    for line in lines:
        if made and len(made[-1]) + len(line) < room:
            made[-1] += "\n" + line
        else:
            made.append(line[:room])
    return made or [""]


def to_person(work: Work, person: Person | None, words: str, rows: Rows = (), **how: Unpack[How]) -> bool:
    """Owe words to somebody of the roster in private. False when no account is linked, or nothing reaches it."""
    if person is None or person.handle is None or not person.reachable or not person.has_rights:
        return False
    how.setdefault("priority", NOTICE)
    how.setdefault("silent", is_quiet(work))
    work.say(person.handle, words, rows, **how)
    return True


def to_people(work: Work, people: Iterable[Person], words: str, rows: Rows = (), *, once: Once | None = None, **how: Unpack[How]) -> bool:
    """The same to several; nobody hears it twice, nor again within the time of `once`. False when none of them could be told."""
    told: set[int] = set()
    key = how.pop("dedupe_key", None)
    for person in people:
        own_key = key_of(work, once, person.id) if once is not None else f"{key}:{person.id}" if key else None
        own = how | ({"dedupe_key": own_key} if own_key else {})
        if person.handle not in told and to_person(work, person, words, rows, **own):
            told.add(int(person.handle or 0))
    return bool(told)


def to_secretary(work: Work, words: str, rows: Rows = (), *, once: Once | None = None, **how: Unpack[How]) -> bool:
    """To the secretary; about a case (`case_id`), to whoever does her part in it."""
    return to_people(work, secretaries(work, how.get("case_id")), words, rows, once=once, **how)


def secretaries(work: Work, case_id: int | None) -> tuple[Person, ...]:
    """Who does the secretary's part: in this case, or where it is about none."""
    case = work.cases.known(case_id) if case_id else None
    return secretaries_of(work.roster, case) if case is not None else work.roster.staff("secretary")


def to_group(work: Work, group: Group, words: str, rows: Rows = ()) -> None:
    """Owe words to a group: in its chat, else (no chat, or one that takes nothing) to each linked deputy in private."""
    chat = work.roster.chats.get(group.id)
    if chat is not None:
        work.say(chat, words, rows, priority=NOTICE, silent=is_quiet(work))
    else:
        to_people(work, work.roster.members(group.id), words, rows)


def to_heads(work: Work, group: Group, words: str, **how: Unpack[How]) -> None:
    """What a group's leader (where he has no account here, his deputy) and the secretary have to see to."""
    linked = [p for p in work.roster.heads_of(group.id) if p.reachable and p.has_rights]
    to_people(work, [*linked[:1], *work.roster.staff("secretary")], words, **how)


def done(work: Work, chat_id: int, case: Case) -> dict[str, Any]:
    """How a confirmation is put for who acted: he reads that it is done (none of its words) also where he may not see the case."""
    return {"case_id": case.id} if work.may_read(chat_id, case) else {"purpose": PARTING}


def is_quiet(work: Work) -> bool:
    return quiet_until(work.now, work.roster.congress) is not None


def deputy_name(work: Work, case: Case, person_id: str, at: datetime | None = None) -> str:
    """How the voter sees who speaks: group and name, or the group alone (the deputy's setting); of the staff office and name."""
    person = work.roster.people.get(PersonId(person_id))
    if person is not None and (office := books.staff_role(work.staff_words(), person.role)) and person.kind == "staff":
        return office if person.hide_name else f"{office} {person.name_at(at or work.now)}"
    group = work.roster.group_of(case)
    group_name = group.name if group else work.roster.congress.name
    if person is None or person.hide_name:
        return group_name
    return f"{group_name} {person.name_at(at or work.now)}"


def town_name(work: Work, person: Person) -> str:
    """In a county: the town whose deputy he is; the county's own name for one of the county itself. In a town nothing."""
    if not work.roster.congress.towns or person.kind == "staff":
        return ""
    return work.roster.congress.towns.get(town_of(work.roster, person), work.roster.congress.name)


def person_name(work: Work, person_id: str) -> str:
    """The congress above is called by its county where the town file names it."""
    if person_id == ABOVE:
        congress = work.roster.congress
        return above.congress_above(work.staff_words(), congress.county if congress.level == "town" else "")
    person = work.roster.people.get(PersonId(person_id))
    return person.name if person else person_id
