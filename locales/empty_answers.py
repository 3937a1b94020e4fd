"""What is said where staff send an empty answer back (docs/spec.md section 4). Rules: locales/common.py."""

from datetime import date

from domain.words.quotation import quoted
from locales.catalogue import N_
from locales.common import T, day

b_send_back = N_("退回答复")
voter_has_rated = N_("选民已经评价了，由他说了算。")
last_round = N_("这是第三轮的答复，不能再退回。")


def ask_why(_: T, number: str) -> str:
    return _("{number} 的答复哪里没说清？回复一句，选民看不到。").format(number=number)


def told_voter(_: T, number: str, due: date | None) -> str:
    return _("{number}：上次的答复没有说清楚，已请代表重新办，最迟 {due} 再答复您。").format(number=number, due=day(_, due))


def told(_: T, case: tuple[str, int], due: date | None, reason: str) -> str:
    """To group, claimer and leader. `case`: its number and the round that begins; `reason`: none where it is not theirs to read."""
    if not reason:
        words = _("【{number}】答复退回，进入第 {round} 轮，最迟 {due} 再答复。")
        return words.format(number=case[0], round=case[1], due=day(_, due))
    return _("【{number}】答复退回，进入第 {round} 轮，最迟 {due} 再答复。原因：{reason}").format(
        number=case[0], round=case[1], due=day(_, due), reason=quoted(reason, inline=True)
    )


def done(_: T, number: str, who: str, due: date | None) -> str:
    return _("{number}：答复退回了，{who}最迟 {due} 再答复。").format(number=number, who=who, due=day(_, due))


nobody = N_("小组")
