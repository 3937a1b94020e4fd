"""Words that wait are kept as JSON."""

from datetime import UTC, datetime

from domain.values.ids import ChatId, Handle, MessageId
from domain.values.message import Incoming, Sender, as_json, from_json

SAID = Incoming(ChatId(12), MessageId(5), datetime(2026, 11, 26, 8, tzinfo=UTC), Sender(Handle(12), "zh-hans"), "路灯坏了")


def test_words_that_wait_come_back_as_they_were() -> None:
    assert from_json(as_json(SAID)) == SAID
