"""Sentences about a town file: its mistakes, what an import changed (docs/town-file.md). Same rules as locales/common.py."""

from collections.abc import Mapping

from locales import os_words
from locales.common import T


def problem(_: T, place: str, reason: str, facts: Mapping[str, str]) -> str:
    """A mistake of a town file; `place` is file, line and field."""
    return f"{place}: {of_reason(_, reason, facts)}"


def of_reason(_: T, reason: str, facts: Mapping[str, str]) -> str:
    """What is wrong, alone."""
    words = {**_of_the_file(_), **_of_a_value(_), **_of_the_rows(_)}
    if reason == "not_readable":
        facts = {"value": os_words.why(_, facts["value"])}
    return words.get(reason, reason).format(**facts)


def _of_the_file(_: T) -> Mapping[str, str]:
    return {
        "not_yaml": _("这里的写法不对，读不下去：{value}"),
        "not_readable": _("打不开这个文件：{value}"),
        "binary": _("这不是文本文件，请选写好的 YAML 文件或 Excel 名册"),
        "not_utf8": _("文件的编码是 {value}，请另存为 UTF-8"),
        "file_too_large": _("文件太大，最多 {value} MB"),
        "empty_file": _("文件是空的"),
        "not_fields": _("最外层要一项一项写“名称: 内容”，请照样本写"),
        "two_documents": _("这里又起了一份（---），一个文件只写一份"),
        "too_deep": _("括号套得太深"),
        "yaml_tab": _("行首有 Tab 键，请换成空格"),
        "yaml_tab_inside": _("这一行里有 Tab 键，请换成空格"),
        "yaml_blank": _("行首的空格不是普通的空格（{value}，例如全角空格），请换成半角空格"),
        "yaml_indent": _("缩进不对：同一层的几行，前面的空格要一样多；每一行的“- ”也要对齐"),
        "yaml_bracket": _("这里的括号或引号没有收好，到第 {value} 行就读不下去了：花括号里一项一项用英文逗号隔开，最后要有 }}"),
        "yaml_wide_comma": _("这一行里有中文逗号（，）：花括号里一项一项要用英文逗号隔开；文字里的中文逗号，整段加引号"),
        "yaml_colon": _("冒号要用英文的，后面空一格；文字里有冒号的，整段加引号"),
        "yaml_comma": _("这一项没有内容；前面的文字或数字里有逗号的，整段加引号，数字不要加逗号"),
        "yaml_open": _("从这里开始的引号或括号没有收口"),
        "yaml_alias": _("不能用 {value} 这种引用的写法，请把内容写全；是文字就加引号"),
        "yaml_tag": _("不能用 ! 开头的写法；是文字就加引号"),
        "braces": _("{{{{…}}}} 是留空待填的地方，请换成要填的内容"),
        "no_name": _("这里缺名称"),
        "key_twice": _("同一项写了两次，第 {value} 行已经有了"),
        "bad_character": _("有看不见的字符 {value}，请删掉"),
        "no_calendar": _("找不到日历文件 {value}"),
    }


def _of_a_value(_: T) -> Mapping[str, str]:
    return {
        "missing": _("没有填"),
        "placeholder": _("{value} 还没有填"),
        "not_text": _("这里要写文字，现在是 {value}；带括号的文字请加引号"),
        "not_table": _("这里要写成 {{名称: 内容}}，现在是 {value}"),
        "not_list": _("这里要是一个列表"),
        "not_row": _("这里要是一行资料，现在是 {value}"),
        "too_long": _("太长了，最多 {value} 个字，现在 {has} 个"),
        "one_line": _("要写在一行里"),
        "half_quote": _('中文引号只有一半：{value}。请把整段放进英文引号，像 "上坪村"'),
        "strange_blank": _("{value} 没有东西可以填进去，只能写【编号】【期限】【小组】【单位】"),
        "bad_prefix": _("编号前缀要 1 到 6 个字母，现在是 {value}"),
        "bad_value": _("不认识的值：{value}"),
        "bad_date": _("要写一个有的日期，像 2026-12-31，现在是 {value}"),
        "bad_month": _("要写一个月份，像 2026-12，现在是 {value}"),
        "bad_season": _("要写月和日，像 05-20，现在是 {value}"),
        "bad_time": _("要写钟点，像 20:30，现在是 {value}"),
        "bad_hours": _('要写成 ["20:30", "07:30"]'),
        "bad_count": _("要正好 {value} 个"),
        "bad_day": _("日子要是 1 到 31"),
        "bad_year": _("要写四位的年份"),
        "bad_number": _("要写 {least} 到 {most} 的数字，只用 0 到 9，现在是 {value}"),
        "bad_yes_no": _("要写 true 或 false（是、否也行），现在是 {value}"),
        "bad_choice": _("只能是 {choices}，现在是 {value}"),
        "bad_phone": _("电话要 11 位手机号，或带区号的座机，现在是 {value}（{has} 位数字）"),
        "nobody_types": _("没有就空着，不要写「{value}」"),
        "bad_limit": _("期限要是工作日数，或像 1 month 这样，现在是 {value}"),
        "bad_id": _("编号只能用字母、数字、点和横线，最多 15 个，现在是 {value}"),
        "unknown_field": _("不认识这个字段，没有用到"),
        "no_such_field": _("没有这个字段，请核对名称"),
    }


