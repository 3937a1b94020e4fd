"""The books an office keeps (五簿一册) as far as contact goes, and the directory of deputies: heads of columns and what stands in them."""

from collections.abc import Mapping, Sequence
from datetime import date

from locales.catalogue import N_
from locales.common import T
from locales.desk import full_day

no_name = N_("（未留名）")
hidden = N_("（不公开）")


def letters_header(_: T) -> Sequence[str]:
    """人民来信来访登记簿."""
    return (
        _("编号"), _("日期"), _("方式"), _("来信来访人"), _("联系方式"), _("村（居）"), _("反映的事"), _("交给谁办"), _("限期"), _("答复日"), _("办理结果"),
        _("评价"), _("登记人"),
    )  # fmt: skip


def shortened(_: T, surname: str) -> str:
    """Somebody's name as a file may bear it that nobody can call back."""
    return _("{surname}某").format(surname=surname)


def phone_end(_: T, phone: str) -> str:
    """Enough to know a paper by, too little to call."""
    return _("尾号{end}").format(end=phone[-4:])


def with_group(_: T, group: str, deputy: str) -> str:
    return _("{group}·{deputy}").format(group=group, deputy=deputy)


def roster_header(_: T) -> Sequence[str]:
    """代表花名册."""
    return (
        _("序号"), _("小组"), _("姓名"), _("组内职务"), _("级别"), _("村（居）"), _("工作单位和职务"), _("挂联的主席团成员"), _("电话（愿公开的）"),
        _("备注"),
    )  # fmt: skip


def groups_header(_: T) -> Sequence[str]:
    """代表分组情况."""
    return (
        _("小组"), _("组长"), _("副组长"), _("代表人数"), _("各级人数"), _("服务的村（居）"), _("挂联的主席团成员"), _("活动地点"),
    )  # fmt: skip


def villages_header(_: T) -> Sequence[str]:
    """各村（居）代表."""
    return (_("村（居）"), _("代表小组"), _("组长"), _("住在本村（居）的代表"), _("联络站"))


def links_header(_: T) -> Sequence[str]:
    """挂联情况."""
    return (_("主席团成员"), _("职务"), _("挂联的小组"), _("小组数"), _("代表人数"), _("与规定相比"), _("这些小组服务的村（居）"))


def beside_rule(_: T, groups: int, deputies: int) -> str:
    """By how many groups and deputies that is too few (below 0) or too many."""
    words = (
        (groups, _("小组多 {n} 个"), _("小组少 {n} 个")),
        (deputies, _("代表多 {n} 位"), _("代表少 {n} 位")),
    )
    said = [(more if apart > 0 else less).format(n=abs(apart)) for apart, more, less in words if apart]
    return _("，").join(said) or _("在规定的数目里")


def directory_header(_: T, *, office: bool) -> Sequence[str]:
    """代表通讯录: for the office every number and whether he can be reached here; to print the numbers people chose to show."""
    common = (_("序号"), _("姓名"), _("组内职务"), _("级别"), _("村（居）"), _("工作单位和职务"), _("电话"))
    return (*common, _("公开电话"), _("连心上"), _("备注")) if office else common


def duty(_: T, value: str) -> str:
    """What somebody is in his group."""
    return {"leader": _("组长"), "deputy_leader": _("副组长")}.get(value, _("代表"))


def presidium_role(_: T, value: str) -> str:
    known: Mapping[str, str] = {
        "chair": _("主席"),
        "vice_chair": _("副主席"),
        "presidium_member": _("主席团成员"),
        "member": _("主席团成员"),
    }
    return known.get(value, "")


def staff_role(_: T, value: str) -> str:
    return {"secretary": _("人大秘书"), "info_officer": _("信息员")}.get(value, "")


def block(_: T, name: str, place: str) -> str:
    """The head of a group's or a village's lines."""
    return _("{name}（{place}）").format(name=name, place=place) if place else name


def led_by(_: T, group: str, leader: str) -> str:
    return _("{group}，组长{leader}").format(group=group, leader=leader) if leader else group


def level_count(_: T, level: str, count: int) -> str:
    return _("{level}{count}人").format(level=level, count=count)


def tag(_: T, value: str) -> str:
    return {"mediator": _("调解员"), "informant": _("情民意信息员")}.get(value, "")


linked = N_("已连接")
not_linked = N_("未连接")
office = N_("人大办公室")


def directory_title(_: T, congress: str) -> str:
    return _("{congress}人大代表通讯录").format(congress=congress)


def directory_note(_: T, term: str, day: date, *, office: bool) -> str:
    use = _("办公用，请勿外传") if office else _("印发用，只有愿公开的电话")
    return "　　".join(filter(None, (term, _("截至{day}").format(day=full_day(_, day)), use)))


def directory_sheet(_: T, name: str) -> str:
    return {"groups": _("按小组"), "villages": _("按村（居）")}[name]


def directory_file(_: T, congress: str, *, office: bool) -> str:
    return (_("{congress}_代表通讯录（办公用）.xlsx") if office else _("{congress}_代表通讯录（印发）.xlsx")).format(congress=congress)


b_directory_office = N_("通讯录（办公用）")
b_directory_print = N_("通讯录（印发）")
not_yours = N_("您现在不能要这份文件，没有做。")
