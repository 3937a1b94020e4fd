"""A list that the chat shares with the pages (services/office/lists.py), opened by a button or a question: 没人认领的, 逾期的, 快到期的."""

from dataclasses import dataclass, replace

from domain.rights.rights import may
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import NotAllowedError
from domain.values.message import Incoming, Press
from locales import common, office_lists
from services.deed import pages as deed_pages
from services.deed.by import By
from services.deed.message import Rows
from services.deed.work import Work
from services.desk import in_lists
from services.office.lists import label_of, list_named
from storage.lists import COUNTED
from talk.asking import pages
from talk.asking.who_acts import who_acts

FRESH = -1
"""In the place of a place: it is shown for the first time."""


@dataclass(frozen=True)
class OneList:
    """What the button carries: a name of services/office/lists.LISTS, what of it, and the place."""

    name: str
    of: str = ""
    first: int = FRESH


def open_list(work: Work, press: Press) -> None:
    """In a message of its own; 「上一页」 「下一页」 in the one it stands in."""
    wanted = parsed(OneList, press.value)
    if press.chat_id < 0:
        raise NotAllowedError("find")
    words, rows = _page(work, who_acts(work, press), replace(wanted, first=max(wanted.first, 0)))
    if wanted.first == FRESH:
        work.say(press.chat_id, words, rows)
    else:
        pages.turn(work, press, words, rows)


def say(work: Work, message: Incoming, wanted: OneList) -> None:
    """The answer to a question."""
    work.say(message.chat_id, *_page(work, who_acts(work, message), replace(wanted, first=0)), reply_to=message.message_id)


def _page(work: Work, by: By, wanted: OneList) -> tuple[str, Rows]:
    """Each list asks for its own right."""
    t = work.staff_words()
    page = work.lists.page(list_named(work, by, wanted.name, wanted.of), wanted.first, deed_pages.SIZE)
    cases = [case for case in page.cases if may(work.roster, by.persons, "see", case)]
    title = office_lists.list_title(t, wanted.name, wanted.of, label_of(work, by, wanted.name, wanted.of))
    if not cases:
        return office_lists.none_of(t, title), ()
    places = deed_pages.turned("", page).lines(t)
    head = office_lists.list_head(t, title, page.total)
    words = "\n".join([head, *in_lists.lines(work, by.account, cases), *places])
    return words, [*in_lists.openers(work, by.account, cases), *_turns(work, wanted, page.first, page.total)]


def _turns(work: Work, wanted: OneList, first: int, total: int) -> Rows:
    size, t = deed_pages.SIZE, work.staff_words()
    back = [(common.b_page_back, max(first - size, 0))] if first > 0 else []
    on = [(common.b_page_on, first + size)] if first + size < min(total, COUNTED) else []
    row = [(t(label), Button("of_list", 0, packed(OneList(wanted.name, wanted.of, place)))) for label, place in (*back, *on)]
    return [row] if row else []
