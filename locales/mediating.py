"""「请调解员」 of a dispute. Rules: locales/common.py."""

from locales.catalogue import N_
from locales.common import T

b_ask = N_("请调解员")
b_go = N_("我来调解")
b_cannot = N_("这次去不了")
sent = N_("已请本村的调解员，他回了会告诉您。")
thanks_going = N_("好，麻烦您了。谈过了用「面商」记一笔。")
thanks = N_("知道了，谢谢您回话。")
no_mediator = N_("这个村没有别的调解员可以请。")
asked_before = N_("已经请了，调解员还没有回话。")


def asked(_: T, number: str, village: str, by: str) -> str:
    return _("{by} 请您来调解 {number}（{village}，邻里纠纷）。您去得了吗？").format(by=by, number=number, village=village)


def by_hand(_: T, number: str, name: str, phone: str) -> str:
    who = _("{name}（{phone}）").format(name=name, phone=phone) if phone else name
    return _("{who}在这里收不到消息，{number} 请您打电话请他。").format(who=who, number=number)


def said(_: T, number: str, name: str, *, goes: bool) -> str:
    words = _("{number}：{name}来调解。") if goes else _("{number}：{name}这次去不了，请另找人。")
    return words.format(number=number, name=name)


def card(_: T, name: str) -> str:
    return _("调解：{name}").format(name=name)
