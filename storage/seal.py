"""The one key (LIANXIN_DATA_KEY): what it seals, and what is found again by a hash keyed with it."""

import hashlib
import hmac
import os
from base64 import b64decode, b64encode
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from sqlalchemy import Dialect, Engine

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

MARK = "sealed1:"
"""What a sealed column begins with; what does not was stored before there was a key."""
NONCE = 12


@dataclass(frozen=True)
class Seal:
    """Seals data to its place (AES-GCM, the place as associated data) and makes the keyed hash for look-ups."""

    key: bytes = b""

    @classmethod
    def of(cls, secret: str) -> "Seal":
        """From any secret text; an empty one leaves data readable and look-ups unkeyed."""
        return cls(hashlib.sha256(secret.encode()).digest() if secret else b"")

    def lookup(self, account: int) -> str:
        return self.hashed(str(account))

    def hashed(self, text: str) -> str:
        """By this it is found again, and read by nobody without the key."""
        return hmac.new(self.key or b"lianxin", text.encode(), hashlib.sha256).hexdigest()

    def close(self, text: str, row: str) -> str:
        if not self.key or not text:
            return text
        return "1:" + self.closed(text.encode(), row).hex()

    def open(self, sealed: str, row: str) -> str:
        if not self.key or not sealed.startswith("1:"):
            return sealed
        return self.opened(bytes.fromhex(sealed[2:]), row).decode()

    def read(self, sealed: str, row: str) -> str | None:
        """As `open`; None with another key."""
        if not self.key:
            return sealed
        from cryptography.exceptions import InvalidTag

        try:
            return self.open(sealed, row)
        except InvalidTag:
            return None

    def closed(self, content: bytes, place: str) -> bytes:
        nonce = os.urandom(NONCE)
        return nonce + _cipher(self.key).encrypt(nonce, content, place.encode())

    def opened(self, content: bytes, place: str) -> bytes:
        """Raises InvalidTag for another key, another place, or what was changed."""
        return _cipher(self.key).decrypt(content[:NONCE], content[NONCE:], place.encode())

    def wrap(self, text: str, place: str) -> str:
        """As a column holds it; nothing stays nothing."""
        if not self.key or not text:
            return text
        return MARK + b64encode(self.closed(text.encode("utf-8", "surrogatepass"), place)).decode()

    def unwrap(self, held: str, place: str) -> str:
        if not self.key or not held.startswith(MARK):
            return held
        return self.opened(b64decode(held[len(MARK) :]), place).decode("utf-8", "surrogatepass")


@lru_cache(maxsize=8)
def _cipher(key: bytes) -> "AESGCM":
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # 7 MB that an office without a key does without

    return AESGCM(key)


def seal_columns(engine: Engine, seal: Seal) -> None:
    """From now on what this engine writes into sealed columns is closed with this key, and opened when it is read."""
    engine.dialect.__dict__["seal"] = seal
    engine.dialect.__dict__["plan_key"] = f"{engine.dialect.name}:{seal.hashed('plan') if seal.key else ''}"


def seal_of(dialect: Dialect) -> Seal:
    found: Seal = dialect.__dict__.get("seal", _OPEN)
    return found


_OPEN = Seal()
