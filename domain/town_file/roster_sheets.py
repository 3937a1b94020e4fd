"""The roster as a workbook: which sheet and column holds which field of the town file (docs/town-file.md).

Data, not code: `reports/town_workbook.py` writes and `reports/town_sheets.py` reads by these tables. Words are those of a Chinese office.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

EXAMPLE = "例："
"""A row whose first cell begins so is an example and is not read."""
YES, NO = "是", "否"
HEAD_SHEET = "基本情况"
TOWNS_SHEET = "乡镇"
PRESIDIUM_SHEET = "主席团"
ROTA_SHEET = "值班表"
PLAN_SHEET = "走访日"
CALENDAR_SHEET = "放假调休"
REFERRALS_SHEET = "转介电话"
TEXTS_SHEET = "常用答复"
HELP_SHEET = "怎么填"
ALSO_CALLED = {
    **dict.fromkeys(("基本信息", "基本情况表", "基本设置", "设置"), HEAD_SHEET),
    **dict.fromkeys(("村居表", "村", "村（居）", "村居一览表", "村（社区）", "村社区", "行政村"), "村居"),
    **dict.fromkeys(("小组", "代表小组表", "小组表", "代表小组一览表"), "代表小组"),
    **dict.fromkeys(("代表名册", "代表名单", "代表表", "代表花名册", "人大代表", "人大代表名册", "花名册"), "代表"),
    **dict.fromkeys(("人员", "工作人员表", "工作人员名单", "干部"), "工作人员"),
    **dict.fromkeys(("联络站表", "站点", "代表联络站"), "联络站"),
    **dict.fromkeys(("单位", "承办单位表", "承办单位名单"), "承办单位"),
    **dict.fromkeys(("类别表", "分类"), "类别"),
    **dict.fromkeys(("主席团成员", "主席团名单"), PRESIDIUM_SHEET),
    **dict.fromkeys(("值班", "接待日值班表", "代表接待值班表"), ROTA_SHEET),
    **dict.fromkeys(("走访", "走访日安排", "走访计划"), PLAN_SHEET),
    **dict.fromkeys(("日历", "放假", "调休", "节假日", "放假安排"), CALENDAR_SHEET),
    **dict.fromkeys(("转介", "电话", "常用电话"), REFERRALS_SHEET),
    **dict.fromkeys(("常用语", "答复用语"), TEXTS_SHEET),
}
"""What people call a sheet, blanks aside."""
NUMBERS = ("序号", "序", "编次", "行号", "no.", "no", "№", "#")
"""Columns that count the rows: nobody reads them."""


@dataclass(frozen=True)
class Column:
    """`kind`: text, number, yes_no, list (several, divided by 、), date, choice.

    `refers`: the section whose names stand here; `also`: what else people call the column.
    """

    field: str
    label: str
    kind: str = "text"
    note: str = ""
    example: str = ""
    refers: str = ""
    also: tuple[str, ...] = ()


def _id(note: str = "程序用的，不要改；新增的行空着") -> Column:
    return Column("id", "编号", note=note, also=("id", "ID", "代码"))


_TOWN = Column("town", "所属乡镇", note="只有县里要填", refers="towns", also=("乡镇编号", "乡镇", "所在乡镇"))
_LEAVE = (
    Column("leave.from", "请假起", "date", "例如 2026年12月1日", also=("请假开始", "请假从")),
    Column("leave.to", "请假止", "date", also=("请假结束", "请假到")),
)
_LANGUAGES = Column("languages", "会的语言", "list", "汉语、藏语、维吾尔语、蒙古语……", "汉语", also=("语言", "会说的语言"))
_PHONE = Column(
    "phone", "电话", note="11 位手机号，或带区号的座机", also=("手机", "手机号", "手机号码", "联系电话", "电话号码", "联系方式")
)
_SHOWN = Column(
    "publish_phone", "公开电话", "yes_no", "门贴和「我的代表」里给选民看；填 是 或 否", NO, also=("电话公开", "是否公开电话", "公开")
)
_OFFICE = Column("office_phone", "办公电话", note="代表自己点了公开，才给选民看", also=("办公室电话", "单位电话", "座机"))
_STATUS = ("席位状态", "状态", "在任情况")
SHEETS: Mapping[str, tuple[str, tuple[Column, ...]]] = {
    "villages": (
        "村居",
        (
            _id(),
            Column(
                "name",
                "名称",
                example="上坪村",
                also=("村居", "村名", "村（居）", "村居名称", "村（居）名称", "村", "村（社区）", "村（社区）名称", "行政村", "村委会"),
            ),
            Column("kind", "性质", "choice", "村 或 社区", "村", also=("类型", "类别", "村或社区")),
            _TOWN,
            Column(
                "group",
                "代表小组",
                note="哪个小组服务，写小组名称",
                example="上下坪代表小组",
                refers="groups",
                also=("代表小组编号", "小组", "服务小组"),
            ),
            Column("district", "选区", "number", example="1", also=("选区号", "所属选区")),
            Column("population", "人口", "number", example="3980", also=("人口数", "总人口", "总人口数", "人数")),
            Column("households", "户数", "number", example="1120", also=("总户数", "农户数")),
            Column("aliases", "别名", "list", "选民可能怎么叫，用、隔开", "上坪、上头坪", also=("俗称", "又名")),
            Column("hamlets", "组、湾、自然村", "list", example="一组、二组", also=("村民小组", "自然村", "组", "网格")),
            Column("code", "二维码编号", note="不填就自动定"),
            Column("merged_into", "并入", note="合村时填并入哪个村，和生效日期一起", refers="villages", also=("并入（编号）",)),
            Column("from", "生效日期", "date", "到这一天才变，例如 2027年1月1日"),
        ),
    ),
    "groups": (
        "代表小组",
        (
            _id(),
            Column("name", "名称", example="上下坪代表小组", also=("小组名称", "代表小组", "代表小组名称", "小组")),
            Column("level", "级别", "choice", "镇、县、市……", "镇", also=("层级",)),
            _TOWN,
            Column(
                "villages",
                "服务的村居",
                "list",
                "村居表里填了小组的，这里不用再填",
                refers="villages",
                also=("服务的村居编号", "村居", "所辖村居"),
            ),
            Column(
                "categories",
                "专办的类别",
                "list",
                "全镇这一类的事都归它，写类别表里的名称；一般不填",
                refers="categories",
                also=("专办类别",),
            ),
            Column("leader", "组长", note="写姓名", example="张三", refers="deputies", also=("组长编号", "组长姓名", "代表小组组长")),
            Column("deputy_leader", "副组长", note="写姓名", refers="deputies", also=("副组长编号", "副组长姓名")),
            Column(
                "linked_presidium",
                "挂联的主席团成员",
                note="写姓名",
                refers="deputies",
                also=("挂联的主席团成员编号", "挂联领导", "挂联主席团成员"),
            ),
            Column("station", "联络站", note="写联络站名称", refers="stations", also=("联络站编号", "代表联络站")),
            Column("members", "人数", "number", example="10", also=("代表人数", "成员人数")),
            Column("mixed_levels", "多级代表混编", "yes_no", "是 或 否"),
            Column("shared", "和别的小组共同服务", "yes_no", "是 或 否", also=("共同服务",)),
            Column("merged_into", "并入", refers="groups", also=("并入（编号）",)),
            Column("from", "生效日期", "date"),
        ),
    ),
    "deputies": (
        "代表",
        (
            _id("程序用的，不要改；新来的代表空着"),
            Column("name", "姓名", example="张三", also=("名字", "代表姓名", "代表")),
            Column("sex", "性别", "choice", "男 或 女", "男"),
            Column("ethnic", "民族"),
            Column("birth_year", "出生年", "number", also=("出生年份", "出生年月", "出生日期")),
            Column("education", "学历", also=("文化程度",)),
            Column("party", "党派", also=("政治面貌",)),
            _TOWN,
            Column(
                "group",
                "代表小组",
                note="写小组名称",
                example="上下坪代表小组",
                refers="groups",
                also=("小组编号", "小组", "所在小组", "所属小组", "所在代表小组", "所属代表小组", "代表小组编号"),
            ),
            Column("groups", "另在的小组", "list", "在几个小组的才填", refers="groups", also=("其他小组",)),
            Column(
                "village",
                "村居",
                note="写村居名称",
                example="上坪村",
                refers="villages",
                also=("村居编号", "村", "所在村", "所在村居", "村（居）", "村（社区）"),
            ),
            Column("level", "几级代表", "list", "镇、县、市、省、全国；几级都是就都写", "镇", also=("级别", "代表层级", "代表级别")),
            Column("role", "职务", "choice", "代表、组长、副组长、主席、副主席、主席团成员", "代表", also=("代表职务", "小组职务")),
            Column("job", "工作", example="果园主", also=("工作单位及职务", "单位职务", "职业", "工作单位")),
            Column(
                "official_of",
                "是哪个村的干部",
                note="村干部不办投诉本村干部的事",
                refers="villages",
                also=("是哪个村的干部（编号）", "村干部"),
            ),
            _PHONE,
            _SHOWN,
            _OFFICE,
            _LANGUAGES,
            Column("tags", "兼任", "list", "调解员、信息员"),
            Column("status", "席位状态", "choice", "在任、外出、请假、停职、已离任", "在任", also=_STATUS),
            *_LEAVE,
            Column("code", "代表码"),
            Column("note", "备注", also=("说明",)),
        ),
    ),
    "staff": (
        "工作人员",
        (
            _id(),
            Column("name", "姓名", example="李四", also=("名字",)),
            Column("role", "岗位", "choice", "秘书（至少一位）、信息员、管理员", "秘书", also=("职务", "角色")),
            _PHONE,
            _SHOWN,
            replace(_OFFICE, note=""),
            Column("duties", "分工", also=("职责",)),
            Column("job", "工作"),
            Column("groups", "负责的小组", "list", refers="groups", also=("小组", "代表小组")),
            Column("scope", "负责的乡镇", note="或片区", refers="towns"),
            _TOWN,
            _LANGUAGES,
            Column("status", "状态", "choice", "在任、外出、请假、停职、已离任", "在任", also=_STATUS),
            *_LEAVE,
            Column("code", "编码"),
            Column("note", "备注", also=("说明",)),
        ),
    ),
    "stations": (
        "联络站",
        (
            _id(),
            Column("name", "名称", example="上下坪代表联络站", also=("联络站", "联络站名称", "站点名称")),
            Column("village", "所在村居", example="上坪村", refers="villages", also=("所在村居编号", "村居", "村", "所在村")),
            Column("address", "地址", example="上坪村村委会一楼", also=("地点",)),
            Column("hours", "开放时间", example="工作日 08:30-17:00", also=("时间", "开放时段")),
            Column("phone", "电话", example="13800000930", also=("联系电话", "站点电话")),
            Column("code", "二维码编号"),
            _TOWN,
        ),
    ),
    "handling_units": (
        "承办单位",
        (
            _id(),
            Column("name", "名称", example="交通公路站", also=("单位", "单位名称", "承办单位")),
            Column(
                "categories",
                "管哪些类别",
                "list",
                "写类别表里的名称，例如 道路交通、饮水供水",
                "道路交通",
                refers="categories",
                also=("管哪些类别（编号）", "类别", "管理类别"),
            ),
            Column("person", "经办人", example="王五", also=("联系人", "承办人", "负责人")),
            replace(_PHONE, note="经办人的电话，11 位手机号，或带区号的座机；转办后选民会看到，请写可以告诉选民的"),
            _TOWN,
        ),
    ),
    "categories": (
        "类别",
        (
            _id(),
            Column("name", "名称", example="道路交通", also=("类别", "类别名称")),
            Column("keywords", "关键词", "list", example="路、坑、桥"),
        ),
    ),
}
NAME_COLUMNS = (
    _id("英文字母，例如 t1"),
    Column("name", "名称", example="东河镇", also=("乡镇", "乡镇名称")),
    Column("area", "片区", note="几个乡镇一片的写片名", example="城东片"),
)
PRESIDIUM_COLUMNS = (
    Column("deputy", "姓名", note="写代表的姓名", example="张三", refers="deputies", also=("代表编号", "代表", "代表姓名")),
    Column("role", "职务", "choice", "主席、副主席、主席团成员", "主席"),
    Column("area", "片区", note="只联系一片的写片名"),
)
ROTA_COLUMNS = (
    Column("date", "日期", "date", "哪一天接待", "2026年12月10日", also=("接待日期", "接待日")),
    Column("month", "哪个月的", note="不填就是日期的那个月", also=("月份",)),
    Column("station", "联络站", note="写联络站名称", refers="stations", also=("地点", "接待地点")),
    Column("deputies", "值班代表", "list", "写姓名，用、隔开", "张三、李四", refers="deputies", also=("接待代表", "代表")),
    Column("stand_in", "替班代表", refers="deputies", also=("替班", "候补")),
)
PLAN_COLUMNS = (
    Column("date", "日期", "date", "这个月改在哪一天走访", "2026年12月25日", also=("走访日期", "走访日")),
    Column("month", "哪个月的", note="不填就是日期的那个月", also=("月份",)),
    Column("groups", "哪些小组", "list", "全部，或写小组名称", "全部", refers="groups", also=("小组", "代表小组")),
)
CALENDAR_COLUMNS = (
    Column("kind", "放假还是上班", "choice", "放假、调休上班、本地放假", "放假", also=("类型", "类别", "种类")),
    Column("name", "名称", example="国庆节", also=("节日", "节假日", "假期")),
    Column("from", "从", "date", example="2026年10月1日", also=("开始", "日期", "起", "开始日期")),
    Column("to", "到", "date", "只有一天的不用填", "2026年10月7日", also=("结束", "止", "结束日期")),
    Column("year", "哪一年的安排", "number", "不填就是日期的那一年", also=("年份",)),
)
REFERRAL_COLUMNS = (
    Column("key", "用途", "choice", "不归代表管的事，告诉选民打哪个电话", "政务服务热线", also=("项目", "名称")),
    Column("number", "号码", example="12345", also=("电话", "联系电话")),
)
TEXT_COLUMNS = (
    Column("category", "类别", "choice", "写类别表里的名称", "道路交通", refers="categories"),
    Column(
        "outcome",
        "用在哪种答复",
        "choice",
        "已解决、列入计划、暂时办不了、情况说明；什么答复都能用的空着",
        "情况说明",
        also=("答复类别", "哪种答复", "办理结果", "结果"),
    ),
    Column(
        "words",
        "内容",
        note="答复时可以一点就用的话；可以写上【编号】【期限】【小组】【单位】，用的时候会填好",
        example="这条路归县公路局养护，电话……",
        also=("答复", "常用答复", "文字"),
    ),
)
_ALWAYS: Mapping[str, tuple[str, str]] = {
    "id": ("乡镇（县）编号", "英文字母，例如 qingxi；不填就自动定"),
    "name": ("名称", "例如 清溪镇"),
    "county": ("所在县", ""),
    "level": ("级别", "镇 或 县"),
    "timezone": ("时区", "北京时间"),
    "population": ("人口", ""),
    "households": ("户数", ""),
    "case_prefix": ("事项编号前缀", "1 到 6 个字母，例如 QX"),
    "term.name": ("届次", "例如 第十八届"),
    "term.from": ("本届开始", "日期，例如 2021年12月18日"),
    "term.to": ("本届届满", "日期"),
    "term.seats": ("代表名额", ""),
    "languages": ("文字", "第一个是群里用的，例如 汉语"),
    "visit_day.day": ("走访选民日（每月几号）", "例如 25；没有固定日子就空着"),
    "visit_day.shift": ("走访日碰到休息日", "顺延到下一工作日、提前到上一工作日、不变"),
    "reception_day.day": ("接待选民日（每月几号）", ""),
    "reception_day.shift": ("接待日碰到休息日", "顺延到下一工作日、提前到上一工作日、不变"),
    "reception_day.time": ("接待时间", "例如 09:00-11:30"),
    "reception_day.levels": ("接待日要有哪几级代表", "例如 县、镇；不填就不看级别"),
    "reception_day.place": ("接待地点", "写联络站名称"),
    "media_wait_minutes": ("没有文字的来件几分钟后转小组", "例如 2；0 就是马上转"),
    "quiet_hours": ("夜里不打扰", "例如 20:30、07:30"),
    "working_hours": ("上班时间", "例如 08:30、17:30；不填就是这样"),
    "phone_tries": ("电话打几次没打通才归档", "不填就是 3"),
    "outcomes.solved": ("「已解决」叫什么", "不填就叫 已解决"),
    "outcomes.planned": ("「列入计划」叫什么", "不填就叫 列入计划"),
    "outcomes.deferred": ("「暂时办不了」叫什么", "不填就叫 暂时办不了"),
    "outcomes.explained": ("「情况说明」叫什么", "不填就叫 情况说明"),
    "reads_a_day": ("一天打开多少件不经办的事项就告诉秘书", "不填就是 40"),
    "limits.claim": ("认领期限（工作日）", ""),
    "limits.contact": ("联系选民期限（工作日）", ""),
    "limits.answer": ("答复期限（工作日）", "或 1个月"),
    "limits.extend": ("延期（工作日）", "一轮一次"),
    "limits.redo": ("重办期限（工作日）", ""),
    "limits.rating_days": ("评价等几天（自然日）", ""),
    "limits.consult": ("面商", "不要求、提醒、必须先面商"),
    "visit_day.filing_days": ("走访记录几天内交（工作日）", ""),
    "visit_day.households_per_deputy": ("每位代表走几户", ""),
    "visit_day.notice_days": ("走访日提前几天通知", ""),
    "visit_day.questions": ("走访时问什么", "几问之间用、隔开"),
    "reception_day.notice_days": ("接待日提前几天通知", ""),
    "group_quota.study_per_month": ("小组每月学习几次", ""),
    "group_quota.activity_per_quarter": ("小组每季活动几次", ""),
    "group_quota.leaders_meeting": ("组长会", "每月、每季、每半年、每年"),
    "group_quota.suggestions_per_year": ("每年建议几件", ""),
    "deputy_quota.activities_per_year": ("每位代表一年参加活动几次", ""),
    "deputy_quota.visits_per_year": ("每位代表一年走访几次", ""),
    "session.dates": ("人代会开会日", "日期，几个之间用、隔开，例如 2027年1月12日"),
    "session.notice_weeks": ("开会前几周提醒选题", "不填就是 4"),
    "routing": ("来件先交给哪一级代表", "镇、县、市、省、全国，先写的先给；不填就是最低一级"),
    "busy_season": ("农忙（少催）", "例如 5月20日至6月15日 夏收；9月20日至10月15日 秋收"),
    "presidium_link.groups_min": ("主席团成员至少挂几个组", ""),
    "presidium_link.groups_max": ("主席团成员最多挂几个组", ""),
    "presidium_link.deputies_min": ("主席团成员至少联系几位代表", ""),
    "presidium_link.deputies_max": ("主席团成员最多联系几位代表", ""),
}
_WHERE_SAID: Mapping[str, tuple[str, str]] = {
    "visit_day.time": ("走访时间", "例如 09:00-11:30"),
    "visit_day.place": ("走访集合地点", "写联络站名称"),
    "reception_day.filing_days": ("接待记录几天内交（工作日）", ""),
    "reception_day.households_per_deputy": ("接待日每位代表几户", ""),
    "reception_day.questions": ("接待时问什么", "几问之间用、隔开"),
    "limits.idle": ("没有动静几天后提醒（工作日）", ""),
    "limits.wait": ("等选民几天后提醒（工作日）", ""),
    "visit_quota.households": ("没有固定走访日：每位代表走几户", ""),
    "visit_quota.period": ("没有固定走访日：多久走一轮", "每月 或 每季"),
    "visit_quota.filing_days": ("没有固定走访日：记录几天内交（工作日）", ""),
    "visit_quota.questions": ("没有固定走访日：走访时问什么", "几问之间用、隔开"),
}
"""Settings that few towns need: a row of the workbook has them where the town file says them."""
HEAD_LABELS = {**_ALWAYS, **_WHERE_SAID}
TOP_LABELS: Mapping[str, str] = {
    "limits": "各项期限",
    "visit_day": "走访选民日",
    "reception_day": "接待选民日",
    "group_quota": "小组任务",
    "deputy_quota": "代表任务",
    "session": "人代会",
    "presidium_link": "挂联几个组、几位代表",
    "presidium": PRESIDIUM_SHEET,
    "duty_rota": ROTA_SHEET,
    "visit_plan": PLAN_SHEET,
    "calendars": CALENDAR_SHEET,
    "referrals": REFERRALS_SHEET,
    "towns": TOWNS_SHEET,
    "term": "届次",
    "visit_quota": "走访户数",
    "outcomes": "办理结果怎么叫",
}
"""What is changed below one name of the settings, as a whole."""
HEAD_FIRST = tuple(_ALWAYS)
HEAD_REFERS: Mapping[str, str] = {"reception_day.place": "stations", "visit_day.place": "stations"}
