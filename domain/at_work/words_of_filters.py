"""What the filters of a search are called by those who type them (docs/glossary.md): statuses, marks, ratings, kinds, promises, what is late.

Simplified characters, lower case. Each word is a filter by itself, save those of WEAK, which voters write as well.
"""

from collections.abc import Mapping

_WORDS: Mapping[str, Mapping[str, str]] = {
    "status": {
        "open": "没有了结 未了结 没办完 未办完 没办结 未办结 未办 没办好 在办 正在办 open",
        "new": "待受理 未受理 没受理",
        "accepted": "已受理",
        "assigned": "待认领 没认领 未认领 没人认领 无人认领 unclaimed",
        "claimed": "已认领 认领了",
        "in_progress": "办理中",
        "answered": "已答复 答复了 待评价 answered",
        "returned": "退回重办 重办 重办中",
        "closed": "已办结 办结 办结了 已办完 closed",
        "archived": "已归档 归档 archived",
        "declined": "不予受理 不受理",
        "merged": "并案 已并案 merged",
        "withdrawn": "已撤回 撤回的 withdrawn",
    },
    "overdue": {"late": "逾期 超期 超时 过期 到期没办 逾期未办 逾期没办 逾期未答复 逾期没答复 没按时答复 overdue"},
    "mark": {
        "urgent": "紧急 急件 urgent",
        "confidential": "保密 confidential",
        "minor": "未成年人 未成年",
        "multi": "多件事 一信多事",
        "repeat": "重复反映 重复",
        "key": "重点督办 重点 督办",
        "abusive": "言辞激烈",
        "out_of_area": "外地",
        "from_above": "上级交办 上面交办",
        "tip": "检举控告",
        "pii": "号码已遮",
    },
    "rating": {"satisfied": "满意 satisfied", "mostly": "基本满意", "unsatisfied": "不满意 不满 unsatisfied"},
    "kind": {
        "complaint": "反映",
        "help": "求助",
        "enquiry": "咨询",
        "suggestion": "建议",
        "praise": "表扬",
        "appointment": "约访",
        "legal": "涉法涉诉",
    },
    "promise": {
        "open": "承诺 有承诺 在跟的承诺 列入计划",
        "late": "承诺逾期 承诺过期 承诺过了日子 承诺到期",
        "kept": "承诺兑现 承诺办好 兑现 兑现了",
        "dropped": "承诺没兑现 承诺办不成 办不成",
    },
    "reached": {
        "none": "村级 没上报 没有上报 未上报",
        "town": "镇级 乡镇级 报到镇 上报到镇",
        "county": "县级 报到县 上报到县",
        "above": "上级 报到上级 上级人大 报上级 上报到上级 上报上级",
    },
}
CALLED: Mapping[str, tuple[str, str]] = {
    word: (field, value) for field, values in _WORDS.items() for value, words in values.items() for word in words.split()
}
"""From a word to the filter and its value."""
WEAK = frozenset(
    (
        "外地",
        "重复",
        "重点",
        "过期",
        "超时",
        "不满",
        "紧急",
        "保密",
        "办不成",
        "open",
        "承诺",
        "上级",
        "村级",
        "镇级",
        "县级",
        *_WORDS["kind"].values(),
    ),
)
"""Voters write these as well."""
LABELS: Mapping[str, str] = {
    label: field
    for field, labels in {
        "village": "村 村居 村（居） 村(居) 地点 village",
        "group": "小组 代表小组 group",
        "town": "乡镇 镇 乡 town",
        "category": "类别 类 category",
        "kind": "类型 kind",
        "status": "状态 现在 进度 办到哪 status",
        "mark": "记号 标记 mark",
        "unit": "单位 承办单位 unit",
        "person": "代表 认领人 经办人 谁 deputy",
        "rating": "评价 rating",
        "promise": "承诺 promise",
        "reached": "层级 上报 level",
        "time": "月份 月 时间 日期 month",
        "number": "编号 number",
        "words": "原话 字 words",
    }.items()
    for label in labels.split()
}
"""What may stand before a colon, as in 「类别：低保」, and the filter that it names."""
LABEL_OF: Mapping[str, str] = {field: label for label, field in reversed([*LABELS.items()])}
"""By filter the first of its labels."""
