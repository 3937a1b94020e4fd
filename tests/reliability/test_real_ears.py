"""With the extra `ears` and a real model in LIANXIN_EARS; without them these are not played, and say how many they are."""

import array
import importlib
import math
import os
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from bot.ears_folder import Ears, ears_in
from bot.listening import CHECK_WITHIN, Listener
from demo.things import voice

FOLDER = Path(os.environ.get("LIANXIN_EARS", "/nonexistent"))
HAS_LIBRARIES = find_spec("av") is not None and find_spec("sherpa_onnx") is not None
OF_LIBRARIES, OF_A_MODEL = 3, 2
SPOKEN = "test_wavs/zh.wav"
"""Lies in the archives of sherpa-onnx beside the model: 开放时间早上九点至下午五点."""


@pytest.fixture
def reader(capsys: pytest.CaptureFixture[str]) -> Any:
    if not HAS_LIBRARIES:
        with capsys.disabled():
            print(f"\nears: {OF_LIBRARIES + OF_A_MODEL} tests not played, the extra `ears` is not installed")
        pytest.skip("the extra `ears` is not installed")
    return importlib.import_module("bot.sense_voice")


@pytest.fixture
def model(capsys: pytest.CaptureFixture[str]) -> Path:
    if not (isinstance(found := ears_in(FOLDER), Ears) and found.kind == "sense_voice"):
        with capsys.disabled():
            print(f"\nears: {OF_A_MODEL} tests not played, LIANXIN_EARS names no model")
        pytest.skip("LIANXIN_EARS names no model")
    return FOLDER


def test_a_sound_is_one_channel_at_the_rate_of_the_model(reader: Any) -> None:
    sound = reader.decoded(voice())
    assert abs(len(sound) / reader.RATE - 4) < 3
    assert max(map(abs, sound)) <= 1
    assert sum(abs(height) for height in sound) > 0


def test_what_is_no_sound_is_said_to_be_none(reader: Any) -> None:
    for content in (b"", b"data", bytes(100_000), b"OggS" + bytes(1000)):
        with pytest.raises((ValueError, EOFError)):
            reader.decoded(content)


def test_a_long_one_is_heard_in_pieces_cut_where_it_is_silent(reader: Any) -> None:
    rate = reader.RATE
    sound = array.array("f", [0.3 * math.sin(n / 10) for n in range(70 * rate)])
    sound[23 * rate : 23 * rate + rate // 5] = array.array("f", bytes(4 * (rate // 5)))
    pieces = list(reader.pieces(sound))
    assert abs(len(pieces[0]) - 23 * rate) <= rate // 5, "in the silence"
    assert all(len(piece) <= reader.PIECE * rate for piece in pieces)
    assert sum(map(len, pieces)) == len(sound), "nothing is lost"


async def test_the_model_loads_within_its_bounds(reader: Any, model: Path) -> None:
    said = await Listener(model).ask({"check": True}, within=CHECK_WITHIN)
    assert said is not None
    assert "ready" in said


async def test_it_hears_what_is_said(reader: Any, model: Path) -> None:
    spoken = model / SPOKEN
    content = spoken.read_bytes() if spoken.is_file() else voice()  # noqa: ASYNC240  a small file of a test
    said = await Listener(model).ask({"kind": "voice"}, content)
    assert said is not None
    assert "时间" in said["text"] if spoken.is_file() else isinstance(said["text"], str)
