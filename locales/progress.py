"""「问进度」 and 「催办」 by staff: what the claimer reads, taps and says, and what who asked hears. Rules of the sentences: locales/common.py."""

from datetime import date

from domain.words.quotation import one_line, quoted
from locales.catalogue import N_
from locales.common import T, day

b_ask = N_("问进度")
b_chase = N_("催一催")
b_say = N_("写几句")
asked_today = N_("今天问过了，还在等回话。")
not_asked = N_("没有人在等这件事的回话。")
chased_today = N_("今天催过了。")
own_in_hand = N_("这件事就在您自己手上。")


def nobody_to_ask(_: T, *, name: str, phone: str) -> str:
    """`phone`: empty where the roster has none."""
    return (
        _("这个组的手机都还没连上，问不到，请打电话：{who}").format(who=_who(name, phone))
        if name
        else _("这个组的手机都还没连上，问不到，请打电话。")
    )


def nobody_to_chase(_: T, *, name: str, phone: str) -> str:
    return (
        _("这个组的手机都还没连上，催不到，请打电话：{who}").format(who=_who(name, phone))
        if name
        else _("这个组的手机都还没连上，催不到，请打电话。")
    )


def _who(name: str, phone: str) -> str:
    return one_line(f"{name} {phone}".strip())


sent = N_("问了，回了就告诉您。")
chased_done = N_("催了，记在经过里。")
thanks = N_("收到，这就转给问的人。")


def state(_: T, value: str) -> str:
    return {"underway": _("在办"), "at_unit": _("等单位"), "longer": _("要延期"), "done": _("已办好")}[value]


def asked(_: T, number: str, village: str, who: str, due_on: date | None) -> str:
    known = (
        _("{who} 问 {number} {village} 办到哪一步了，最迟 {due} 答复。点一下，或写几句。")
        if due_on
        else _("{who} 问 {number} {village} 办到哪一步了。点一下，或写几句。")
    )
    return known.format(who=who, number=number, village=village, due=day(_, due_on))


def told(_: T, number: str, who: str, value: str) -> str:
    words = _("{number}：{who} 回话，{state}。").format(number=number, who=who, state=state(_, value))
    more = {"longer": _("延期要他在卡片上点「延期」，选民会看到。"), "done": _("答复要他在卡片上点「答复」，选民会看到。")}
    return words + more.get(value, "")


def told_words(_: T, number: str, who: str, words: str) -> str:
    return _("{number}：{who} 回话：\n{words}").format(number=number, who=who, words=quoted(words))


def ask_words(_: T, number: str) -> str:
    return _("{number} 办到哪一步了？请回复这条消息写几句，语音、照片也行。选民看不到。").format(number=number)


def chased(_: T, number: str, village: str, who: str, due_on: date | None) -> str:
    words = _("{who} 催办：{number} {village}，请抓紧。").format(who=who, number=number, village=village)
    return words + (_("最迟 {due} 答复。").format(due=day(_, due_on)) if due_on else "")
