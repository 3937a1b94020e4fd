"""What a unit or a voter said on the telephone, typed in private (domain/at_work/said_calls.py)."""

import pytest

from domain.at_work.said_calls import CallSaid, UnitSaid, call_said, unit_said

UNITS = [
    ("0001水厂电话答复：明天来修", ("水厂", "明天来修", "0001", 0)),
    ("水利站回话了，说下周动工", ("水利站", "下周动工", "", 0)),
    ("0001 水利站回话：渠清好了", ("水利站", "渠清好了", "0001", 0)),
    ("水利站来电话，0001 已经派人清渠", ("水利站", "已经派人清渠", "0001", 0)),
    ("水厂来电话说0001明天修好", ("水厂", "明天修好", "0001", 0)),
    ("单位答复 0001 管子换好了", ("单位", "管子换好了", "0001", 0)),
    ("0001水厂说明天来", ("水厂", "明天来", "0001", 0)),
    ("水利站回话了", ("水利站", "", "", 0)),
    ("0001水利站回复了", ("水利站", "", "0001", 0)),
    ("昨天供电所回话：线换好了", ("供电所", "线换好了", "", 1)),
    ("供电所打电话来说变压器到了", ("供电所", "变压器到了", "", 0)),
    ("自来水厂回复：12月5日前换管", ("自来水厂", "12月5日前换管", "", 0)),
    ("QX-2611-0003交通站答复：列入明年", ("交通站", "列入明年", "0003", 0)),
    ("民政办书面答复，材料齐了就批", ("民政办", "材料齐了就批", "", 0)),
    ("水利站讲，渠清好了", ("水利站", "渠清好了", "", 0)),
]
CALLS = [
    ("0001 打过了，他说满意", CallSaid("satisfied", "0001", called=True)),
    ("打了，李大爷说满意", CallSaid("satisfied", "", called=True)),
    ("0001打过了，他说不满意", CallSaid("unsatisfied", "0001", called=True)),
    ("0002 打过电话了，基本满意", CallSaid("mostly", "0002", called=True)),
    ("没打通", CallSaid("missed", "", called=True)),
    ("没人接", CallSaid("missed", "", called=True)),
    ("0001没人接", CallSaid("missed", "0001", called=True)),
    ("打了两次没人接", CallSaid("missed", "", called=True)),
    ("0001 关机", CallSaid("missed", "0001", called=True)),
    ("0001 满意", CallSaid("satisfied", "0001")),
    ("张婆婆说很满意", CallSaid("satisfied")),
    ("0001打过了，他不想评", CallSaid("told", "0001", called=True)),
    ("电话打不通", CallSaid("missed", "", called=True)),
    ("联系上了，她说满意", CallSaid("satisfied", "", called=True)),
]
NO_UNIT = [
    "水利站回话了吗",
    "水厂回话没有",
    "水利站还没回话",
    "水厂还没答复",
    "0001水厂回话没",
    "水厂说什么了",
    "谁有水利站电话",
    "怎么记单位回话",
    "单位回话",
    "水利站没回",
]
NO_CALL = [
    "满意",
    "满意率多少",
    "0001办好了",
    "打过了",
    "0001打过电话了",
    "他满意吗",
    "好的",
    "很满意",
    "0001到哪了",
    "电话多少",
    "没有",
    "不满意的几件",
]


@pytest.mark.parametrize(("text", "what"), UNITS)
def test_a_unit_is_heard(text: str, what: tuple[str, str, str, int]) -> None:
    assert unit_said(text) == UnitSaid(*what)


@pytest.mark.parametrize("text", NO_UNIT)
def test_a_question_or_a_lack_is_no_answer(text: str) -> None:
    assert unit_said(text) is None


@pytest.mark.parametrize(("text", "what"), CALLS)
def test_a_call_is_heard(text: str, what: CallSaid) -> None:
    assert call_said(text) == what


@pytest.mark.parametrize("text", NO_CALL)
def test_what_is_no_call(text: str) -> None:
    assert call_said(text) is None
