"""The people of the town and what they do on an ordinary day: write, claim, ask, forward, answer, rate, visit."""

import random

from domain.cases.case import Case
from domain.cases.life_cycle import HANDLED
from domain.congress.congress import Congress
from tests.conversations.test_visit_day import files_record
from tests.town import GroupTalk, Somebody, Town, has_button, shown

LINKED = ("许文静", "鲁小川", "贺正平", "石立新", "周启明", "于发", "吕春敏", "段开东", "史树华", "刘国春", "李春生", "夏明柱")
SITS = {"g1": ("周启明", "于发", "吕春敏", "段开东", "史树华", "刘国春"), "g2": ("李春生", "夏明柱")}
LATER = ("岳小春", "毕家兴")
"""Come by by-elections into the first group."""
LIVES = {"王大娘": "上坪村", "李大爷": "下坪村", "赵婶": "柳湾村", "孙家二哥": "石门村", "何嫂": "上坪村"}
MATTERS = (
    "村口的路灯坏了半个月",
    "水渠塌了一段，田里放不进水",
    "自来水又黄又浑",
    "垃圾池满了没人收",
    "去年的种粮补贴没有发下来",
    "桥头的护栏断了两根",
    "村医三天没有开门",
    "大货车把水泥路压坏了",
    "电压不稳，冰箱带不动",
    "学校门口没有斑马线",
)
SAID = ("我去看过了，这两天请人来修。", "请问具体在哪一段？", "已经和水利站说了，等他们回话。")
ANSWERED = ("修好了，请您看看。", "已经办好了，以后有事再说。", "补上了，请您核对。")
A_DAY = 86_400
"""Seconds."""


class Townspeople:
    """`gone`: whoever does nothing here any more, or just now. `said`: how often a voter was written to; nobody says the same twice."""

    def __init__(self, town: Town, dice: random.Random) -> None:
        self.town, self.dice = town, dice
        self.of: dict[str, Somebody] = {}
        self.chats: dict[str, GroupTalk] = {}
        self.voters: list[Somebody] = []
        self.gone: set[str] = set()
        self.said = 0
        self.congress: Congress

    async def come(self) -> None:
        for name in LINKED:
            self.of[name] = await self.town.deputy(name)
        for group, names in SITS.items():
            self.chats[group] = await self.town.group(group, *(self.of[name] for name in names))
        for name, village in LIVES.items():
            self.voters.append(await self.town.voter(village, name=name))
        self.congress = await self.town.ask(lambda work: work.roster.congress)

    @property
    def names(self) -> dict[int, str]:
        chats = {talk.chat.id: f"群 {group}" for group, talk in self.chats.items()}
        return chats | {who.id: name for name, who in self.of.items()} | {v.id: v.person.user["first_name"] for v in self.voters}

    async def joins(self, name: str, group: str) -> None:
        """Elected, linked and taken into the group's chat."""
        here = await self.town.ask(lambda work: [p.has_rights for p in work.roster.people.values() if p.name == name])
        self.of[name] = await self.town.deputy(name, here.index(True))
        self.chats[group].chat.members[self.of[name].id] = "member"

    async def voters_day(self, matters: float) -> list[int]:
        """Somebody may write of something new; somebody rates what he was answered. Who did something."""
        acted = []
        if self.dice.random() < matters:
            voter = self.dice.choice(self.voters)
            await voter.writes(self.dice.choice(MATTERS))
            if kind := next((kind for kind in ("as_new", "split_off") if voter.sees_button(kind)), ""):
                await voter.presses(kind)
            acted.append(voter.id)
        for voter in self.voters:
            if voter.sees_button("满意") and self.dice.random() < 0.4:
                await voter.presses(self.dice.choice(("满意", "满意", "满意", "基本满意", "不满意")))
                acted.append(voter.id)
        return acted

    async def deputies_day(self) -> list[int]:
        """What lies with the groups goes a step on, some of it."""
        acted: list[int] = []
        for case in [c for c in await self.town.cases() if c.group in self.chats and c.open and self.dice.random() < 0.25]:
            if case.status == "assigned":
                acted += await self._claims(case)
            elif case.status in HANDLED:
                acted += await self._works(case)
        return acted

    async def _claims(self, case: Case) -> list[int]:
        talk = self.chats[str(case.group)]
        who = self._somebody(str(case.group))
        cards = [m for m in talk.chat.messages.values() if m.get("text", "").startswith(f"【{case.number}】")]
        if not cards or "认领" not in str(cards[-1].get("reply_markup")):
            return []
        await talk.presses(who, "认领", cards[-1])
        return [talk.chat.id, who.id]

    def _somebody(self, group: str) -> Somebody:
        sits = [n for g, names in SITS.items() for n in names if self.chats[g] is self.chats[group]]
        sits += [n for n in LATER if n in self.of and self.chats[group] is self.chats["g1"]]
        return self.of[self.dice.choice([name for name in sits if name not in self.gone])]

    async def _works(self, case: Case) -> list[int]:
        """In private: he asks for the matter and goes on with it; who came without a phone is answered at once."""
        who = next((w for n, w in self.of.items() if w.person_id == case.claimer and n not in self.gone), None)
        if who is None:
            return []
        await who.writes(f"/case {case.number}")
        card = list(who.chat.messages.values())[-1]
        if self.dice.random() < 0.5 and "回复选民" in str(card.get("reply_markup")):
            await who.presses("回复选民")
            self.said += 1
            await who.writes(f"{self.dice.choice(SAID)}（第{self.said}次回话）")
            await who.presses("发送")
        else:
            await who.presses("答复")
            await who.presses("outcome:solved")
            self.said += 1
            await who.writes(f"{self.dice.choice(ANSWERED)}（第{self.said}次回话）")
            await who.presses("send_answer")
        return [who.id, *(talk.chat.id for talk in self.chats.values())]

    async def visit_day(self) -> list[int]:
        """Half of those who may record what they heard."""
        acted = []
        for name in sorted({n for names in SITS.values() for n in names} - self.gone):
            who = self.of[name]
            now = self.town.clock().timestamp()
            asked = [m for m in who.chat.messages.values() if "今天是走访选民日" in shown(m) and m["date"] > now - A_DAY]
            if asked and has_button(who.chat, "走访记录") and self.dice.random() < 0.5:
                await files_record(who, self.dice.choice(MATTERS))
                acted.append(who.id)
        return acted
