"""A day at the desk: forty scripted matters with everything a group and a secretary do with them, to be watched on the page."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import yaml

from demo.telegram.people import Person
from demo.telegram.state import Chat, Json
from demo.village import Village, find_button

SCRIPT = Path(__file__).parent / "sample" / "desk_day.yaml"
Say = Callable[[str], None]


class DeskDay:
    """Plays the script. `pause` in seconds between deeds lets a person follow on the page."""

    def __init__(self, village: Village, say: Say, pause: float = 0.0) -> None:
        self.village, self._say, self._pause = village, say, pause
        self.voters: dict[str, Person] = {}
        self.numbers: list[str] = []

    async def play(self) -> None:
        own = self.village.voter
        script = yaml.safe_load(SCRIPT.read_text(encoding="utf-8"))
        for n, matter in enumerate(script["matters"]):
            if n % 4 == 0:
                self.village.clock.added += timedelta(minutes=11)  # the day goes on; a burst is another story
            await self._matter(matter)
        self.village.voter = own
        await self._writes(self.village.secretary, "/queue")
        await self._writes(self.village.secretary, "/summary")
        self._say(f"── {len(self.numbers)} ──")

    async def _matter(self, matter: Json) -> None:
        voter = await self.arrives(matter["who"], matter["village"])
        self.village.voter = voter  # the page's first phone is his now
        number = await self.brings(voter, matter["words"])
        if not number:
            self._say(f"    {_last(voter.chat())}")
            return
        self.numbers.append(number)
        for deed in matter["do"]:
            name, *more = [deed] if isinstance(deed, str) else deed
            self._say(f"    {number} {name} {' '.join(more)}".rstrip())
            await getattr(self, f"do_{name}")(voter, number, *more)
            await asyncio.sleep(self._pause)

    async def brings(self, voter: Person, words: str) -> str:
        """A matter of his; returns its number, empty where his words were none."""
        await self._writes(voter, words)
        for kind in ("as_new", "split_off", "seal_give", "seal_give"):  # a new one; asked who may see it: the group, whoever it means
            if (button := _label(voter.chat(), kind)) is not None:
                voter.presses(*button)
                await self.village.settled()
        return _number(voter.chat())

    async def arrives(self, name: str, village: str) -> Person:
        """Who scans the code at his village's door, once."""
        if name not in self.voters:
            person = self.voters[name] = self.village.telegram.person(8000 + len(self.voters), name)
            self.village.voters.append(person)
            person.says(f"/start d_QX{village}")
            await self.village.settled()
            self.village.press(person, "agree")
            await self.village.settled()
        return self.voters[name]

    async def _writes(self, who: Person, words: str) -> None:
        self._say(f"{who.user['first_name']}：{words}")
        who.says(words)
        await self.village.settled()

    def _card(self, number: str) -> Json:
        """The live card of a case in the group's chat."""
        cards = [m for m in self.village.group.messages.values() if m.get("text", "").startswith(f"【{number}】") and "状态：" in m["text"]]
        return cards[-1]

    async def _card_press(self, who: Person, number: str, kind: str) -> None:
        await self._press_on(who, self._card(number), kind)

    async def _press_on(self, who: Person, message: Json, kind: str) -> None:
        for row in message.get("reply_markup", {}).get("inline_keyboard", ()):
            for button in row:
                if kind == button["callback_data"].split("|")[0]:
                    who.presses(message, button["callback_data"])
                    await self.village.settled()
                    return
        raise LookupError(f"no button {kind} on: {message.get('text', '')[:60]}")

    async def _newest(self, who: Person, kind: str, value: str = "") -> None:
        """Press the newest button of this kind in the group."""
        for message in reversed(list(self.village.group.messages.values())):
            for row in message.get("reply_markup", {}).get("inline_keyboard", ()):
                for button in row:
                    head, _, rest = button["callback_data"].split("|", 2)
                    if head == kind and (not value or value in rest):
                        who.presses(message, button["callback_data"])
                        await self.village.settled()
                        return
        raise LookupError(f"no button {kind}")

    async def _menu(self, who: Person, number: str, kind: str) -> None:
        """Press one of the rarer acts, where it is not among the likeliest behind 「其余的」."""
        await self._card_press(who, number, "menu")
        menu = list(self.village.group.messages.values())[-1]
        try:
            await self._press_on(who, menu, kind)
        except LookupError:
            await self._press_on(who, menu, "menu")
            await self._newest(who, kind)

    async def _replies(self, who: Person, words: str) -> None:
        prompt = [m for m in self.village.group.messages.values() if m.get("reply_markup", {}).get("force_reply")][-1]
        who.says(words, self.village.group, prompt["message_id"])
        await self.village.settled()

    async def do_claim(self, voter: Person, number: str) -> None:
        await self._card_press(self.village.leader, number, "claim")

    async def do_claim_other(self, voter: Person, number: str) -> None:
        await self._card_press(self.village.deputy, number, "claim")

    async def do_reply(self, voter: Person, number: str, words: str) -> None:
        await self._card_press(self.village.leader, number, "reply")
        await self._replies(self.village.leader, words)
        await self._newest(self.village.leader, "send")

    async def do_note(self, voter: Person, number: str, words: str) -> None:
        self.village.leader.says(words, self.village.group, self._card(number)["message_id"])
        await self.village.settled()

    async def do_forward(self, voter: Person, number: str) -> None:
        for kind in ("forward_to", "forward_due", "forward_go"):
            if kind == "forward_to":
                await self._card_press(self.village.leader, number, "forward")
            await self._newest(self.village.leader, kind)

    async def do_hand_up(self, voter: Person, number: str) -> None:
        await self._menu(self.village.leader, number, "hand_up")
        await self._newest(self.village.leader, "up_to")
        await self._newest(self.village.leader, "up_due")

    async def do_express(self, voter: Person, number: str) -> None:
        await self._menu(self.village.deputy, number, "express")

    async def do_consult(self, voter: Person, number: str, way: str, words: str) -> None:
        await self._menu(self.village.leader, number, "consult")
        await self._newest(self.village.leader, "consulted", way)
        await self._replies(self.village.leader, words)

    async def do_extend(self, voter: Person, number: str, reason: str) -> None:
        await self._menu(self.village.leader, number, "extend")
        await self._replies(self.village.leader, reason)
        await self._newest(self.village.leader, "extend_go")

    async def do_phone(self, voter: Person, number: str) -> None:
        await self._menu(self.village.leader, number, "ask_phone")
        self.village.press(voter, "give_phone")
        await self.village.settled()
        await self._writes(voter, "13800000555")

    async def do_recuse(self, voter: Person, number: str, reason: str) -> None:
        await self._menu(self.village.leader, number, "recuse")
        await self._replies(self.village.leader, reason)

    async def do_name(self, voter: Person, number: str) -> None:
        await self._menu(self.village.leader, number, "name_claimer")
        await self._newest(self.village.leader, "named", "d009")

    async def do_give_back(self, voter: Person, number: str, reason: str) -> None:
        await self._card_press(self.village.leader, number, "give_back")
        await self._replies(self.village.leader, reason)

    async def do_merge(self, voter: Person, number: str) -> None:
        await self._newest(self.village.leader, "merge_into")

    async def do_split(self, voter: Person, number: str, words: str) -> None:
        await self._menu(self.village.leader, number, "split")
        await self._replies(self.village.leader, words)

    async def do_suggest(self, voter: Person, number: str, words: str) -> None:
        await self._menu(self.village.leader, number, "suggest")
        await self._newest(self.village.leader, "suggest_new")
        await self._replies(self.village.leader, words)

    async def do_answer(self, voter: Person, number: str, outcome: str, words: str) -> None:
        """By whoever holds it: the leader decides for the group."""
        claimer = self.village.deputy if "认领：吕春敏" in self._card(number)["text"] else self.village.leader
        card = self._card(number)
        kinds = [b["callback_data"].split("|")[0] for row in card.get("reply_markup", {}).get("inline_keyboard", ()) for b in row]
        if "answer" in kinds:
            await self._press_on(claimer, card, "answer")
        else:
            await self._menu(claimer, number, "answer")
        await self._newest(claimer, "outcome", outcome)
        if outcome == "planned":
            day = (self.village.clock() + timedelta(days=40)).strftime("%Y-%m-%d")
            await self._replies(claimer, day)
        await self._replies(claimer, words)
        await self._newest(claimer, "send_answer")

    async def do_rate(self, voter: Person, number: str, value: str) -> None:
        for message in reversed(list(voter.chat().messages.values())):
            for row in message.get("reply_markup", {}).get("inline_keyboard", ()):
                for button in row:
                    if (
                        button["callback_data"].startswith("rate|")
                        and button["callback_data"].endswith(value)
                        and number in message["text"]
                    ):
                        voter.presses(message, button["callback_data"])
                        await self.village.settled()
                        return
        raise LookupError(f"{number} was not asked about")

    async def do_why(self, voter: Person, number: str, words: str) -> None:
        await self._writes(voter, words)

    async def do_withdraw(self, voter: Person, number: str) -> None:
        self.village.press(voter, "withdraw")
        await self.village.settled()
        self.village.press(voter, "withdraw_yes")
        await self.village.settled()


def _label(chat: Chat, kind: str) -> tuple[Json, str] | None:
    """The newest message's button of this kind, if it has one."""
    newest = chat.messages[max(chat.messages)]
    try:
        message, data, _ = find_button(chat, kind)
    except LookupError:
        return None
    return (message, data) if message["message_id"] == newest["message_id"] else None


def _last(chat: Chat) -> str:
    return str(chat.messages[max(chat.messages)].get("text", ""))


def _number(chat: Chat) -> str:
    """The number in the newest receipt; empty when the words were no matter."""
    words: Any = _last(chat)
    return words.split("编号 ")[1].split("\n")[0].strip() if "编号 " in words else ""
