"""What somebody said or asked at an activity, a case each: the words, then his village (services/visits/activity.py)."""

from dataclasses import dataclass
from typing import Any

from domain.rights.rights import keys_in_for
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import RefusedError
from domain.values.ids import VillageId
from domain.values.list_places import carried_in
from domain.values.message import Incoming, Press, as_json, from_json
from locales import activities as words
from locales import meetings as meetings_words
from services.deed import tell
from services.deed.work import Work
from services.visits import activity as deeds
from services.visits.activity import OneActivity
from storage.steps import Step
from talk.asking import long_list
from talk.asking.ask import Question, ask
from talk.asking.long_list import NAMES, Choice, Item, village_names
from talk.asking.who_acts import who_acts

DRAFT = "activity"
"""The kind of the draft that keeps his words until the village is said."""


@dataclass(frozen=True)
class Said:
    held: int
    draft: int


@dataclass(frozen=True)
class From:
    """The same, and where he lives."""

    held: int
    draft: int
    village: VillageId


def start(work: Work, press: Press) -> None:
    """「听到的事」, 「选民提的问题」."""
    number = parsed(OneActivity, press.value).held
    deeds.held(work, who_acts(work, press), number)
    ask(work, press, Question("activity_heard"), work.staff_words()(words.ask_heard), held=number)


def take_words(work: Work, message: Incoming, step: Step) -> None:
    number, by = int(step.data["held"]), who_acts(work, message)
    row = deeds.held(work, by, number)
    if not message.text.strip() and not message.media:
        ask(work, message, Question("activity_heard"), work.staff_words()(words.ask_heard), held=number)
        return
    draft = work.drafts.put(DRAFT, message.chat_id, as_json(message), message.at)
    long_list.show(work, message, _villages(work, message, row, draft))


def turn_villages(work: Work, press: Press) -> None:
    of, at = carried_in(press.value)
    said = parsed(Said, of)
    row = deeds.held(work, who_acts(work, press), said.held)
    long_list.show(work, press, _villages(work, press, row, _own_draft(work, press, said.draft).id), at)


def _villages(work: Work, where: Press | Incoming, row: Any, draft: int) -> Choice:
    """The group's own first."""
    by, group = who_acts(work, where), work.roster.groups.get(row.group_id)
    served = [work.roster.villages[v] for v in (group.villages if group is not None else ()) if v in work.roster.villages]
    others = [v for v in work.roster.open_villages() if v not in served]
    found = [v for v in (*served, *others) if keys_in_for(work.roster, by.persons, v.id)]
    items = [Item(work.roster.village_name(v.id), Button("ac_from", 0, packed(From(row.id, draft, v.id))), village_names(v)) for v in found]
    return Choice(work.staff_words()(words.ask_village), items, "ac_from_on", packed(Said(row.id, draft)), (), NAMES, 3)


def _own_draft(work: Work, press: Press, draft_id: int) -> Any:
    """Raises RefusedError for one that does not wait any more, or another's."""
    draft = work.drafts.get(str(draft_id), DRAFT)
    if draft is None or from_json(draft.message).sender.handle != press.sender.handle:
        raise RefusedError("chosen_already")
    return draft


def make_case(work: Work, press: Press) -> None:
    """The village is chosen."""
    by, chosen = who_acts(work, press), parsed(From, press.value)
    deeds.may_hear(work, by, chosen.held, chosen.village)
    draft = _own_draft(work, press, chosen.draft)
    case = deeds.hear(work, by, chosen.held, from_json(draft.message), chosen.village)
    work.drafts.close(draft.id, work.now)
    work.take_buttons(press.chat_id, press.message_id)
    t, group = work.staff_words(), work.roster.group_of(case)
    further = [
        (t(meetings_words.b_contact), Button("new_contact", case.id)),
        (t(words.b_heard_more), Button("ac_heard", 0, packed(OneActivity(chosen.held)))),
    ]
    work.say(
        press.chat_id, words.case_opened(t, case.number, group.name if group else ""), [further], **tell.done(work, press.chat_id, case)
    )
