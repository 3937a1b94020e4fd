"""Browsers that wait to be let in to the office's pages, and links that let one in. Of their secrets only hashes are kept."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, func, insert, literal_column, select, update

from domain.values.ids import Handle
from storage.tables import web_login


@dataclass(frozen=True)
class Login:
    """`account`: who was asked on his phone, or whose link it is; None until somebody is. `number` is what his page shows."""

    id: int
    browser_hash: str
    token_hash: str
    number: int
    agent: str
    address: str
    account: Handle | None
    expires_at: datetime
    said_at: datetime | None
    refused_at: datetime | None
    used_at: datetime | None

    def waits(self, now: datetime) -> bool:
        """Whether it may still come to something."""
        return self.refused_at is None and self.used_at is None and now < self.expires_at


@dataclass(frozen=True)
class NewLogin:
    """A link has no browser and no code, and its account has said yes."""

    token_hash: str
    browser_hash: str = ""
    code_hash: str = ""
    number: int = 0
    agent: str = ""
    address: str = ""
    account: Handle | None = None


class WebLogins:
    def __init__(self, connection: Connection, now: datetime) -> None:
        self._connection, self._now = connection, now

    def put(self, new: NewLogin, expires_at: datetime) -> int:
        said_at = self._now if new.account is not None else None
        values = vars(new) | {"created_at": self._now, "expires_at": expires_at, "said_at": said_at}
        return int(self._connection.execute(insert(web_login).returning(web_login.c.id).values(values)).scalar_one())

    def get(self, login_id: int) -> Login | None:
        return self._first(web_login.c.id == login_id)

    def by_token(self, token_hash: str) -> Login | None:
        return self._first(web_login.c.token_hash == token_hash)

    def of_browser(self, browser_hash: str) -> Login | None:
        """The newest of a browser."""
        return self._first(web_login.c.browser_hash == browser_hash)

    def by_code(self, code_hash: str) -> Login | None:
        """The one that waits under this code; None where two do."""
        found = select(web_login.c.id).where(
            web_login.c.code_hash == code_hash, web_login.c.refused_at.is_(None), web_login.c.expires_at > self._now
        )
        ids = self._connection.execute(found.limit(2)).scalars().all()
        return self.get(ids[0]) if len(ids) == 1 else None

    def _first(self, which: ColumnElement[bool]) -> Login | None:
        row = self._connection.execute(select(web_login).where(which).order_by(web_login.c.id.desc()).limit(1)).mappings().first()
        if row is None:
            return None
        account = None if row["account"] is None else Handle(row["account"])
        return Login(**{name: row[name] for name in Login.__annotations__ if name != "account"}, account=account)

    def ask(self, login_id: int, account: Handle) -> bool:
        """He is the one who is asked; whether nobody else was before."""
        c = web_login.c
        return self._moved(login_id, c.account.is_(None) | (c.account == account), account=account)

    def say(self, login_id: int, account: Handle) -> bool:
        """He has said that it is he."""
        return self._moved(login_id, (web_login.c.account == account) & web_login.c.said_at.is_(None), said_at=self._now)

    def use(self, login_id: int) -> bool:
        """The browser is let in, once."""
        return self._moved(login_id, web_login.c.said_at.is_not(None), used_at=self._now)

    def refuse(self, login_id: int) -> bool:
        return self._moved(login_id, web_login.c.id == login_id, refused_at=self._now)

    def _moved(self, login_id: int, only: ColumnElement[bool], **values: object) -> bool:
        c = web_login.c
        waits = (c.id == login_id) & c.used_at.is_(None) & c.refused_at.is_(None) & (c.expires_at > self._now)
        return self._connection.execute(update(web_login).where(waits, only).values(**values)).rowcount == 1

    def count(self, since: datetime, *, address: str | None = None, account: Handle | None = None, most: int = 1000) -> int:
        """How many were begun since then: from an address, for an account, or at all; `most` at most."""
        c = web_login.c
        of = c.address == address if address is not None else c.account == account if account is not None else c.id > 0
        some = select(literal_column("1")).select_from(web_login).where(of, c.created_at > since).limit(most).subquery()
        return int(self._connection.execute(select(func.count()).select_from(some)).scalar_one())
