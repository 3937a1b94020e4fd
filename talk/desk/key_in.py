"""`/new`: asked for village, channel and words (services/desk/key_in.py)."""

from dataclasses import dataclass, replace
from datetime import date

from domain.buttons import Button
from domain.carried import packed, parsed
from domain.congress import Village
from domain.dates import date_in
from domain.day_put_right import says_more
from domain.errors import NotAllowedError, RefusedError
from domain.ids import ChatId, Handle, VillageId
from domain.list_places import At, carried_in
from domain.message import Incoming, Press, from_json
from domain.part_of_a_name import names_it
from domain.places import villages_named
from domain.rights import keys_in_for, may_in_congress
from locales import case as case_words
from locales import desk as desk_words
from services.deed import tell
from services.deed.message import Rows
from services.deed.names import category_name
from services.deed.work import Work
from services.desk import key_in as deeds
from services.desk.key_in import CHANNELS, FROM_ABOVE, Told
from storage.steps import Step
from talk.asking import long_list
from talk.asking.ask import Question, ask, wait
from talk.asking.long_list import Choice, Item, village_names
from talk.asking.who_acts import who_acts
from talk.desk import on_the_spot

PER_PAGE = 40


@dataclass(frozen=True)
class Place:
    """The words that are there already (a draft; empty: none yet), and where somebody lives."""

    draft: str
    village: str


@dataclass(frozen=True)
class Came:
    """The same, and how they came."""

    draft: str
    village: str
    channel: str

    def told(self, due_on: date | None = None) -> Told:
        return Told(VillageId(self.village), self.channel, due_on)


def show_new(work: Work, message: Incoming, rest: str) -> None:
    """`/new`: first the village."""
    persons = work.roster.persons_of(message.sender.handle)
    t = work.staff_words()
    if not may_in_congress(work.roster, persons, "new"):
        work.say(message.chat_id, case_words.who_may(t, "new"))
        return
    ask_village(work, message, "")


def ask_village(work: Work, where: Press | Incoming, draft: str) -> None:
    """A deputy's own villages come first; another one is typed."""
    words, rows = long_list.page_of(work, where, _villages(work, where, draft), At())
    wait(work, where, Question("new_place"), work.say(where.chat_id, words, rows), draft=draft)


def turn_villages(work: Work, press: Press) -> None:
    """Another page of them; what is typed is a village all the same."""
    persons = who_acts(work, press).persons
    if not may_in_congress(work.roster, persons, "new"):
        raise NotAllowedError("new")
    of, at = carried_in(press.value)
    draft = parsed(Place, of).draft
    long_list.show(work, press, _villages(work, press, draft, everywhere=bool(at.typed)), at)


def _villages(work: Work, where: Press | Incoming, draft: str, *, everywhere: bool = False) -> Choice:
    """His own; `everywhere`: of which some are found by what was typed."""
    found = work.roster.open_villages() if everywhere else _own_villages(work, where.sender.handle)
    items = [Item(v.name, Button("new_village", 0, packed(Place(draft, v.id))), village_names(v)) for v in found]
    words = work.staff_words()(desk_words.ask_new_village)
    return Choice(words, items, "new_village_on", packed(Place(draft, "")), size=PER_PAGE, width=2, search=False)


def _own_villages(work: Work, account: Handle) -> list[Village]:
    """Those he serves first; without any, and for staff of all, every one he writes down for."""
    persons = work.roster.persons_of(account)
    served = [v for p in persons for g in p.groups if g in work.roster.groups for v in work.roster.groups[g].villages]
    if not served or any(p.kind == "staff" and not p.groups for p in persons):
        return [village for village in work.roster.open_villages() if keys_in_for(work.roster, persons, village.id)]
    return [work.roster.villages[v] for v in dict.fromkeys(served) if v in work.roster.villages]


def take_place(work: Work, message: Incoming, step: Step) -> None:
    """A typed village; an unknown or ambiguous one is asked again."""
    t = work.staff_words()
    found = villages_named(work.roster, message.text)
    draft = str(step.data.get("draft", ""))
    if len(found) == 1:
        _ask_channel(work, message.chat_id, message.sender.handle, Place(draft, found[0].id))
        return
    parts = any(names_it(message.text, village_names(v)) for v in work.roster.open_villages())
    if parts and not found:
        some = _villages(work, message, draft, everywhere=True)
        words, rows = long_list.page_of(work, message, some, At(0, long_list.keep_typed(work, message)))
    else:
        rows = [[(v.name, Button("new_village", 0, packed(Place(draft, v.id))))] for v in found[:PER_PAGE]]
        words = case_words.which_village(t, message.text) if found else t(desk_words.no_such_village)
    prompt = work.say(message.chat_id, words, rows, reply_to=message.message_id)
    wait(work, message, Question("new_place"), prompt, draft=draft)


