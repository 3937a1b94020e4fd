"""What a leader tells his group of its meeting: shown, sent, taken back for ten minutes (docs/spec.md section 4, Typed acts).

It is a notice like those of `/broadcast`, for a group: `audience` is {on, group}, once sent {…, sent}: the day that its words name, if any (a local
date), for whom it is, and the moment (UTC), both in ISO 8601.
"""

from dataclasses import dataclass
from datetime import date, datetime

from domain.congress.congress import Group, Person
from domain.rights.rights import runs_group
from domain.values.errors import FieldError, NotAllowedError, RefusedError
from domain.values.ids import ChatId, GroupId
from locales import group_notices as words
from services.deed import tell
from services.deed.by import By
from services.deed.decisions import in_time
from services.deed.work import Work
from storage.broadcasts import Broadcast
from storage.outbox import NOTICE


@dataclass(frozen=True)
class ToGroup:
    """A notice, and the group it is aimed at."""

    notice: int
    group: GroupId


@dataclass(frozen=True)
class Shown:
    """As the group reads it. `private`: how many read it privately, None where it goes into the chat; `unlinked`: who then cannot."""

    group: Group
    words: str
    private: int | None
    unlinked: tuple[str, ...] = ()


def put(work: Work, by: By, said: str, on: date | None, group: Group | None = None) -> Broadcast:
    """Nothing leaves before somebody who leads the group sends it. Without `group` it is aimed afterwards; without `on` it names no day."""
    notice = work.broadcasts.put(said, by.live[0].id, ChatId(by.account), work.now)
    work.broadcasts.change(
        notice, audience=({"on": on.isoformat()} if on is not None else {}) | ({"group": group.id} if group is not None else {})
    )
    return work.broadcasts.get(notice)


def draft_of(work: Work, by: By, notice_id: int) -> tuple[Broadcast, Group | None]:
    """Raises RefusedError for one that is sent or dropped, NotAllowedError for who does not lead the group it is aimed at."""
    notice = work.broadcasts.find(notice_id)
    if notice is None or notice.status != "draft":
        raise RefusedError("already_so")
    return notice, _led(work, by, notice.audience.get("group"))


def proposed(work: Work, by: By, notice_id: int) -> tuple[Broadcast, Group]:
    """One that a member wrote, for who leads his group. Raises RefusedError, and NotAllowedError for who is not in it."""
    notice = work.broadcasts.find(notice_id)
    if notice is None or notice.status != "draft":
        raise RefusedError("already_so")
    group = work.roster.groups.get(notice.audience.get("group", ""))
    if group is None or not any(group.id in person.groups for person in by.live):
        raise NotAllowedError("plan")
    return notice, group


def aim(work: Work, by: By, aimed: ToGroup) -> Broadcast:
    """For which of his groups it is."""
    notice, _ = draft_of(work, by, aimed.notice)
    if _led(work, by, aimed.group) is None:
        raise FieldError("group", "no_choice")
    work.broadcasts.change(notice.id, audience={**notice.audience, "group": aimed.group})
    return work.broadcasts.get(notice.id)


def shown(work: Work, notice: Broadcast, author: Person) -> Shown:
    """`author`: in whose name it goes."""
    group, t = work.roster.groups[notice.audience["group"]], work.staff_words()
    on = notice.audience.get("on")
    said = words.notice(t, author.name, notice.words, date.fromisoformat(on) if on else None)
    if group.id in work.roster.chats:
        return Shown(group, said, None)
    others = [p for p in work.roster.members(group.id) if p.id != author.id]
    reached = [p for p in others if _reads(p)]
    return Shown(group, said, len(reached), tuple(tell.person_name(work, p.id) for p in others if not _reads(p)))


def send(work: Work, by: By, notice_id: int) -> Shown:
    """Into the group's chat; where none takes it, to each deputy of it who has an account, save who sends it."""
    notice, group = draft_of(work, by, notice_id)
    if group is None:
        raise FieldError("group", "no_choice")
    said = shown(work, notice, by.live[0])
    chat = work.roster.chats.get(group.id)
    if chat is not None:
        work.say(chat, said.words, priority=NOTICE, silent=tell.is_quiet(work), dedupe_key=_key(notice))
    else:
        others = [p for p in work.roster.members(group.id) if p.handle != by.account]
        tell.to_people(work, others, said.words, dedupe_key=_key(notice))
    work.broadcasts.change(notice.id, status="done", audience={**notice.audience, "sent": work.acted_at.isoformat()})
    return said


def drop(work: Work, by: By, notice_id: int) -> None:
    notice, _ = draft_of(work, by, notice_id)
    work.broadcasts.change(notice.id, status="stopped")


def take_back(work: Work, by: By, notice_id: int) -> Shown:
    """Each who has it reads in its place that it is taken back. Raises RefusedError after ten minutes."""
    notice = work.broadcasts.find(notice_id)
    if notice is None or notice.status != "done" or "sent" not in notice.audience:
        raise RefusedError("already_so")
    group = _led(work, by, notice.audience["group"])
    if group is None:
        raise FieldError("group", "no_choice")
    in_time(work, datetime.fromisoformat(notice.audience["sent"]))
    keys: dict[str, int | None] = {_key(notice): work.roster.chats.get(group.id)}
    keys |= {f"{_key(notice)}:{p.id}": p.handle for p in work.roster.members(group.id)}
    for key, chat in keys.items():
        row = work.outbox.with_key(key) if chat is not None else None
        if chat is not None and row is not None:
            work.revise(chat, row, work.staff_words()(words.taken_back))
    work.broadcasts.change(notice.id, status="stopped")
    return shown(work, notice, by.live[0])


def _led(work: Work, by: By, group_id: GroupId | None) -> Group | None:
    """Raises NotAllowedError for a group he does not lead; None for none."""
    group = work.roster.groups.get(group_id) if group_id is not None else None
    if group is not None and not runs_group(by.persons, group):
        raise NotAllowedError("plan")
    return group


def _reads(person: Person) -> bool:
    return person.handle is not None and person.reachable and person.has_rights


def _key(notice: Broadcast) -> str:
    return f"gn:{notice.id}"
