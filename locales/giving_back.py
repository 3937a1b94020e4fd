"""「退办」: what is asked, and what a late one says to the group and to the secretary. Rules of the sentences: locales/common.py."""

from datetime import date

from domain.words.quotation import quoted
from locales.catalogue import N_
from locales.common import T, day

b_agree = N_("同意退办")
b_keep = N_("留在本组")
consent_awaited = N_("已经请人大秘书定了，定下来之前还在本组。")
agreed_popup = N_("已退办，排到您这里。")
kept_popup = N_("留在本组，已告诉他们。")


def _late(_: T, since: date | None) -> str:
    return _("期限（{day}）已经过了，退办后这次超期仍记在本组。").format(day=day(_, since)) if since is not None else ""


def card_awaits(_: T, name: str, since: date) -> str:
    """On the card, until the secretary has decided."""
    return _("退办：{name}{day}提出，等人大秘书同意，期限照走").format(name=name, day=day(_, since))


def ask_give_back(_: T, name: str, number: str, late: date | None = None, *, consent: bool = False) -> str:
    """`late`: the first limit that the group missed. `consent`: it is too long since the hand-over to give it back freely."""
    before = _("交到本组已过 3 个工作日，退办要人大秘书同意。") if consent else ""
    asked = _("{name}，{number} 为什么不归本组办？回复一句，给秘书看。").format(name=name, number=number)
    return "\n".join(filter(None, (before + _late(_, late), asked)))


def given_back(_: T, number: str, late: date | None = None) -> str:
    return _("{number} 已退给秘书。").format(number=number) + _late(_, late)


def asked(_: T, number: str, late: date | None = None) -> str:
    return _("{number} 已请秘书同意退办，定下来之前还在本组，期限照走。").format(number=number) + _late(_, late)


def secretary_given_back(_: T, number: str, name: str, reason: str, late: date | None = None) -> str:
    told = _("{number} 被退办。{name}：{reason}").format(number=number, name=name, reason=quoted(reason[:500], inline=True))
    return "\n".join(filter(None, (told, _missed(_, late))))


def _missed(_: T, since: date | None) -> str:
    return _("期限（{day}）已经过了，这次超期记在该组。").format(day=day(_, since)) if since is not None else ""


def secretary_asked(_: T, number: str, who: tuple[str, str], reason: str, late: date | None) -> str:
    """`who`: the group and the person who asks."""
    told = _("{number} 交办已过 3 个工作日，{group} {name} 请求退办：{reason}").format(
        number=number, group=who[0], name=who[1], reason=quoted(reason, inline=True)
    )
    return "\n".join(filter(None, (told, _missed(_, late), _("同意吗？您定之前还在该组，期限照走。"))))


def kept(_: T, number: str, due: date | None) -> str:
    if due is None:
        return _("【{number}】秘书没有同意退办，还由本组办。").format(number=number)
    return _("【{number}】秘书没有同意退办，还由本组办，期限还是 {due}。").format(number=number, due=day(_, due))


def agreed(_: T, number: str) -> str:
    return _("{number}：秘书同意退办，已不在本组。").format(number=number)
