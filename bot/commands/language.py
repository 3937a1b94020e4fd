"""The language that the environment names."""

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from locales.catalogue import Translator


def named_language() -> str:
    """Where nothing is named (C, POSIX, nothing at all) Chinese, as a town's own texts are; English for one that we have not."""
    from locales.detect import from_telegram

    named = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "").split(".")[0].replace("_", "-")
    return (from_telegram(named) or "en") if named not in ("", "C", "POSIX") else "zh-Hans"


def named_words() -> "Translator":
    """For what is said before the database is opened: help, and a command that was mistyped."""
    from locales.catalogue import translator

    return translator(named_language())
