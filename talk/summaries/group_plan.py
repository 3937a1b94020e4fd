"""A group's yearly plan on the phone: asked for in words, and shown beside the facts (services/summaries/group_plan.py)."""

from domain.congress.congress import Group
from domain.values.carried import parsed
from domain.values.errors import FieldError
from domain.values.message import Incoming, Press
from locales import plans
from locales import summaries as summaries_words
from services.deed import tell
from services.deed.work import Work
from services.summaries import group_plan as deeds
from services.visits.who_goes import led_group
from storage.steps import Step
from talk.asking.ask import Question, ask
from talk.asking.who_acts import who_acts


def _group(work: Work, press: Press) -> Group:
    return led_group(work, who_acts(work, press), parsed(deeds.PlanOf, press.value).group)


def ask_words(work: Work, press: Press) -> None:
    """「写计划」; raises NotAllowedError for a group he does not lead."""
    group = _group(work, press)
    ask(work, press, Question("plan_words"), work.staff_words()(summaries_words.ask_plan_words), group=group.id)


def take_words(work: Work, message: Incoming, step: Step) -> None:
    t = work.staff_words()
    try:
        written = deeds.write_plan(work, who_acts(work, message), str(step.data["group"]), message.text)
    except FieldError:
        ask(work, message, Question("plan_words"), t(summaries_words.ask_plan_words), group=str(step.data["group"]))
        return
    kept = summaries_words.plan_kept(t, written.group.name, work.today.year)
    work.say(message.chat_id, kept + plans.reached(t, written.told, written.linked, written.items), reply_to=message.message_id)


def show(work: Work, press: Press) -> None:
    """「年度计划」 in `/activity`."""
    group = _group(work, press)
    for piece in tell.pieces(deeds.beside_facts(work, group, work.today.year)):
        work.say(press.chat_id, piece, deeds.write_rows(work, group, work.today.year))
