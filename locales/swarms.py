"""Many alike matters within a week, as the secretary reads of them."""

from collections.abc import Sequence

from domain.words.quotation import one_line
from locales.catalogue import N_
from locales.common import T

b_join_all = N_("全部并案")
b_pick = N_("挑几件并")
changed = N_("名单有变化，请再看一遍，重新挑。")


def line(_: T, number: str, village: str, words: str, status: str = "") -> str:
    """`status`: where it has an answer already, which those that join it get at once."""
    if status:
        return _("· {number} {village}：{words}（{status}）").format(number=number, village=village, words=one_line(words), status=status)
    return _("· {number} {village}：{words}").format(number=number, village=village, words=one_line(words))


def told_later(_: T, count: int, lines: Sequence[str], more: int) -> str:
    rest = [_("还有 {count} 件。").format(count=more)] if more else []
    return "\n".join([_("之后又来了 {count} 件很像的，还没有并：").format(count=count), *lines, *rest])


def told(_: T, count: int, lines: Sequence[str], more: int) -> str:
    rest = [_("还有 {count} 件。").format(count=more)] if more else []
    head = _("一周里有 {count} 件很像的事，看看是不是同一件：").format(count=count)
    return "\n".join([head, *lines, *rest])


def told_storm(_: T, village: str, count: int, lines: Sequence[str], more: int) -> str:
    """Of one thing within two hours, each in other words."""
    rest = [_("还有 {count} 件。").format(count=more)] if more else []
    head = _("两小时里 {village} 有 {count} 件像是一件事，看看是不是：").format(village=village, count=count)
    return "\n".join([head, *lines, *rest])


def picked(line: str, *, taken: bool) -> str:
    return f"{'✓' if taken else '✗'} {line.removeprefix('· ')}"


def to_pick(_: T, lines: Sequence[str]) -> str:
    return "\n".join([_("✓ 的并到最早的一件。不是一件事的，点它的编号："), *lines])


def b_join_picked(_: T, count: int) -> str:
    return _("并这 {count} 件").format(count=count)


def joined(_: T, count: int) -> str:
    if not count:
        return _("没有可并的了。")
    return _("并 {count} 件，各小组并到最早的一件，选民都会听到。").format(count=count)
