"""`/activity`: study, inspections, talks of a group, in two taps and one message (docs/spec.md section 5)."""

from domain.buttons import Button
from domain.errors import NotAllowedError
from domain.ids import GroupId
from domain.message import Incoming, Press
from domain.roster import Group, Person
from locales import summaries, texts, visits
from services.visits.who_goes import leads_group
from storage.reminders import Step
from storage.work import Work
from talk.asking.ask import ask

KINDS = ("study", "inspection", "talk", "report", "other")


def show(work: Work, message: Incoming, rest: str) -> None:
    """`/activity`: which group (when he leads several), what kind."""
    t, groups = work.staff_words(), _groups(work, message)
    if not groups:
        work.say(message.chat_id, texts.who_may(t, "plan"))
        return
    if len(groups) == 1:
        _ask_kind(work, message.chat_id, groups[0].id)
        return
    work.say(message.chat_id, visits.ask_group(t), [[(g.name, Button("ac_group", 0, g.id))] for g in groups[:60]])


def _groups(work: Work, asker: Press | Incoming) -> list[Group]:
    persons: tuple[Person, ...] = tuple(p for p in work.roster.persons_of(asker.sender.handle) if p.has_rights)
    if asker.sender.anonymous:
        return []
    return [g for g in work.roster.groups.values() if g.merged_into is None and leads_group(work, persons, g)]


def led_group(work: Work, asker: Press | Incoming, group_id: str) -> Group:
    """Raises NotAllowedError for a group he does not lead."""
    found = next((g for g in _groups(work, asker) if g.id == group_id), None)
    if found is None:
        raise NotAllowedError("plan")
    return found


def choose_group(work: Work, press: Press) -> None:
    value = press.value
    _ask_kind(work, press.chat_id, led_group(work, press, value).id)


def _ask_kind(work: Work, chat_id: int, group: GroupId) -> None:
    t = work.staff_words()
    buttons = [(visits.activity(t, kind), Button("ac_kind", 0, f"{group}:{kind}")) for kind in KINDS]
    plan = [(summaries.b_plan_of_year(t), Button("gp_show", 0, group))]
    work.say(chat_id, visits.ask_activity(t), [buttons[:3], buttons[3:], plan])


def choose_kind(work: Work, press: Press) -> None:
    value = press.value
    group_id, _, kind = value.partition(":")
    group = led_group(work, press, group_id)
    if kind not in KINDS:
        work.tell(texts.old_button(work.staff_words()), alert=True)
        return
    ask(work, press, "activity_words", visits.ask_activity_words(work.staff_words()), group=group.id, activity=kind)


def take_words(work: Work, message: Incoming, step: Step) -> None:
    """One message: who, what, what came of it; a photo alone will do."""
    group, t = led_group(work, message, str(step.data["group"])), work.staff_words()
    kind = str(step.data["activity"])
    if not message.text.strip() and not message.media:
        ask(work, message, "activity_words", visits.ask_activity_words(t), group=group.id, activity=kind)
        return
    persons = [p for p in work.roster.persons_of(message.sender.handle) if p.has_rights]
    work.activities.put(
        group_id=group.id, kind=kind, held_on=work.today, words=message.text.strip()[:2000], media=[m.as_data() for m in message.media],
        recorded_by=persons[0].id, recorded_at=work.acted_at,
    )  # fmt: skip
    work.say(message.chat_id, visits.activity_kept(t, group.name, kind, work.today), reply_to=message.message_id)
