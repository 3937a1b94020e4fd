"""Every field of Telegram's Message has a row, and every kind of content keeps its words (docs/spec.md section 3)."""

import json
from typing import Any

import pytest
from aiogram.types import Message

from bot.parsing import loaded, message_in, parsed
from domain.values.message import Media
from handlers.fields import CONTENT, FIELDS, FRAME, READERS, SERVICE, content_of

FILE = {"file_id": "f1", "file_unique_id": "u1", "file_size": 9}
MESSAGE = {
    "message_id": 1,
    "date": 1_793_757_601,
    "chat": {"id": 5, "type": "private"},
    "from": {"id": 5, "is_bot": False, "first_name": "x"},
}


def read(**held: Any) -> Any:
    """As the worker does it: parsed with what aiogram does not know taken out, read from the JSON as it came."""
    raw = loaded(json.dumps({"update_id": 1, "message": MESSAGE | held}))
    assert parsed(raw) is not None
    return content_of(message_in(raw))


def test_every_field_of_aiograms_message_has_one_row() -> None:
    """A new version of aiogram brings fields of a new Bot API: give each a row in handlers/fields.py, with a reader if it is content."""
    known = {field.alias or name for name, field in Message.model_fields.items()}
    assert known - set(FIELDS) == set(), "fields that nobody has decided about"
    assert set(FIELDS) - known == set(), "fields that are no more"
    assert {name for name, role in FIELDS.items() if role == CONTENT} == {*READERS, "contact"}


def test_a_service_field_alone_is_telegrams_word_and_content_beside_it_is_not() -> None:
    for name in [name for name, role in FIELDS.items() if role == SERVICE]:
        assert read(**{name: {}}).service, name
        said = read(**{name: {}, "text": "路坏了"})
        assert (said.service, said.unknown, said.text) == (False, False, "路坏了"), name


def test_what_frames_a_message_is_no_content() -> None:
    for name in [name for name, role in FIELDS.items() if role == FRAME and name not in MESSAGE]:
        found = read(**{name: 1})
        assert (found.unknown, found.service) == (True, False), name


@pytest.mark.parametrize(
    ("held", "words", "media"),
    [
        ({"photo": [FILE | {"file_id": "small"}, FILE]}, "", Media("photo", "f1", 9, "u1")),
        ({"live_photo": FILE | {"photo": [FILE]}, "photo": [FILE]}, "", Media("photo", "f1", 9, "u1")),
        ({"live_photo": FILE}, "", Media("photo", "f1", 9, "u1")),
        ({"animation": FILE, "document": FILE}, "", Media("animation", "f1", 9, "u1")),
        ({"video": FILE, "caption": "看"}, "看", Media("video", "f1", 9, "u1")),
        ({"voice": FILE}, "", Media("voice", "f1", 9, "u1")),
        ({"audio": FILE}, "", Media("audio", "f1", 9, "u1")),
        ({"video_note": FILE}, "", Media("video_note", "f1", 9, "u1")),
        ({"document": FILE}, "", Media("document", "f1", 9, "u1")),
        ({"sticker": FILE | {"emoji": "🙂"}}, "", Media("sticker", "f1", 9, "u1")),
        ({"location": {"latitude": 30.5, "longitude": 110}}, "", Media("location", "30.5,110")),
        (
            {
                "venue": {"location": {"latitude": 1, "longitude": 2}, "title": "桥头", "address": "上坪村口"},
                "location": {"latitude": 1, "longitude": 2},
            },
            "桥头\n上坪村口",
            Media("venue", "1,2"),
        ),
        (
            {"poll": {"id": "7", "question": "修吗", "options": [{"text": "修"}, {"text": "不修"}]}},
            "修吗\n· 修\n· 不修",
            Media("poll", "7"),
        ),
        ({"poll": {"id": "7", "question": "修吗", "type": "quiz"}}, "修吗", Media("poll", "7", way="")),
        ({"poll": {"id": "7", "question": "修吗", "type": "quiz", "correct_option_ids": [0]}}, "修吗", Media("poll", "7")),
        ({"checklist": {"title": "路", "tasks": [{"id": 1, "text": "铺石子"}]}}, "路\n· 铺石子", Media("checklist", way="")),
        ({"dice": {"emoji": "🎯", "value": 4}}, "🎯 4", Media("dice", way="")),
        ({"story": {"chat": {"id": 9, "type": "channel", "title": "张三"}, "id": 3}}, "", Media("story", way="")),
        ({"paid_media": {"star_count": 3, "paid_media": [{"type": "hologram"}]}, "caption": "看"}, "看", Media("paid_media", way="")),
        ({"game": {"title": "棋", "description": "下棋", "photo": []}}, "棋\n下棋", Media("game", way="")),
        ({"invoice": {"title": "路费", "description": "每户十元"}}, "路费\n每户十元", Media("invoice", way="")),
        ({"giveaway": {"prize_description": "一袋米"}}, "一袋米", Media("giveaway", way="")),
        ({"giveaway_winners": {"prize_description": "一袋米"}}, "一袋米", Media("giveaway_winners", way="")),
        ({"photo": [FILE], "has_protected_content": True}, "", Media("photo", "f1", 9, "u1", way="")),
    ],
)
def test_each_kind_keeps_its_words_and_how_it_can_be_shown(held: dict[str, Any], words: str, media: Media) -> None:
    found = read(**held)
    assert (found.text, found.media, found.service, found.unknown) == (words, (media,), False, False)


