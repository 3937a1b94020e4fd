"""The 事项办理单: one A4 sheet of a matter, from what was said to who signs (docs/spec.md section 8)."""

from collections.abc import Mapping, Sequence
from datetime import date

from domain.words.quotation import one_line
from locales.catalogue import C_, N_
from locales.common import T
from locales.desk import full_day

LINE = 32
"""Characters of a step that fit one line with its date."""
NAMES, NAME = ("unit", "who"), 4
"""What is shortened first where a line is too long, so that its end (a day) stays; to how many characters. Of who did it the end is his name."""


b_sheet = N_("办理单")
b_sheets = N_("打印这一页的办理单")


def title(_: T, congress: str) -> str:
    return _("{congress}人大代表联系选民事项办理单").format(congress=congress)


def file_name(_: T, congress: str, what: str) -> str:
    return _("{congress}_事项办理单_{what}.docx").format(congress="".join(congress.split()), what=what)


def of_day(_: T, day: date, count: int) -> str:
    return _("{day}_{count}件").format(day=full_day(_, day), count=count)


gone = N_("这些事项您现在看不到了，没有做办理单。")


def field(_: T, name: str) -> str:
    known: Mapping[str, str] = {
        "number": _("编号"),
        "came": _("来件时间"),
        "village": _("村（居）"),
        "category": _("类别"),
        "voter": _("选民"),
        "channel": _("渠道"),
        "group": _("承办小组"),
        "claimer": _("承办代表"),
        "staff": _("承办人"),
        "due": _("答复期限"),
        "now": _("目前"),
        "words": _("选民反映"),
        "steps": _("办理经过"),
        "answer": _("答复意见"),
        "talks": _("面商情况"),
        "rating": _("选民评价"),
    }
    return known[name]


def cut_short(_: T, words: str, most: int) -> str:
    """The same of an answer, with less of it said."""
    return words if len(words) <= most else " ".join(words[:most].split()) + _("……（共 {n} 字）").format(n=len(words))


def state(_: T, queue_reason: str) -> str:
    """For what it waits, where a chat says it to its reader (只有您能看); empty for what reads the same on paper."""
    reasons = {
        "tip": _("疑似检举控告，由人大秘书办理"),
        "sealed": _("选民要求只给人大秘书看，由人大秘书办理"),
        "legal": _("涉法涉诉，由人大秘书办理"),
        "out_of_area": _("不属本地管辖，由人大秘书办理"),
        "unrouted": _("承办小组待定"),
        "no_village": _("村（居）待核实"),
        "given_back": _("小组退办，待另行安排"),
        "undeclined": _("收回不予受理，待另行安排"),
        "appeal": _("选民申请复核，由人大秘书办理"),
    }
    return reasons.get(queue_reason, "")


def answered(_: T, heard: str) -> str:
    """`heard`: what its voter heard of the answer (services/deed/names.heard)."""
    known: Mapping[str, str] = {
        "phoned": _("已答复，已打电话告诉选民，选民不评价"),
        "to_phone": _("已答复，还没有告诉选民"),
        "no_contact": _("已答复，选民没有留联系方式，无法告知"),
        "gone": _("已答复，无法请选民评价"),
    }
    return known.get(heard, _("已答复"))


def unrated(_: T, heard: str) -> str:
    """Why nobody was asked, where it is so."""
    known: Mapping[str, str] = {
        "phoned": _("选民不评价"),
        "no_contact": _("选民没有留联系方式，没有请他评价"),
        "gone": _("无法请选民评价"),
    }
    return known.get(heard, "")


def promised(_: T, day: str) -> str:
    """Of a matter answered by a promise that is neither kept nor explained."""
    return _("已答复，承诺{day}前办好").format(day=day)


def promised_in_books(_: T, outcome: str, day: str) -> str:
    return _("{outcome}（承诺{day}前）").format(outcome=outcome, day=day)


def declined(_: T, reason: str) -> str:
    return _("不予受理：{reason}").format(reason=reason)


def said_after(_: T, words: str) -> str:
    """What its voter wrote after an answer."""
    return _("答复后说：{words}").format(words=words)


