"""`/new`: asked for village, channel and words (services/desk/key_in.py)."""

from dataclasses import dataclass, replace
from datetime import date

from domain.at_work.said_told import Told, said_told
from domain.congress.congress import Village
from domain.days.dates import date_in
from domain.days.day_put_right import says_more
from domain.people.places import villages_named
from domain.rights.rights import keys_in_for, may_in_congress
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import NotAllowedError, RefusedError
from domain.values.ids import Handle, VillageId
from domain.values.list_places import At, carried_in
from domain.values.message import Incoming, Press, as_json, from_json
from domain.words.part_of_a_name import names_it
from locales import by_typing, common
from locales import case as case_words
from locales import desk as desk_words
from services.deed import tell
from services.deed.message import Rows
from services.deed.names import category_name
from services.deed.work import Work
from services.desk import call_back
from services.desk import key_in as deeds
from services.desk.key_in import CHANNELS, FROM_ABOVE, KeyedIn
from storage.steps import Step
from talk.asking import kept_aside, long_list
from talk.asking.ask import Question, ask, wait
from talk.asking.long_list import Choice, Item, village_names
from talk.asking.who_acts import who_acts
from talk.desk import on_the_spot

PER_PAGE = 40
NO_CONTACT = ("", "")


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

    def told(self, due_on: date | None = None) -> KeyedIn:
        return KeyedIn(VillageId(self.village), self.channel, due_on)


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
    items = [Item(work.roster.village_name(v.id), Button("new_village", 0, packed(Place(draft, v.id))), village_names(v)) for v in found]
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
    """A typed village; an unknown or ambiguous one is asked again, with the list."""
    found = villages_named(work.roster, message.text)
    draft = str(step.data.get("draft", ""))
    if len(found) == 1:
        _ask_channel(work, message, Place(draft or kept_aside.call_for_help(work, message), found[0].id))
        return
    parts = any(names_it(message.text, village_names(v)) for v in work.roster.open_villages())
    if not found:
        at = At(0, long_list.keep_typed(work, message)) if parts else At()
        words, rows = long_list.page_of(work, message, _villages(work, message, draft, everywhere=parts), at)
        words = words if parts else work.staff_words()(desk_words.no_such_place)
    else:
        rows = [[(work.roster.village_name(v.id), Button("new_village", 0, packed(Place(draft, v.id))))] for v in found[:PER_PAGE]]
        words = case_words.which_village(work.staff_words(), message.text)
    prompt = work.say(message.chat_id, words, rows, reply_to=message.message_id)
    wait(work, message, Question("new_place"), prompt, draft=draft)


def choose_village(work: Work, press: Press) -> None:
    _ask_channel(work, press, parsed(Place, press.value))


def begin_told(work: Work, message: Incoming, told: Told) -> None:
    """来电：石门村李大爷…: asked for what it does not say. A sentence that only tells of it is shown first."""
    if not may_in_congress(work.roster, who_acts(work, message).persons, "new"):
        raise NotAllowedError("new")
    draft = str(work.drafts.put("mine", message.chat_id, as_json(message), message.at))
    village = told.villages[0] if len(told.villages) == 1 else None
    if village is None:
        ask_village(work, message, draft)
    elif told.plainly or not told.channel:
        _ask_channel(work, message, Place(draft, village))
    else:
        t, came = work.staff_words(), Came(draft, village, told.channel)
        words = by_typing.shall_it_be_keyed_in(t, work.roster.village_name(village), case_words.channel(t, told.channel), told)
        yes, no = Button("new_channel", 0, packed(came)), Button("as_nothing", 0, draft)
        work.say(message.chat_id, words, [[(t(by_typing.b_key_in), yes), (t(common.b_nothing), no)]], reply_to=message.message_id)


