"""People who use Telegram: they write, press, edit, block, join groups; each deed is an update for the bot."""

import itertools
import time
from typing import Any

from demo.telegram.chats import member_json
from demo.telegram.kinds import FILES, as_file
from demo.telegram.state import Chat, Json, State
from demo.telegram.topics import GENERAL, Topic

_albums = itertools.count(9_000_000)
_polls = itertools.count(7_000_000)


class Person:
    """One account on this stand-in. What the bot can see of a deed in a group follows Telegram's privacy mode."""

    def __init__(self, state: State, user_id: int) -> None:
        self._state, self.id = state, user_id

    @property
    def user(self) -> Json:
        return self._state.users[self.id].as_json()

    def chat(self, group: Chat | None = None) -> Chat:
        return group if group is not None else self._state.private_chat(self.id)

    def says(self, text: str, group: Chat | None = None, reply_to: int | None = None, **more: Any) -> Json:
        """With `topic`: the thread id of a forum's topic; else in General, or where the message replied to stands."""
        topic = int(more.pop("topic", 0))
        return self.posts({"text": text} | more, group, reply_to, topic)

    def posts(self, content: Json, group: Chat | None = None, reply_to: int | None = None, topic: int = 0) -> Json:
        """Any message; in a group the bot hears of it only where Telegram would tell it."""
        chat = self.chat(group)
        message: Json = {"from": self.user} | content
        replied = chat.messages.get(reply_to or 0)
        topic = topic or (replied or {}).get("message_thread_id", 0)
        if topic in chat.topics:
            message |= {"message_thread_id": topic, "is_topic_message": True}
            replied = replied or chat.messages[topic]  # plain words in a topic are shown as a reply to its first message
        if replied is not None:
            message["reply_to_message"] = {k: v for k, v in replied.items() if k != "reply_to_message"}
        stored = self._state.store(chat, message)
        if self._heard(chat, stored):
            self._state.owe("message", stored)
        return stored

    def _heard(self, chat: Chat, message: Json) -> bool:
        if chat.type == "private" or chat.bot_status == "administrator":
            return chat.bot_status not in ("kicked", "left")
        if chat.bot_status in ("kicked", "left"):
            return False
        replied = message.get("reply_to_message", {}).get("from", {})
        return str(message.get("text", "")).startswith("/") or bool(replied.get("is_bot")) or "new_chat_members" in message

    def sends(self, kind: str, content: bytes = b"data", caption: str = "", group: Chat | None = None, **more: Any) -> Json:
        """A photo, voice, video, document …; `name`: what the file is called."""
        name = str(more.pop("name", ""))
        shown = as_file(kind, self._state.keep_file(content, name), len(content), name)
        reply_to = more.pop("reply_to", None)
        return self.posts(shown | ({"caption": caption} if caption else {}) | more, group, reply_to)

    def asks(self, question: str, *options: str, group: Chat | None = None, reply_to: int | None = None, **more: Any) -> Json:
        """A poll; a `quiz` with its right answers in `correct_option_ids`."""
        listed = [{"text": o, "voter_count": 0, "persistent_id": str(n)} for n, o in enumerate(options)]
        poll: Json = {"id": str(next(_polls)), "question": question, "options": listed, "total_voter_count": 0, "type": "regular"}
        flags = ("is_closed", "is_anonymous", "allows_multiple_answers", "allows_revoting", "members_only")
        return self.posts({"poll": poll | dict.fromkeys(flags, False) | more}, group, reply_to)

    def sends_album(self, count: int, caption: str = "") -> str:
        """Several photos as one album; returns its id, so that a late part can follow."""
        album = str(next(_albums))
        for n in range(count):
            self.sends("photo", b"photo%d" % n, caption if n == 0 else "", media_group_id=album)
        return album

    def shares_location(self, **more: Any) -> Json:
        """A place; with `live_period` one that moves."""
        return self.posts({"location": {"latitude": 30.1, "longitude": 110.2} | more})

    def shares_contact(self, phone: str, *, own: bool = True) -> Json:
        contact: Json = {"phone_number": phone, "first_name": self.user["first_name"]}
        return self.posts({"contact": contact | ({"user_id": self.id} if own else {})})

    def edits(self, message: Json, text: str) -> Json:
        return self._edited(message, {"text" if "text" in message else "caption": text})

    def swaps(self, message: Json, kind: str, content: bytes = b"other", caption: str | None = None) -> Json:
        """Edit a message: another file in the place of its own, or one added to its words, which become the caption."""
        words = caption if caption is not None else message.get("text", message.get("caption", ""))
        self._state.set_apart(message)
        for name in ("text", "caption", *FILES):
            message.pop(name, None)
        file = as_file(kind, self._state.keep_file(content), len(content))
        return self._edited(message, file | ({"caption": words} if words else {}))

    def moves(self, message: Json, latitude: float, longitude: float) -> Json:
        """The next point of a live location."""
        return self._edited(message, {"location": message["location"] | {"latitude": latitude, "longitude": longitude}})

    def _edited(self, message: Json, content: Json) -> Json:
        self._state.set_apart(message)
        message.update(content)
        message["edit_date"] = self._state.timestamp()
        self._state.owe("edited_message", message)
        return message

    def deletes(self, message: Json, group: Chat | None = None) -> None:
        """Delete it for everybody; a bot hears nothing of that."""
        del self.chat(group).messages[message["message_id"]]

    def presses(self, message: Json, data: str) -> str:
        """Press a button (or forge its data); returns the id of the query."""
        callback_id = self._state.new_callback()
        shown = {k: v for k, v in message.items() if not k.startswith("_")}
        query = {"id": callback_id, "from": self.user, "chat_instance": "1", "message": shown, "data": data}
        for bot in self._state.bots.values():
            bot.presses[callback_id] = (time.monotonic(), self.id)
        self._state.owe("callback_query", query)
        return callback_id

    def blocks_bot(self, *, blocked: bool = True) -> None:
        self._state.users[self.id].blocked_bot = blocked
        chat = self._state.private_chat(self.id)
        chat.bot_status = "member"
        self._bot_changed(chat, "member" if blocked else "kicked", "kicked" if blocked else "member")

    def adds_bot(self, group: Chat, start: str = "") -> None:
        """Add the bot to a group, as `?startgroup=` does: with a `/start` that carries the token."""
        group.members[self.id] = "creator" if not group.members else group.members.get(self.id, "member")
        group.bot_status = "member"
        self._bot_changed(group, "left", "member")
        if start:
            name = next(iter(self._state.bots.values())).username
            self.says(f"/start@{name} {start}", group)

    def makes_bot(self, group: Chat, status: str) -> None:
        """`administrator`, `member`, `muted`, `kicked`, `left`."""
        before, group.bot_status = group.bot_status, status
        shown = {"muted": "restricted"}
        self._bot_changed(group, shown.get(before, before), shown.get(status, status))

    def lets_bot_delete(self, group: Chat, *, may: bool) -> None:
        """The right to delete, given to or taken from a bot that is administrator."""
        self._bot_changed(group, group.bot_status, group.bot_status, may_delete=may)

    def names(self, group: Chat, username: str) -> None:
        """A public name for the group (empty: none): everybody finds and reads it. Telegram tells bots nothing of it."""
        group.username = username

    def _bot_changed(self, chat: Chat, before: str, after: str, *, may_delete: bool | None = None) -> None:
        for bot in self._state.bots.values():
            keep, chat.bot_status = chat.bot_status, {"restricted": "muted"}.get(before, before)
            old = member_json(self._state, bot, chat, bot.id)
            chat.bot_status = {"restricted": "muted"}.get(after, after)
            chat.bot_may_delete = chat.bot_may_delete if may_delete is None else may_delete
            new = member_json(self._state, bot, chat, bot.id)
            chat.bot_status = keep
        change = {
            "chat": chat.as_json(),
            "from": self.user,
            "date": self._state.timestamp(),
            "old_chat_member": old,
            "new_chat_member": new,
        }
        self._state.owe("my_chat_member", change)

    def opens_topic(self, group: Chat, name: str) -> int:
        """A new topic; the group becomes a forum with it. Returns its thread id."""
        if not group.topics:
            group.topics[GENERAL] = Topic(GENERAL, "General")
            self._state.store(group, {"from": self.user, "group_chat_created": True})  # a forum's first message is no topic's
        made = self._tells(group, {"forum_topic_created": {"name": name, "icon_color": 7322096}})
        topic = group.topics[made["message_id"]] = Topic(made["message_id"], name)
        made |= {"message_thread_id": topic.id, "is_topic_message": True}
        return topic.id

    def closes_topic(self, group: Chat, topic: int = GENERAL, *, closed: bool = True) -> None:
        group.topics[topic].closed = closed
        self._tells(group, {"forum_topic_closed" if closed else "forum_topic_reopened": {}}, topic)

    def deletes_topic(self, group: Chat, topic: int) -> None:
        """Telegram tells bots nothing of it."""
        del group.topics[topic]
        for message_id in [n for n, m in group.messages.items() if m.get("message_thread_id") == topic]:
            del group.messages[message_id]

    def _tells(self, group: Chat, service: Json, topic: int = 0) -> Json:
        """A service message, which administrators and members alike are shown."""
        where = {"message_thread_id": topic, "is_topic_message": True} if topic not in (0, GENERAL) else {}
        stored = self._state.store(group, {"from": self.user} | service | where)
        if group.bot_status not in ("kicked", "left"):
            self._state.owe("message", stored)
        return stored

    def upgrades(self, group: Chat, new_id: int) -> Chat:
        """Group → supergroup, told by a service message in the old chat."""
        made = self._state.add_group(new_id, group.title)
        made.members, made.bot_status = group.members, group.bot_status
        group.upgraded_to = new_id
        stored = self._state.store(group, {"from": self.user, "migrate_to_chat_id": new_id})
        self._state.owe("message", stored)
        return made
