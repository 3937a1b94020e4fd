"""How long a call is tried that fails while others go through (docs/design.md, Outbox)."""

from datetime import timedelta

import pytest

from domain.values.patience import LEAST_TRIES, PATIENCE, is_over, kind_of


@pytest.mark.parametrize(
    ("method", "priority", "purpose", "kind"),
    [
        ("sendMessage", 0, "", "answer"),
        ("copyMessage", 0, "", "answer"),
        ("sendMessage", 1, "", "notice"),
        ("sendMessage", 2, "bc:1", "bulk"),
        ("editMessageText", 0, "card", "edit"),
        ("editMessageReplyMarkup", 0, "", "edit"),
        ("sendDocument", 0, "", "file"),
        ("sendDocument", 2, "", "file"),
        ("deleteMessage", 1, "", "removal"),
        ("getFile", 0, "roster", "fetch"),
        ("sendMessage", 1, "refusal", "word"),
    ],
)
def test_every_call_has_a_kind_and_a_time(method: str, priority: int, purpose: str, kind: str) -> None:
    assert kind_of(method, priority, purpose) == kind
    assert timedelta(minutes=5) <= PATIENCE[kind] <= timedelta(days=1)


def test_it_ends_by_time_and_tries_together() -> None:
    assert not is_over("answer", LEAST_TRIES - 1, timedelta(days=3)), "a clock that jumped ends nothing"
    assert not is_over("answer", 1000, timedelta(minutes=29))
    assert is_over("answer", LEAST_TRIES, timedelta(minutes=30))
