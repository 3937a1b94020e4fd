"""「全部催一遍」, 「超期的都催一下」: what is due is shown, and one yes urges each on by its own right (services/desk/progress.py)."""

from dataclasses import dataclass

from domain.cases.case import Case
from domain.rights.rights import may, may_in_congress
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import NotAllowedError, RefusedError
from domain.values.message import Incoming, Press
from locales import of_numbers as words
from services.deed.by import By
from services.deed.work import Work
from services.desk import in_lists, progress
from services.desk.offered import fits
from services.office.lists import list_named
from talk.asking.who_acts import who_acts

AT_ONCE = 20
"""Matters that one yes urges on."""


@dataclass(frozen=True)
class Due:
    """`of`: `late`, or nothing (what is nearly due as well); `yes`: whether they are to be urged."""

    of: str = ""
    yes: bool = False


def _due(work: Work, by: By, of: str) -> tuple[list[Case], int]:
    """Those that he may urge on, and how many stand behind them."""
    page = work.lists.page(list_named(work, by, "due", of), 0, AT_ONCE)
    cases = [case for case in page.cases if may(work.roster, by.persons, "chase", case) and fits(work, case, "chase")]
    return cases, max(page.total - AT_ONCE, 0)


def ask(work: Work, message: Incoming, of: str) -> None:
    """Raises NotAllowedError."""
    by, t = who_acts(work, message), work.staff_words()
    if not may_in_congress(work.roster, by.live, "summary"):
        raise NotAllowedError("chase")
    cases, more = _due(work, by, of)
    if not cases:
        work.say(message.chat_id, t(words.nothing_late if of else words.nothing_due), reply_to=message.message_id)
        return
    asked = words.shall_all_be_urged(t, in_lists.lines(work, by.account, cases), more)
    buttons = [
        (t(words.b_urge_all), Button("chase_due", 0, packed(Due(of, True)))),
        (t(words.b_not_now), Button("chase_due", 0, packed(Due(of)))),
    ]
    work.say(message.chat_id, asked, [buttons], reply_to=message.message_id)


def urge(work: Work, press: Press) -> None:
    """What is due now; who was urged today, or cannot be reached, is named."""
    by, t, wanted = who_acts(work, press), work.staff_words(), parsed(Due, press.value)
    if press.chat_id < 0 or not may_in_congress(work.roster, by.live, "summary"):
        raise NotAllowedError("chase")
    work.take_buttons(press.chat_id, press.message_id)
    if not wanted.yes:
        work.tell(t(words.nobody_urged))
        return
    cases, _ = _due(work, by, wanted.of)
    left = [case.number for case in cases if not _urged(work, by, case)]
    work.say(press.chat_id, words.urged(t, len(cases) - len(left), left))


def _urged(work: Work, by: By, case: Case) -> bool:
    try:
        progress.chase(work, by, case)
    except (NotAllowedError, RefusedError):
        return False
    return True
