"""A file somebody sent, fetched from the Bot API server. What lies on this machine is never read for a name the server gives, save in the
folder that the settings name for a server of our own (`--local` keeps files there and answers with their paths)."""

import asyncio
from pathlib import Path
from urllib.parse import quote

from bot import lean_telegram as lean_telegram  # isort: split

from telegram import Bot

from bot.delivery import DeliveryError, FileGoneError
from bot.kept_files import plain_file
from talk.asking.ask import LARGEST


async def fetch(bot: Bot, file_id: str, files: Path | None) -> bytes:
    """Its content. A server of our own would hand over any size, something on the way a page in its place.

    Raises TelegramError, DeliveryError.
    """
    found = await bot.do_api_request("getFile", api_kwargs={"file_id": file_id})
    path, size = str(found["file_path"]), found.get("file_size")
    if (size or 0) > LARGEST:
        raise DeliveryError("refused", "the file is too large")
    if files is not None and Path(path).is_absolute():
        content = await asyncio.to_thread(_kept_in, files, Path(path))
    else:
        content = await bot.request.retrieve(f"{bot.base_file_url}/{quote(path)}")
    if size is not None and len(content) != size:
        raise DeliveryError("outage", "a file came cut off, or something else in its place")
    return content


def _kept_in(files: Path, path: Path) -> bytes:
    """Of a plain file in that folder, wherever links lead. Raises FileGoneError, DeliveryError."""
    try:
        real = plain_file(files, path)
        if real.stat().st_size > LARGEST:
            raise DeliveryError("refused", "the file is too large")
        return real.read_bytes()
    except OSError as error:
        raise FileGoneError from error
