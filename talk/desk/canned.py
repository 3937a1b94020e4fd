"""`/canned`: kept answers listed, added and taken out (services/desk/canned.py)."""

from dataclasses import dataclass
from typing import Any

from domain.cases.life_cycle import OUTCOMES
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import FieldError, NotAllowedError, OldButtonError
from domain.values.message import Incoming, Press
from locales import canned as canned_words
from locales import case as case_words
from locales import common
from locales import desk as desk_words
from locales.refusals import refusal
from services.deed import pages as deed_pages
from services.deed.message import Rows
from services.deed.names import outcome_name
from services.deed.work import Work
from services.desk import canned as deeds
from storage.steps import Step
from talk.asking import pages
from talk.asking.ask import Question, ask
from talk.asking.who_acts import who_acts


@dataclass(frozen=True)
class Kept:
    """A kept answer."""

    row: int


@dataclass(frozen=True)
class Use:
    """Of what category it is, and of which answers (an outcome; empty: of all)."""

    category: str
    outcome: str = ""


def show_canned(work: Work, message: Incoming, rest: str) -> None:
    """What is kept, each with a button to take it out, and 「添加」."""
    try:
        deeds.may_keep(work, who_acts(work, message))
    except NotAllowedError:
        work.say(message.chat_id, case_words.who_may(work.staff_words(), "canned"))
        return
    work.say(message.chat_id, *_page(work, message, 0))


def turn_canned(work: Work, press: Press) -> None:
    """Another page of them."""
    deeds.may_keep(work, who_acts(work, press))
    pages.turn(work, press, *_page(work, press, deed_pages.place_in(press.value)))


def _page(work: Work, asker: Press | Incoming, first: int) -> tuple[str, Rows]:
    t, by, total = work.staff_words(), who_acts(work, asker), work.canned.count()
    first = deed_pages.within(first, total)
    kept = work.canned.page(first, deed_pages.SIZE)
    lines = [_line(work, n, row) for n, row in enumerate(kept, first + 1)]
    rows = [
        [(desk_words.b_take_out(t, n), Button("canned_drop", 0, packed(Kept(row.id))))]
        for n, row in enumerate(kept, first + 1)
        if deeds.may_end(by, row)
    ]
    rows.append([(t(desk_words.b_add), Button("canned_add"))])
    if not kept:
        return t(desk_words.no_canned), rows
    turned = deed_pages.Turned("canned_page", first, len(kept), total)
    return "\n".join([t(desk_words.canned), *lines, *turned.lines(t)]), [*rows, *turned.rows(t)]


def _line(work: Work, n: int, row: Any) -> str:
    t = work.staff_words()
    use = f"{common.category(t, row.category, row.category)}·{outcome_name(work, row.outcome)}" if row.outcome else ""
    strange = canned_words.not_usable(t, blanks) if (blanks := deeds.not_fillable(row)) else ""
    return f"{n}. 【{use or common.category(t, row.category, row.category)}】{row.words[:60]}{strange}"


def ask_category(work: Work, press: Press) -> None:
    deeds.may_keep(work, who_acts(work, press))
    t = work.staff_words()
    buttons = [(common.category(t, c.id, c.name), Button("canned_for", 0, c.id)) for c in work.roster.categories.values()]
    work.say(press.chat_id, t(case_words.ask_category), [buttons[n : n + 2] for n in range(0, len(buttons), 2)])


def ask_use(work: Work, press: Press) -> None:
    """For which answers: every one of that category, or those of one outcome."""
    deeds.may_keep(work, who_acts(work, press))
    t, category = work.staff_words(), _category(work, press.value)
    rows = [[(t(canned_words.b_every), Button("canned_as", 0, packed(Use(category))))]]
    rows += [[(outcome_name(work, value), Button("canned_as", 0, packed(Use(category, value))))] for value in OUTCOMES]
    work.say(press.chat_id, canned_words.ask_use(t, common.category(t, category, category)), rows)


def _category(work: Work, category: str) -> str:
    if category not in work.roster.categories:
        raise OldButtonError(category)
    return category


def ask_words(work: Work, press: Press) -> None:
    deeds.may_keep(work, who_acts(work, press))
    t, use = work.staff_words(), parsed(Use, press.value)
    words = canned_words.ask(t, common.category(t, _category(work, use.category), use.category))
    ask(work, press, Question("canned_words"), words, category=use.category, outcome=use.outcome)


def take_words(work: Work, message: Incoming, step: Step) -> None:
    by, category, outcome = who_acts(work, message), str(step.data["category"]), str(step.data.get("outcome", ""))
    try:
        deeds.keep_canned(work, by, category, message.text, outcome)
    except FieldError as refused:
        ask(work, message, Question("canned_words"), refusal(work.staff_words(), refused), category=category, outcome=outcome)
        return
    work.say(message.chat_id, work.staff_words()(desk_words.talk_logged), reply_to=message.message_id)


def take_out(work: Work, press: Press) -> None:
    by = who_acts(work, press)
    deeds.may_keep(work, by)
    deeds.end_canned(work, by, parsed(Kept, press.value).row)
    work.tell(work.staff_words()(desk_words.setting_kept))
