"""Sentences about people of the roster whom the bot cannot reach in private (docs/spec.md section 11). Rules: locales/common.py."""

from datetime import date

from locales.catalogue import N_
from locales.common import T, day

# Below a card of a confidential matter, in the place of 「认领的代表在私聊里看」.
hidden_for_secretary = N_("【{number}】选民有补充（保密；认领的代表收不到消息，已发给人大秘书）。")
# The same while he is on leave.
hidden_unclaimed = N_("【{number}】选民有补充（保密，谁认领谁在私聊里看）。")
hidden_for_reader = N_("【{number}】选民有补充（保密，点「全文」看）。")
hidden_for_claimer = N_("【{number}】选民有补充（保密，认领的代表在私聊里看）。")
# What stood in the chat of who had a confidential matter in hand, and has it no more.
hidden_now = N_("【{number}】选民要求保密，这件已不在您手里，原话这里不再显示。")
# What stood in a chat of a matter from which a part was split that is not for it.
shown_anew = N_("【{number}】以前显示在这里的话收起来了，现在的看卡片或「全文」。")
_WHY = {"spoken": N_("话里说到他们"), "recused": N_("要回避"), "official": N_("是本村的村干部")}


def nobody_takes(_: T, whys: frozenset[str]) -> str:
    """`whys`: why those of its group may not see it (`domain.rights.kept.why_kept_out`)."""
    why = _("，或者").join(_(words) for key, words in _WHY.items() if key in whys)
    return _("小组里有账号的代表都不能看这件事（{why}），没人能认领。请您转给别的小组。").format(why=why)


def hers_to_hand_on(_: T, number: str, village: str, days: int) -> str:
    return _("· {number} {village}：小组里没人能认领，请您转给别的小组（{days} 个工作日了）").format(
        number=number, village=village, days=days
    )


hidden_on_leave = N_("【{number}】选民有补充（保密；认领的代表请假，已发给人大秘书。要别人接着办请「指派」）。")


def hidden(_: T, said: str, number: str) -> str:
    """`said`: one of the above."""
    return _(said).format(number=number)


def lost(_: T, name: str, count: int) -> str:
    """To his leader and the secretary. `count`: matters in his hands."""
    words = _("{name} 收不到我的消息了：可能停用了我，或者账号没有了。发给他的先改发给组里别的代表，没有别人的发给人大秘书。").format(
        name=name
    )
    if count:
        words += "\n" + _("他手上没办完的：{count} 件，要不要换人，请组长定（「指派」）。").format(count=count)
    return words + "\n" + _("请打电话告诉他：打开和我的聊天，点「重新启动」，就又收得到了。")


def was_for(_: T, name: str, number: str) -> str:
    """Before what was on its way to him."""
    return _("下面这一条（{number}）本来是发给{name}的，他收不到，请您看：").format(number=number, name=name)


def not_read(_: T, name: str) -> str:
    """Below the card of a confidential matter."""
    return _("{name} 收不到消息，刚才的补充他没有看到，已发给人大秘书。").format(name=name)


def back(_: T, since: date, count: int) -> str:
    """To him, once he can be reached again."""
    words = _("您又收得到我的消息了。从{since}到现在发给您的没有送到，组里别人看到了。").format(since=day(_, since))
    return (
        words + "\n" + (_("您手上没办完的：{count} 件，点「我的待办」看。").format(count=count) if count else _("您手上没有没办完的事。"))
    )


def missed(_: T, number: str, words: str) -> str:
    """What a voter wrote meanwhile; `words` are a quotation."""
    return _("您收不到消息那几天，【{number}】选民说：\n{words}").format(number=number, words=words)


def card_claimer(_: T, name: str, since: date) -> str:
    return _("认领：{name}（从{since}起收不到消息）").format(name=name, since=day(_, since))


def person_line(_: T, name: str, status: str) -> str:
    return _("✕ {who}（收不到消息）").format(who=" ".join(filter(None, (name, status))))


def person_state(_: T, since: date) -> str:
    return _("从{since}起收不到我的消息。请打电话告诉他：打开和我的聊天，点「重新启动」。").format(since=day(_, since))
