"""What a voter reads who typed what he might have tapped: 撤回, 催一下, 改一下, 修好了, 不满意. Rules of the sentences: locales/common.py."""

from collections.abc import Mapping

from locales import secrecy
from locales.catalogue import N_
from locales.common import T
from locales.further import short

b_not_needed = N_("不用办了，撤回")
go_on_please = N_("好的，请说，是什么事？您接下来写的，就当另一件事办。")

slipped = N_("没关系。要改哪一件，请在下面点。")

rated_which = N_("您说的是哪一件的答复？请点一下。")
b_others = N_("看别的事项")
machine_takes = N_("收您的话、记编号的是机器人，看的和办的都是人。")
who_reads = N_("收您的话、记编号的是机器人；看的和办的都是人：您那里的代表，还有人大秘书。您选了「只给人大秘书看」的，只有秘书看。")
b_after_all = N_("要办，再转给代表")


def after_all(_: T, number: str, words: str) -> str:
    """`words`: the withdrawn matter's own."""
    return _("{number}（{words}）您已经撤回了。还要办的话，就照原来的话再转给代表，编号是新的。要办吗？").format(
        number=number, words=short(words)
    )


def write_it_again(_: T, number: str) -> str:
    """His words of it are not shown to others without his saying so anew."""
    return _("{number} 您已经撤回了。还要办，请把事情再写一遍，谁能看也可以再选。").format(number=number)


def rate_anew(_: T, number: str) -> str:
    """He takes his rating back, and says no other."""
    return _("没关系，{number} 的评价可以改。您满意不满意？").format(number=number)


def other_place(_: T, number: str, old: str, new: str) -> str:
    """`old`: the village it is of until now, empty where it is of none."""
    if not old:
        return _("{number} 还没记是哪个村（居）的。是{new}的，点一下就记上。").format(number=number, new=new)
    return _("{number} 记的是{old}的事。是{new}的，点一下就改过去。").format(number=number, old=old, new=new)


def named_place(_: T, old: str, new: str, group: str) -> str:
    """`old`: the village it is of, empty for none; `group`: which other deputies serve the new one, empty where the same ones do."""
    old = _("这件记在{old}。").format(old=old) if old else ""
    if not group:
        return old + _("要是{new}的事，点一下「换成{new}」。").format(new=new)
    return old + _("要是{new}的事，点一下「换成{new}」，就转给{group}。").format(new=new, group=group)


def which(_: T, act: str, *, only: bool = False) -> str:
    """`only`: there is one alone that may be meant."""
    if only:
        return _which_one(_, act)
    known: Mapping[str, str] = {
        "withdraw": _("您要撤回的是哪一件？请点一下。"),
        "nag": _("您要催的是哪一件？请点一下。"),
        "change": _("您要改的是哪一件？请点一下。"),
        "supplement": _("您要补充的是哪一件？请点一下。"),
        "solved": _("是哪一件好了？请点一下。"),
        "ask": _("您问的是哪一件？请点一下。"),
        "unsatisfied": _("您对哪一件不满意？请点一下。哪里不满意，也可以直接写。"),
        "secret": _(secrecy.which),
        "means": _("您说的是哪一件？请点一下。"),
        "rate_satisfied": _(rated_which),
        "rate_mostly": _(rated_which),
        "rate_unsatisfied": _(rated_which),
    }
    return known[act]


def _which_one(_: T, act: str) -> str:
    if act == "secret":
        return _(secrecy.which_one)
    if act == "unsatisfied":
        return _("您要是对这一件不满意，请点一下。哪里不满意，也可以直接写。")
    return _("您说的要是这一件的答复，请点一下。") if act.startswith("rate_") else _("您说的要是这一件，请点一下。")


def still_which(_: T, said: str, *, filed: bool, goes_on: bool = False, only: bool = False) -> str:
    """Ten minutes after he was asked. `filed`: his words are read by somebody in an hour: as a matter of their own, or (`goes_on`) with the one
    spoken of last. `only`: there is one alone that may be meant."""
    if goes_on:
        return _("您写的「{words}」还没转给谁：不知道说的是哪一件。一小时内不点，就当接着说最近那件。").format(words=short(said))
    if filed:
        return _("您写的「{words}」还没转给谁：不知道说的是哪一件。一小时内不点，就当新事项转给代表。").format(words=short(said))
    if only:
        return _("您写的「{words}」还没照办：等您点一下。").format(words=short(said))
    return _("您写的「{words}」还没照办：不知道说的是哪一件。").format(words=short(said))


other_account = N_(
    "这个账号里没有那件事。以前用别的账号反映的，在那个账号里看：新手机上用原来的电话号码登录 Telegram，就是原来的账号，进展照旧发给您。登不上了，就把那件事在这里再写一遍。"
)
show_name = N_("愿意让办事的小组看到您的名字，就点「公开身份」，再写姓名和电话。只给这件事的小组看。")
name_is_shown = N_("您的名字已经给办事的小组看了，不用再写。")
hide_name = N_("不想让办事的小组看到您的名字，就点下面的按钮。")
name_is_hidden = N_("您没有点过「公开身份」，代表看不到您的姓名和电话，不用改。")


def b_for_matter(_: T, label: str, words: str) -> str:
    """`label`: what is done; `words`: the matter's own."""
    return _("{label}：{words}").format(label=label, words=short(words))


def nothing_to(_: T, act: str) -> str:
    """He has matters, and none of which that can be done now."""
    known: Mapping[str, str] = {
        "withdraw": _("您现在没有正在办的事，不用撤回。"),
        "nag": _("您现在没有正在办的事，不用催。"),
        "change": _("您现在没有正在办的事，没有要改的。"),
        "supplement": _("您现在没有正在办的事，没有要补充的。要反映别的事，请直接写。"),
        "solved": _("知道了，谢谢您告诉我们。您现在没有正在办的事。"),
        "unsatisfied": _("您现在没有等着评价的事。哪里不满意，请直接写。"),
    }
    return known[act]


def b_act(_: T, act: str, words: str) -> str:
    """`words`: the matter's own."""
    known: Mapping[str, str] = {
        "withdraw": _("撤回：{words}"),
        "nag": _("催办：{words}"),
        "change": _("更改：{words}"),
        "supplement": _("补充：{words}"),
        "solved": _("好了：{words}"),
        "ask": _("问：{words}"),
        "rate": _("不满意：{words}"),
        "rate_satisfied": _("满意：{words}"),
        "rate_mostly": _("基本满意：{words}"),
        "rate_unsatisfied": _("不满意：{words}"),
        "reopen": _("还没解决：{words}"),
        "secret": _("保密：{words}"),
    }
    return known[act].format(words=short(words))


def solved(_: T, number: str) -> str:
    return _("{number} 好了就好。还要不要代表接着办？").format(number=number)


def in_hands(_: T, who: str) -> str:
    """`who`: the group, and the deputy's name unless he wishes otherwise."""
    return _("现在由{who}负责。").format(who=who)


def goes_on_under(_: T, main: str, status: str) -> str:
    """What his matter joined, by number and status alone."""
    return _("并到了 {main}，一起办，那一件{status}。").format(main=main, status=status)


def who_sees(_: T, number: str, words: str, who: str) -> str:
    return _("{number}（{words}）：{who}").format(number=number, words=short(words), who=who)
