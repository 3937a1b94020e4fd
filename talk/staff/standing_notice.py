"""`/notice`: standing notices listed, written, aimed at villages and categories, put up and taken down (services/staff/standing_notice.py)."""

from dataclasses import dataclass

from domain.days.dates import date_in
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import NotAllowedError
from domain.values.list_places import At, carried_in
from domain.values.message import Incoming, Press
from locales import case as case_words
from locales import common
from locales import desk as desk_words
from locales import standing_notices as words
from locales.common import T
from services.deed.by import said_in
from services.deed.message import Rows
from services.deed.work import Work
from services.staff import standing_notice as deeds
from services.staff.standing_notice import ForCategory, ForVillage
from storage.standing_notices import StandingNotice
from storage.steps import Step
from talk.asking import long_list, pages
from talk.asking.ask import Question, ask
from talk.asking.long_list import NAMES, Choice, Item, village_names
from talk.asking.who_acts import who_acts


@dataclass(frozen=True)
class Which:
    """A standing notice."""

    notice: int


def show(work: Work, message: Incoming, rest: str) -> None:
    """What stands, each with a button to take it down, and 「写一条」."""
    t = work.staff_words()
    try:
        deeds.may_set(work, who_acts(work, message))
    except NotAllowedError:
        work.say(message.chat_id, case_words.who_may(t, "notice"))
        return
    up = deeds.standing(work)
    lines = [words.line(t, n, one.words, one.until, _whom(work, t, one)) for n, one in enumerate(up, 1)]
    rows = [[(desk_words.b_take_out(t, n), _to("notice_drop", one))] for n, one in enumerate(up, 1)]
    shown = "\n".join([t(words.standing), *lines]) if up else t(words.none)
    work.say(message.chat_id, shown, [*rows, [(t(words.b_write), Button("notice_add"))]])


def _to(kind: str, notice: StandingNotice) -> Button:
    return Button(kind, 0, packed(Which(notice.id)))


def _whom(work: Work, t: T, notice: StandingNotice) -> str:
    """The villages and categories it is for; empty: everybody."""
    villages = [work.roster.village_name(v) for v in work.roster.villages if v in notice.villages]
    kinds = [common.category(t, c.id, c.name) for c in work.roster.categories.values() if c.id in notice.categories]
    return words.whom(t, villages, kinds)


def ask_words(work: Work, press: Press) -> None:
    deeds.may_set(work, who_acts(work, press))
    ask(work, press, Question("notice_words"), words.ask_words(work.staff_words(), deeds.LONGEST))


def take_words(work: Work, message: Incoming, step: Step) -> None:
    notice = deeds.begin(work, who_acts(work, message), said_in(message))
    _ask_until(work, message, notice.id, work.staff_words()(words.ask_until))


def _ask_until(work: Work, message: Incoming, notice: int, said: str) -> None:
    ask(work, message, Question("notice_until"), said, notice=notice)


def take_until(work: Work, message: Incoming, step: Step) -> None:
    """A day that has passed, or none, is asked for again."""
    until, notice_id = date_in(message.text, work.today), int(step.data["notice"])
    if until is None or not deeds.may_stand_until(work, until):
        _ask_until(work, message, notice_id, words.bad_until(work.staff_words(), work.today))
        return
    notice = deeds.set_until(work, who_acts(work, message), notice_id, until)
    work.say(message.chat_id, *_form(work, notice))


def _form(work: Work, notice: StandingNotice) -> tuple[str, Rows]:
    """The notice as it will be read, and what can still be chosen."""
    t = work.staff_words()
    rows = [
        [(t(words.b_villages), _to("notice_where", notice)), (t(words.b_categories), _to("notice_what", notice))],
        [(t(words.b_put_up), _to("notice_put", notice)), (t(desk_words.b_cancel), _to("notice_stop", notice))],
    ]
    return words.form(t, words.below(t, notice.words, notice.until), _whom(work, t, notice)), rows


def _draft(work: Work, press: Press, value: str) -> StandingNotice:
    return deeds.draft_of(work, who_acts(work, press), parsed(Which, value).notice)


def show_form(work: Work, press: Press) -> None:
    """「选好了」: the notice again."""
    pages.turn(work, press, *_form(work, _draft(work, press, press.value)))


def ask_villages(work: Work, press: Press) -> None:
    _show(work, press, _villages(work, _draft(work, press, press.value)), At())


def turn_villages(work: Work, press: Press) -> None:
    wanted, at = carried_in(press.value)
    _show(work, press, _villages(work, _draft(work, press, wanted)), at)


def tick_village(work: Work, press: Press) -> None:
    """The page with that village stays."""
    ticked = parsed(ForVillage, press.value)
    notice = deeds.tick_village(work, who_acts(work, press), ticked)
    places = [v.id for v in work.roster.open_villages()]
    _show(work, press, _villages(work, notice), At(places.index(ticked.village) if ticked.village in places else 0))


def _villages(work: Work, notice: StandingNotice) -> Choice:
    items = [
        Item(
            _ticked(work.roster.village_name(v.id), v.id in notice.villages),
            Button("notice_village", 0, packed(ForVillage(notice.id, v.id))),
            village_names(v),
        )
        for v in work.roster.open_villages()
    ]
    return _choice(work, notice, words.ask_villages, items, "notice_where_on")


def _ticked(name: str, chosen: bool) -> str:
    return f"✓ {name}" if chosen else name


def _choice(work: Work, notice: StandingNotice, said: str, items: list[Item], kind: str) -> Choice:
    t = work.staff_words()
    below = [[(t(words.b_chosen), _to("notice_form", notice))]]
    return Choice(t(said), items, kind, packed(Which(notice.id)), below, NAMES, 3)


def _show(work: Work, press: Press, choice: Choice, at: At) -> None:
    long_list.show(work, press, choice, at)


def ask_categories(work: Work, press: Press) -> None:
    _show(work, press, _categories(work, _draft(work, press, press.value)), At())


def turn_categories(work: Work, press: Press) -> None:
    wanted, at = carried_in(press.value)
    _show(work, press, _categories(work, _draft(work, press, wanted)), at)


def tick_category(work: Work, press: Press) -> None:
    """The page with that category stays."""
    ticked = parsed(ForCategory, press.value)
    notice = deeds.tick_category(work, who_acts(work, press), ticked)
    places = list(work.roster.categories)
    _show(work, press, _categories(work, notice), At(places.index(ticked.category) if ticked.category in places else 0))


def _categories(work: Work, notice: StandingNotice) -> Choice:
    t = work.staff_words()
    items = [
        Item(
            _ticked(common.category(t, c.id, c.name), c.id in notice.categories),
            Button("notice_kind", 0, packed(ForCategory(notice.id, c.id))),
        )
        for c in work.roster.categories.values()
    ]
    return _choice(work, notice, words.ask_categories, items, "notice_what_on")


def put_up(work: Work, press: Press) -> None:
    notice = deeds.put_up(work, who_acts(work, press), parsed(Which, press.value).notice)
    pages.turn(work, press, words.is_up(work.staff_words(), notice.words, notice.until, _whom(work, work.staff_words(), notice)), ())


def take_down(work: Work, press: Press) -> None:
    """「去掉」 in the list, 「取消」 of a draft."""
    deeds.take_down(work, who_acts(work, press), parsed(Which, press.value).notice)
    work.take_buttons(press.chat_id, press.message_id)
    work.tell(work.staff_words()(words.is_down))
