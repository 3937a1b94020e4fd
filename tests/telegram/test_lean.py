"""python-telegram-bot loaded without httpx is the same library, and httpx comes when somebody wants it."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def said(code: str) -> list[str]:
    """By a process of its own."""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True)
    return done.stdout.split()


@pytest.mark.parametrize("module", ["bot.calling", "bot.outgoing", "bot.delivery", "bot.request", "bot.fetch", "bot.sender"])
def test_who_speaks_loads_no_second_client(module: str) -> None:
    assert said(f"import sys, {module}; print('telegram' in sys.modules, 'httpx' in sys.modules)") == ["True", "False"]


def test_by_itself_the_library_loads_it() -> None:
    """Where it does not any more, bot/lean_telegram.py has lost its reason."""
    assert said("import sys, telegram; print('httpx' in sys.modules)") == ["True"]


def test_who_wants_the_librarys_own_client_has_it() -> None:
    code = (
        "import bot.calling, telegram, sys\n"
        "made = telegram.Bot('42:x' * 9)\n"
        "from telegram.request import HTTPXRequest\n"
        "print(type(made.request) is HTTPXRequest, HTTPXRequest.__module__, 'httpx' in sys.modules, hasattr(telegram.request, 'nobody'))"
    )
    assert said(code) == ["True", "telegram.request._httpxrequest", "True", "False"]
