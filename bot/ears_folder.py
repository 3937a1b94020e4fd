"""The folder that LIANXIN_EARS names: what lies in it says who listens (docs/operations.md, Voices)."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path

PROGRAM = "transcribe"
"""A program of the operator's own: the same questions on its input, the same answers on its output."""
MODELS = ("model.int8.onnx", "model.onnx")
TOKENS = "tokens.txt"


@dataclass(frozen=True)
class Ears:
    """`kind`: `program` or `sense_voice`; `path`: the program, or the model."""

    kind: str
    path: Path


def ears_in(folder: Path) -> Ears | str:
    """Who listens, or why nobody does: `no_folder`, `no_model`, `others_write` (what others could exchange is never started)."""
    if not folder.is_dir():
        return "no_folder"
    program = folder / PROGRAM
    if program.is_file() and os.access(program, os.X_OK):
        found = Ears("program", program.resolve())
    else:
        model = next((folder / name for name in MODELS if (folder / name).is_file()), None)
        if model is None or not (folder / TOKENS).is_file():
            return "no_model"
        found = Ears("sense_voice", model.resolve())
    return "others_write" if any(_others_write(path) for path in (folder.resolve(), found.path)) else found


def _others_write(path: Path) -> bool:
    return os.name == "posix" and bool(path.stat().st_mode & stat.S_IWOTH)
