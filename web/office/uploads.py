"""What a form with photos sends: its fields, and the files, each within a bound while it is still on its way."""

import asyncio
from dataclasses import dataclass, field

from aiohttp import BodyPartReader, web

from services.office.fields import PHOTOS as PHOTOS_OF_ONE
from services.office.photos import LARGEST
from web.door import MOST_BODY, Patience

MOST = MOST_BODY + PHOTOS_OF_ONE * LARGEST
"""Of a form with photos, its words among them."""
MOST_SEEN = 4 * MOST
"""Of a form whose photos are more than that: so much is read on, and dropped, so that what was typed comes in whole. nginx lets as much through
(deploy/nginx.conf)."""
LONGER = 12
"""A form with photos may be on its way so much longer than one of words."""
MULTIPART = "multipart/form-data"
PHOTOS = "photos"
"""The name of the field of files."""
Fields = list[tuple[str, str]]


@dataclass
class Sent:
    """Fields as they came, and files with anything in them. `heavy`: the files were more than a form may have, and are left out."""

    fields: Fields = field(default_factory=Fields)
    photos: list[bytes] = field(default_factory=list)
    heavy: bool = False


class _SeenEnoughError(Exception):
    """Nothing that comes now is read."""


async def sent_with_photos(request: web.Request, patience: Patience, most_fields: int, largest: int = LARGEST) -> Sent:
    """`largest`: octets that are kept of a photo; 0 of whoever is not in. Raises HTTPRequestEntityTooLarge (of words), HTTPRequestTimeout, HTTPBadRequest."""
    try:
        async with asyncio.timeout(patience.body * LONGER):
            return await _parts(request, most_fields, largest)
    except TimeoutError:
        raise web.HTTPRequestTimeout(headers={"Connection": "close"}) from None
    except ValueError:
        raise web.HTTPBadRequest from None


async def _parts(request: web.Request, most_fields: int, largest: int) -> Sent:
    sent, seen, left = Sent(), 0, MOST_BODY
    try:
        async for part in await request.multipart():
            if not isinstance(part, BodyPartReader) or len(sent.fields) > most_fields:
                raise web.HTTPBadRequest
            content, octets = await _content(part, largest if part.name == PHOTOS else left, seen)
            seen += octets
            left -= 0 if part.name == PHOTOS else octets
            _take(sent, part, content, heavy=seen > MOST)
    except _SeenEnoughError:
        _drop(sent)
    return sent


def _take(sent: Sent, part: BodyPartReader, content: bytes, *, heavy: bool) -> None:
    if part.name != PHOTOS:
        sent.fields.append((part.name or "", content.decode("utf-8", "replace")))
        return
    sent.photos += [content] if content else []
    if sent.heavy or heavy:
        _drop(sent)


def _drop(sent: Sent) -> None:
    sent.heavy = True
    sent.photos.clear()


async def _content(part: BodyPartReader, most: int, before: int) -> tuple[bytes, int]:
    """And how many octets it had. Of a photo that is larger than one may be so much that this is seen: what is beside it is not lost.
    `most`: of words, what those before it have left; `before`: octets of the parts that came first."""
    content, seen = bytearray(), 0
    while piece := await part.read_chunk():
        seen += len(piece)
        if seen > most and part.name != PHOTOS:
            raise _too_large(MOST_BODY - most + seen)
        if before + seen > MOST_SEEN:
            raise _SeenEnoughError
        if len(content) <= most:
            content += piece
    return bytes(content[: most + 1]), seen


def _too_large(octets: int) -> web.HTTPRequestEntityTooLarge:
    return web.HTTPRequestEntityTooLarge(max_size=MOST_BODY, actual_size=octets)
