"""The archive of a year: names of its folders and files, its index, and what is said when it is made."""

from collections.abc import Mapping, Sequence

from domain.values.typed_command import LIANXIN
from locales.account import file_part
from locales.catalogue import N_
from locales.common import T

b_archive = N_("导出年度档案")
comes = N_("正在整理，整理好了发给您。一年的事项多，要等几分钟。")
not_erased = N_("档案里没有选民的姓名、电话和账号；检举控告和只给人大秘书看的事项只有编号。")


def folder(_: T, congress: str, year: str) -> str:
    return file_part(_("{congress}_{year}年_档案").format(congress=congress, year=year))


def part(_: T, name: str) -> str:
    known: Mapping[str, str] = {
        "books": _("一_登记簿"),
        "cases": _("二_事项办理单"),
        "events": _("三_办理经过"),
        "files": _("四_通报简报"),
        "suggestions": _("五_代表建议"),
        "groups": _("六_计划和小组总结"),
    }
    return known[name]


def month(_: T, name: str) -> str:
    """`2026-03` as part of a file's name, so that names stand in order."""
    year, _sep, number = name.partition("-")
    return _("{year}年{month}月").format(year=year, month=number)


def file_name(_: T, kind: str, when: str) -> str:
    known: Mapping[str, str] = {"cases": _("事项办理单_{when}.docx"), "events": _("办理经过_{when}.xlsx"), "books": _("登记簿_{when}.xlsx")}
    return known[kind].format(when=when)


index_file = N_("目录.xlsx")
index_files = N_("文件目录")
read_me = N_("说明.txt")


def what(_: T, kind: str, when: str) -> str:
    """What a file is, in the index."""
    known: Mapping[str, str] = {
        "books": _("{when}各登记簿、花名册"),
        "excel": _("{when}统计表和原始数据"),
        "directory": _("代表通讯录（公开电话）"),
        "cases": _("{when}来的事项，每件一页"),
        "events": _("{when}来的事项，每一步谁在什么时候办的"),
        "word": _("{when}通报"),
        "public": _("{when}简报（公开）"),
        "spoken": _("{when}广播稿"),
        "picture": _("{when}统计图"),
        "suggestion": _("代表建议"),
        "motion": _("议案"),
        "plan": _("{when}全年计划"),
        "group_book": _("{when}台账"),
        "group_report": _("{when}年终总结"),
    }
    return known[kind].format(when=when)


def of_group(_: T, group: str, when: str) -> str:
    return _("{group}{when}").format(group=group, when=when)


def files_header(_: T) -> Sequence[str]:
    return (_("序号"), _("文件夹"), _("文件"), _("内容"))


def cases_header(_: T) -> Sequence[str]:
    return (_("编号"), _("来件日"), _("村（居）"), _("类别"), _("小组"), _("目前"), _("办结日"), _("缺什么"))


def events_header(_: T) -> Sequence[str]:
    return (_("编号"), _("第几步"), _("时间"), _("谁"), _("办了什么"), _("说明"))


def lacking(_: T, names: Sequence[str]) -> str:
    known: Mapping[str, str] = {
        "original": _("原话"),
        "answer": _("答复"),
        "question": _("请评价"),
        "first_talk": _("面商一"),
        "second_talk": _("面商二"),
    }
    return "、".join(known[name] for name in names)


def title(_: T, year: str) -> str:
    return _("{year}年档案目录").format(year=year)


def too_large(_: T, part: str) -> str:
    """Stands in a text beside, where the whole is more than may be sent."""
    return _("全年档案太大，手机上发不了，这一份没有「{part}」。要全份，请管机器的人运行：{lianxin} export").format(
        part=part, lianxin=LIANXIN
    )


def made(_: T, folder: str, count: int) -> str:
    return _("{folder}：{count} 个文件，先看目录.xlsx").format(folder=folder, count=count)


def nothing_yet(_: T, first: str, last: str) -> str:
    """Of which months there are no accounts."""
    when = first if first == last else _("{first}到{last}").format(first=first, last=last)
    return _("{when}还没有事项、走访和活动，没有做通报。").format(when=when)


no_year = N_("没有这样的年份。例如 2026。")