def _ask_channel(work: Work, where: Press | Incoming, place: Place) -> None:
    """How it came, unless his words say so; 上级交办 is the staff's."""
    t, chat_id, account, persons = work.staff_words(), where.chat_id, where.sender.handle, work.roster.persons_of(where.sender.handle)
    if not may_in_congress(work.roster, persons, "new"):
        work.tell(case_words.who_may(t, "new"), alert=True)
        return
    told = said_told(_draft_of(work, where, place.draft).text, work.roster) if place.draft else None
    above = may_in_congress(work.roster, persons, FROM_ABOVE)
    if told is not None and told.channel and (above or told.channel != FROM_ABOVE):
        work.steps.drop(chat_id, account)
        came = Came(place.draft, place.village, told.channel)
        if told.channel == FROM_ABOVE:
            ask(work, where, Question("new_due"), t(desk_words.ask_day), value=packed(came))
        else:
            _from_draft(work, where, came)
        return
    channels = [*CHANNELS, FROM_ABOVE] if above else list(CHANNELS)
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
    came = parsed(Came, str(step.data["value"]))
    told = said_told(_draft_of(work, message, came.draft).text, work.roster) if came.draft else None
    if told is not None and told.channel == FROM_ABOVE and told.words:
        _open(work, replace(_close(work, message, came), text=told.words), came.told(day), _contact(told))
        return
    before = message.text.strip() if says_more(message.text, work.today) else ""
    words = desk_words.ask_rest_of_new(t, before) if before else t(desk_words.ask_new_words)
    ask(work, message, Question("new_words"), words, value=step.data["value"], due_on=day.isoformat(), before=before)


def take_words(work: Work, message: Incoming, step: Step) -> None:
    """The words (text, voice, photo) are in: the case is made."""
    work.steps.drop(message.chat_id, message.sender.handle)
    due, before, came = step.data.get("due_on"), str(step.data.get("before", "")), parsed(Came, str(step.data["value"]))
    message = replace(message, text="\n".join(filter(None, (before, message.text)))) if before else message
    contact = _contact(said_told(_close(work, message, came).text, work.roster)) if came.draft else NO_CONTACT
    _open(work, message, came.told(date.fromisoformat(due) if due else None), contact)


def _draft_of(work: Work, where: Press | Incoming, draft_id: str) -> Incoming:
    draft = work.drafts.get(draft_id, "mine")
    message = from_json(draft.message) if draft is not None and draft.chat_id == where.chat_id else None
    if message is None or message.sender.handle != where.sender.handle:
        raise RefusedError("chosen_already")
    return message


def _close(work: Work, where: Press | Incoming, came: Came) -> Incoming:
    message = _draft_of(work, where, came.draft)
    work.drafts.close(int(came.draft), work.now)
    return message


def _from_draft(work: Work, where: Press | Incoming, came: Came) -> None:
    """What he was told, without who told it; of a head alone (登记一个来电) the words are asked for."""
    message = _draft_of(work, where, came.draft)
    told = said_told(message.text, work.roster)
    if told is not None and not told.words and not message.media:
        ask(work, where, Question("new_words"), work.staff_words()(desk_words.ask_new_words), value=packed(came))
        return
    _close(work, where, came)
    _open(work, replace(message, text=told.words) if told is not None else message, came.told(), _contact(told))


def _contact(told: Told | None) -> tuple[str, str]:
    return (told.name, told.phone) if told is not None else NO_CONTACT


def _open(work: Work, message: Incoming, came: KeyedIn, contact: tuple[str, str] = NO_CONTACT) -> None:
    by = who_acts(work, message)
    case, t = deeds.key_in(work, by, message, came), work.staff_words()
    group, (name, phone) = work.roster.group_of(case), contact
    said = desk_words.keyed_in_from_above if case.handed_down else by_typing.keyed_in_with if phone else desk_words.keyed_in
    words = said(t, case.number, group.name if group else "", category_name(work, case), case.due_on)
    if group is None or case.due_on is None:
        words = by_typing.keyed_in_and_waits(t, case.number, category_name(work, case))
    if phone:
        call_back.keep_contact(work, by, case, name, phone)
    elif name:
        call_back.keep_name(work, by, case, name)
    words = "\n".join(filter(None, (words, by_typing.contact_of(t, name, phone) if name or phone else "")))
    lacks = [] if case.handed_down or phone else [[(t(desk_words.b_add_contact), Button("new_contact", case.id))]]
    rows: Rows = [*on_the_spot.offered(work, by, case), *lacks]
    work.say(message.chat_id, words, rows, reply_to=message.message_id, **tell.done(work, message.chat_id, case))
