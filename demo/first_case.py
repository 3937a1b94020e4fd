"""The guided first case: from a voter's message to his rating and the secretary's summary, printed as it happens."""

import re
from collections.abc import Callable

from demo.telegram.people import Person
from demo.telegram.state import Chat, Json
from demo.village import Village

Say = Callable[[str], None]
SUMMED_UP = re.compile(r"小结（截至[^）]*）.*满意 [1-9]", re.S)


class Story:
    """Plays the case and tells it. `asked` and `summed_up` say whether the two things that matter came."""

    def __init__(self, village: Village, say: Say) -> None:
        self.village, self._say = village, say
        self._seen: dict[int, int] = {}
        self.asked = self.summed_up = False

    async def play(self) -> None:
        v = self.village
        self._listen()
        self._say("── 连心 Lianxin：一件事从头到尾 ──")
        await self._writes(v.voter, "/start d_QXv01")
        await self._presses(v.voter, "agree")
        await self._writes(v.voter, "上坪三组那条水泥路塌了半边，三轮车过不去")
        await self._presses(v.leader, "claim", v.group)
        await self._presses(v.leader, "reply", v.group)
        await self._replies(v.leader, "看到了，我这就去现场，您在家吗？")
        await self._presses(v.leader, "send", v.group)
        await self._writes(v.voter, "在家，辛苦你")
        await self._presses(v.leader, "answer", v.group)
        await self._presses(v.leader, "已解决", v.group)
        await self._replies(v.leader, "交通站已经把路面补好了，我验过，三轮车能过。")
        await self._presses(v.leader, "send_answer", v.group)
        self.asked = any("满意吗" in m.get("text", "") for m in v.voter.chat().messages.values())
        await self._presses(v.voter, "满意")
        await self._presses(v.voter, "solved")
        await self._writes(v.secretary, "/summary")
        self.summed_up = any(SUMMED_UP.search(m.get("text", "")) for m in v.secretary.chat().messages.values())
        self._say("── 完 ──")

    async def _writes(self, who: Person, words: str) -> None:
        self._say(f"{self._name(who)}写：{words}")
        who.says(words)
        await self._told()

    async def _presses(self, who: Person, what: str, group: Chat | None = None) -> None:
        label = self.village.press(who, what, group)
        self._say(f"{self._name(who)}点：[{label}]")
        await self._told()

    async def _replies(self, who: Person, words: str) -> None:
        prompt = [m for m in self.village.group.messages.values() if m.get("reply_markup", {}).get("force_reply")][-1]
        self._say(f"{self._name(who)}回复：{words}")
        who.says(words, self.village.group, prompt["message_id"])
        await self._told()

    async def _told(self) -> None:
        """Print what the bot said meanwhile, chat by chat."""
        await self.village.settled()
        for title, chat in self._chats():
            for number, message in chat.messages.items():
                if number > self._seen.get(chat.id, 0) and message["from"].get("is_bot"):
                    self._say(f"    〔{title}〕{_shown(message)}")
        self._listen()

    def _listen(self) -> None:
        for _, chat in self._chats():
            self._seen[chat.id] = max(chat.messages, default=0)

    def _chats(self) -> list[tuple[str, Chat]]:
        v = self.village
        return [("选民", v.voter.chat()), ("小组群", v.group), ("秘书", v.secretary.chat())]

    def _name(self, who: Person) -> str:
        return str(who.user["first_name"])


def _shown(message: Json) -> str:
    buttons = [b["text"] for row in message.get("reply_markup", {}).get("inline_keyboard", ()) for b in row]
    text = str(message.get("text", "")).replace("\n", "\n        ")
    return text + (f"\n        [{'] ['.join(buttons)}]" if buttons else "")
