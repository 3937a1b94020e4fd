"""The leader's word to his group about its meeting: shown as it is read, sent by a tap, taken back for ten minutes (services/staff/group_notice.py)."""

from collections.abc import Sequence
from datetime import date

from domain.congress.congress import Group, Person
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.message import Incoming, Press
from locales import common, goes
from locales import desk as desk_words
from locales import group_notices as words
from services.deed import decisions, screens, tell
from services.deed.message import Rows
from services.deed.work import Work
from services.staff import group_notice as deeds
from services.staff.broadcast import OneNotice
from services.staff.group_notice import Shown, ToGroup
from storage.broadcasts import Broadcast
from talk.asking.who_acts import who_acts


def show(work: Work, message: Incoming, on: date | None, groups: Sequence[Group], said: str = "") -> None:
    """To the one group he leads, else he says to which. `said`: the words, where they are not all he wrote."""
    by, t = who_acts(work, message), work.staff_words()
    notice = deeds.put(work, by, said or message.text.strip(), on, groups[0] if len(groups) == 1 else None)
    if len(groups) == 1:
        shown, rows = _preview(work, notice, by.live[0])
    else:
        shown = t(words.which_group)
        rows = [[(group.name, Button("gn_to", 0, packed(ToGroup(notice.id, group.id))))] for group in groups]
    work.say(message.chat_id, shown, rows, reply_to=message.message_id)


def _preview(work: Work, notice: Broadcast, author: Person) -> tuple[str, Rows]:
    t, carried = work.staff_words(), packed(OneNotice(notice.id))
    shown = deeds.shown(work, notice, author)
    said = words.preview(t, shown.group.name, shown.words, shown.private)
    return _with_unlinked(work, said, shown), [
        [(t(words.b_send), Button("gn_send", 0, carried)), (t(desk_words.b_cancel), Button("gn_drop", 0, carried))]
    ]


def _with_unlinked(work: Work, said: str, shown: Shown) -> str:
    return "\n".join([said, words.not_linked(work.staff_words(), shown.unlinked)]) if shown.unlinked else said


def offer(work: Work, message: Incoming, on: date, group: Group) -> None:
    """Of a member: the leader calls the group, and may be told."""
    t = work.staff_words()
    notice = deeds.put(work, who_acts(work, message), message.text.strip(), on, group)
    rows = [[(t(words.b_pass_on), Button("gn_pass", 0, packed(OneNotice(notice.id))))]]
    work.say(message.chat_id, t(words.leader_calls), rows, reply_to=message.message_id)


def aim(work: Work, press: Press) -> None:
    by, aimed = who_acts(work, press), parsed(ToGroup, press.value)
    said, rows = _preview(work, deeds.aim(work, by, aimed), by.live[0])
    work.take_buttons(press.chat_id, press.message_id)
    work.say(press.chat_id, said, rows)


def pass_on(work: Work, press: Press) -> None:
    """「转告组长」: each who leads the group reads it with the tap that sends it."""
    by, t = who_acts(work, press), work.staff_words()
    notice, group = deeds.proposed(work, by, _which(press))
    heads = [one for one in work.roster.heads_of(group.id) if one.handle != by.account]
    told = False
    for head in heads:
        said, rows = _preview(work, notice, head)
        told = tell.to_person(work, head, words.proposed(t, by.live[0].name, said), rows) or told
    work.take_buttons(press.chat_id, press.message_id)
    work.tell(t(words.passed_on) if told else t(goes.nobody_to_ask), alert=True)


def send(work: Work, press: Press) -> None:
    t = work.staff_words()
    shown = deeds.send(work, who_acts(work, press), _which(press))
    said = _with_unlinked(work, words.sent(t, shown.group.name, shown.words, shown.private), shown)
    work.take_buttons(press.chat_id, press.message_id)
    row = work.say(press.chat_id, said, [[(t(words.b_take_back), Button("gn_undo", 0, press.value))]], reply_to=press.message_id or None)
    decisions.goes_by_itself(work, (press.chat_id, row), said)


def drop(work: Work, press: Press) -> None:
    deeds.drop(work, who_acts(work, press), _which(press))
    work.take_buttons(press.chat_id, press.message_id)
    work.tell(work.staff_words()(words.dropped))


def take_back(work: Work, press: Press) -> None:
    t, row = work.staff_words(), screens.row_at(work, press.chat_id, press.message_id)
    shown = deeds.take_back(work, who_acts(work, press), _which(press))
    if row is None:
        work.take_buttons(press.chat_id, press.message_id)
    else:
        decisions.stand(work, (press.chat_id, row), words.undone(t, shown.words))
    work.tell(t(common.taken_back_popup))


def _which(press: Press) -> int:
    return parsed(OneNotice, press.value).notice