def _of_the_rows(_: T) -> Mapping[str, str]:
    return {
        "bad_order": _("结束 {last} 早于开始 {first}"),
        "other_year": _("{value} 不是 {year} 年的日子"),
        "twice": _("{value} 出现了两次"),
        "unknown": _("{section} 里没有 {value}"),
        "mark_or_category": _("写 mark 或者 category 一样；mark 可以是 {choices}"),
        "word_length": _("「{value}」要有 {least} 到 {most} 个字"),
        "word_says_nothing": _("「{value}」谁都会说，认不出什么，请换一个词"),
        "too_many_words": _("一共 {value} 个词，最多 {most} 个"),
        "claimed_twice": _("{value} 已经归 {other}；两组共同服务请写 shared: true"),
        "row_twice": _("和第 {line} 行是同一个人，请留一行"),
        "which_one": _("有几个 {value}：{choices}；请填电话或小组，能分清是哪一位"),
        "not_one_of_towns": _("有 {count} 个叫 {value} 的，前面写上乡镇，例如 {example}"),
        "not_one": _("有 {count} 个叫 {value} 的，请写成 {value}（村名） 或 {value}（电话）"),
        "too_many_days": _("从 {first} 到 {last} 太长了，请核对"),
        "no_header": _("没有找到表头；表头要有 {labels}"),
        "merged_ring": _("{value}：合来合去又合回自己；请核对谁并入谁，和已经导入、还没到日子的合并"),
        "no_secretary": _("没有人大秘书（role: secretary）"),
        "no_group": _("{value} 没有小组服务"),
        "name_twice": _("第 {line} 行也叫 {value}：是同一个，请只留一行；不是，请把名称写得分得开"),
        "in_no_group": _("{value} 不在任何小组里，收不到事项，也派不到走访"),
        "gone": _("这一位换了人，请另填"),
        "not_member": _("{value} 不是这个小组的成员"),
        **_of_the_sheet(_),
        **odd_duties(_),
        **_odd_levels(_),
    }


def _of_the_sheet(_: T) -> Mapping[str, str]:
    return {
        "no_sheet": _("少了「{value}」这张表，请加回来，名称要一样；没有要写的，只留表头就行"),
        "unknown_column": _("不认识这一列，没有用到"),
        "column_twice": _("这一列有两个，请留一个"),
        "cell_error": _("这个格子里是 {value}，公式出错了，请改成文字"),
        "formula": _("这个格子里是还没有算出来的公式，请用 Excel 打开、保存一次，或改成文字"),
    }


def _odd_levels(_: T) -> Mapping[str, str]:
    return {
        "level_of_nobody": _("{value} 这一级没有代表，也没有小组"),
        "number_unused": _("「{value}」的电话不会告诉选民；会告诉的有：{choices}"),
        "link_count": _("{value} 挂联了 {count} 个小组，不在规定的数目里"),
        "link_deputies": _("{value} 联系 {count} 位代表，不在规定的数目里"),
    }


def odd_duties(_: T) -> Mapping[str, str]:
    """Of rows of the rota; `other`: the month's own reception day."""
    return {
        "rota_no_day": _("没有定接待选民日，{value}排不进日程，也不会提醒值班的人。请先填「接待选民日（每月几号）」。"),
        "rota_instead": _("这个月的接待日原是{other}，照这一行只在{value}接待。两天都接待的，给{other}也写一行。"),
        "rota_moved": _(
            "这个月的接待日工作人员改到了{other}，这一行的人在那天值班，{value}不接待。不对的话，请给机器人写「接待值班表」去改。"
        ),
    }


LONGEST = 60
"""Characters of a value that a change shows."""


def change(_: T, code: str, facts: Mapping[str, str]) -> str:
    known: Mapping[str, str] = {
        "added": _("新增 {section} {id} {name}"),
        "changed": _("更改 {section} {id} {field}：{old} → {new}"),
        "back": _("恢复 {section} {id}"),
        "unlisted": _("文件里没有列出、保持原样：{section} {id} {name}"),
        "ended": _("届满：{section} {id} {name}"),
        "link_ended": _("{id} 原来的绑定已解除"),
        "replaced": _("{id} 换了人：{name} → {by}，{name} 的绑定解除，手上的事项退回小组"),
        "text_added": _("新增常用答复【{name}】{words}"),
        "dated": _("{date} 起：{section} {id}"),
        "term_waits": _("新一届名册已收下，{date} 零点生效"),
    }
    shown = {name: value if len(value) <= LONGEST else f"{value[:LONGEST]}…" for name, value in facts.items()}
    return known[code].format(**shown).replace("  ", " ").replace(" ：", "：")
