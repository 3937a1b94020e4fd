"""python-telegram-bot, loaded without httpx: its calls go over our own line (bot/request.py); and without cryptography, which opens
Telegram's passports alone and is loaded with the first word that is sealed (storage/seal.py). Imported before anything of it.

It loads its client for httpx whether one is used or not: 70 ms and 6 MB. Something else stands in that module's place while it is
imported, and loads the module should anybody want it after all.
"""

import importlib
import sys
from types import ModuleType
from typing import Any, cast

CIPHERS = "cryptography"
CLIENT, NAME = "telegram.request._httpxrequest", "HTTPXRequest"


class AtFirstUse:
    """Made like one, it is one."""

    def __new__(cls, *args: Any, **named: Any) -> Any:
        return getattr(importlib.import_module(CLIENT), NAME)(*args, **named)


def _found(name: str) -> Any:
    if name != NAME:
        raise AttributeError(name)
    return getattr(importlib.import_module(CLIENT), NAME)


def load() -> None:
    """Does nothing where it is loaded already."""
    if "telegram" in sys.modules:
        return
    stand_in = ModuleType(CLIENT)
    setattr(stand_in, NAME, AtFirstUse)
    loaded = cast(dict[str, Any], sys.modules)
    loaded[CLIENT] = stand_in
    hidden = CIPHERS not in loaded
    if hidden:
        loaded[CIPHERS] = None  # an import of it fails as where it is not installed
    try:
        request = importlib.import_module("telegram.request")
    finally:
        del loaded[CLIENT]
        if hidden:
            del loaded[CIPHERS]
    delattr(request, NAME)
    request.__getattr__ = _found  # type: ignore[method-assign]


load()
