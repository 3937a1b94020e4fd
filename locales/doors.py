"""What hangs on doors and is handed out: door sheets, codes with names, links to cut out (docs/spec.md section 2)."""

from collections.abc import Sequence
from datetime import date

from domain.visits.visit_days import DayRule
from locales.catalogue import N_
from locales.common import T


def title(_: T, village: str) -> str:
    return _("{village} 人大代表在这里").format(village=village)


def subtitle(_: T, congress: str) -> str:
    return _("{congress} · 有事找代表，事事有回音").format(congress=congress)


def bot(_: T, name: str) -> str:
    return _("或在 Telegram 里搜：") + f"\n@{name}"


def steps(_: T) -> tuple[str, str, str]:
    return (
        _("手机上先装 Telegram（图标是蓝底白纸飞机）。"),
        _("用手机相机扫左边的码，点开链接，再点「开始」。"),
        _("写字、说话、拍照都行。代表办了、答复了，都会告诉您。"),
    )


b_doors = N_("门贴")
b_card = N_("代表码（PDF）")
ask_which = N_("哪个村（居）的门贴，或者哪个联络站的码？点一个，马上发给您 PDF。")
bot_without_name = N_("机器人还没有连上过 Telegram，不知道自己的名字。请先让它运行一次。")
note = N_("微信扫不了这个码。名字和号码不给代表看，除非您愿意。")
without_head = N_("没有 Telegram，当面说、打电话说都行")


def monthly(_: T, rule: DayRule) -> str:
    """The rule, not a date that is stale in a month."""
    known = {
        "next_workday": _("每月{day}日（遇休息日顺延）"),
        "previous_workday": _("每月{day}日（遇休息日提前）"),
        "keep": _("每月{day}日"),
    }
    return known.get(rule.shift, known["keep"]).format(day=rule.day)


def visit_day(_: T, rule: DayRule) -> str:
    if rule.quota:
        return _("走访：代表常到各家走走，有话请当面说。")
    return _("走访选民日：{when}，代表到村里来。").format(when=monthly(_, rule))


def reception_day(_: T, rule: DayRule, place: str, hours: str) -> str:
    words = _("代表接待日：{when}").format(when=monthly(_, rule))
    return words + "".join(_("，{words}").format(words=part) for part in (hours, place) if part) + _("。")


def station(_: T, name: str, facts: tuple[str, str, str]) -> str:
    """`facts`: address, hours, telephone; what is not known is left out."""
    known = "".join(_("，{words}").format(words=part) for part in _parts_of_station(_, facts))
    return _("联络站：{name}{known}。").format(name=name, known=known)


def below_its_name(_: T, facts: tuple[str, str, str]) -> list[str]:
    """The same on a sheet that has the name above: the address, and on a line of its own when it is open and the telephone."""
    address, *others = facts
    return list(filter(None, (address, "　".join(_parts_of_station(_, ("", others[0], others[1]))))))


def _parts_of_station(_: T, facts: tuple[str, str, str]) -> list[str]:
    address, hours, phone = facts
    parts = (
        _("{address}").format(address=address) if address else "",
        _("开放时间 {hours}").format(hours=hours) if hours else "",
        _("电话 {phone}").format(phone=phone) if phone else "",
    )
    return [part for part in parts if part]


def deputy_below_his_name(_: T, whose: str, job: str, phone: str) -> str:
    """`whose`: 镇、县; his work and the telephone he shows where there are some."""
    return "，".join(filter(None, (_("{levels}人大代表").format(levels=whose), job, phone)))


people_head = N_("您的代表")


def foot(_: T, organ: str, day: date) -> str:
    return _("{organ}　{year}年{month}月印").format(organ=organ, year=day.year, month=day.month)


def door_file(_: T, village: str) -> str:
    return _("门贴_{village}").format(village=village)


def code_title(_: T, congress: str, kind: str) -> str:
    return {"station": _("{congress} 代表联络站"), "deputy": _("{congress} 人大代表")}[kind].format(congress=congress)


def code_file(_: T, kind: str, name: str, key: str) -> str:
    return {"station": _("联络站码_{name}_{key}"), "deputy": _("代表码_{name}_{key}")}[kind].format(name=name, key=key)


def code_steps(_: T, kind: str) -> tuple[str, str, str]:
    whom = {"station": _("写的事归这个联络站的代表小组。"), "deputy": _("写的事交他的小组，注明找他。")}[kind]
    return (_("手机上先装 Telegram。"), _("用手机相机扫左边的码，再点「开始」。"), whom)


def kind(_: T, value: str) -> str:
    return {"person": _("本人链接"), "group": _("小组群链接")}[value]


def link_steps(_: T, value: str) -> Sequence[str]:
    if value == "group":
        return (_("组长用手机相机扫码"), _("选代表小组的群，把机器人拉进去"), _("在群里把它设为管理员"))
    return (_("装好 Telegram"), _("用手机相机扫码，点「开始」"), _("看清名字，点「是我」"))


def expires(_: T, until: str) -> str:
    return _("{until} 前有效，只能用一次").format(until=until)


cut = N_("沿虚线剪开，各交本人")


def lacks(_: T, signs: Sequence[str]) -> str:
    """Told on the terminal: such characters stand as boxes with their number."""
    words = "、".join(f"{ch}（U+{ord(ch):04X}）" for ch in signs)
    return _("这些字没有字体，印出来是带编号的方框：{signs}。装上有这些字的字体（如 fonts-hanazono）再做一次。").format(signs=words)


def made(_: T, folder: str, doors: int, codes: int) -> str:
    return _("{folder}：门贴 {doors} 张，联络站码和代表码 {codes} 张").format(folder=folder, doors=doors, codes=codes)


def link_rows(_: T, links: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """invites.csv with its head; each link by kind, id, name, link, and until when it can be used."""
    kinds = {"person": _("本人"), "group": _("小组群"), "village": _("村居码"), "station": _("联络站码"), "deputy": _("代表码")}
    return [(_("哪种链接"), _("编号"), _("名称"), _("链接"), _("用到")), *((kinds[kind], *rest) for kind, *rest in links)]


def made_links(_: T, files: str, once: int, lasting: int) -> str:
    return _("{files}：一次性链接 {once} 个（剪开后发给本人），长期有效的 {lasting} 个").format(files=files, once=once, lasting=lasting)


def links_ended(_: T, count: int) -> str:
    """Of links made before and not used yet."""
    return _("以前出的、还没用的链接 {count} 个从现在起作废，发出去了的请换成这一次的").format(count=count)