def choose_village(work: Work, press: Press) -> None:
    _ask_channel(work, press.chat_id, press.sender.handle, parsed(Place, press.value))


def _ask_channel(work: Work, chat_id: ChatId, account: Handle, place: Place) -> None:
    """How it came; 上级交办 is the staff's."""
    t = work.staff_words()
    persons = work.roster.persons_of(account)
    if not may_in_congress(work.roster, persons, "new"):
        work.tell(case_words.who_may(t, "new"), alert=True)
        return
    channels = [*CHANNELS, FROM_ABOVE] if may_in_congress(work.roster, persons, FROM_ABOVE) else list(CHANNELS)
    buttons = [(case_words.channel(t, c), Button("new_channel", 0, packed(Came(place.draft, place.village, c)))) for c in channels]
    work.steps.drop(chat_id, account)
    work.say(chat_id, t(desk_words.ask_channel), [buttons[n : n + 2] for n in range(0, len(buttons), 2)])


def choose_channel(work: Work, press: Press) -> None:
    """Now the words; of a draft they are there already, and 上级交办 has a date of its own first."""
    t, by = work.staff_words(), who_acts(work, press)
    if not may_in_congress(work.roster, by.persons, "new"):
        raise NotAllowedError("new")
    came = parsed(Came, press.value)
    deeds.may_key_in(work, by, came.told())
    if came.channel == FROM_ABOVE:
        ask(work, press, Question("new_due"), t(desk_words.ask_day), value=packed(came))
    elif came.draft:
        _from_draft(work, press, came)
    else:
        ask(work, press, Question("new_words"), t(desk_words.ask_new_words), value=packed(came))


def take_due(work: Work, message: Incoming, step: Step) -> None:
    """The date the level above wants an answer by; what stands beside it are the first words of the matter."""
    t = work.staff_words()
    day = date_in(message.text, work.today)
    if day is None:
        ask(work, message, Question("new_due"), desk_words.bad_date(t, work.calendar.add(work.today, 10)), value=step.data["value"])
        return
    before = message.text.strip() if says_more(message.text, work.today) else ""
    words = desk_words.ask_rest_of_new(t, before) if before else t(desk_words.ask_new_words)
    ask(work, message, Question("new_words"), words, value=step.data["value"], due_on=day.isoformat(), before=before)


def take_words(work: Work, message: Incoming, step: Step) -> None:
    """The words (text, voice, photo) are in: the case is made."""
    work.steps.drop(message.chat_id, message.sender.handle)
    due, before = step.data.get("due_on"), str(step.data.get("before", ""))
    message = replace(message, text="\n".join(filter(None, (before, message.text)))) if before else message
    _open(work, message, parsed(Came, str(step.data["value"])).told(date.fromisoformat(due) if due else None))


def _from_draft(work: Work, press: Press, came: Came) -> None:
    draft = work.drafts.get(came.draft, "mine")
    if draft is None or draft.chat_id != press.chat_id or from_json(draft.message).sender.handle != press.sender.handle:
        raise RefusedError("chosen_already")
    work.drafts.close(draft.id, work.now)
    _open(work, from_json(draft.message), came.told())


def _open(work: Work, message: Incoming, told: Told) -> None:
    case, t = deeds.key_in(work, who_acts(work, message), message, told), work.staff_words()
    group = work.roster.group_of(case)
    said = desk_words.keyed_in_from_above if case.handed_down else desk_words.keyed_in
    words = said(t, case.number, group.name if group else "", category_name(work, case), case.due_on)
    contact = [] if case.handed_down else [[(t(desk_words.b_add_contact), Button("new_contact", case.id))]]
    rows: Rows = [*on_the_spot.offered(work, who_acts(work, message), case), *contact]
    work.say(message.chat_id, words, rows, reply_to=message.message_id, **tell.done(work, message.chat_id, case))
