"""2,000 random and mutated updates: no failed rows, no stuck chat (docs/design.md, Inbox)."""

import copy
import random
from typing import Any

from storage.inbox import chat_key
from tests.town import Town

ODD: tuple[Any, ...] = (None, "", 0, -1, 2**63, 1.5, True, [], {}, "\x00", "\ud800", "路" * 5000, {"type": "new_kind"}, ["x"])
REQUIRED = {"update_id", "message_id", "chat", "date", "id", "type", "message", "callback_query", "edited_message", "from"}


def bases(user: dict[str, Any], chat: dict[str, Any], group: dict[str, Any]) -> list[dict[str, Any]]:
    message = {"message_id": 10, "date": 1_793_757_600, "chat": chat, "from": user, "text": "村口的路坏了"}
    photo = {"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}
    return [
        {"message": message},
        {"edited_message": message | {"edit_date": 1_793_757_700, "text": "改了"}},
        {"message": message | {"photo": [photo], "caption": "图", "media_group_id": "77"}},
        {"message": message | {"chat": group, "reply_to_message": {"message_id": 3, "date": 1, "chat": group, "text": "【QX-2611-0001】"}}},
        {"message": message | {"forward_origin": {"type": "brand_new_origin", "date": 1}}},
        {"message": message | {"contact": {"phone_number": "1", "first_name": "a"}}},
        {"message": message | {"location": {"latitude": 1.0, "longitude": 2.0}}},
        {"message": message | {"poll": {"id": "1", "type": "future"}}},
        {
            "message": message
            | {"text": "", "poll": {"id": "1", "question": "修吗", "options": [{"text": "修"}], "media": {"photo": [photo]}}}
        },
        {"message": message | {"rich_message": {"blocks": [{"type": "paragraph", "text": ["路", {"type": "bold", "text": "坏了"}]}]}}},
        {"message": message | {"external_reply": {"origin": {"type": "new"}, "photo": [photo]}, "quote": {"text": "话", "position": 0}}},
        {
            "message": message
            | {"venue": {"location": {"latitude": 1, "longitude": 2}, "title": "桥"}, "checklist": {"tasks": [{"text": "a"}]}}
        },
        {"message": {"message_id": 11, "date": 1_793_757_600, "chat": chat, "from": user, "pinned_message": {"date": 0}}},
        {"message": {"message_id": 12, "date": 1_793_757_600, "chat": chat, "from": user, "hologram": {"text": ["路", {}]}}},
        {"edited_message": message | {"edit_date": 1_793_757_800, "photo": [photo | {"file_unique_id": "v"}], "caption": "图"}},
        {"callback_query": {"id": "9", "from": user, "chat_instance": "1", "data": "claim|1|", "message": message}},
        {"callback_query": {"id": "9", "from": user, "chat_instance": "1", "data": "\u202e|||", "inline_message_id": "x"}},
        {
            "my_chat_member": {
                "chat": group,
                "from": user,
                "date": 1,
                "old_chat_member": {"user": user, "status": "member"},
                "new_chat_member": {"user": user, "status": "half_member"},
            }
        },
        {"message_reaction": {"chat": chat, "message_id": 1, "date": 1, "old_reaction": [], "new_reaction": [{"type": "hologram"}]}},
        {"telepathy": {"chat": chat, "thought": "?"}},
        {},
    ]


def mutated(update: dict[str, Any], dice: random.Random) -> dict[str, Any]:
    """One to three changes anywhere but in what every message has."""
    made = copy.deepcopy(update)
    for _ in range(dice.randint(0, 3)):
        here: Any = made
        while isinstance(here, dict) and here:
            key = dice.choice(list(here))
            if isinstance(here[key], dict) and dice.random() < 0.8:
                here = here[key]
                continue
            if key not in REQUIRED:
                here[key] = copy.deepcopy(dice.choice(ODD)) if dice.random() < 0.8 else here.pop(key)
            break
        if isinstance(here, dict) and dice.random() < 0.3:
            here[f"new_field_{dice.randint(1, 9)}"] = copy.deepcopy(dice.choice(ODD))
    return made


async def test_two_thousand_odd_updates_leave_no_failed_row_and_no_stuck_chat(town: Town) -> None:
    dice = random.Random(7)
    voter = await town.voter()
    group = await town.group("g1")
    kinds = bases(voter.person.user, voter.chat.as_json(), group.chat.as_json())
    bot, town.telegram.sends_every_kind = town.telegram.bot, True
    for n in range(2000):
        bot.updates.append({"update_id": bot.next_update_id} | mutated(kinds[n % len(kinds)], dice))
        bot.next_update_id += 1
    await town.settled(patience=120)
    failed = await town.ask(lambda work: work.inbox.failed())
    assert failed == []
    await town.passes(minutes=20)
    voter.forgets()
    await voter.writes("/help")
    assert "不用格式" in voter.last


def test_the_chat_key_is_found_in_every_kind_of_update() -> None:
    assert chat_key({"update_id": 1, "message": {"chat": {"id": 5}}}) == 5
    assert chat_key({"update_id": 1, "callback_query": {"from": {"id": 6}, "message": {"chat": {"id": -7}}}}) == -7
    assert chat_key({"update_id": 1, "callback_query": {"from": {"id": 6}}}) == 6
    assert chat_key({"update_id": 1, "poll": {"id": "x"}}) == 0
