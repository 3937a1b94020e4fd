"""What somebody who may be in danger reads at once: whom to call, and warm words where he may harm himself."""

from domain.danger.danger_found import Danger
from locales.catalogue import N_
from locales.common import T

_warm = N_("您的话我们看到了，很放心不下。心里难受，现在就可以打 12356，有人听着；别让难受的人一个人待着，身边留个人陪着。")
may_be_registered = N_("先顾人。要立成事项就点一下，您的话原样带上。")
_around = N_("别让难受的人一个人待着，身边留个人守着。不知道怎么劝、自己心里也难受的，可以打 12356，有人听着。")
_poison = N_("吃的、喝的是什么，瓶子、袋子、剩下的都留着给 120 看。先怎么救，听 120 电话里的，不要自己乱灌东西。")


def _numbers(_: T, danger: Danger, numbers: str, *, sure: bool) -> str:
    if _listens_first(danger, sure=sure):
        return _("要是撑不住了，或者人已经出了事，请马上打：{numbers}。").format(numbers=numbers)
    if danger.silent:
        words = _("⚠ 不方便打电话，就发短信到 12110（公安的短信报警）：写清在哪里、出了什么事。能走开先走开，安全了再打：{numbers}。")
        return words.format(numbers=numbers)
    if sure or danger.done:
        return _("⚠ 有危险请马上打：{numbers}！先保护好人，不要等我们。").format(numbers=numbers)
    return _("要是人不舒服，或者眼前有危险，请直接打 {numbers}，不用等我们。").format(numbers=numbers)


def _listens_first(danger: Danger, *, sure: bool) -> bool:
    """Where it is only thought or spoken of, by him who writes; of another while it is not sure."""
    return "self_harm" in danger.kinds and not danger.done and not (sure and danger.whose == "another")


def call(_: T, danger: Danger, numbers: str, *, sure: bool = True) -> str:
    """`numbers`: what the town wants people to be given for danger to life. Silent: he would be heard on the telephone; 12110 is where the
    police take short messages. Not `sure`: it may be nothing, and one calm line says whom to call if it is. He may write of somebody else.
    Who only thinks of harming himself reads the warm words first; where it is done, or another is about to, the numbers come before them."""
    listens = _listens_first(danger, sure=sure)
    lines = [_(_warm)] if listens else []
    lines.append(_numbers(_, danger, numbers, sure=sure))
    if "poisoning" in danger.kinds and (sure or danger.done):
        lines.append(_(_poison))
    if "self_harm" in danger.kinds and not listens:
        told = _around if danger.whose == "another" else _warm
        lines.append(_(told))
    if danger.child_or_woman:
        lines.append(_("孩子、妇女受人伤害，除了 110，也可以打 12338，有人帮您。"))
    return "\n".join(lines)


def danger_in_house(_: T, who: str, words: str) -> str:
    """To staff, of what somebody of the roster wrote to the bot in private."""
    return _("🔴 紧急：{who} 写来「{words}」，可能有人有危险。电话号码已经发给他，请马上和他联系。").format(who=who, words=words)


def despair_in_house(_: T, who: str) -> str:
    """The same of his own despair, without his words."""
    return _("🔴 紧急：{who} 写来的话让人放心不下，像是自己不想活了。12356 和 120 已经发给他。请马上和他联系，不要在群里说。").format(
        who=who
    )


def blocked_voter(_: T, village: str, number: str) -> str:
    """Who is blocked now; `number`: of a matter of his that the reader may see."""
    if not number:
        return _("{village} 被限制的选民").format(village=village)
    return _("{village} 被限制的选民（反映过 {number}）").format(village=village, number=number)


def danger_of_blocked(_: T, who: str, words: str) -> str:
    """To staff, while nothing he writes becomes a matter; without `words` where they are kept quiet."""
    if not words:
        return _("🔴 紧急：{who}写来的话里有危险。电话号码已经发给他。请马上找人去看，不要在群里说。").format(who=who)
    return _("🔴 紧急：{who}写来「{words}」，可能有人有危险。电话号码已经发给他。限制完了才立成事项，请马上找人去看。").format(
        who=who, words=words
    )


def more_of_blocked(_: T, who: str, words: str) -> str:
    """To whoever was told of the danger, without sound: what he added."""
    return _("{who}又写来「{words}」。说的是刚才那件有危险的事。").format(who=who, words=words)
