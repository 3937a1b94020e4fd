"""Which of several processes sends."""

import asyncio
import logging
from typing import TYPE_CHECKING

from storage.election import Office

if TYPE_CHECKING:
    from bot.sender import Sender

log = logging.getLogger(__name__)
ELECTION_SECONDS = 1.0


async def stand(office: Office, sender: "Sender") -> None:
    """One sender per bot token: Telegram's limits are per token. Who has the lock sends, the others look every second.

    Who takes over waits a moment more than that second: the one before may only just notice that it lost the lock.
    """
    waited = False
    while True:
        if await asyncio.to_thread(office.take):
            if not sender.elected.is_set():
                if waited:
                    await asyncio.sleep(1.5 * ELECTION_SECONDS)
                log.info("this process sends from now on")
                sender.elected.set()
                sender.wake()
        else:
            waited = True
            if sender.elected.is_set():
                log.warning("another process sends from now on")
                sender.elected.clear()
        await asyncio.sleep(ELECTION_SECONDS)
