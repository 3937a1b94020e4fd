"""What a form with photos sends: its fields, and the files, each within a bound while it is still on its way."""

import asyncio

from aiohttp import BodyPartReader, web

from services.office.fields import PHOTOS as PHOTOS_OF_ONE
from services.office.photos import LARGEST
from web.door import MOST_BODY, Patience

MOST = MOST_BODY + PHOTOS_OF_ONE * LARGEST
"""Of a form with photos, its words among them."""
LONGER = 12
"""A form with photos may be on its way so much longer than one of words."""
MULTIPART = "multipart/form-data"
PHOTOS = "photos"
"""The name of the field of files."""
Fields = list[tuple[str, str]]


async def sent_with_photos(request: web.Request, patience: Patience, most_fields: int) -> tuple[Fields, list[bytes]]:
    """Fields as they came, and files with anything in them. Raises HTTPRequestEntityTooLarge, HTTPRequestTimeout, HTTPBadRequest."""
    if (request.content_length or 0) > MOST:
        raise _too_large(request.content_length or 0)
    try:
        async with asyncio.timeout(patience.body * LONGER):
            return await _parts(request, most_fields)
    except TimeoutError:
        raise web.HTTPRequestTimeout(headers={"Connection": "close"}) from None
    except ValueError:
        raise web.HTTPBadRequest from None


async def _parts(request: web.Request, most_fields: int) -> tuple[Fields, list[bytes]]:
    fields, photos, left = Fields(), list[bytes](), MOST
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or len(fields) > most_fields:
            raise web.HTTPBadRequest
        content = await _content(part, min(left, LARGEST if part.name == PHOTOS else MOST_BODY), left)
        left -= len(content)
        if part.name == PHOTOS:
            photos += [content] if content else []
        else:
            fields.append((part.name or "", content.decode("utf-8", "replace")))
    return fields, photos


async def _content(part: BodyPartReader, most: int, left: int) -> bytes:
    """Of a photo that is larger than one may be so much that this is seen: what is beside it is not lost."""
    content, seen = bytearray(), 0
    while piece := await part.read_chunk():
        seen += len(piece)
        if seen > left or (seen > most and part.name != PHOTOS):
            raise _too_large(seen)
        if len(content) <= most:
            content += piece
    return bytes(content[: most + 1])


def _too_large(octets: int) -> web.HTTPRequestEntityTooLarge:
    return web.HTTPRequestEntityTooLarge(max_size=MOST, actual_size=octets)
