"""Tells systemd that the process is ready and alive (Type=notify, WatchdogSec): one that hangs is started again without anybody."""

import asyncio
import os
import socket


def tell(state: str) -> None:
    """`READY=1`, `WATCHDOG=1` or `STOPPING=1` to whoever started us, if he listens."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address or not hasattr(socket, "AF_UNIX"):
        return
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
        try:
            line.sendto(state.encode(), "\0" + address[1:] if address.startswith("@") else address)
        except OSError:
            pass


async def watch() -> None:
    """As long as the loop turns, twice in every watchdog period."""
    period = int(os.environ.get("WATCHDOG_USEC") or 0) / 1e6
    while period:
        tell("WATCHDOG=1")
        await asyncio.sleep(period / 2)