def test_every_kind_of_content_is_tried_above() -> None:
    tried = {
        name for mark in test_each_kind_keeps_its_words_and_how_it_can_be_shown.pytestmark for case in mark.args[1] for name in case[0]
    }
    assert set(READERS) - {"rich_message"} <= tried


def test_a_rich_message_keeps_the_words_of_blocks_nobody_knows_and_its_pictures() -> None:
    blocks = [
        {"type": "paragraph", "text": ["村口的", {"type": "bold", "text": {"type": "hologram", "text": "路"}}, "坏了"]},
        {"type": "list", "items": [{"label": "一", "blocks": [{"type": "paragraph", "text": "没有灯"}]}]},
        {"type": "of_a_later_year", "text": "也没有牌", "photo": [FILE]},
        {"type": "video", "video": FILE | {"duration": 1}, "caption": {"text": "车翻了"}},
    ]
    found = read(rich_message={"blocks": blocks})
    assert found.text == "村口的路坏了\n一\n没有灯\n也没有牌\n车翻了"
    assert found.media == (Media("photo", "f1", 9, "u1", "file"), Media("video", "f1", 9, "u1", "file"))
    assert read(rich_message={"blocks": []}).unknown


def test_what_it_answers_to_in_another_chat_comes_with_its_words() -> None:
    elsewhere = {"origin": {"type": "of_a_later_year"}, "photo": [FILE], "chat": {"id": -5, "type": "channel", "title": "张三的频道"}}
    found = read(text="就是这里", external_reply=elsewhere, quote={"text": "明天停水", "position": 0})
    assert (found.text, found.quoted, found.media) == ("就是这里", "明天停水", (Media("photo", "f1", 9, "u1", "file"),))
    asked = read(text="选第一个", external_reply={"origin": {}, "poll": {"id": "1", "question": "修吗", "options": [{"text": "修"}]}})
    assert (asked.quoted, asked.media) == ("修吗\n· 修", ())
    assert read(text="是", quote={"text": "同一处聊天里的话", "position": 0}).quoted == ""


def test_a_content_of_a_later_year_is_unknown_with_the_words_it_has() -> None:
    found = read(haiku={"by": {"id": 5, "is_bot": False, "title": "王大娘"}, "title": "桥", "lines": [{"text": "桥坏了"}]})
    assert (found.unknown, found.text, [m.kind for m in found.media]) == (True, "桥\n桥坏了", ["unknown"])
    assert read(aura=True).unknown
    assert read(text=None, photo=[]).unknown
    assert read(gift={"gift": {}, "text": "谢谢你们"}).unknown, "a gift with words is asked about"


def test_a_message_of_somebody_elses_chat_is_nothing() -> None:
    assert read(text="订货", business_connection_id="b").service
    assert read(text="@bot", guest_query_id="g").service
