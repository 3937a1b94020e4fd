"""「各组台账和总结」 below `/summary`: one group's figures with its books and its report (services/summaries/group_papers.py)."""

from dataclasses import dataclass

from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import NotAllowedError
from domain.values.list_places import carried_in
from domain.values.message import Press
from locales import group_papers as words
from locales import summaries as summaries_words
from services.deed.by import By
from services.deed.work import Work
from services.summaries import group_papers, show
from services.summaries.account import can_count
from talk.asking import long_list
from talk.asking.long_list import Choice, Item
from talk.asking.who_acts import who_acts


@dataclass(frozen=True)
class OfGroup:
    group: str
    period: str


def ask_group(work: Work, press: Press) -> None:
    long_list.show(work, press, _groups(work, _reader(work, press), press.value))


def turn_groups(work: Work, press: Press) -> None:
    period, at = carried_in(press.value)
    long_list.show(work, press, _groups(work, _reader(work, press), period), at)


def show_group(work: Work, press: Press) -> None:
    """Its figures, and its papers by a tap; where the figures are not counted yet it says so."""
    by, wanted = _reader(work, press), parsed(OfGroup, press.value)
    if not can_count(work):
        work.say(press.chat_id, work.staff_words()(summaries_words.counting_again))
        return
    for piece, rows in show.one_group(work, by, wanted.group, wanted.period):
        work.say(press.chat_id, piece, rows)


def _reader(work: Work, press: Press) -> By:
    """In private, whoever reads an account."""
    if press.chat_id < 0:
        raise NotAllowedError("summary")
    by = who_acts(work, press)
    show.may_read(work, by)
    return by


def _groups(work: Work, by: By, period: str) -> Choice:
    t, when = work.staff_words(), show.period_to_show(work, by, period)
    found = group_papers.readable(work, by.live)
    items = [Item(group.name, Button("sum_group", 0, packed(OfGroup(group.id, when)))) for group in found]
    return Choice(words.which(t, summaries_words.period(t, when)), items, "sum_groups_on", when, width=2)
