"""A group's yearly plan, typed and shown (docs/spec.md section 7)."""

from domain.buttons import Button
from domain.message import Incoming, Press
from locales import summaries
from services.deed import tell
from services.summaries.group_plan import beside_facts
from services.visits.who_goes import led_group
from storage.reminders import Step
from storage.work import Work
from talk.asking.ask import ask
from talk.asking.who_acts import who_acts

LONGEST = 3000


def ask_words(work: Work, press: Press) -> None:
    """「写计划」; raises NotAllowedError for a group he does not lead."""
    value = press.value
    group = led_group(work, who_acts(work, press), value)
    ask(work, press, "plan_words", summaries.ask_plan_words(work.staff_words()), group=group.id)


def take_words(work: Work, message: Incoming, step: Step) -> None:
    group, t = led_group(work, who_acts(work, message), str(step.data["group"])), work.staff_words()
    words = message.text.strip()[:LONGEST]
    if not words:
        ask(work, message, "plan_words", summaries.ask_plan_words(t), group=group.id)
        return
    persons = work.roster.persons_of(message.sender.handle)
    work.activities.put_plan(group.id, work.today.year, words, persons[0].id, work.acted_at)
    work.say(message.chat_id, summaries.plan_kept(t, group.name, work.today.year), reply_to=message.message_id)


def show(work: Work, press: Press) -> None:
    """「年度计划」 in `/activity`: the plan beside the facts so far."""
    value = press.value
    group, t = led_group(work, who_acts(work, press), value), work.staff_words()
    rows = [[(summaries.b_write_plan(t), Button("gp_write", 0, group.id))]]
    for piece in tell.pieces(beside_facts(work, group, work.today.year)):
        work.say(press.chat_id, piece, rows)
