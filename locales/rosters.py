"""Sentences about a roster that was sent as a workbook: who is meant, what ends by it. Same rules as locales/common.py."""

from collections.abc import Mapping

from locales.catalogue import N_
from locales.common import T


def ask_who(_: T, place: tuple[str, int], why: str, names: tuple[str, str]) -> str:
    """`names`: as stored, and as the file has it."""
    known: Mapping[str, str] = {
        "under_id": _("「{sheet}」第 {row} 行，原来是{old}，现在写的是{new}。换了人，还是只是改名字？"),
        "phone": _("「{sheet}」第 {row} 行的{new}，电话是{old}的，{old}不在表里了。换了人，还是只是改名字？"),
        "alike": _("「{sheet}」第 {row} 行的{new}，和原来的{old}很像，{old}不在表里了。是另外一个，还是只是改名字？"),
        "moved": _("「{sheet}」第 {row} 行的{new}，名册里有一位同名的，小组和电话都不一样。是同一位，还是另一位？"),
    }
    return known[why].format(sheet=place[0], row=place[1], old=names[0], new=names[1])


b_somebody_else = N_("换了人")
b_something_else = N_("是新的")
b_renamed = N_("只是改名字")
b_same_person = N_("同一位")


def b_rest_new(_: T, count: int) -> str:
    return _("这 {count} 处都是新的").format(count=count)


grave_head = N_("先请看这几处，改了就收不回来：")


def grave(_: T, code: str, facts: Mapping[str, str]) -> str:
    known: Mapping[str, str] = {
        "replaced": _("· {name} 换成 {by}：{name} 的手机断开，手上的事项退回小组"),
        "link_ended": _("· {id} 的手机断开"),
        "ended": _("· {id} {name} 届满：手机断开，手上的事项退回小组"),
        "many": _("· 「{section}」共 {size} 行，有 {count} 行要变"),
        "changed": _("· {id} 的「{field}」会变：{old} → {new}"),
    }
    return known[code].format(**facts)


ask_grave = N_("这样对吗？对的话，再看全部改动。")
b_seen = N_("看过了，接着看")


def nobody_renamed(_: T, ids: list[str]) -> str:
    """On the command line."""
    return _("--renamed {ids}：文件里没有这个编号换了名字").format(ids=", ".join(ids))


def nothing_imported(_: T, count: int, marked: str) -> str:
    """On the command line; `marked`: the workbook with its wrong cells red, where one was written."""
    more = _("错处标红的表：{file}").format(file=marked) if marked else ""
    return _("没有导入，有 {count} 处要改。{more}").format(count=count, more=more).rstrip()


def checked(_: T, file: str) -> str:
    """On the command line, where nothing has to be mended."""
    return _("{file}：核对过了，可以导入。什么也没有改；要导入，去掉 --check 再运行一次。").format(file=file)


def taken_as_new(_: T, old: str, new: str, number: str) -> str:
    """On the command line."""
    return _("{new} 当作新的，不是 {old}；只是改名字的，请在导入时写 --renamed {id}").format(new=new, old=old, id=number)


def led_by_the_gone(_: T, name: str, numbers: list[str], count: int, *, suspended: bool = False) -> str:
    """`numbers`: as many as are shown of `count`."""
    more = _("，还有 {count} 件").format(count=count - len(numbers)) if count > len(numbers) else ""
    if suspended:
        return _("{name}已停用。上报给{name}或由{name}督办、还没办结的，请重新上报或另定督办人：{numbers}{more}").format(
            name=name, numbers="、".join(numbers), more=more
        )
    return _("{name}已离任。上报给{name}或由{name}督办、还没办结的，请重新上报或另定督办人：{numbers}{more}").format(
        name=name, numbers="、".join(numbers), more=more
    )


nothing = N_("（空）")


def rows(_: T, count: int) -> str:
    return _("{count} 行").format(count=count)
