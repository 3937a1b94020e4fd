"""Sentences about a mistake in one cell of a workbook: where it is, what stands there, what would be right. Same rules as locales/common.py."""

from collections.abc import Mapping

from locales.catalogue import N_
from locales.common import T
from locales.town_files import odd_duties, of_reason


def where(_: T, sheet: str, row: int, cell: str, label: str) -> str:
    if not row:
        return _("「{sheet}」{label}").format(sheet=sheet, label=f"「{label}」" if label else "")
    return _("「{sheet}」第 {row} 行{label}{cell}").format(
        sheet=sheet, row=row, label=f"「{label}」" if label else "", cell=f"（{cell}）" if cell else ""
    )


def mistake(_: T, place: str, stands: str, reason: str, facts: Mapping[str, str]) -> str:
    """`stands`: what is in the cell; empty: nothing."""
    right = what_is_right(_, reason, facts)
    here = _("写的是「{stands}」。").format(stands=stands) if stands and right else ""
    return _("{where}：{words}").format(where=place, words=here + (right or of_reason(_, reason, facts)))


def what_is_right(_: T, reason: str, facts: Mapping[str, str]) -> str:
    """Empty: the reason's own words say it."""
    words = {**_values(_), **_rows(_)}
    if reason == "bad_choice" and facts.get("field") == "deputies.role":
        return words[reason].format(**facts) + _("单位里的职务写到「工作」一列。")
    if reason == "unknown":
        return _unknown(_, facts)
    if reason == "twice":
        return _("和第 {line} 行是同一个，请留一行。").format(**facts) if facts.get("line") else ""
    if reason not in words:
        return ""
    example = facts.get("example", "")
    said = words[reason].format(**{**facts, "example": example})
    return said + (_("例如：{example}。").format(example=_example(example)) if reason in ("missing", "bad_value") and example else "")


def _example(note: str) -> str:
    """What a note gives as one: of 1 到 6 个字母，例如 QX it is QX."""
    return (note.partition("例如 ")[2] or note).partition("；")[0]


def _unknown(_: T, facts: Mapping[str, str]) -> str:
    if facts.get("near"):
        return _("「{section}」表里没有「{value}」，是不是：{near}？").format(**facts)
    return _("「{section}」表里没有「{value}」，请照那张表里的名称写，或先在那张表里加一行。").format(**facts)


def _values(_: T) -> Mapping[str, str]:
    return {
        "missing": _("这里要填。"),
        "bad_choice": _("只能写：{choices}。"),
        "bad_date": _("要写年、月、日，日历上有的那一天，例如 2026年9月1日。"),
        "bad_month": _("要写月份，例如 2026年12月。"),
        "bad_season": _("要写起止的月和日，例如 5月20日至6月15日。"),
        "bad_time": _("要写钟点，例如 09:00-11:30。"),
        "bad_hours": _("只写两个钟点：从几点到几点，中午休息不用写。例如 08:30、17:30。"),
        "bad_day": _("要写几号，1 到 31。"),
        "bad_year": _("要写四位的年份，例如 2027。"),
        "bad_number": _("要写数字，{least} 到 {most}。"),
        "any_number": _("只写一个数，例如 23000。"),
        "bad_yes_no": _("只写 是 或 否（打 √ 也行）。"),
        "bad_limit": _("要写几个工作日，例如 10；或 1个月。"),
        "bad_id": _("编号只用字母、数字、点和横线，最多 15 个；不知道的空着就行。"),
        "bad_prefix": _("要写 1 到 6 个英文字母，例如 QX。"),
        "bad_phone": _("电话要 11 位手机号，或带区号的座机；这里是 {has} 位数字。"),
        "two_phones": _("只写一个电话号码：11 位手机号，或带区号的座机。"),
        "bad_value": _("不认识，请照「说明」一列的写。"),
        "nobody_types": _("没有就空着。"),
        "cell_error": _("公式出错了，请改成文字，没有就空着。"),
        "formula": _("公式还没有算出来，请打开、保存一次，或改成文字。"),
        "strange_blank": _("{value} 没有东西可以填进去，只能写【编号】【期限】【小组】【单位】，别的请写成一般的字。"),
        "too_long": _("太长了，最多 {value} 个字，现在 {has} 个。"),
        "one_line": _("要写在一行里。"),
        "not_text": _("要写文字。"),
        "not_yaml": _("看不懂，请照原来的样子写。"),
    }


def _rows(_: T) -> Mapping[str, str]:
    return {
        "row_twice": _("和第 {line} 行是同一个人，请留一行；真是两位同名的，电话要填得不一样。"),
        "which_one": _("有几个同名的：{choices}。请填电话或小组，能分清是哪一位。"),
        "not_one": _("有 {count} 个同名的，请写成 {value}（村名） 或 {value}（电话）。"),
        "not_one_of_towns": _("有 {count} 个同名的，前面写上乡镇，例如 {example}。"),
        "claimed_twice": _("{value} 已经归 {other}；两个组共同服务的，在「和别的小组共同服务」填 是。"),
        "bad_order": _("结束 {last} 早于开始 {first}，请核对。"),
        "other_year": _("{value} 不是 {year} 年的日子，请核对。"),
        "no_secretary": _("要有一位「岗位」写 秘书 的。"),
        "no_header": _("没有找到表头；要有一行写着 {labels}。"),
        "column_twice": _("这一列有两个，请留一个。"),
        "key_twice": _("这一项写了两次，第 {value} 行已经有了，请留一行。"),
        "unknown_column": _("不认识这一列，没有用到。"),
        "no_group": _("{value} 没有小组服务；在「代表小组」一列写上小组的名称。"),
        "in_no_group": _("{value} 不在任何小组里，收不到事项，也派不到走访；在「代表小组」一列写上小组的名称。"),
        "gone": _("这一位换了人，请另填。"),
        "not_member": _("{value} 不在这个小组里。"),
        **odd_duties(_),
    }


def more_marked(_: T, count: int) -> str:
    return _("还有 {count} 处，都标在下面的表里：红格子就是，点开批注看怎么改。").format(count=count)


def more_on_disk(_: T, count: int) -> str:
    """On the command line."""
    return _("还有 {count} 处；加上 --marked 文件名.xlsx，就写一份把错处标红的表。").format(count=count)


def more_in_copy(_: T, count: int) -> str:
    """On the command line, where the workbook with all of them is written."""
    return _("还有 {count} 处，都标在写出来的表里：红格子就是，点开批注看怎么改。").format(count=count)


def more_of_them(_: T, count: int) -> str:
    """Of hints, which are marked nowhere."""
    return _("还有 {count} 处这样的提示。").format(count=count)


marked_name = N_("名册-错处")
send_mended = N_("改好了直接再发一份来（.xlsx），不用先点什么。")
