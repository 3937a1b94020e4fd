"""What a newcomer can send without having anything at hand: a picture, a few seconds of sound, a paper. All made up on the spot."""

import io
import math
import struct
import wave
from collections.abc import Callable
from functools import lru_cache

from PIL import Image, ImageDraw

RATE = 8000
WALLS, COATS = ("#c9d8e4", "#e4dccb", "#d5e0cf"), ("#31475e", "#5c3a3a", "#3d5244", "#4a4458")
NOTES = (392.0, 440.0, 523.25, 440.0)
"""Hz; each sounds for half a second."""
PAPER = "申请\n\n镇人大代表小组：\n岩下到三组的水泥路塌了半边，三轮车过不去，请帮忙看看。\n\n上坪村三组 十二户\n"


@lru_cache(maxsize=1)
def photo() -> bytes:
    """A road with a hole in it, as JPEG."""
    picture = Image.new("RGB", (960, 640), "#a9c7e0")
    draw = ImageDraw.Draw(picture)
    draw.polygon([(0, 300), (240, 190), (520, 290), (760, 170), (960, 260), (960, 640), (0, 640)], fill="#7fa36b")
    draw.polygon([(380, 300), (580, 300), (900, 640), (60, 640)], fill="#b9b4ab")
    for top in range(320, 640, 64):
        draw.line((480, top, 480, top + 30), fill="#f4f1e8", width=6)
    draw.polygon([(540, 430), (700, 410), (860, 600), (640, 640), (560, 540)], fill="#4c3d31")
    draw.line([(540, 430), (560, 540), (640, 640)], fill="#2b221b", width=8)
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=82)
    return out.getvalue()


def face(n: int) -> bytes:
    """Head and shoulders of nobody before a wall, as JPEG; each `n` has a wall and a coat of its own."""
    picture = Image.new("RGB", (450, 600), WALLS[n % len(WALLS)])
    draw = ImageDraw.Draw(picture)
    draw.ellipse((45, 400, 405, 900), fill=COATS[n % len(COATS)])
    draw.ellipse((130, 90, 320, 330), fill="#2a211c")
    draw.ellipse((145, 130, 305, 350), fill="#e3b894")
    draw.arc((190, 260, 260, 310), 20, 160, fill="#8c4a3c", width=5)
    for x in (190, 248):
        draw.ellipse((x, 215, x + 14, 229), fill="#2a211c")
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=82)
    return out.getvalue()


@lru_cache(maxsize=1)
def voice() -> bytes:
    """Somebody hums, as WAV."""
    out = io.BytesIO()
    with wave.open(out, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(RATE)
        for note in NOTES:
            length = RATE // 2
            heights = (math.sin(2 * math.pi * note * n / RATE) * math.sin(math.pi * n / length) for n in range(length))
            sound.writeframes(b"".join(struct.pack("<h", int(9000 * height)) for height in heights))
    return out.getvalue()


def document() -> bytes:
    return PAPER.encode()


SAMPLES: dict[str, tuple[Callable[[], bytes], str]] = {
    "photo": (photo, "路.jpg"),
    "voice": (voice, ""),
    "document": (document, "修路申请.txt"),
}
"""By kind: what makes it, and its name."""
PLACES = ((30.4126, 110.2217), (30.4098, 110.2301), (30.4171, 110.2158))
"""Latitude and longitude of places that are somewhere in the hills; each next message takes the next."""
