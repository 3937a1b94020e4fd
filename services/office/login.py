"""The door of the office's pages: a browser waits, its person says on his phone that it is he, and the browser is let in.

The code on the page and the browser's cookie are two secrets: who photographs the code cannot fetch the session. Of three numbers he taps
the one his own page shows, so that a "yes" to a stranger's code needs a look at one's own screen.
"""

import random
from dataclasses import dataclass
from datetime import timedelta

from domain.rights.rights import may_in_congress
from domain.values.buttons import Button
from domain.values.carried import packed
from domain.values.errors import NotAllowedError, RefusedError
from domain.values.ids import Handle
from locales import office as words
from services.deed.by import By
from services.deed.work import Work
from services.office.secrets import code_of, hashed, new_secret, token_of
from storage.web_logins import Login, NewLogin
from storage.web_sessions import Session

WAITS = timedelta(minutes=3)
OFTEN = timedelta(minutes=10)
MOST_OF_ADDRESS, MOST_OF_ACCOUNT, MOST_OF_ALL = 30, 10, 900
"""Logins begun within OFTEN: from one address (an office may stand behind one), for one account, by everybody."""
CHOICES = 3


@dataclass(frozen=True)
class Browser:
    """As people know it, and where it stands."""

    agent: str
    address: str


@dataclass(frozen=True)
class Waiting:
    """What a waiting browser's page shows: `link` opens the bot on the phone that reads it (empty while the bot's name is not known),
    `code` is typed instead; `number` is tapped there."""

    link: str
    code: str
    number: int


@dataclass(frozen=True)
class Pick:
    """A number that was tapped for a login; 0: none of them."""

    login: int
    number: int


@dataclass(frozen=True)
class OneSession:
    session: int


def waiting(work: Work, secret: str) -> Waiting | None:
    """What the page of this browser goes on showing; None where it must begin anew."""
    login = work.web.logins.of_browser(hashed(secret)) if secret else None
    if login is None or not login.waits(work.now):
        return None
    bot = work.rows.bot_name()
    return Waiting(f"https://t.me/{bot}?start=w_{token_of(secret)}" if bot else "", code_of(secret), login.number)


def begin(work: Work, secret: str, browser: Browser) -> Waiting:
    """A browser waits from now on. Raises RefusedError where too many do."""
    since, logins = work.now - OFTEN, work.web.logins
    if (
        logins.count(since, address=browser.address, most=MOST_OF_ADDRESS) >= MOST_OF_ADDRESS
        or logins.count(since, most=MOST_OF_ALL) >= MOST_OF_ALL
    ):
        raise RefusedError("login_often")
    number = random.SystemRandom().randrange(10, 100)
    new = NewLogin(hashed(token_of(secret)), hashed(secret), hashed(code_of(secret)), number, browser.agent, browser.address)
    logins.put(new, work.now + WAITS)
    found = waiting(work, secret)
    assert found is not None  # noqa: S101  it was put just now
    return found


def asked(work: Work, by: By, token: str = "", code: str = "") -> Login:
    """He has read the code, or typed it: who is asked from now on. Raises RefusedError, NotAllowedError."""
    allow(work, by)
    logins = work.web.logins
    login = logins.by_token(hashed(token)) if token else logins.by_code(hashed(code))
    if login is None or not login.browser_hash or not login.waits(work.now):
        raise RefusedError("login_over")
    if login.account is None and logins.count(work.now - OFTEN, account=by.account, most=MOST_OF_ACCOUNT) >= MOST_OF_ACCOUNT:
        raise RefusedError("login_often")
    if login.said_at is not None or not logins.ask(login.id, by.account):
        raise RefusedError("login_over")
    return login


def numbers_of(login: Login) -> list[int]:
    """What he is shown: the right one among others, the same at every look."""
    drawn = random.Random(login.token_hash)
    others = drawn.sample([n for n in range(10, 100) if n != login.number], CHOICES - 1)
    return sorted([login.number, *others])


def pick(work: Work, by: By, picked: Pick) -> bool:
    """He taps a number: whether it was the right one. Any other ends this login. Raises RefusedError, NotAllowedError."""
    allow(work, by)
    login = work.web.logins.get(picked.login)
    if login is None or login.account != by.account or not login.waits(work.now) or login.said_at is not None:
        raise RefusedError("login_over")
    if picked.number == login.number:
        return work.web.logins.say(login.id, by.account)
    work.web.logins.refuse(login.id)
    return False


def said_yes(work: Work, secret: str) -> bool:
    """Whether the person of this waiting browser has said that it is he. Raises RefusedError when it is over."""
    login = work.web.logins.of_browser(hashed(secret)) if secret else None
    if login is None or not login.waits(work.now):
        raise RefusedError("login_over")
    return login.said_at is not None


def enter(work: Work, secret: str, browser: Browser) -> str:
    """The waiting browser whose person said yes is let in: its session's secret. Raises RefusedError."""
    login = work.web.logins.of_browser(hashed(secret))
    if login is None or not login.waits(work.now) or login.said_at is None or login.account is None:
        raise RefusedError("login_over")
    return _let_in(work, login, login.account, browser)


def link(work: Work, by: By) -> str:
    """A link that lets one browser in, once. Raises RefusedError, NotAllowedError."""
    allow(work, by)
    if work.web.logins.count(work.now - OFTEN, account=by.account, most=MOST_OF_ACCOUNT) >= MOST_OF_ACCOUNT:
        raise RefusedError("login_often")
    token = new_secret()
    work.web.logins.put(NewLogin(hashed(token), account=by.account), work.now + WAITS)
    return f"{work.office}/office/enter#{token}"


def enter_by_link(work: Work, token: str, browser: Browser) -> str:
    """The session's secret of who opened his link here. Raises RefusedError: one that is over is not to be had again by looking again."""
    login = work.web.logins.by_token(hashed(token))
    if login is None or login.browser_hash or login.account is None or not login.waits(work.now):
        raise RefusedError("link_over")
    return _let_in(work, login, login.account, browser, over="link_over")


def _let_in(work: Work, login: Login, account: Handle, browser: Browser, *, over: str = "login_over") -> str:
    """Once, and his phone hears of it at once, whoever sits there."""
    persons = work.roster.persons_of(account)
    if not may_in_congress(work.roster, persons, "office") or not work.web.logins.use(login.id):
        raise RefusedError(over)
    secret = new_secret()
    session = work.web.sessions.open(hashed(secret), account, browser.agent, browser.address)
    tell_of(work, session)
    return secret


def tell_of(work: Work, session: Session) -> None:
    t = work.staff_words()
    rows = [[(t(words.b_end), Button("office_end", 0, packed(OneSession(session.id))))]]
    work.say(session.account, words.logged_in(t, session.agent, session.address, work.roster.congress.local(session.made_at)), rows)


def allow(work: Work, by: By) -> None:
    """Raises NotAllowedError; RefusedError where there are no pages at all."""
    if not work.office:
        raise RefusedError("no_office")
    if not may_in_congress(work.roster, by.live, "office"):
        raise NotAllowedError("office")
