"""The office's pages, as the phone lets one in: a code that was read or typed, the number on the page, a link, one's own logins."""

from domain.rights.rights import may_in_congress
from domain.values.buttons import Button
from domain.values.carried import packed, parsed
from domain.values.errors import NotAllowedError, RefusedError
from domain.values.login_code import typed_code
from domain.values.message import Incoming, Press
from locales import case as case_words
from locales import office as words
from locales.refusals import refusal
from services.deed.message import Rows
from services.deed.work import Work
from services.office import login, sessions
from services.office.login import WAITS, OneSession, Pick
from storage.web_logins import Login
from talk.asking import pages
from talk.asking.who_acts import who_acts


def open_office(work: Work, message: Incoming, rest: str) -> None:
    """`/office`: a link for the computer, and who is in with this account."""
    t, by = work.staff_words(), who_acts(work, message)
    try:
        address = login.link(work, by)
    except (NotAllowedError, RefusedError) as refused:
        work.say(message.chat_id, refusal(t, refused))
        return
    work.say(message.chat_id, words.link(t, address, int(WAITS.total_seconds()) // 60), expires_at=work.now + WAITS)
    work.say(message.chat_id, *_list(work, message))


def read_code(work: Work, message: Incoming, token: str) -> None:
    """The phone has read the code on the page."""
    _ask(work, message, token=token)


def take_code(work: Work, message: Incoming) -> bool:
    """「登录 123456」: whether the words were that. Who may not go in reads who may: it is no matter of his."""
    if message.media or not work.office or (code := typed_code(message.text)) is None:
        return False
    if not may_in_congress(work.roster, who_acts(work, message).live, "office"):
        work.say(message.chat_id, case_words.who_may(work.staff_words(), "office"))
        return True
    if code:
        _ask(work, message, code=code)
    else:
        work.say(message.chat_id, work.staff_words()(words.code_wanted))
    return True


def _ask(work: Work, message: Incoming, *, token: str = "", code: str = "") -> None:
    """Of three numbers he taps the one that his own page shows."""
    t = work.staff_words()
    try:
        asked = login.asked(work, who_acts(work, message), token, code)
    except (NotAllowedError, RefusedError) as refused:
        work.say(message.chat_id, refusal(t, refused))
        return
    work.say(message.chat_id, words.ask_number(t, asked.agent, asked.address), _numbers(work, asked), expires_at=asked.expires_at)


def _numbers(work: Work, asked: Login) -> Rows:
    choices = [(str(number), Button("office_pick", 0, packed(Pick(asked.id, number)))) for number in login.numbers_of(asked)]
    return [choices, [(work.staff_words()(words.b_none_of_them), Button("office_pick", 0, packed(Pick(asked.id, 0))))]]


def pick(work: Work, press: Press) -> None:
    """One of the numbers, or none of them; typed it is the same (domain/typed/button_words.py)."""
    t, picked = work.staff_words(), parsed(Pick, press.value)
    right = login.pick(work, who_acts(work, press), picked)
    pages.turn(work, press, t(words.let_in if right else words.wrong_number if picked.number else words.refused), [])


def end(work: Work, press: Press) -> None:
    """「结束」 below a login, or in the list."""
    t = work.staff_words()
    over = sessions.end(work, who_acts(work, press), parsed(OneSession, press.value).session)
    pages.turn(work, press, t(words.ended if over else words.ended_before), [])


def end_all(work: Work, press: Press) -> None:
    over = sessions.end_all(work, who_acts(work, press))
    pages.turn(work, press, work.staff_words()(words.ended if over else words.ended_before), [])


def _list(work: Work, message: Incoming) -> tuple[str, Rows]:
    t = work.staff_words()
    own = sessions.own(work, who_acts(work, message))
    if not own:
        return t(words.no_sessions), []
    lines = [f"{n}. {words.session(t, one.agent, one.address, one.made_at)}" for n, one in enumerate(own, 1)]
    rows = [[(words.b_end_one(t, n), Button("office_end", 0, packed(OneSession(one.id))))] for n, one in enumerate(own, 1)]
    return words.sessions(t, lines), [*rows, [(t(words.b_end_all), Button("office_end_all"))]]
