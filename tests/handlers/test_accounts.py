"""Accounts stay outside: every place in an update where Telegram says one is known, and has a handle or nobody in it (bot/accounts.py)."""

import inspect
import json
from collections.abc import Iterator
from typing import Any, get_args

from aiogram.types import CallbackQuery, ChatMemberUpdated, Message
from pydantic import BaseModel

from bot.accounts import BY_ACCOUNT, BY_ACCOUNTS, DEEPEST, LEFT_OUT, SHARED, acting, arrival, inside, named
from bot.parsing import message_in, parsed
from domain.values.ids import Handle
from handlers.fields import content_of
from handlers.incoming import message_of

ME, OTHER, THIRD, BOT = 6_120_050_001, 6_120_050_002, 6_120_050_003, 7_000_000_001
HANDLES = {ME: Handle(4), OTHER: Handle(9)}
GROUP = {"id": -1001, "type": "supergroup", "title": "工作群"}
NUMBERS_OF_OTHER_THINGS = frozenset(
    [
        "message_id",
        "message_thread_id",
        "reply_to_checklist_task_id",
        "ephemeral_message_id",
        "forward_from_message_id",
        "giveaway_message_id",
        "request_id",
        "marked_as_done_task_ids",
        "marked_as_not_done_task_ids",
        "correct_option_ids",
        "correct_option_id",
        "topic_id",
        "accent_color_id",
        "profile_accent_color_id",
        "linked_chat_id",
        "migrate_to_chat_id",
        "migrate_from_chat_id",
    ]
)
"""Of messages, tasks, colours, and of groups."""
WITH_AN_ID = {"User", "Chat", "Community", "ChecklistTask", "Story"}
NAMES_OF_OTHER_THINGS = frozenset(
    [
        "name",
        "active_usernames",
        "custom_emoji_sticker_set_name",
        "sticker_set_name",
        "file_name",
        "bot_username",
        "theme_name",
        "web_app_name",
        "set_name",
        "base_name",
        "time_zone_name",
        "game_short_name",
        "first_name",
        "last_name",
        "username",
    ]
)
"""Of files, stickers, gifts, bots and groups; a person's own stand in his User or Chat, and on a card that he shares himself."""


def user(account: int, *, is_bot: bool = False) -> dict[str, Any]:
    return {"id": account, "is_bot": is_bot, "first_name": "画眉鸟", "last_name": "姓氏", "username": "huamei", "language_code": "zh-hans"}


def private(account: int) -> dict[str, Any]:
    return {"id": account, "type": "private", "first_name": "画眉鸟", "username": "huamei"}


def said(chat: Any, sender: Any, **more: Any) -> dict[str, Any]:
    return {"update_id": 1, "message": {"message_id": 5, "date": 1_793_757_601, "chat": chat, "from": sender} | more}


def models(kind: Any) -> Iterator[type[BaseModel]]:
    if inspect.isclass(kind) and issubclass(kind, BaseModel):
        yield kind
    for part in get_args(kind):
        yield from models(part)


def fields() -> Iterator[tuple[str, str, str]]:
    """Every field of what the bot is told: its name, its type, and the object it is in."""
    seen: set[type[BaseModel]] = set()
    waiting: list[type[BaseModel]] = [Message, CallbackQuery, ChatMemberUpdated]
    while waiting:
        model = waiting.pop()
        if model in seen:
            continue
        seen.add(model)
        model.model_rebuild()  # of a lean aiogram what its annotations name is known then (handlers/lean_aiogram.py)
        for name, field in model.model_fields.items():
            waiting += models(field.annotation)
            yield field.alias or name, str(field.annotation), model.__name__


def test_every_number_that_could_be_an_account_is_decided_about() -> None:
    """A new version of aiogram brings new fields of the Bot API."""
    ids = {(name, model) for name, kind, model in fields() if "int" in kind and (name == "id" or name.endswith(("_id", "_ids")))}
    assert {model for name, model in ids if name == "id"} == WITH_AN_ID
    assert {name for name, _ in ids} - {"id"} - NUMBERS_OF_OTHER_THINGS - BY_ACCOUNT - BY_ACCOUNTS == set()


def test_every_name_is_decided_about() -> None:
    names = {name for name, kind, _ in fields() if "str" in kind and ("name" in name or "signature" in name)}
    assert names - NAMES_OF_OTHER_THINGS - LEFT_OUT == {"sender_user_name"}


def test_who_writes_in_private_turns_to_the_bot_and_his_profile_stays_outside() -> None:
    update = said(private(ME), user(ME), text="路灯坏了")
    assert acting(update) == {ME}
    read = inside(update, HANDLES)
    assert read["message"]["chat"] == {"id": 4, "type": "private"}
    assert read["message"]["from"] == {"id": 4, "is_bot": False, "first_name": "", "language_code": "zh-hans"}
    assert "画眉鸟" not in str(read)
    assert "huamei" not in str(read)


