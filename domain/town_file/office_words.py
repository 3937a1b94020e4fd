"""The words offices use for what a town file calls by an English id: written into the workbook, and read from it (docs/town-file.md).

The first word of each is the one that is written; ids stay readable everywhere.
"""

from collections.abc import Mapping

from domain.congress.congress import HEAD_LEVELS

Words = Mapping[str, tuple[str, ...]]
LEVELS: Words = {
    "town": ("镇", "乡", "乡镇", "镇级", "乡级", "镇人大", "乡人大", "镇代表", "乡代表", "镇人大代表", "乡人大代表", "乡镇人大代表"),
    "county": ("县", "区", "旗", "县级", "区级", "县人大", "区人大", "县代表", "区代表", "县区", "县人大代表", "区人大代表"),
    "city": ("市", "州", "地级市", "市级", "州级", "市人大", "市代表", "市人大代表"),
    "province": ("省", "自治区", "直辖市", "省级", "省人大", "省代表", "省人大代表"),
    "national": ("全国", "国家", "全国级", "全国人大", "全国代表", "全国人大代表"),
}
_STATUS: Words = {
    "serving": ("在任", "在职", "在岗", "正常", "现任"),
    "away": ("外出", "在外", "外出务工", "外地"),
    "on_leave": ("请假", "休假", "病假", "产假"),
    "suspended": ("停职", "停用", "暂停", "暂停职务"),
    "ended": ("已离任", "离任", "卸任", "离职", "已卸任", "辞职", "已辞职", "终止", "去世", "调离"),
}
_PRESIDIUM: Words = {
    "chair": ("主席", "人大主席", "主席团主席", "镇人大主席", "乡人大主席"),
    "vice_chair": ("副主席", "人大副主席", "主席团副主席", "镇人大副主席", "乡人大副主席"),
    "presidium_member": ("主席团成员", "成员", "委员"),
}
_SHIFT: Words = {
    "next_workday": ("顺延到下一工作日", "顺延", "往后顺延", "推后", "延后", "顺延到下一个工作日"),
    "previous_workday": ("提前到上一工作日", "提前", "往前提", "提前到上一个工作日"),
    "keep": ("不变", "不动", "照常", "不调整"),
}
_LANGUAGES: Words = {
    "zh-Hans": ("汉语", "中文", "简体中文", "简体", "普通话", "汉文", "zh"),
    "zh-Hant": ("繁体中文", "繁体"),
    "en": ("英语", "英文"),
    "bo": ("藏语", "藏文"),
    "ug": ("维吾尔语", "维语", "维吾尔文", "维文"),
    "mn": ("蒙古语", "蒙语", "蒙古文", "蒙文"),
    "ko": ("朝鲜语", "朝鲜文", "韩语"),
    "kk": ("哈萨克语", "哈萨克文"),
    "za": ("壮语", "壮文"),
    "ii": ("彝语", "彝文"),
}
REFERRALS: Words = {
    "urgent": ("紧急电话", "遇到危险"),
    "discipline": ("纪检监察举报", "纪委举报"),
    "court": ("法院诉讼服务", "法院"),
    "hotline": ("政务服务热线", "便民热线"),
    "legal_aid": ("法律援助", "法律服务热线"),
}
WORDS: Mapping[str, Words] = {
    "villages.kind": {"village": ("村", "行政村", "建制村", "村委会"), "community": ("社区", "居委会", "居民委员会", "居", "街道社区")},
    "groups.level": LEVELS,
    "deputies.level": LEVELS,
    "deputies.role": {
        "member": ("代表", "组员", "一般代表", "人大代表"),
        "group_leader": ("组长", "小组长", "代表小组组长"),
        "deputy_leader": ("副组长", "小组副组长", "代表小组副组长"),
        **_PRESIDIUM,
    },
    "deputies.status": _STATUS,
    "deputies.languages": _LANGUAGES,
    "deputies.tags": {"mediator": ("调解员", "人民调解员", "矛盾调解员"), "informant": ("信息员", "情民意信息员", "社情民意信息员")},
    "deputies.sex": {"男": ("男", "男性", "M"), "女": ("女", "女性", "F")},
    "staff.role": {
        "secretary": ("秘书", "人大秘书", "专职秘书", "人大专干", "人大干事", "专干", "人大办主任", "人大工作者"),
        "info_officer": ("信息员", "联络员", "工作人员"),
        "admin": ("管理员", "系统管理员"),
    },
    "staff.status": _STATUS,
    "staff.languages": _LANGUAGES,
    "presidium.role": _PRESIDIUM,
    "town.level": {level: LEVELS[level] for level in HEAD_LEVELS},
    "routing": LEVELS,
    "reception_day.levels": LEVELS,
    "town.timezone": {"Asia/Shanghai": ("北京时间",), "Asia/Urumqi": ("新疆时间", "乌鲁木齐时间")},
    "languages": _LANGUAGES,
    "visit_day.shift": _SHIFT,
    "reception_day.shift": _SHIFT,
    "limits.consult": {"off": ("不要求", "不用"), "remind": ("提醒",), "require": ("必须先面商", "必须", "要求", "不谈不能答复")},
    "visit_quota.period": {"month": ("每月", "月"), "quarter": ("每季", "季", "每季度", "季度")},
    "group_quota.leaders_meeting": {
        "monthly": ("每月", "每月一次"),
        "quarterly": ("每季", "每季度", "每季一次", "每季度一次"),
        "half_yearly": ("每半年", "半年", "每半年一次", "半年一次", "一年两次"),
        "yearly": ("每年",),
    },
    "calendar.kind": {
        "off": ("放假", "休息", "休", "法定节假日", "节假日", "放假调休"),
        "on": ("调休上班", "上班", "补班", "调休", "班", "调班"),
        "local": ("本地放假", "本地节日", "地方放假"),
    },
    "referrals.key": REFERRALS,
    "canned.outcome": {
        "solved": ("已解决", "解决了", "解决"),
        "planned": ("列入计划", "列入", "计划办"),
        "deferred": ("暂时办不了", "办不了", "暂办不了"),
        "explained": ("情况说明", "说明", "解释"),
    },
    "visit_plan.groups": {"all": ("全部", "所有", "全镇", "全县", "全部小组", "所有小组", "全体", "各小组")},
}
"""By section and field, as a mistake names it; the congress's own fields stand under `town`."""
YES = ("true", "yes", "on", "y", "1", "是", "√", "✓", "✔", "☑", "有", "对", "要", "公开", "可以", "愿意", "同意")
NO = ("false", "no", "off", "n", "0", "否", "×", "x", "✗", "✘", "☐", "无", "没有", "不", "不是", "不要", "不公开", "不愿意")
NOBODY_TYPES = (
    "无",
    "没有",
    "暂无",
    "暂缺",
    "不详",
    "不清楚",
    "未知",
    "待定",
    "待补",
    "空",
    "/",
    "\\",
    "-",
    "--",
    "—",
    "——",
    "n/a",
    "na",
    "none",
    "nil",
)
"""What people write where nothing is to be said: the cell is to stay empty."""
ERRORS = ("#n/a", "#ref!", "#value!", "#div/0!", "#name?", "#num!", "#null!", "#spill!", "#calc!", "err:502", "err:508")


def word_of(path: str, value: object) -> object:
    """What an office calls this value of this field; the value itself where there is no word for it."""
    words = WORDS.get(path, {}).get(simple(value))
    return words[0] if words else value


def simple(value: object) -> str:
    return "zh-Hans" if value == "zh" else str(value)


def meant_by(path: str, word: str) -> str:
    """The id a word stands for; the word itself where it is none."""
    for value, words in WORDS.get(path, {}).items():
        if word in words or word.lower() == value.lower():
            return value
    return word


def choices_of(path: str) -> tuple[str, ...]:
    """What may be written there, in the words of an office."""
    return tuple(words[0] for words in WORDS.get(path, {}).values())
