"""A photo from a page: what it is by its bytes; place, device, time and whatever else stands beside the picture go, how it is turned stays."""

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image, PngImagePlugin

from domain.values.pictures import plain_picture


def jpeg(*, turned: int = 1, size: tuple[int, int] = (64, 48), progressive: bool = False, quality: int = 90) -> bytes:
    """With a place, a device and a comment in it."""
    exif, out = Image.Exif(), BytesIO()
    exif[0x0112] = turned
    exif[0x010F] = "PhoneMaker"
    exif.get_ifd(0x8825)[1] = "N"
    Image.effect_noise(size, 90).convert("RGB").save(
        out, "JPEG", exif=exif, comment=b"in my garden", progressive=progressive, quality=quality
    )
    return out.getvalue()


def png(size: tuple[int, int] = (64, 48)) -> bytes:
    text, out = PngImagePlugin.PngInfo(), BytesIO()
    text.add_text("Location", "29.1,107.2")
    Image.effect_noise(size, 90).save(out, "PNG", pnginfo=text)
    return out.getvalue()


@pytest.mark.parametrize("progressive", [False, True])
@pytest.mark.parametrize("turned", [1, 3, 6, 8])
def test_what_a_camera_writes_beside_it_goes_and_the_picture_stays(turned: int, progressive: bool) -> None:  # noqa: FBT001
    before = jpeg(turned=turned, progressive=progressive)
    found = plain_picture(before + b"\xff\xd8 a second picture, or a film")
    assert found is not None
    assert found.ending == "jpg"
    for told in (b"PhoneMaker", b"garden", b"second picture"):
        assert told not in found.content
    after = Image.open(BytesIO(found.content))
    assert after.getexif().get(0x0112, 1) == turned
    assert dict(after.getexif().get_ifd(0x8825)) == {}
    assert after.tobytes() == Image.open(BytesIO(before)).tobytes()
    assert plain_picture(found.content) == found, "there is nothing more to take away"


def test_a_png_keeps_its_picture_alone() -> None:
    before = png()
    found = plain_picture(before)
    assert found is not None
    assert found.ending == "png"
    assert b"29.1" not in found.content
    assert Image.open(BytesIO(found.content)).tobytes() == Image.open(BytesIO(before)).tobytes()


def damaged() -> bytes:
    whole = bytearray(png())
    whole[-20] ^= 0xFF
    return bytes(whole)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xd8\xff",
        jpeg()[:-2],
        jpeg()[:300],
        jpeg()[:2] + b"\x00" + jpeg()[3:],
        png()[:-12],
        damaged(),
        b"GIF89a" + b"\x00" * 100,
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"%PDF-1.7",
        b"\xff\xd8\xff\xe1\x00\x00" * 9,
        jpeg(size=(4000, 100)),
        struct.pack(">8s", b"\x89PNG\r\n\x1a\n") + b"".join([struct.pack(">I", 0), b"IEND", struct.pack(">I", zlib.crc32(b"IEND"))]),
    ],
    ids=range(13),
)
def test_what_is_no_whole_photo_is_none(content: bytes) -> None:
    assert plain_picture(content) is None


def test_one_that_is_cut_anywhere_is_none() -> None:
    for whole in (jpeg(turned=6), png()):
        assert [cut for cut in range(0, len(whole) - 1, 97) if plain_picture(whole[:cut]) is not None] == []
