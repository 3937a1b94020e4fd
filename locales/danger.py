"""What somebody who may be in danger reads at once: whom to call, and warm words where he may harm himself."""

from collections.abc import Collection

from locales.common import T


def call(_: T, kinds: Collection[str], numbers: str, *, child_or_woman: bool, silent: bool = False, sure: bool = True) -> str:
    """`numbers`: what the town wants people to be given for danger to life. `silent`: he would be heard on the telephone; 12110 is where the
    police take short messages. Not `sure`: it may be nothing, and one calm line says whom to call if it is. He may write of somebody else."""
    lines = []
    if "self_harm" in kinds:
        lines.append(_("您的话我们看到了，很放心不下。心里难受，现在就可以打 12356，有人听着；别让难受的人一个人待着，身边留个人陪着。"))
        lines.append(_("要是撑不住了，或者人已经出了事，请马上打：{numbers}。").format(numbers=numbers))
    elif silent:
        words = _("⚠ 不方便打电话，就发短信到 12110（公安的短信报警）：写清在哪里、出了什么事。能走开先走开，安全了再打：{numbers}。")
        lines.append(words.format(numbers=numbers))
    elif sure:
        lines.append(_("⚠ 有危险请马上打：{numbers}！先保护好人，不要等我们。").format(numbers=numbers))
    else:
        lines.append(_("要是人不舒服，或者眼前有危险，请直接打 {numbers}，不用等我们。").format(numbers=numbers))
    if child_or_woman:
        lines.append(_("孩子、妇女受人伤害，除了 110，也可以打 12338，有人帮您。"))
    return "\n".join(lines)
