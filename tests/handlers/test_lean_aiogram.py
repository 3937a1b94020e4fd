"""aiogram loaded lean reads every update as aiogram loaded whole does, and a new aiogram that loads otherwise is noticed."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
FILE = {"file_id": "f1", "file_unique_id": "u1", "file_size": 9}
USER = {"id": 5, "is_bot": False, "first_name": "王"}
BOT = {"id": 42, "is_bot": True, "first_name": "连心", "username": "lx_bot"}
GROUP = {"id": -1005, "type": "supergroup", "title": "上下坪组", "is_forum": True}
MESSAGE = {"message_id": 1, "date": 1_793_757_601, "chat": {"id": 5, "type": "private", "first_name": "王"}, "from": USER}
RIGHTS = [
    "can_be_edited",
    "is_anonymous",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_pin_messages",
    "can_manage_topics",
    "is_member",
]
HELD: tuple[dict[str, Any], ...] = (
    {
        "text": "路坏了",
        "entities": [{"type": "bold", "offset": 0, "length": 2}, {"type": "text_mention", "offset": 0, "length": 1, "user": USER}],
    },
    {"photo": [FILE | {"width": 1, "height": 1}], "caption": "桥", "media_group_id": "7"},
    {"video": FILE | {"width": 1, "height": 1, "duration": 2}},
    {"animation": FILE | {"width": 1, "height": 1, "duration": 2}, "document": FILE},
    {"voice": FILE | {"duration": 2}},
    {"audio": FILE | {"duration": 2}},
    {"video_note": FILE | {"length": 2, "duration": 2}},
    {"sticker": FILE | {"type": "regular", "width": 1, "height": 1, "is_animated": False, "is_video": False}},
    {"location": {"latitude": 1.0, "longitude": 2.0}},
    {"venue": {"location": {"latitude": 1.0, "longitude": 2.0}, "title": "桥", "address": "村口"}},
    {"contact": {"phone_number": "13800001234", "first_name": "王", "user_id": 5}},
    {"dice": {"emoji": "🎲", "value": 3}},
    {"text": "转", "forward_origin": {"type": "user", "date": 1, "sender_user": USER}},
    {"text": "转", "forward_origin": {"type": "channel", "date": 1, "chat": {"id": -9, "type": "channel", "title": "c"}, "message_id": 3}},
    {"text": "答", "reply_to_message": MESSAGE | {"text": "问"}, "quote": {"text": "问", "position": 0}},
    {"chat": GROUP, "message_thread_id": 3, "is_topic_message": True, "forum_topic_created": {"name": "路", "icon_color": 1}},
    {"chat": GROUP, "new_chat_members": [BOT]},
    {"chat": GROUP, "migrate_to_chat_id": -1006},
    {"chat": GROUP, "pinned_message": {"message_id": 2, "date": 0, "chat": GROUP}},
)
MEMBERS: tuple[dict[str, Any], ...] = tuple(
    {"status": status, "user": BOT, "until_date": 0} | dict.fromkeys(RIGHTS, True)
    for status in ("creator", "administrator", "member", "restricted", "left", "kicked")
)
UPDATES: tuple[dict[str, Any], ...] = (
    *({"message": MESSAGE | held} for held in HELD),
    *({"edited_message": MESSAGE | held | {"edit_date": 1_793_757_700}} for held in HELD),
    {"callback_query": {"id": "9", "from": USER, "chat_instance": "1", "data": "ok|1|", "message": MESSAGE | {"text": "好"}}},
    {"callback_query": {"id": "9", "from": USER, "chat_instance": "1", "data": "ok|1|", "message": MESSAGE | {"date": 0}}},
    *(
        {"my_chat_member": {"chat": GROUP, "from": USER, "date": 1, "old_chat_member": MEMBERS[0], "new_chat_member": member}}
        for member in MEMBERS
    ),
)
LOOK = """
import json, sys
import {first}
import bot.worker
from bot.parsing import HANDLED, parsed
import aiogram.methods, aiogram.types
from pydantic import BaseModel

def models(module):
    return [made for made in vars(module).values() if isinstance(made, type) and issubclass(made, BaseModel)]

def built(module):
    return sum(made.__pydantic_complete__ for made in models(module))

at_start = [built(aiogram.types), built(aiogram.methods)]
read = [parsed(update).model_dump_json(exclude_unset=True) for update in json.load(sys.stdin)]
answer = aiogram.methods.AnswerCallbackQuery(callback_query_id="9", text="好").model_dump_json(exclude_unset=True)
words = aiogram.types.Message.model_validate({message}).model_dump_json(exclude_unset=True)
vain = [made.__name__ for made in {all} if made.model_rebuild() is False or not made.__pydantic_complete__]
whose = BaseModel.model_rebuild.__func__.__module__
from copy import deepcopy
from aiogram.dispatcher.event.bases import REJECTED, UNHANDLED
from aiogram.types.base import UNSET
marks = [len({{UNSET, REJECTED, UNHANDLED}}), deepcopy([UNSET, REJECTED]) == [UNSET, REJECTED], "unittest" in sys.modules]
from unittest import mock
print(json.dumps([at_start, len(models(aiogram.types)), HANDLED, [*read, answer, words], vain, whose, BaseModel.model_config, marks]))
"""


def loaded(first: str, more: str) -> Any:
    """A process of its own that loads this first, reads the updates and says what it found."""
    code = LOOK.format(first=first, message=MESSAGE, all=more)
    told = json.dumps([{"update_id": n, **update} for n, update in enumerate(UPDATES)])
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, input=told, capture_output=True, text=True, timeout=120, check=True)
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def lean() -> Any:
    return loaded("handlers", "models(aiogram.types) + models(aiogram.methods)")


@pytest.fixture(scope="module")
def whole() -> Any:
    return loaded("aiogram", "()")


def test_every_update_is_read_as_it_is_by_aiogram_loaded_whole(lean: Any, whole: Any) -> None:
    assert lean[3] == whole[3]
    assert len(lean[3]) == len(UPDATES) + 2
    assert {kind for update in UPDATES for kind in update} == set(lean[2]), "each kind the worker reads has its samples"


def test_next_to_nothing_is_built_before_it_is_used(lean: Any, whole: Any) -> None:
    """Where aiogram itself has become as lean, or has moved what handlers/lean_aiogram.py puts off, that module has lost its reason."""
    (built, methods), types = lean[:2]
    assert types > 300
    assert built <= 5, "aiogram builds its types in another place now"
    assert methods <= 5, "aiogram builds its methods in another place now"
    assert whole[0][0] > types / 2, "aiogram is lean by itself now"
    assert whole[0][1] > 100, "aiogram's methods are lean by themselves now"


def test_whatever_else_aiogram_has_can_be_built_when_it_is_used(lean: Any) -> None:
    assert lean[4] == []


def test_pydantic_is_left_as_it_was(lean: Any) -> None:
    assert lean[5:7] == ["pydantic.main", {}]


def test_what_stands_for_nothing_given_needs_no_unittest(lean: Any, whole: Any) -> None:
    """Three objects that are told apart, each of which is its own copy; who wants `unittest` has it."""
    assert lean[7] == [3, True, False]
    assert whole[7] == [3, True, True], "aiogram has its marks from elsewhere now"
