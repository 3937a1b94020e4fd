"""A meeting of the group as its leader tells it, typed in private; a member is told that the leader calls it (domain/at_work/said_gathering.py)."""

from datetime import date

from domain.at_work.said_gathering import for_own_group, only_gathering, says_gathering
from domain.congress.congress import Group
from domain.days.said_days import day_in
from domain.rights.rights import may_in_congress
from domain.values.message import Incoming
from domain.words.simplified import simplified
from locales import group_notices as words
from services.deed.work import Work
from services.visits.who_goes import led_groups
from talk.asking.over import confirm
from talk.asking.who_acts import who_acts
from talk.staff import group_notice

MOST = 8
"""Groups that are offered by buttons; of more he names the one."""


def take(work: Work, message: Incoming) -> bool:
    """False for any other words, and for who sends notices to everybody (`/broadcast`)."""
    said = for_own_group(message.text)
    if message.media or not (said or says_gathering(message.text)):
        return False
    by = who_acts(work, message)
    if may_in_congress(work.roster, by.persons, "broadcast"):
        return False
    led, on = _named(message.text, led_groups(work, by)), day_in(message.text, work.today)
    if len(led) > MOST:
        return False
    if said:
        if led:
            group_notice.show(work, message, on.on if on else None, led, said)
        return bool(led)
    return _meets(work, message, led, on.on if on else None)


def _meets(work: Work, message: Incoming, led: list[Group], on: date | None) -> bool:
    by = who_acts(work, message)
    own = next((work.roster.groups[g] for p in by.live for g in p.groups if g in work.roster.groups), None)
    if not led and own is None:
        return False
    if on is None:
        if only := only_gathering(message.text):
            confirm(work, message, work.staff_words()(words.which_day if led else words.leader_calls))
        return only
    if led:
        group_notice.show(work, message, on, led)
    elif own is not None:
        group_notice.offer(work, message, on, own)
    return True


def _named(text: str, groups: list[Group]) -> list[Group]:
    """The one that the words name, else all of them."""
    return [group for group in groups if simplified(group.name) in simplified(text)] or groups
