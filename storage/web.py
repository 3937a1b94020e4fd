"""Who comes to the office's pages, and who is in."""

from datetime import datetime

from sqlalchemy import Connection

from storage.web_logins import WebLogins
from storage.web_sessions import WebSessions


class Web:
    def __init__(self, connection: Connection, now: datetime) -> None:
        self.logins = WebLogins(connection, now)
        self.sessions = WebSessions(connection, now)
