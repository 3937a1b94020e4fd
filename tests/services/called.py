"""A deed called without a chat: who acts, what others hear of it, and that a refusal changes nothing."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import func, select

from domain.values.errors import LianxinError
from domain.values.ids import Handle
from locales import refusals
from locales.catalogue import languages
from services.deed.by import By, Said
from services.deed.work import Work
from storage.tables import outbox


def by(work: Work, account: int) -> By:
    """Voters act for themselves: the roster makes nothing of them."""
    return By(work.roster.persons_of(Handle(account)), Handle(account))


def said(work: Work, words: str, **more: Any) -> Said:
    """From a page: no chat, no message."""
    return Said(words, work.acted_at, **more)


def last_row(work: Work) -> int:
    return work.connection.execute(select(func.max(outbox.c.id))).scalar() or 0


def heard_since(work: Work, last: int) -> dict[int, str]:
    """What each chat is owed since that row of the outbox, in one text."""
    heard: dict[int, str] = {}
    for row in work.connection.execute(select(outbox).where(outbox.c.id > last).order_by(outbox.c.id)):
        heard[row.chat_id] = heard.get(row.chat_id, "") + row.arguments.encode().decode("unicode_escape", "ignore")
    return heard


def refused(work: Work, deed: Callable[[], Any], counts: Callable[[Work], Any]) -> LianxinError:
    """Why it is refused; nothing has changed, and whatever reads it has words for it in every language."""
    before = counts(work)
    with pytest.raises(LianxinError) as caught:
        deed()
    assert counts(work) == before
    assert all(refusals.refusal(work.translator(language), caught.value) for language in languages())
    return caught.value
