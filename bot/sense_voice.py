"""SenseVoice by sherpa-onnx, and what Telegram sends decoded by PyAV: the extra `ears`. Loaded by bot/hear.py alone, in its own process."""

import array
import io
from collections.abc import Iterator
from pathlib import Path

import av
import sherpa_onnx

from bot.ears_folder import TOKENS

RATE = 16_000
MOST_SECONDS = 600
"""Of a longer one the rest is not listened to."""
PIECE = 25
"""Seconds: SenseVoice hears pieces of up to 30; longer ones take memory by their square."""
LOOK_BACK = 5
"""Seconds before the end of a piece within which its most silent moment is looked for."""
STEP = RATE // 50
SHORTEST = RATE // 4
"""Samples below which there is no word."""
THREADS = 2


def check(model: Path) -> str:
    """Loads it, and lets it listen to a second of silence. Raises RuntimeError."""
    _heard(_recognizer(model), array.array("f", bytes(4 * RATE)))
    return model.name


def hear(model: Path, content: bytes) -> str:
    """What is said in it. Raises ValueError, EOFError for what is no sound."""
    sound = decoded(content)
    if len(sound) < SHORTEST:
        return ""
    recognizer = _recognizer(model)
    return "".join(_heard(recognizer, piece) for piece in pieces(sound)).strip()


def decoded(content: bytes) -> "array.array[float]":
    """One channel at 16 kHz, ten minutes at most; what came before a damaged place is kept."""
    sound = array.array("f")
    with av.open(io.BytesIO(content), mode="r", metadata_errors="ignore") as container:
        if not container.streams.audio:
            raise ValueError("no sound")
        resampler = av.AudioResampler(format="flt", layout="mono", rate=RATE)
        try:
            for frame in container.decode(container.streams.audio[0]):
                _append(sound, resampler.resample(frame))
                if len(sound) >= MOST_SECONDS * RATE:
                    return sound[: MOST_SECONDS * RATE]
            _append(sound, resampler.resample(None))
        except (ValueError, EOFError):
            if not sound:
                raise
    return sound


def _append(sound: "array.array[float]", frames: "list[av.AudioFrame]") -> None:
    for frame in frames:
        sound.frombytes(bytes(frame.planes[0])[: 4 * frame.samples])


def pieces(sound: "array.array[float]") -> "Iterator[array.array[float]]":
    """Parts that the model hears at once, cut where it is most silent."""
    start = 0
    while len(sound) - start > PIECE * RATE:
        end = start + PIECE * RATE
        places = range(end - LOOK_BACK * RATE, end - STEP, STEP)
        cut = min(places, key=lambda place: max(map(abs, sound[place : place + STEP]))) + STEP // 2
        yield sound[start:cut]
        start = cut
    yield sound[start:]


def _recognizer(model: Path) -> "sherpa_onnx.OfflineRecognizer":
    tokens = str(model.parent / TOKENS)
    return sherpa_onnx.OfflineRecognizer.from_sense_voice(model=str(model), tokens=tokens, num_threads=THREADS, use_itn=True)


def _heard(recognizer: "sherpa_onnx.OfflineRecognizer", sound: "array.array[float]") -> str:
    stream = recognizer.create_stream()
    stream.accept_waveform(RATE, list(sound))
    recognizer.decode_stream(stream)
    return str(stream.result.text)
