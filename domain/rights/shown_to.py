"""Who sees the name and phone that a voter shows (「公开身份」): the group he showed them to, and no other (docs/spec.md section 3)."""

from domain.cases.case import Case
from domain.rights.rights import has_part
from domain.rights.roster import Roster
from domain.values.ids import ChatId, Handle


def shows_identity(roster: Roster, chat_id: int, case: Case) -> bool:
    """Whether they stand in what is said to this chat: the group's own, or that of somebody who belongs there. Whoever else has the case
    (handed up, 上报, a chair) reads it without."""
    group = roster.group_of(case)
    if case.anonymous or group is None:
        return False
    if chat_id < 0:
        found = roster.group_in(ChatId(chat_id))
        return found is not None and found.id == group.id
    return has_part(roster.persons_of(Handle(chat_id)), group)


def leaves_its_group(before: Case, after: Case) -> bool:
    """Whether a step takes a matter whose voter is shown to its group away from that group."""
    return not after.anonymous and before.group is not None and after.group != before.group
