"""What a browser and a link know that nobody else does. Stored are SHA-256 hashes alone (docs/threats.md)."""

import hashlib
import hmac
import secrets
from base64 import urlsafe_b64encode

from domain.values.buttons import number_in

BYTES = 32
CODE_DIGITS = 6


def new_secret() -> str:
    return secrets.token_urlsafe(BYTES)


def hashed(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def token_of(browser: str) -> str:
    """What the code on a waiting browser's page says to the phone that reads it: made of the browser's secret, which it does not tell."""
    return urlsafe_b64encode(_made_of(browser, "qr")[:16]).decode().rstrip("=")


def code_of(browser: str) -> str:
    """The same for typing: six digits."""
    return f"{int.from_bytes(_made_of(browser, 'code')[:8]) % 10**CODE_DIGITS:0{CODE_DIGITS}d}"


def form_key(session: str) -> str:
    """A new key for one form of this session; nobody else can make one."""
    once = secrets.token_urlsafe(12)
    return f"{once}.{_mark(session, once)}"


def is_key_of(session: str, key: str) -> bool:
    once, _, mark = key.partition(".")
    return hmac.compare_digest(_mark(session, once).encode(), mark.encode())


def photo_key(session: str, photo: int) -> str:
    """By which a photo that a page has taken in comes back with its form: nobody else can name one."""
    return f"{photo}.{_mark(session, f'photo {photo}')}"


def photo_of(session: str, key: str) -> int:
    """0 for a key that no page of this session made."""
    photo = number_in(key.partition(".")[0])
    return photo if hmac.compare_digest(photo_key(session, photo).encode(), key.encode()) else 0


def _mark(session: str, once: str) -> str:
    return urlsafe_b64encode(_made_of(session, f"form {once}")[:16]).decode().rstrip("=")


def _made_of(secret: str, what: str) -> bytes:
    return hmac.digest(secret.encode(), what.encode(), "sha256")
