"""Words that wait are kept as JSON, and are read whatever their fields were called when they were written down."""

import json
from datetime import UTC, datetime

from domain.ids import ChatId, Handle, MessageId
from domain.message import Incoming, Sender
from services.register_voter import as_json, from_json

SAID = Incoming(ChatId(12), MessageId(5), datetime(2026, 11, 26, 8, tzinfo=UTC), Sender(Handle(12), "某人", "zh-hans"), "路灯坏了")


def test_words_that_wait_come_back_as_they_were() -> None:
    assert from_json(as_json(SAID)) == SAID


def test_words_written_down_when_the_sender_had_another_field_are_read() -> None:
    written = json.loads(as_json(SAID))
    written["sender"]["telegram_user_id"] = written["sender"].pop("handle")

    assert from_json(json.dumps(written)) == SAID
