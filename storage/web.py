"""Who comes to the office's pages, who is in, and what they order and keep there."""

from datetime import datetime

from sqlalchemy import Connection

from storage.register_papers import RegisterPapers
from storage.web_logins import WebLogins
from storage.web_sessions import WebSessions


class Web:
    def __init__(self, connection: Connection, now: datetime) -> None:
        self.logins = WebLogins(connection, now)
        self.sessions = WebSessions(connection, now)
        self.papers = RegisterPapers(connection, now)
