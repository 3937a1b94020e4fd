"""What the secretary says is to become of somebody of the roster: 停掉于发的代表职务, 恢复于发, 吕春敏电话换成139…, 于发调到柳湾那个组, 新增一个代表
(docs/spec.md section 8).

Said of one by his name, which stands for itself in the words; what only tells of him (于发来过电话) is none.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from domain.congress.congress import Person
from domain.rights.roster import Roster
from domain.values.ids import GroupId, PersonId
from domain.words.pattern import pattern_of
from domain.words.plain_text import squeezed
from domain.words.simplified import simplified
from domain.words.surnames import SURNAME

LONGEST = 40
_HE = "甲"
"""Stands for his name."""
_PLEASE = "(?:请|麻烦|帮我|给我|先|我要|我想|要|得|需要|暂时|现在|马上)*"
_SEAT = "(?:的)?(?:人大)?(?:代表)?(?:职务|资格|权限|账号|帐号|身份|席位|号|职)?"
_END = "(?:一下|吧|了|啊|哦)*"
_NUMBER = r"(?:改成|改为|换成|变成|更新为|更新成|是|为|[:：,，])*(?P<to>[\d\- ]{7,16})?"
_PHONE = "(?:联系)?(?:电话号码|手机号码|电话|手机号|手机|号码|座机)"
_SAYS: Mapping[str, str] = {
    "suspend": f"{_PLEASE}(?:把|将)?(?:停掉|停用|停了|停职|停止|停|暂停|冻结){_HE}{_SEAT}{_END}"
    f"|{_PLEASE}(?:把|将)?{_HE}{_SEAT}{_PLEASE}(?:停用|停掉|停了|停职|停权|停一停|停一下|暂停|停|冻结)(?:代表)?(?:职务|资格|权限|账号)?{_END}",
    "resume": f"{_PLEASE}(?:把|将|给)?(?:恢复|重新启用|启用|解除停用|解停){_HE}{_SEAT}{_END}"
    f"|(?:把|将)?{_HE}{_SEAT}(?:已经|可以|又|重新|要|该)*(?:恢复|启用|复职|复任)(?:代表)?(?:职务|资格|权限|账号|了)*{_END}",
    "end": f"{_PLEASE}(?:把|将)?(?:免去|免掉|罢免|撤掉|撤销|撤|去掉|删掉|删除|取消|终止){_HE}{_SEAT}(?:的?信息)?{_END}"
    f"|(?:把|将)?{_HE}{_SEAT}(?:已经|已|被|要|早就|给)*(?:撤了|撤掉|撤销|免了|免掉|免职|罢免|终止|到期了?|删掉|删了|删除|去掉)(?:代表)?(?:职务)?{_END}"
    f"|{_HE}(?:已经|已|要|想|早就|不幸)*(?:辞职|辞去代表(?:职务)?|不当代表|不再当代表|不再担任代表|不做代表|不干代表|卸任|去世|过世|病故|离任|不在了|退下来)(?:了)?",
    "phone": f"(?:把|将|请|帮我)*{_HE}的?新?{_PHONE}(?:要|又|已经)*(?:改|换|变|更新|更改|变更|修改)?(?:了|一下|下)*{_NUMBER}(?:了)?"
    f"|{_HE}(?:最近|又|已经|要)*(?:换|改|变)(?:了)?(?:一?个)?(?:新)?(?:的)?(?:{_PHONE}|号)(?:了)?{_NUMBER.replace('to', 'new')}(?:了)?"
    f"|{_HE}的?(?:新)?{_PHONE}(?:写错|填错|打错|错|不对|打不通)(?:了)?",
    "move": f"{_PLEASE}(?:把|将)?{_HE}(?:同志|代表)?(?:要|想|从.{{1,8}}?组)?(?:调|转|换|挪|分|编|并|移|安排|划|改)(?:到|去|入|进|至)(?P<group>.{{1,12}}?)(?:代表)?(?:小?组)?(?:去)?{_END}",
    "link": f"{_PLEASE}(?:给|帮|为)?{_HE}(?:重新|再|另|重)*(?:发|补|弄|给|换|生成|要|要个)(?:一?[个份条])?(?:新)?的?(?:邀请|个人|登录|进入)?(?:链接|邀请码|入口){_END}"
    f"|(?:重新|再|重|补)*发(?:一?[个份条])?{_HE}的?(?:邀请|个人|登录)?链接|{_HE}的?(?:邀请|个人)?链接(?:丢|没|失效|过期|打不开|找不到|呢|不见|用不了|给我|发我)*(?:了)?"
    f"|{_HE}(?:还|一直|老是)*(?:进不来|进不去|登不上|登不了|连不上|打不开(?:机器人)?|没连上|加不进来)(?:了)?|{_HE}换(?:了)?(?:一?个)?(?:账号|帐号|飞机号|telegram|tg)(?:了)?|{_HE}(?:的)?手机(?:丢|坏|掉)了",
    "office": f"{_PLEASE}(?:让|由|任命|选|推选)?{_HE}(?:来)?(?:当选|选上|当|任|升任|升|做|改任|接任|担任)(?:了|为|上)?.{{0,8}}?(?:副?组长|副?主席|主席团成员|信息员|联络员)(?:了)?"
    f"|(?:把)?.{{0,8}}?(?:副?组长|信息员|联络员)(?:要|已经)*(?:换成|换|改成|改为|是|由){_HE}(?:了|来当|当|担任)*",
    "name": f"(?:把|将)?{_HE}(?:的)?(?:名字|姓名|名)(?:打错|写错|错|不对|弄错|搞错)(?:了)?.{{0,8}}|{_HE}改名(?:叫|为|字)?.{{0,5}}|(?:把)?{_HE}的?名字改(?:成|为).{{1,5}}",
}
_PATTERNS = {kind: pattern_of(pattern) for kind, pattern in _SAYS.items()}
_NEW = pattern_of(
    f"{_PLEASE}(?:新增|增加|添加|补选|新加|加|添|录入|登记|补)(?:进|上)?(?:一|两|几)?[个位名]?(?:新)?的?(?:人大)?(?:代表|工作人员|信息员|联络员|承办单位|单位|联络站|村)(?P<to>[:：,， ]*[^\\d,，。:：]{{2,4}})?{_END}"
    "|(?:新)?(?:来|补选|增补|选)(?:了|上)(?:一|两|几)?[个位名]?(?:新)?(?:的)?(?:人大)?代表(?:[，,：: ]?(?!很|真|不|太|来|说|也).{2,3})?|新(?:来|选|当选|补选)的?代表(?:怎么|咋|如何)(?:加|录|登记|弄)(?:进去|进来)?"
)
_WRONG = pattern_of(
    "(?:通报|名册|名单|报表|台账|门贴|名片|小结|月报)(?:里|上|里面|上面)?(?:的|有)?(?:人?名|名字|姓名|代表名字?|人名字?|组名|村名)(?:打错|写错|错|不对|弄错|印错|搞错)(?:了|一个|字)*"
)
_CHANGES = pattern_of("[换变更改错新]|不对|打不通")
_THAT = pattern_of("(?:[那这]个|[那这]边|[那这]里|的)$")
_TITLE = "(?:代表|组长|主任|书记|主席)"
_ASKS = pattern_of("[?？]|[吗么]$|是不是|有没有|为什么|为啥|谁")


@dataclass(frozen=True)
class RosterOrder:
    """`kind`: of _SAYS, `new` or `wrong`; `people`: whom it may be of; `to`: the number, or where to."""

    kind: str
    people: tuple[PersonId, ...] = ()
    to: str = ""


def roster_order(text: str, roster: Roster) -> RosterOrder | None:
    """None for any other words."""
    said = squeezed(simplified(text)).strip(" 。.!！~～")
    said = "".join(said.split()) if not re.search(r"\d", said) else "".join(simplified(text).split()).strip("。.!！~～")
    if not 2 <= len(said) <= LONGEST or _ASKS.search(said):
        return None
    if _WRONG.fullmatch(said):
        return RosterOrder("wrong")
    if _NEW.fullmatch(said):
        return RosterOrder("new")
    for name, people in _named(said, roster):
        rest = said.replace(name, _HE, 1)
        for kind, pattern in _PATTERNS.items():
            if (found := pattern.fullmatch(rest)) is not None:
                groups = found.groupdict()
                order = RosterOrder(kind, people, next((value for value in groups.values() if value), "").strip())
                return order if _makes_sense(order, rest, roster) else None
    return None


def _makes_sense(order: RosterOrder, rest: str, roster: Roster) -> bool:
    """A number alone asks for it (吕春敏电话), and who is to go somewhere that is no group of ours goes there himself."""
    if order.kind == "phone":
        return bool(order.to) or _CHANGES.search(rest) is not None
    return order.kind != "move" or bool(groups_called(order.to, roster))


def groups_called(words: str, roster: Roster) -> tuple[GroupId, ...]:
    """Groups whose name begins with such words, or in which such a village is: 柳湾那个, 柳湾石门."""
    part = _THAT.sub("", words)
    if len(part) < 2:
        return ()
    named = [group.id for group in roster.live_groups() if part in simplified(group.name)]
    here = [v.id for v in roster.open_villages() if simplified(v.name).startswith(part)]
    return tuple(dict.fromkeys(named or [group.id for village in here for group in roster.groups_of_village(village)]))


def _named(said: str, roster: Roster) -> list[tuple[str, tuple[PersonId, ...]]]:
    """By whole names, the longest first; else by a surname with what he is called (于代表, 老于)."""
    known: dict[str, list[PersonId]] = {}
    for person in roster.people.values():
        if _may_be(person) and (name := simplified(person.name)) in said:
            known.setdefault(name, []).append(person.id)
    if known:
        return [(name, tuple(known[name])) for name in sorted(known, key=len, reverse=True)]
    found = re.search(f"(?P<surname>{SURNAME}){_TITLE}|[老小](?P<short>{SURNAME})", said)
    if found is None:
        return []
    surname = found["surname"] or found["short"]
    people = tuple(p.id for p in roster.people.values() if _may_be(p) and simplified(p.name).startswith(surname))
    return [(found[0], people)] if people else []


def _may_be(person: Person) -> bool:
    return person.status != "ended" and person.role != "admin" and len(person.name) > 1
