"""What a voter reads about what is stored of him. Rules of the sentences: locales/common.py."""

from collections.abc import Mapping, Sequence
from datetime import date

from domain.words.quotation import one_line
from locales.catalogue import N_
from locales.common import T, day

held_deleted = N_("您没有点同意，之前写的话已经删掉了，没有给任何人看。想反映事情，随时再写。")


def my_data(_: T, village: str, name: str, phone: str, agreed: date | None, cases: str) -> str:
    return _(
        "我们存了您的：\n村（居）：{village}\n姓名：{name}\n电话：{phone}\n同意时间：{agreed}\n反映的事：{cases} 件\n"
        "还有您的 Telegram 账号编号，只用来给您回话。要改、要删，点下面的按钮，或告诉人大秘书。"
    ).format(village=village or "—", name=one_line(name) or "—", phone=one_line(phone) or "—", agreed=day(_, agreed), cases=cases)


b_no_rating = N_("以后不用问我满意不满意")
b_rating = N_("还是问我满意不满意")
rating_off = N_("好，以后答复时不再问您满意不满意。没办好，点「还没解决」就重新办。")
rating_on = N_("好，以后答复时再问您满意不满意。")
b_export = N_("导出")
b_correct = N_("更正")
b_delete = N_("删除我的信息")
b_withdraw_consent = N_("撤回同意")
b_delete_all = N_("都删：身份和写过的话")
b_delete_identity = N_("只删身份，事项撤回")
b_not_deleted = N_("不删")
b_delete_go_on = N_("只删身份，事项接着办")
b_consent_withdraw = N_("撤回同意，没办完的也撤回")
b_consent_go_on = N_("撤回同意，没办完的接着办")
exported = N_("都在这两个文件里：一个给电脑看，一个给您看。")


def export_label(_: T, field: str) -> str:
    """What a line of the readable export is called."""
    known: Mapping[str, str] = {
        "account": _("Telegram 账号"),
        "village": _("村或社区"),
        "language": _("语言"),
        "name": _("姓名"),
        "phone": _("电话"),
        "first_met_at": _("第一次来的时间"),
        "consents": _("同意记录"),
        "purpose": _("用处"),
        "given_at": _("同意时间"),
        "withdrawn_at": _("收回时间"),
        "words": _("当时给您看的话"),
        "waiting_words": _("还没办的话"),
        "appointments": _("约访"),
        "place": _("地点"),
        "cases": _("事项"),
        "number": _("编号"),
        "status": _("到了哪一步"),
        "category": _("类别"),
        "registered_at": _("来件时间"),
        "rating": _("您的评价"),
        "resolved": _("是否解决"),
        "messages": _("来往的话"),
        "events": _("办理经过"),
        "at": _("时间"),
        "from": _("谁说的"),
        "text": _("内容"),
        "files": _("附件"),
        "earlier_versions": _("改之前"),
        "kind": _("哪一步"),
    }
    return known.get(field, field)


def said_by(_: T, who: str) -> str:
    return _("您") if who == "voter" else _("代表")


def consent_purpose(_: T, purpose: str) -> str:
    known: Mapping[str, str] = {
        "handling": _("办理您反映的事"),
        "show_contact": _("给小组看姓名和电话"),
        "give_phone": _("把电话给办理的代表"),
    }
    return known.get(purpose, purpose)


ask_correct = N_("请写您的姓名和电话，例如：王大娘 1380000xxxx。换村（居），这里写完以后再写「换村」。")
corrected_data = N_("改好了。")
ask_consent_back = N_("撤回同意后，您新写的话我们不再收下，直到您再点「同意并继续」。没办完的事怎么办？")
consent_back = N_("同意已经撤回。想再反映，写来后点「同意并继续」就行。")


def ask_delete(_: T, numbers: Sequence[str]) -> str:
    words = _("真的要删吗？身份马上删掉，删了找不回来，我们也不能再告诉您结果。")
    if numbers:
        words += "\n" + _("没办完的事：{numbers}").format(numbers="、".join(numbers))
    return words


export_comes = N_("您的记录比较多，正在整理，做好了就发给您：一个文件给电脑看，一个给您看。")


def state(_: T, value: str) -> str:
    """How an appointment stands."""
    known = {"asked": _("等回复"), "agreed": _("已约好"), "cancelled": _("已取消"), "met": _("已见面"), "missed": _("未见面")}
    return known[value]
