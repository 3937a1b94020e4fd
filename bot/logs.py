"""Logs carry ids, never tokens or what a person wrote.

Every line that an update causes has its `update` id, in the database thread too; the last one lists the outbox rows it put, and
whatever is sent is logged with its row: so a message can be followed from its arrival to the answers that left.
"""

import logging
import re
import sys
import traceback

from bot import lean_structlog as lean_structlog  # isort: split

import structlog

TOKEN = re.compile(r"\d{5,}:[A-Za-z0-9_-]{20,}")


def without_words(error: BaseException) -> str:
    """Where it happened and what kind of error it is; its message may quote what a person wrote, so it is left out."""
    chain: list[BaseException] = []
    link: BaseException | None = error
    while link is not None and link not in chain:
        chain.append(link)
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)
    parts = ["".join(traceback.format_tb(one.__traceback__, limit=-12)) + type(one).__name__ for one in reversed(chain)]
    return "\n".join(parts)


def _render_exception(_logger: object, _method: str, event: structlog.types.EventDict) -> structlog.types.EventDict:
    found = event.pop("exc_info", None)
    if found:
        error = found if isinstance(found, BaseException) else (found if isinstance(found, tuple) else sys.exc_info())[1]
        if error is not None:
            event["exception"] = without_words(error)
    return event


def _redact(_logger: object, _method: str, event: structlog.types.EventDict) -> structlog.types.EventDict:
    return {key: TOKEN.sub("<token>", value) if isinstance(value, str) else value for key, value in event.items()}


def set_up(form: str, *, quiet: bool = False) -> None:
    """`text` for people, `json` one object a line; the libraries' chatter only from WARNING on, when `quiet` everybody's."""
    renderer = structlog.processors.JSONRenderer(ensure_ascii=False) if form == "json" else structlog.dev.ConsoleRenderer(colors=False)
    shared: list[structlog.types.Processor] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.ExtraAdder(),
        structlog.contextvars.merge_contextvars,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _render_exception,
    ]
    formatter = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=shared,
        processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, _redact, renderer],
    )
    handler = logging.StreamHandler()
    handler.setFormatter(formatter)
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING if quiet else logging.INFO)
    for noisy in ("httpx", "httpcore", "aiogram", "apscheduler", "alembic", "aiohttp.access"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
    logging.getLogger("telegram").setLevel(logging.CRITICAL)
