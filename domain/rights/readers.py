"""Which chats may read of a case now: one question for every message about it, whatever way it comes (docs/spec.md 1.6).

A press, a command and a row of the outbox ask the same: `domain.rights.rights.may` for a person, this for the chat it goes to.
"""

from typing import Any

from domain.cases.case import Case
from domain.congress.congress import Group, Person
from domain.rights.kept import kept_out
from domain.rights.rights import has_part, may
from domain.rights.roster import Roster
from domain.values.ids import ChatId, Handle


def may_be_told(roster: Roster, chat_id: int, case: Case) -> bool:
    """Whether words about the case may go to this chat of the roster's people. Its own voter is asked about elsewhere."""
    if chat_id > 0:
        return may(roster, roster.persons_of(Handle(chat_id)), "see", case)
    return belongs_in(roster, roster.group_in(ChatId(chat_id)), case)


def belongs_in(roster: Roster, group: Group | None, case: Case) -> bool:
    """Whether the chat of this group is the one that sees the case."""
    if group is None or group.id != case.group or case.sealed or case.queue_reason:
        return False
    return not kept_from(roster, group, case)


def kept_from(roster: Roster, group: Group, case: Case) -> tuple[Person, ...]:
    """Who belongs in the group's chat and must hear nothing of the matter: its card does not stand there.

    Officials of the village it complains about, and whom its voter speaks of, whatever his part in the group.
    """
    if not case.kept_from_somebody:
        return ()
    found = [person for person in roster.members(group.id) if person.ids.isdisjoint(case.recused) and kept_out(person, case)]
    for person_id in case.spoken_of:
        person = roster.people.get(person_id)
        if person is not None and person not in found and has_part(roster.rows_of(person), group):
            found.append(person)
    return tuple(found)


def may_end(before: Case, now: Case) -> bool:
    """Whether what was done with the case may have ended somebody's right to see it."""
    gone = (before.group, now.group), (before.claimer, now.claimer), (before.key_lead, now.key_lead)
    if any(was is not None and was != is_now for was, is_now in gone):
        return True
    if set(now.recused) - set(before.recused) or set(before.handed_up_to) - set(now.handed_up_to):
        return True
    kept = (before.concerns_officials, before.village, before.sealed, before.spoken_of)
    return kept != (now.concerns_officials, now.village, now.sealed, now.spoken_of)


def rights_of(roster: Roster, account: Handle) -> tuple[Any, ...]:
    """Everything of the roster that decides what this account may read; an equal value means equal rights."""
    persons = roster.persons_of(account)
    ids = {person.id for person in persons}
    mine = {group for person in persons for group in person.groups}
    wide = any(person.scope or person.role == "info_officer" or person.presidium_role for person in persons)
    groups = [g for g in roster.groups.values() if wide or g.id in mine or g.linked_presidium in ids]
    return persons, tuple(groups)
