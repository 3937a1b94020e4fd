"""`/canned`: kept answers listed, added and taken out, and offered where words are asked for (services/desk/canned.py)."""

from dataclasses import dataclass

from domain.buttons import Button
from domain.carried import packed, parsed
from domain.errors import NotAllowedError, OldButtonError
from domain.message import Incoming, Press
from locales import case as case_words
from locales import common
from locales import desk as desk_words
from services.deed import pages as deed_pages
from services.deed import screens
from services.deed.message import Rows
from services.deed.work import Work
from services.desk import canned as deeds
from storage.steps import Step
from talk.asking import pages
from talk.asking.act import Act
from talk.asking.ask import Question, ask
from talk.asking.who_acts import who_acts

OFFERED = 5


@dataclass(frozen=True)
class Kept:
    """A kept answer."""

    row: int


@dataclass(frozen=True)
class Taken:
    """One that is taken for a reply or an answer (`deed`)."""

    deed: str
    row: int


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
    lines = [f"{n}. 【{common.category(t, row.category, row.category)}】{row.words[:60]}" for n, row in enumerate(kept, first + 1)]
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


def ask_category(work: Work, press: Press) -> None:
    deeds.may_keep(work, who_acts(work, press))
    t = work.staff_words()
    buttons = [(common.category(t, c.id, c.name), Button("canned_for", 0, c.id)) for c in work.roster.categories.values()]
    work.say(press.chat_id, t(case_words.ask_category), [buttons[n : n + 2] for n in range(0, len(buttons), 2)])


def ask_words(work: Work, press: Press) -> None:
    deeds.may_keep(work, who_acts(work, press))
    t, category = work.staff_words(), press.value
    if category not in work.roster.categories:
        raise OldButtonError(category)
    ask(work, press, Question("canned_words"), desk_words.ask_canned(t, common.category(t, category, category)), category=category)


def take_words(work: Work, message: Incoming, step: Step) -> None:
    deeds.keep_canned(work, who_acts(work, message), str(step.data["category"]), message.text)
    work.say(message.chat_id, work.staff_words()(desk_words.setting_kept), reply_to=message.message_id)


def take_out(work: Work, press: Press) -> None:
    by = who_acts(work, press)
    deeds.may_keep(work, by)
    deeds.end_canned(work, by, parsed(Kept, press.value).row)
    work.tell(work.staff_words()(desk_words.setting_kept))


def offer_rows(work: Work, act: Act, deed: str) -> list[list[tuple[str, Button]]]:
    """Buttons with the beginnings of what is kept for the case's category. `deed`: reply or answer."""
    kept = deeds.kept_for(work, act.case, OFFERED)
    return [[(f"📄 {row.words[:24]}", Button("canned_use", act.case.id, packed(Taken(deed, row.id))))] for row in kept]


def offer_kept(work: Work, act: Act, deed: str) -> None:
    """Below the question for words: what is kept for such a case, if anything is."""
    if rows := offer_rows(work, act, deed):
        row = work.say(act.chat_id, work.staff_words()(desk_words.canned_offer), rows, case_id=act.case.id)
        screens.put(work, (act.chat_id, act.account, row), act.case.id, f"{deed}_words")
