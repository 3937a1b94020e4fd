"""What somebody who may be in danger reads at once: whom to call, and warm words where he may harm himself."""

from domain.danger import Danger
from locales.catalogue import N_
from locales.common import T

_warm = N_("您的话我们看到了，很放心不下。心里难受，现在就可以打 12356，有人听着；别让难受的人一个人待着，身边留个人陪着。")


def _numbers(_: T, danger: Danger, numbers: str, *, sure: bool) -> str:
    if "self_harm" in danger.kinds and not danger.done:
        return _("要是撑不住了，或者人已经出了事，请马上打：{numbers}。").format(numbers=numbers)
    if danger.silent:
        words = _("⚠ 不方便打电话，就发短信到 12110（公安的短信报警）：写清在哪里、出了什么事。能走开先走开，安全了再打：{numbers}。")
        return words.format(numbers=numbers)
    if sure or danger.done:
        return _("⚠ 有危险请马上打：{numbers}！先保护好人，不要等我们。").format(numbers=numbers)
    return _("要是人不舒服，或者眼前有危险，请直接打 {numbers}，不用等我们。").format(numbers=numbers)


def call(_: T, danger: Danger, numbers: str, *, sure: bool = True) -> str:
    """`numbers`: what the town wants people to be given for danger to life. Silent: he would be heard on the telephone; 12110 is where the
    police take short messages. Not `sure`: it may be nothing, and one calm line says whom to call if it is. He may write of somebody else.
    Who only thinks of harming himself reads the warm words first; where it is done, the numbers come before them."""
    lines = [_(_warm)] if "self_harm" in danger.kinds and not danger.done else []
    lines.append(_numbers(_, danger, numbers, sure=sure))
    lines += [_(_warm)] if danger.done else []
    if danger.child_or_woman:
        lines.append(_("孩子、妇女受人伤害，除了 110，也可以打 12338，有人帮您。"))
    return "\n".join(lines)