def signs(_: T, *, staff: bool, group: bool) -> Sequence[str]:
    """`staff`: who has it in hand is no deputy; `group`: whether a group has it, whose leader signs."""
    return (_("承办人签名") if staff else _("承办代表签名"), *([_("小组组长签名")] if group else []), _("选民签名"))


confidential = N_("选民要求保密，请勿外传")
for_secretary = N_("只给人大秘书看，请勿外传")
sign_day = N_("　　　　年　　月　　日")


def identity(_: T, name: str, phone: str) -> str:
    return _("{name} {phone}").format(name=one_line(name), phone=one_line(phone)).strip()


def cut(_: T, words: str, most: int) -> str:
    """The words, with how many more there are where they are too many for the sheet."""
    return words if len(words) <= most else words[:most] + _("……（原话共 {n} 字，这里列不下）").format(n=len(words))


def step(_: T, day: str, kind: str, facts: Mapping[str, str]) -> str:
    """A line of what was done; empty for what is no step of the matter."""
    known: Mapping[str, str] = {
        "registered": _("收到"),
        "assigned": _("交{group}办理"),
        "claimed": _("{who}认领"),
        "named": _("交{who}办理"),
        "handed": _("交{who}办理"),
        "contacted": _("{who}联系选民"),
        "forwarded": _("{who}转{unit}，请其 {due} 前回话"),
        "forwarded_again": _("退回{unit}重办，请其 {due} 前回话"),
        "unit_answered": _("{unit}回话"),
        "unit_visited": _("{who}和单位去看"),
        "handed_up": _("{who}上报"),
        "extended": _("延期到 {due}"),
        "given_back": _("小组退回，另行安排"),
        "answered": _("{who}答复（{outcome}）"),
        "answer_shared": _("{who}答复（{outcome}）"),
        "promise_kept": _("{who}告诉选民：答应的事办好了"),
        "promise_moved": _("答应的日子改到 {until}"),
        "promise_dropped": _("{who}向选民说明：答应的事办不成"),
        "rated": _("选民评价：{value}"),
        "returned": _("退回重办"),
        "closed": _("办结"),
        "withdrawn": _("选民撤回"),
        "declined": _(C_("status", "不予受理")),
        "nagged": _("选民催办"),
        "merged": _("和同样的事一起办"),
        "express": _("直接报到主席"),
        "up_answered": _("上级回话"),
        "suggested": _("形成代表建议"),
    }
    if kind not in known:
        return ""
    if kind in ("answered", "answer_shared") and facts.get("until"):
        known = {**known, kind: _("{who}答复（{outcome}，承诺{until}前）")}
    words, fitting, room = known[kind].format(**facts), dict(facts), LINE - _width(day)
    for name in NAMES:
        value = fitting.get(name, "")
        while _width(words) > room and len(value) > NAME:
            value = value[1:] if name == "who" else value[:-1]
            fitting[name] = f"…{value}" if name == "who" else f"{value}…"
            words = known[kind].format(**fitting)
    return f"{day}　{_within(words, room)}"


def _within(words: str, room: float) -> str:
    if _width(words) <= room:
        return words
    while _width(words) > room - 1:
        words = words[:-1]
    return f"{words.rstrip()}…"


def _width(words: str) -> float:
    """In characters of Chinese; figures and Latin letters are half as wide, in an office that lacks the font a little more."""
    return sum(0.64 if sign.isascii() else 1 for sign in words)


def more_steps(_: T, count: int) -> str:
    return _("（还有 {count} 步这里列不下）").format(count=count)


def earlier_answers(_: T, count: int) -> str:
    return _("（还有以前的 {count} 次答复这里列不下）").format(count=count)


def on_that_day(_: T, day: str, words: str) -> str:
    """One answer of several."""
    return _("{day}　{words}").format(day=day, words=words)


def talk(_: T, day: str, which: str, way: str, who: str) -> str:
    return _("{day}　{which}：{way}（{who}）").format(day=day, which=which, way=way, who=who)


def rated(_: T, rating: str, solved: str) -> str:
    return _("{rating}；问题{solved}").format(rating=rating, solved=solved) if solved else rating
