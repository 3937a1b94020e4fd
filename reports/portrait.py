"""A photo as it stands on a deputy's card: whatever came is made one small upright JPEG, without what a camera writes beside it."""

from base64 import b64encode
from io import BytesIO

from PIL import Image, ImageOps

from domain.values.pictures import SIDES, sides_of
from reports.package import FileError

SIZE = (300, 400)
"""Pixels; a few dozen kilobytes."""
LEAST = 150
"""Pixels of the shorter side, below which nobody is recognised."""
UPPER = 0.3
"""Where the middle of what is kept lies, from above: a face stands in the upper half."""


def read_portrait(content: bytes) -> str:
    """As base64. Raises FileError for what is no JPEG or PNG, too small or too large."""
    sides = sides_of(content)
    if sides is None:
        raise FileError("no_portrait")
    if sum(sides) > SIDES:
        raise FileError("portrait_large", most=str(SIDES))
    if min(sides) < LEAST:
        raise FileError("portrait_small", least=str(LEAST))
    try:
        with Image.open(BytesIO(content)) as image:
            image.draft("RGB", (SIZE[0] * 2, SIZE[1] * 2))
            upright = ImageOps.exif_transpose(image).convert("RGB")
    except (OSError, ValueError, SyntaxError) as error:
        raise FileError("no_portrait") from error
    kept = BytesIO()
    ImageOps.fit(upright, SIZE, centering=(0.5, UPPER)).save(kept, "JPEG", quality=85, comment=b"")
    return b64encode(kept.getvalue()).decode()
