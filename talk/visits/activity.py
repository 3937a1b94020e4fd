"""`/activity`, in two taps and one message: which group, what kind, what came of it (services/visits/activity.py).

What else is known of it is filled in below (talk/visits/activity_form.py).
"""

from dataclasses import dataclass

from domain.congress.congress import Group
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import FieldError, NotAllowedError
from domain.values.ids import GroupId
from domain.values.list_places import At, at_in, carried_in
from domain.values.message import Incoming, Press
from domain.visits.activities import KINDS
from locales import activities as activity_words
from locales import case as case_words
from locales import inspections
from locales import visits as visits_words
from locales.refusals import refusal
from services.deed.by import said_in
from services.deed.work import Work
from services.visits.activity import LATELY, Activity, OneActivity, group_of, log_activity
from services.visits.who_goes import led_group, led_groups
from storage.steps import Step
from talk.asking import long_list
from talk.asking.ask import Question, ask
from talk.asking.long_list import Choice, Item
from talk.asking.who_acts import who_acts
from talk.visits import activity_form

LISTED = 60
"""The newest activities of a group that are shown."""


@dataclass(frozen=True)
class OneGroup:
    """What a button about one group carries."""

    group: GroupId


def show(work: Work, message: Incoming, rest: str) -> None:
    """Which group, when he leads several; else at once what kind."""
    t, groups = work.staff_words(), led_groups(work, who_acts(work, message))
    if not groups:
        work.say(message.chat_id, case_words.who_may(t, "plan"))
        return
    if len(groups) == 1:
        _ask_kind(work, message.chat_id, groups[0].id)
        return
    long_list.show(work, message, _groups(work, groups))


def turn_groups(work: Work, press: Press) -> None:
    groups = led_groups(work, who_acts(work, press))
    if not groups:
        raise NotAllowedError("plan")
    long_list.show(work, press, _groups(work, groups), at_in(press.value) or At())


def _groups(work: Work, groups: list[Group]) -> Choice:
    items = [Item(g.name, Button("ac_group", 0, packed(OneGroup(g.id)))) for g in groups]
    return Choice(work.staff_words()(visits_words.ask_group), items, "ac_on")


def choose_group(work: Work, press: Press) -> None:
    group = led_group(work, who_acts(work, press), parsed(OneGroup, press.value).group)
    _ask_kind(work, press.chat_id, group.id)


def _ask_kind(work: Work, chat_id: int, group: GroupId) -> None:
    t, one = work.staff_words(), packed(OneGroup(group))
    buttons = [(visits_words.activity(t, kind), Button("ac_kind", 0, packed(Activity(group, kind)))) for kind in KINDS]
    further = [(t(activity_words.b_lately), Button("ac_list", 0, one)), (t(visits_words.b_plan_of_year), Button("gp_show", 0, one))]
    paper = [(t(inspections.b_notice), Button("ac_notice", 0, one))]
    work.say(chat_id, t(visits_words.ask_activity), [buttons[:3], buttons[3:], further, paper])


def choose_kind(work: Work, press: Press) -> None:
    activity = parsed(Activity, press.value)
    group_of(work, who_acts(work, press), activity)
    ask(
        work,
        press,
        Question("activity_words"),
        work.staff_words()(visits_words.ask_activity_words),
        group=activity.group,
        activity=activity.kind,
    )


def take_words(work: Work, message: Incoming, step: Step) -> None:
    activity, t = Activity(GroupId(step.data["group"]), str(step.data["activity"])), work.staff_words()
    try:
        row = log_activity(work, who_acts(work, message), activity, said_in(message))
    except FieldError as refused:
        ask(work, message, Question("activity_words"), refusal(t, refused), group=activity.group, activity=activity.kind)
        return
    activity_form.show(work, message, row)


def show_list(work: Work, press: Press) -> None:
    """「补写最近的活动」: each is opened by a tap."""
    long_list.show(work, press, _lately(work, press, parsed(OneGroup, press.value).group))


def turn_list(work: Work, press: Press) -> None:
    group, at = carried_in(press.value)
    long_list.show(work, press, _lately(work, press, parsed(OneGroup, group).group), at)


def _lately(work: Work, press: Press, group_id: GroupId) -> Choice:
    t, group = work.staff_words(), led_group(work, who_acts(work, press), group_id)
    found = work.activities.lately(group.id, work.today - LATELY, LISTED)
    labels = [activity_words.one(t, row.held_on, row.kind, len(work.activities.people.of(row.id))) for row in found]
    items = [Item(label, Button("ac_form", 0, packed(OneActivity(row.id)))) for label, row in zip(labels, found, strict=True)]
    words = t(activity_words.b_lately) if found else t(activity_words.nothing_lately)
    return Choice(words, items, "ac_list_on", packed(OneGroup(group.id)), search=False)