def test_who_talks_in_a_group_is_not_made_known_by_it_and_who_presses_is() -> None:
    talk = said(GROUP, user(ME), text="吃饭了没", reply_to_message={"message_id": 4, "date": 1, "chat": GROUP, "from": user(OTHER)})
    assert acting(talk) == set()
    assert set(named(talk)) == {ME, OTHER}
    press = {"update_id": 2, "callback_query": {"id": "9", "from": user(ME), "data": "x", "chat_instance": "1", "message": talk["message"]}}
    assert acting(press) == {ME}
    moved = {
        "update_id": 3,
        "my_chat_member": {"chat": GROUP, "from": user(THIRD), "date": 1, "new_chat_member": {"user": user(BOT, is_bot=True)}},
    }
    assert acting(moved) == {THIRD}
    assert acting({"update_id": 4, "poll_answer": {"user": user(OTHER), "poll_id": "1"}}) == {OTHER}


def test_whoever_is_named_has_the_handle_he_is_known_by_or_is_nobody() -> None:
    held = {
        "text": "你问他",
        "entities": [{"type": "text_mention", "offset": 0, "length": 1, "user": user(OTHER)}],
        "forward_origin": {"type": "user", "date": 1, "sender_user": user(THIRD)},
        "reply_to_message": {"message_id": 4, "date": 1, "chat": private(ME), "from": user(BOT, is_bot=True), "text": "请问"},
        "new_chat_members": [user(THIRD), user(OTHER)],
        "giveaway_winners": {"winners": [user(THIRD)], "chat": GROUP},
        "external_reply": {"origin": {"type": "hidden_user", "date": 1, "sender_user_name": "画眉鸟"}},
        "via_bot": user(BOT, is_bot=True),
    }
    read = inside(said(private(ME), user(ME), **held), HANDLES)["message"]
    assert read["entities"][0]["user"]["id"] == 9
    assert read["forward_origin"]["sender_user"]["id"] == 0
    assert (read["reply_to_message"]["from"]["id"], read["reply_to_message"]["from"]["is_bot"]) == (0, True)
    assert [one["id"] for one in read["new_chat_members"]] == [0, 9]
    assert read["giveaway_winners"] == {
        "winners": [{"id": 0, "first_name": "", "is_bot": False, "language_code": "zh-hans"}],
        "chat": GROUP,
    }
    for account in (ME, OTHER, THIRD, BOT):
        assert str(account) not in json.dumps(read)
    assert "画眉鸟" not in str(read)
    assert parsed({"update_id": 1, "message": read}) is not None


def test_a_card_says_whose_it_is_by_handle_and_keeps_what_he_shares() -> None:
    card = {"phone_number": "13800004321", "first_name": "大娘", "last_name": "王"}
    for account, own in ((ME, True), (OTHER, False), (THIRD, False)):
        raw = inside(said(private(ME), user(ME), contact=card | {"user_id": account}), HANDLES)
        update = parsed(raw)
        assert update is not None
        assert update.message is not None
        found = message_of(update.message, message_in(raw)).contact
        assert found is not None
        assert (found.name, found.phone, found.own) == ("王 大娘", "13800004321", own)


def test_people_whom_somebody_shares_stay_outside() -> None:
    shared = {"request_id": 3, "user_ids": [OTHER, THIRD], "users": [{"user_id": THIRD, "first_name": "画眉鸟"}]}
    raw = inside(said(private(ME), user(ME), users_shared=shared), HANDLES)
    assert raw["message"]["users_shared"] == {"request_id": 3, "user_id": 0, "user_ids": [], "users": []}
    assert set(named(said(private(ME), user(ME), users_shared=shared))) == {ME}
    assert content_of(message_in(raw)).service, "that it happened is known"
    assert {"users_shared", "user_shared"} == SHARED


def test_groups_stay_as_telegram_names_them() -> None:
    update = said(GROUP, user(ME), sender_chat=GROUP, migrate_to_chat_id=-1002)
    assert set(named(update)) == {ME}
    read = inside(update, HANDLES)["message"]
    assert (read["chat"], read["sender_chat"], read["migrate_to_chat_id"]) == (GROUP, GROUP, -1002)
    assert inside({"x": {"chat_id": -1002, "user_chat_id": OTHER, "user_ids": [OTHER, THIRD, "?"]}}, HANDLES) == {
        "x": {"chat_id": -1002, "user_chat_id": 9, "user_ids": [9, 0, "?"]}
    }


def test_what_is_no_update_of_telegrams_hurts_nobody() -> None:
    deep: Any = {"id": THIRD, "is_bot": False}
    for _ in range(DEEPEST + 5):
        deep = [deep]
    odds: tuple[dict[str, Any], ...] = (
        {},
        {"message": 5},
        {"message": {"chat": []}},
        {"message": {"chat": {"id": "x", "type": "private"}, "from": {"id": True, "is_bot": None}}},
        {"message": {"chat": None, "deep": deep}},
        {"message": {"user_ids": 5, "user_id": "x", "chat_id": None}},
    )
    for odd in odds:
        made = arrival({"update_id": 1, **odd})
        assert made.acting == set()
        assert str(THIRD) not in str(made.inside({}))
