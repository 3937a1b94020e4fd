"""Random and mutated updates, 2,000 of them with `--soak`: no failed rows, no stuck chat (docs/design.md, Inbox)."""

import copy
import random
from typing import Any

from demo.telegram.state import Json
from domain.values.buttons import Button
from storage.inbox import chat_key
from talk.house import OF_CARD, OF_OWN_CASE, OF_VOTER
from tests.town import GroupTalk, Somebody, Town

ODD: tuple[Any, ...] = (None, "", 0, -1, 2**63, 1.5, True, [], {}, "\x00", "\ud800", "路" * 5000, {"type": "new_kind"}, ["x"])
REQUIRED = {"update_id", "message_id", "chat", "date", "id", "type", "message", "callback_query", "edited_message", "from"}
VALUES = (
    "", "1", "2", "3", "4", "5", "1:satisfied", "1:mostly", "1:unsatisfied", "2:satisfied", "2:unsatisfied", "yes", "no", "partly", "solved",
    "planned", "v01", "v03", "none", "g1", "g2", "d001", "d003", "d072", "h1", "road", "2026-12-20", "first:phone", "withdraw:keep",
)  # fmt: skip
WORDS = (
    "村口的路坏了",
    "1",
    "满意",
    "不满意",
    "还没解决",
    "自来水又停了",
    "/my",
    "/cases",
    "/help",
    "12月20日",
    "上坪村",
    "。",
    "路灯坏了",
)
NEVER = {"pv_erase", "pv_consent_yes"}
"""Who erased himself has no cases any more: the other buttons would find nothing."""


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


async def where_much_has_happened(town: Town) -> tuple[list[Somebody], Somebody, GroupTalk]:
    """A town in which much has happened: a case that others joined and that is answered, one joined and rated, one that was joined and
    came to stand alone in a new round, one split in two, one closed, one returned. Its voters, the leader, the group's chat."""
    leader = await town.deputy("周启明")
    group = await town.group("g1", leader)
    voters = [await town.voter(name=f"选民{n}") for n in range(6)]
    for voter, words in zip(voters, ("自来水停了三天没水做饭", "自来水停了三天没水用", "停水三天了没水做饭") * 2, strict=True):
        await town.passes(minutes=4)
        await voter.writes(words)
    for n in range(2, 6):
        await press(town, leader, f"merge_into|{n}|1")
    await answer(town, leader, group, 1)
    for voter, taps in zip(voters[1:4], (("1:mostly",), ("1:unsatisfied",), ("1:unsatisfied", "1:satisfied")), strict=True):
        for tap in taps:
            await press(town, voter, f"rate|{voters.index(voter) + 1}|{tap}")
    await press(town, leader, "split|6|")
    await group.replies(leader, "路灯也不亮了")
    await answer(town, leader, group, 6)
    await press(town, voters[5], "rate|6|1:unsatisfied")
    await answer(town, leader, group, 7)
    await press(town, voters[5], "rate|7|1:satisfied")
    standings = [(c.status, c.rating) for c in await town.cases()]
    assert standings == [
        ("answered", ""), ("merged", "mostly"), ("returned", "unsatisfied"), ("merged", "satisfied"), ("merged", ""),
        ("returned", "unsatisfied"), ("closed", "satisfied"),
    ]  # fmt: skip
    return voters, leader, group


async def press(town: Town, who: Somebody, data: str) -> None:
    """The leader presses in the group, a voter in his own chat."""
    chat = next(c for c in town.telegram.state.chats.values() if c.id < 0) if who.person_id else who.chat
    who.person.presses({"message_id": 1, "date": 1, "chat": chat.as_json(), "text": "?"}, data)
    await town.settled()


async def answer(town: Town, leader: Somebody, group: GroupTalk, case_id: int) -> None:
    await press(town, leader, f"outcome|{case_id}|solved")
    await group.replies(leader, "修好了")
    shown = [m for m in group.chat.messages.values() if "将答复" in m.get("text", "")][-1]
    await group.presses(leader, "send_answer", shown)


def deeds(people: list[Somebody], group: Json, dice: random.Random) -> Json:
    """Somebody of the town presses any button of any case, writes, replies or edits."""
    who = dice.choice(people)
    chat = group if who.person_id and dice.random() < 0.6 else who.chat.as_json()
    at = 1_793_757_600 + dice.randint(0, 900)
    message = {"message_id": dice.randint(1, 60), "date": at, "chat": chat, "from": who.person.user, "text": dice.choice(WORDS)}
    roll = dice.random()
    if roll < 0.65:
        kinds = [kind for kind in (OF_CARD if who.person_id else {**OF_OWN_CASE, **OF_VOTER}) if kind not in NEVER]
        data = Button(dice.choice(kinds), dice.randint(1, 9), dice.choice(VALUES)).pack()
        return {"callback_query": {"id": "9", "from": who.person.user, "chat_instance": "1", "data": data, "message": message}}
    if roll < 0.75:
        return {"edited_message": message | {"edit_date": at + 60}}
    if roll < 0.85:
        replied = {"message_id": dice.randint(1, 60), "date": 1, "chat": chat, "text": f"【QX-2611-000{dice.randint(1, 7)}】"}
        return {"message": message | {"message_id": dice.randint(100, 10_000), "reply_to_message": replied}}
    return {"message": message | {"message_id": dice.randint(100, 10_000)}}


async def test_odd_updates_leave_no_failed_row_and_no_stuck_chat(town: Town, soak: bool) -> None:
    dice = random.Random(7)
    voters, leader, group = await where_much_has_happened(town)
    secretary = await town.secretary()
    kinds = bases(voters[0].person.user, voters[0].chat.as_json(), group.chat.as_json())
    bot, town.telegram.sends_every_kind = town.telegram.bot, True
    for n in range(2000 if soak else 700):
        base = kinds[n // 2 % len(kinds)] if n % 2 else deeds([*voters, leader], group.chat.as_json(), dice)
        bot.updates.append({"update_id": bot.next_update_id} | mutated(base, dice))
        bot.next_update_id += 1
    await town.settled(patience=120)
    failed = await town.ask(lambda work: work.inbox.failed())
    assert failed == []
    await town.passes(minutes=20)
    await town.passes(days=9)
    assert not [text for text in secretary.reads if "没有办成，已记下" in text]
    for person in (*voters, leader):
        person.forgets()
        await person.writes("/help")
        assert any(("有事直接点下面的按钮" if person is leader else "不用格式") in text for text in person.reads)


def test_the_chat_key_is_found_in_every_kind_of_update() -> None:
    assert chat_key({"update_id": 1, "message": {"chat": {"id": 5}}}) == 5
    assert chat_key({"update_id": 1, "callback_query": {"from": {"id": 6}, "message": {"chat": {"id": -7}}}}) == -7
    assert chat_key({"update_id": 1, "callback_query": {"from": {"id": 6}}}) == 6
    assert chat_key({"update_id": 1, "poll": {"id": "x"}}) == 0
