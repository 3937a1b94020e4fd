"""What the secretary reads when she says in her own words what is to become of somebody of the roster, or of what a voter told. Rules: locales/common.py."""

from collections.abc import Sequence

from domain.words.quotation import one_line
from locales.catalogue import N_
from locales.common import T

whom_of_them = N_("名册里有几位，您说的是哪一位？")


def already_suspended(_: T, name: str) -> str:
    return _("{name} 已经是停用。").format(name=name)


def shall_be_back(_: T, name: str) -> str:
    return _("{name} 现在停用。要恢复吗？恢复了就又能看到事项、能认领，原来手上的事不会回到他手上。").format(name=name)


def not_suspended(_: T, name: str) -> str:
    return _("{name} 没有停用，用不着恢复。").format(name=name)


def _in_the_roster(_: T, sheet: str, column: str) -> str:
    """Sheets and columns are called in Chinese in the file."""
    return _(
        "这个在名册里改：点「更新名册」，我把现在的名册（Excel）发给您，在「{sheet}」页他那一行改「{column}」一列，再把文件发回来；先给您看改了什么，点了确认才算。"
    ).format(sheet=sheet, column=column)


def of_phone(_: T, name: str, sheet: str, number: str) -> str:
    head = (
        _("{name} 的电话要改成 {number}。").format(name=name, number=one_line(number))
        if number
        else _("{name} 的电话要改。").format(name=name)
    )
    return head + _in_the_roster(_, sheet, "电话") + "\n" + _("他的 Telegram 也换了号，就再点「重发链接」，把新链接转给他。")


def of_move(_: T, name: str, sheet: str, groups: Sequence[str]) -> str:
    return _("{name} 要到{groups}。").format(name=name, groups="、".join(groups)) + _in_the_roster(_, sheet, "代表小组")


def of_office(_: T, name: str) -> str:
    return (
        _("{name} 的职务要改。").format(name=name)
        + _in_the_roster(_, "代表", "职务")
        + "\n"
        + _("当组长、副组长的，「代表小组」页的「组长」「副组长」一列也写上他的姓名。")
    )


def of_name(_: T, name: str, sheet: str) -> str:
    return _("{name} 的名字要改。").format(name=name) + _in_the_roster(_, sheet, "姓名")


of_somebody_new = N_(
    "新来的人在名册里加：点「更新名册」，我把现在的名册（Excel）发给您，代表写在「代表」页、工作人员写在「工作人员」页、单位写在「承办单位」页的最下面，「编号」一列空着，再把文件发回来；先给您看改了什么，点了确认才算。加好了，在「名册」里点他的名字，「重发链接」把链接转给他。"
)
of_wrong_names = N_(
    "通报、报表、门贴里的名字都照名册打。点「更新名册」，我把现在的名册（Excel）发给您，把错的改过来发回来，再要一份通报就对了；已经发给您的 Word，也可以直接在里面改。"
)


def of_link(_: T, name: str) -> str:
    return _("要给{name}一个新链接吗？他点开新链接，就用那个账号办事，以前的账号不再管用。").format(name=name)


def b_person(_: T, name: str) -> str:
    return _("看{name}").format(name=name)
