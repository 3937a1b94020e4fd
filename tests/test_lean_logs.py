"""What writes our log lines draws no tracebacks, and loads nothing that would."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def said(code: str) -> str:
    """By a process of its own."""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True)
    return done.stdout.strip()


@pytest.mark.parametrize("module", ["bot.logs", "bot.worker"])
def test_who_logs_loads_nothing_that_draws(module: str) -> None:
    code = f"import sys, {module}; print(sorted({{'structlog', 'rich', 'pygments', 'greenlet'}} & set(sys.modules)))"
    assert said(code) == "['structlog']"


def test_by_itself_structlog_loads_it() -> None:
    """Where it does not any more, bot/lean_structlog.py has lost its reason."""
    assert said("import sys, structlog; print('rich' in sys.modules)") == "True"
