"""「问信息员」: what is asked of a village's informant, and what who asked hears. Rules: locales/common.py."""

from domain.words.quotation import quoted
from locales.catalogue import N_
from locales.common import T

b_ask = N_("问信息员")
b_say = N_("我来说说")
b_unknown = N_("不清楚")
sent = N_("问了村里的信息员，他回了会告诉您。")
thanks = N_("知道了，谢谢您回话。")
no_informant = N_("这个村没有别的信息员可以问。")
asked_before = N_("已经问了，信息员还没有回话。")


def asked(_: T, number: str, about: tuple[str, str], by: str) -> str:
    """`about`: village and category."""
    village, category = about
    words = _("{by} 问您：{number}（{village}，{category}）这件事，村里眼下什么情况，大家怎么说？")
    return words.format(by=by, number=number, village=village, category=category)


def by_hand(_: T, number: str, name: str, phone: str) -> str:
    who = _("{name}（{phone}）").format(name=name, phone=phone) if phone else name
    return _("{who}在这里收不到消息，{number} 请您打电话问他。").format(who=who, number=number)


def ask_words(_: T, number: str) -> str:
    return _("{number} 村里什么情况？请回复这条消息写几句，语音、照片也行。选民看不到。").format(number=number)


def told(_: T, number: str, name: str, words: str) -> str:
    return _("{number}：信息员{name}说：\n{words}").format(number=number, name=name, words=quoted(words))


def unknown_to(_: T, number: str, name: str) -> str:
    return _("{number}：信息员{name}不清楚，请另找人问。").format(number=number, name=name)
