"""An office without LIANXIN_DATA_KEY does without the library that seals."""

import subprocess
import sys
from pathlib import Path

import pytest

from storage.seal import Seal

ROOT = Path(__file__).parents[2]
LOOK = """
import sys
import bot.app, bot.worker, bot.sender, bot.receiver
from storage.seal import Seal

def loaded():
    return "cryptography" in sys.modules

bare, keyed = Seal(), Seal.of("a long enough secret")
print(bare.open(bare.close("138", "r"), "r"), bare.read("138", "r"), loaded(), keyed.read(keyed.close("138", "r"), "r"), loaded())
"""


def test_what_seals_is_loaded_with_the_first_sealed_word() -> None:
    done = subprocess.run([sys.executable, "-c", LOOK], cwd=ROOT, capture_output=True, text=True, timeout=120, check=True)
    assert done.stdout.split() == ["138", "138", "False", "138", "True"]


@pytest.mark.parametrize("secret", ["", "a long enough secret"])
def test_what_another_key_sealed_is_read_as_nothing(secret: str) -> None:
    sealed = Seal.of("another secret of hers").close("138", "r")
    assert Seal.of(secret).read(sealed, "r") == (None if secret else sealed)
    assert Seal.of("another secret of hers").read(sealed, "r") == "138"
