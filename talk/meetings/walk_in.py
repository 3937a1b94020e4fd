"""「来访登记」: what the visitor said, then his village or 「当场答复了」 (services/meetings/walk_in.py)."""

from dataclasses import dataclass
from typing import Any

from domain.rights.rights import keys_in_for
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import RefusedError
from domain.values.ids import VillageId
from domain.values.list_places import carried_in
from domain.values.message import Incoming, Press, as_json, from_json
from locales import meetings as meetings_words
from locales import visitors
from services.deed import tell
from services.deed.by import By
from services.deed.message import Rows
from services.deed.work import Work
from services.meetings import walk_in as deeds
from storage.steps import Step
from talk.asking import long_list
from talk.asking.ask import Question, ask
from talk.asking.long_list import NAMES, Choice, Item, village_names
from talk.asking.who_acts import who_acts
from talk.desk import on_the_spot as spot


@dataclass(frozen=True)
class Visitor:
    """The draft with what he said."""

    draft: int


@dataclass(frozen=True)
class From:
    """The same, and where he lives."""

    draft: int
    village: VillageId


@dataclass(frozen=True)
class Noted:
    """The row of a visitor in the register."""

    row: int


def start(work: Work, press: Press) -> None:
    deeds.receives(work, who_acts(work, press))
    ask(work, press, Question("walk_in_words"), work.staff_words()(meetings_words.ask_what_he_said))


def take_words(work: Work, message: Incoming, step: Step) -> None:
    """What he said (text, voice, photo)."""
    by, t = who_acts(work, message), work.staff_words()
    deeds.receives(work, by)
    if not message.text.strip() and not message.media:
        ask(work, message, Question("walk_in_words"), t(meetings_words.ask_what_he_said))
        return
    draft = work.drafts.put("walk_in", message.chat_id, as_json(message), message.at)
    long_list.show(work, message, _villages(work, by, draft))


def turn_villages(work: Work, press: Press) -> None:
    """Another page of them, for words that still wait."""
    of, at = carried_in(press.value)
    by, visitor = who_acts(work, press), parsed(Visitor, of)
    deeds.receives(work, by)
    long_list.show(work, press, _villages(work, by, _own_draft(work, press, visitor.draft).id), at)


def _villages(work: Work, by: By, draft: int) -> Choice:
    """Where he may come from, and that he was answered at once."""
    t = work.staff_words()
    villages = [village for village in work.roster.open_villages() if keys_in_for(work.roster, by.persons, village.id)]
    items = [Item(work.roster.village_name(v.id), Button("wi_case", 0, packed(From(draft, v.id))), village_names(v)) for v in villages]
    on_the_spot = [(t(meetings_words.b_on_the_spot), Button("wi_done", 0, packed(Visitor(draft))))]
    return Choice(t(meetings_words.ask_village), items, "wi_on", packed(Visitor(draft)), [on_the_spot], NAMES, 3)


def _own_draft(work: Work, press: Press, draft_id: int) -> Any:
    """Raises RefusedError for one that does not wait any more, or another's."""
    draft = work.drafts.get(str(draft_id), "walk_in")
    if draft is None or from_json(draft.message).sender.handle != press.sender.handle:
        raise RefusedError("chosen_already")
    return draft


def make_case(work: Work, press: Press) -> None:
    """The village is chosen."""
    by, chosen = who_acts(work, press), parsed(From, press.value)
    deeds.receives(work, by)
    draft = _own_draft(work, press, chosen.draft)
    case = deeds.walk_in(work, by, from_json(draft.message), chosen.village)
    work.drafts.close(draft.id, work.now)
    work.take_buttons(press.chat_id, press.message_id)
    t, group = work.staff_words(), work.roster.group_of(case)
    further = [(t(meetings_words.b_contact), Button("new_contact", case.id)), (t(meetings_words.b_walk_in), Button("wi_new"))]
    again: Rows = [*spot.offered(work, by, case), further]
    words = meetings_words.walk_in_case(t, case.number, group.name if group else "")
    work.say(press.chat_id, words, again, **tell.done(work, press.chat_id, case))


def answered(work: Work, press: Press) -> None:
    by, visitor = who_acts(work, press), parsed(Visitor, press.value)
    deeds.receives(work, by)
    draft = _own_draft(work, press, visitor.draft)
    row = deeds.answered_on_the_spot(work, by, from_json(draft.message))
    work.drafts.close(draft.id, work.now)
    work.take_buttons(press.chat_id, press.message_id)
    t = work.staff_words()
    more = [(t(visitors.b_add_answer), Button("wi_told", 0, packed(Noted(row)))), (t(meetings_words.b_walk_in), Button("wi_new"))]
    work.say(press.chat_id, t(meetings_words.answered_on_the_spot), [more])


def ask_answer(work: Work, press: Press) -> None:
    """「补写怎么答复的」."""
    row = parsed(Noted, press.value).row
    deeds.may_add(work, who_acts(work, press), row)
    ask(work, press, Question("walk_in_answer"), work.staff_words()(visitors.ask_answer), row=row)


def take_answer(work: Work, message: Incoming, step: Step) -> None:
    deeds.add_answer(work, who_acts(work, message), int(step.data["row"]), message)
    work.say(message.chat_id, work.staff_words()(visitors.answer_kept), reply_to=message.message_id)
