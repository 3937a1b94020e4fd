"""The roster's values as an office reads them in its workbook: names for ids, words for choices, dates as they are spoken."""

from collections.abc import Iterable, Mapping
from typing import Any

from domain.congress.same_name import key
from domain.town_file.office_dates import date_words
from domain.town_file.office_words import word_of
from domain.town_file.roster_sheets import HEAD_REFERS, NO, YES, Column
from domain.values.typed_command import LIANXIN

_DATES = frozenset(["term.from", "term.to"])


class Words:
    """`rows`: by section, as they are written beside each other; a name two of them bear is told apart."""

    def __init__(self, rows: Mapping[str, Iterable[Mapping[str, Any]]]) -> None:
        self._names: dict[str, dict[str, str]] = {}
        for section in sorted(rows, key=lambda one: one in ("deputies", "staff")):
            self._names[section] = self._told_apart([row for row in rows[section] if row.get("id")])

    def _told_apart(self, rows: list[Mapping[str, Any]]) -> dict[str, str]:
        """By id; whoever shares his name has his village, else his group, phone or id beside it."""
        alike: dict[str, list[Mapping[str, Any]]] = {}
        for row in rows:
            alike.setdefault(key(str(row.get("name") or row["id"])), []).append(row)
        found: dict[str, str] = {}
        for row in rows:
            name = str(row.get("name") or row["id"])
            others = [one for one in alike[key(name)] if one is not row]
            beside = (self.name(section, row[part]) for part, section in _BESIDE if row.get(part) and _alone(row, part, others))
            found[str(row["id"])] = f"{name}（{next(beside, row['id'])}）" if others else name
        return found

    def name(self, section: str, value: Any) -> Any:
        if isinstance(value, (list, tuple)):
            return [self.name(section, one) for one in value]
        return self._names.get(section, {}).get(str(value), value)

    def cell(self, section: str, column: Column, row: Mapping[str, Any]) -> Any:
        """What stands in a cell of a table."""
        return self._said(f"{section}.{column.field}", column.refers, _part(row, column.field), date=column.kind == "date")

    def setting(self, path: str, name: str, value: Any) -> Any:
        """What stands beside a setting."""
        return self._said(path, HEAD_REFERS.get(name, ""), value, date=name in _DATES)

    def _said(self, path: str, refers: str, value: Any, *, date: bool) -> Any:
        if value is None or value == "":
            return None
        if isinstance(value, bool):
            return YES if value else NO
        if isinstance(value, (list, tuple)) and all(isinstance(one, (str, int)) for one in value):
            return "、".join(str(self._said(path, refers, one, date=date)) for one in value) if _joins(value) else value
        if refers and isinstance(value, (str, int)):
            found = self.name(refers, value)
            return word_of(path, value) if found == value else found
        if date and isinstance(value, str) and value.count("-") == 2:
            return date_words(value)
        if path.endswith(".month") and isinstance(value, str) and value.count("-") == 1:
            return f"{value[:4]}年{int(value[5:])}月"
        if isinstance(value, str) and value.endswith(("month", "months")):
            return f"{value.split()[0]}个月"
        return word_of(path, value) if isinstance(value, (str, int)) else value


_BESIDE = (("village", "villages"), ("group", "groups"), ("phone", ""))


def _alone(row: Mapping[str, Any], part: str, others: list[Mapping[str, Any]]) -> bool:
    return all(one.get(part) != row.get(part) for one in others)


def _joins(value: Iterable[Any]) -> bool:
    return all("、" not in str(one) for one in value)


def _part(row: Mapping[str, Any], path: str) -> Any:
    first, _, rest = path.partition(".")
    value = row.get(first)
    return value.get(rest) if rest and isinstance(value, Mapping) else None if rest else value


def seasons(value: Any) -> str | None:
    """5月20日至6月15日 夏收；9月20日至10月15日 秋收."""
    said = [f"{_day(one['from'])}至{_day(one['to'])} {one.get('name') or ''}".strip() for one in value or ()]
    return "；".join(said) or None


def _day(value: str) -> str:
    month, day = value.split("-")
    return f"{int(month)}月{int(day)}日"


def help_lines(*, filled: bool) -> list[str]:
    lines = [
        "怎么填这本名册",
        "1. 一张表填一样东西：基本情况、村居、代表小组、代表、工作人员、联络站、承办单位、类别……下面的标签点开就是。表可以没有内容，名称不要改。",
        "2. 都写名称和姓名，不用写编号：代表在哪个小组就写小组的名称，组长写姓名。同名的写成 王芳（上坪村） 或 王芳（电话）。",
        "3. 有下拉框的点一下选；几样都有的用、隔开，例如 镇、县。是不是的写 是 或 否，打 √ 也行。没有的就空着，不要写「无」。",
        "4. 日期写 2026年9月1日、2026/9/1 都行。电话写 11 位手机号，或带区号的座机。",
        f"5. 填好后发给机器人（/people「更新名册」），或在电脑上运行 {LIANXIN} import 这个文件。先告诉您会改什么，确认了才算；填错了会说是哪张表哪一行，改好再发就行。",
    ]
    if filled:
        lines += [
            "6. 灰色的「编号」是程序认人用的，锁住了，改不了也不用改。新来的人在最下面加一行，编号空着。换了人就新加一行，把原来那位的「席位状态」改成 已离任。",
            "7. 要整行剪切、删除、排序而程序不让的：审阅 → 撤销工作表保护（没有密码）。编号跟着那一行走就不会错。",
        ]
    else:
        lines.append("6. 「编号」一列都空着，程序会自己编。灰字「例：」那一行是样子，不会读进去。")
    return lines
