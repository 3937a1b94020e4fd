"""The roster as a workbook: which sheet and column holds which field of the town file (docs/town-file.md).

Data, not code: `reports/town_workbook.py` writes and reads by these tables. Words are those of a Chinese office.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.town_fields import ROLES, STAFF_ROLES, STATUSES

YES, NO = "是", "否"
EXAMPLE = "例："
"""A row whose first cell begins so is an example and is not read."""
HEAD_SHEET = "基本情况"
TOWNS_SHEET = "乡镇"
PRESIDIUM_SHEET = "主席团"


@dataclass(frozen=True)
class Column:
    """`kind`: text, number, yes_no, list (several, divided by 、), date, choice; `choices` offers a drop-down."""

    field: str
    label: str
    kind: str = "text"
    note: str = ""
    choices: tuple[str, ...] = ()
    example: str = ""


_LEAVE = (Column("leave.from", "请假起", "date", "例如 2026-12-01"), Column("leave.to", "请假止", "date"))
_LANGUAGES = Column("languages", "会的语言", "list", "zh、bo、ug、mn、ko、en", example="zh")
_PHONE = Column("phone", "电话", example="1380000xxxx")
_SHOWN = Column("publish_phone", "公开电话", "yes_no", "门贴和「我的代表」里给选民看", (YES, NO), NO)
SHEETS: Mapping[str, tuple[str, tuple[Column, ...]]] = {
    "villages": (
        "村居",
        (
            Column("id", "编号", note="自己定，定了不要改，例如 v01", example="v01"),
            Column("name", "名称", example="上坪村"),
            Column("kind", "性质", "choice", "", ("village", "community"), "village"),
            Column("town", "乡镇编号", note="只有县里要填"),
            Column("group", "代表小组编号", note="哪个小组服务", example="g1"),
            Column("district", "选区", "number", example="1"),
            Column("population", "人口", "number", example="3980"),
            Column("households", "户数", "number", example="1120"),
            Column("aliases", "别名", "list", "选民可能怎么叫，用、隔开", example="上坪、上头坪"),
            Column("hamlets", "组、湾、自然村", "list", example="一组、二组"),
            Column("code", "二维码编号", note="不填就自动定"),
            Column("merged_into", "并入（编号）", note="合村时填并入哪个村，和生效日期一起"),
            Column("from", "生效日期", "date", "到这一天才变，例如 2027-01-01"),
        ),
    ),
    "groups": (
        "代表小组",
        (
            Column("id", "编号", example="g1"),
            Column("name", "名称", example="上下坪代表小组"),
            Column("level", "级别", "choice", "", ("town", "county", "city", "province", "national"), "town"),
            Column("town", "乡镇编号", note="只有县里要填"),
            Column("villages", "服务的村居编号", "list", "村居表里填了小组的，这里不用再填"),
            Column("leader", "组长编号", example="d001"),
            Column("deputy_leader", "副组长编号", example="d002"),
            Column("linked_presidium", "挂联的主席团成员编号", example="d072"),
            Column("station", "联络站编号", example="s01"),
            Column("members", "人数", "number", example="10"),
            Column("mixed_levels", "多级代表混编", "yes_no", "", (YES, NO)),
            Column("shared", "和别的小组共同服务", "yes_no", "", (YES, NO)),
            Column("merged_into", "并入（编号）"),
            Column("from", "生效日期", "date"),
        ),
    ),
    "deputies": (
        "代表",
        (
            Column("id", "编号", note="一个人一个号；换了人要换号", example="d001"),
            Column("name", "姓名", example="张三"),
            Column("sex", "性别", "choice", "", ("男", "女"), "男"),
            Column("ethnic", "民族"),
            Column("birth_year", "出生年", "number"),
            Column("education", "学历"),
            Column("party", "党派"),
            Column("town", "乡镇编号", note="只有县里要填"),
            Column("group", "小组编号", example="g1"),
            Column("groups", "另在的小组", "list", "在几个小组的才填"),
            Column("village", "村居编号", example="v01"),
            Column("level", "几级代表", "list", "town 镇、county 县、city 市、province 省、national 全国", example="town"),
            Column("role", "职务", "choice", "", ROLES, "member"),
            Column("job", "工作", example="果园主"),
            Column("official_of", "是哪个村的干部（编号）", note="村干部不办投诉本村干部的事"),
            _PHONE,
            _SHOWN,
            _LANGUAGES,
            Column("tags", "兼任", "list", "mediator 调解员、informant 信息员"),
            Column(
                "status", "席位状态", "choice", "serving 在任、away 在外、on_leave 请假、suspended 停用、ended 卸任", STATUSES, "serving"
            ),
            *_LEAVE,
            Column("code", "代表码"),
            Column("note", "备注"),
        ),
    ),
    "staff": (
        "工作人员",
        (
            Column("id", "编号", example="u01"),
            Column("name", "姓名", example="李四"),
            Column("role", "岗位", "choice", "secretary 秘书（至少一位）、info_officer 信息员、admin 管理员", STAFF_ROLES, "secretary"),
            _PHONE,
            _SHOWN,
            Column("duties", "分工"),
            Column("job", "工作"),
            Column("groups", "负责的小组", "list"),
            Column("scope", "负责的乡镇"),
            Column("town", "乡镇编号"),
            _LANGUAGES,
            Column("status", "状态", "choice", "", STATUSES, "serving"),
            *_LEAVE,
            Column("code", "编码"),
            Column("note", "备注"),
        ),
    ),
    "stations": (
        "联络站",
        (
            Column("id", "编号", example="s01"),
            Column("name", "名称", example="上下坪代表联络站"),
            Column("village", "所在村居编号", example="v01"),
            Column("address", "地址", example="上坪村村委会一楼"),
            Column("hours", "开放时间", example="工作日 08:30-17:00"),
            Column("code", "二维码编号"),
            Column("town", "乡镇编号"),
        ),
    ),
    "handling_units": (
        "承办单位",
        (
            Column("id", "编号", example="h01"),
            Column("name", "名称", example="交通公路站"),
            Column("categories", "管哪些类别（编号）", "list", "见类别表，例如 road、water", example="road"),
            Column("person", "经办人", example="王五"),
            Column("phone", "电话", example="1380000xxxx"),
            Column("town", "乡镇编号"),
        ),
    ),
    "categories": (
        "类别",
        (
            Column("id", "编号", example="road"),
            Column("name", "名称", example="道路交通"),
            Column("keywords", "关键词", "list", example="路、坑、桥"),
        ),
    ),
}
NAME_COLUMNS = (Column("id", "编号"), Column("name", "名称"))
PRESIDIUM_COLUMNS = (Column("deputy", "代表编号", example="d001"), Column("role", "职务", "choice", "", ROLES[3:], "chair"))
HEAD_LABELS: Mapping[str, tuple[str, str]] = {
    "id": ("乡镇（县）编号", "英文字母，例如 qingxi"),
    "name": ("名称", "例如 清溪镇"),
    "county": ("所在县", ""),
    "level": ("级别", "town 或 county"),
    "timezone": ("时区", "Asia/Shanghai"),
    "population": ("人口", ""),
    "households": ("户数", ""),
    "case_prefix": ("事项编号前缀", "1 到 6 个字母，例如 QX"),
    "term.name": ("届次", "例如 第十八届"),
    "term.from": ("本届开始", "日期"),
    "term.to": ("本届届满", "日期"),
    "term.seats": ("代表名额", ""),
    "languages": ("文字", "第一个是群里用的，例如 zh-Hans"),
    "visit_day.day": ("走访选民日（每月几号）", "例如 25；没有固定日子就空着"),
    "visit_day.shift": ("走访日碰到休息日", "next_workday 顺延、previous_workday 提前、keep 不动"),
    "reception_day.day": ("接待选民日（每月几号）", ""),
    "reception_day.shift": ("接待日碰到休息日", ""),
    "reception_day.time": ("接待时间", "例如 09:00-11:30"),
    "reception_day.place": ("接待地点（联络站编号）", ""),
    "media_wait_minutes": ("没有文字的来件几分钟后转小组", "例如 2；0 就是马上转"),
    "quiet_hours": ("夜里不打扰", "例如 20:30、07:30"),
    "reads_a_day": ("一天打开多少件不经办的事项就告诉秘书", "不填就是 40"),
    "limits.claim": ("认领期限（工作日）", ""),
    "limits.contact": ("联系选民期限（工作日）", ""),
    "limits.answer": ("答复期限（工作日）", "或 1 month"),
    "limits.extend": ("延期（工作日）", "一轮一次"),
    "limits.redo": ("重办期限（工作日）", ""),
    "limits.rating_days": ("评价等几天（自然日）", ""),
    "limits.consult": ("面商", "off 不要求、remind 提醒、require 不谈不能答复"),
    "visit_day.filing_days": ("走访记录几天内交（工作日）", ""),
    "visit_day.households_per_deputy": ("每位代表走几户", ""),
    "visit_day.notice_days": ("走访日提前几天通知", ""),
    "visit_day.questions": ("走访时问什么", "几问之间用、隔开"),
    "reception_day.notice_days": ("接待日提前几天通知", ""),
    "group_quota.study_per_month": ("小组每月学习几次", ""),
    "group_quota.activity_per_quarter": ("小组每季活动几次", ""),
    "group_quota.leaders_meeting": ("组长会", "例如 quarterly 每季"),
    "group_quota.suggestions_per_year": ("每年建议几件", ""),
    "busy_season": ("农忙（少催）", "起止写 月-日，照现有的样子改"),
    "presidium_link.groups_min": ("主席团成员至少挂几个组", ""),
    "presidium_link.groups_max": ("主席团成员最多挂几个组", ""),
}
HEAD_FIRST = tuple(HEAD_LABELS)
