"""A deputy's public card: what he shows of himself. Rules: locales/common.py."""

from collections.abc import Mapping

from locales.catalogue import N_
from locales.common import T


def b_phone(_: T, value: str, *, chosen: bool) -> str:
    """`chosen`: it is so now."""
    known: Mapping[str, str] = {"none": _("不公开电话"), "mobile": _("公开手机"), "office": _("公开办公电话")}
    return f"✓ {known[value]}" if chosen else known[value]


def my_card(_: T, phone: str) -> str:
    """What voters read of him; `phone`: empty where he shows none."""
    if not phone:
        return _("门贴和「我的代表」上没有您的电话。")
    return _("门贴和「我的代表」上写您的电话：{phone}").format(phone=phone)


b_photo = N_("放照片")
b_new_photo = N_("换照片")
b_no_photo = N_("撤下照片")
photo_wanted = N_("请发一张照片（JPG 或 PNG，5 MB 以内），回复这条消息。")
photo_read = N_("收到了，正在看。")
no_photo = N_("这张照片已经撤下了。")
photo_gone = N_("照片撤下了。")


def ask_photo(_: T, name: str) -> str:
    return _("请发一张{name}的正面照。选民在「我的代表」和门贴上看得到，随时可以撤下，卸任就删。").format(name=name)


def photo_kept(_: T, name: str) -> str:
    return _("{name}的照片放好了。选民点「我的代表」看得到，下次打印的门贴上也有。").format(name=name)


def b_card(_: T, name: str) -> str:
    """Below 「我的代表」, of who shows a photo."""
    return _("{name}的照片").format(name=name)
