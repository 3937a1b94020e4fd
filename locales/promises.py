"""What is said of a promise (「列入计划」 with a day) until it is kept. Rules of the sentences: locales/common.py."""

from collections.abc import Sequence
from datetime import date

from domain.words.quotation import quoted
from locales.catalogue import N_
from locales.common import T, behind_number, day

b_kept = N_("办好了")
b_wait = N_("还要等")
b_dropped = N_("办不成了")
no_promise = N_("这件事没有在跟的承诺。")
none_open = N_("现在没有在跟的承诺。")
status = N_("在跟承诺")
by_leader = N_("已经改过两次日子，再改要组长定，已经问他了。")


def put_off_twice(_: T, count: int) -> str:
    return _("已经改过 {count} 次日子，再改要组长、副组长或秘书来定。").format(count=count)


def nag(_: T, number: str, village: str, on: date, late: int) -> str:
    """`late`: working days since the day; below 0: until it."""
    if late > 0:
        return _("· {number} {village}：答应选民 {day} 前办，已经过了 {late} 个工作日").format(
            number=number, village=village, day=day(_, on), late=late
        )
    return _("· {number} {village}：答应选民 {day} 前办好").format(number=number, village=village, day=day(_, on))


def ask(_: T, number: str, village: str, on: date, today: date, moves: int) -> str:
    """The question to who follows it; `moves`: how often the day was put off."""
    if today < on:
        head = _("{number} {village}：答应选民 {day} 前办好，那天休息，请赶在前头。").format(number=number, village=village, day=day(_, on))
    elif today == on:
        head = _("{number} {village}：答应选民 {day} 办的，到日子了。").format(number=number, village=village, day=day(_, on))
    else:
        head = _("{number} {village}：答应选民 {day} 办的，日子已经过了。").format(number=number, village=village, day=day(_, on))
    often = _("已经改过 {count} 次日子。").format(count=moves) if moves else ""
    return head + often + _("现在办到哪一步了？")


def ask_leader(_: T, number: str, who: str, on: date | None, moves: int) -> str:
    return _("{number}：{who} 答应选民 {day} 前办，已经改过 {count} 次日子，还想再等。请您和他商量，定下来点一下。").format(
        number=number, who=who, day=day(_, on), count=moves
    )


def ask_words(_: T, name: str, number: str, how: str) -> str:
    known = {
        "kept": _("{name}，{number} 怎么办好的？请回复这条消息写给选民看（可以发照片、语音）。发出前会给您再看一遍。"),
        "dropped": _("{name}，{number} 为什么办不成了？请回复这条消息向选民说明（可以发照片、语音）。发出前会给您再看一遍。"),
    }
    return behind_number(known[how], number).format(name=name, number=number)


def preview(_: T, number: str, how: str, words: str) -> str:
    known = {
        "kept": _("将告诉 {number} 的选民，答应的事办好了：\n{words}"),
        "dropped": _("将向 {number} 的选民说明，答应的事办不成了：\n{words}"),
    }
    return behind_number(known[how], number).format(number=number, words=quoted(words[:3000]))


def ask_day(_: T, name: str, on: date | None) -> str:
    return _("{name}，原来答应的是 {day}。改到什么时候？请回复这条消息写日期，例如 12月31日。").format(name=name, day=day(_, on))


def bad_day(_: T, on: date | None) -> str:
    return _("没看懂日期，或不在 {day} 之后。请回复这条消息再写一次，例如 12月31日。").format(day=day(_, on))


def ask_reason(_: T, until: date) -> str:
    return _("改到 {day}。为什么还要等？请回复这条消息写一句，选民会看到。").format(day=day(_, until))


def put_off(_: T, number: str, until: date | None) -> str:
    return _("{number} 改到 {day}。").format(number=number, day=day(_, until))


def settled(_: T, number: str, who: str, how: str, words: str) -> str:
    """What the voter reads; his question follows."""
    known = {
        "kept": _("【{number}】当时答应您的事，{who} 说办好了：\n{words}"),
        "dropped": _("【{number}】当时答应您的事，{who} 说现在办不成了，原因是：\n{words}"),
    }
    return known[how].format(number=number, who=who, words=quoted(words))


def asks_anew(_: T, words: str) -> str:
    return _("{words}\n\n您现在对这件事的办理满意吗？请点一下，或回 1 满意、2 基本满意、3 不满意。").format(words=words)


def told_put_off(_: T, number: str, before: date | None, until: date, reason: str) -> str:
    """Without `reason`: the days alone."""
    if not reason:
        return _("{number}：原来说 {before} 前办，现在要等到 {until}。").format(number=number, before=day(_, before), until=day(_, until))
    return _("{number}：原来说 {before} 前办，现在要等到 {until}。原因：{reason}").format(
        number=number, before=day(_, before), until=day(_, until), reason=quoted(reason, inline=True)
    )


def told_follower(_: T, number: str, on: date | None, who: str) -> str:
    return _("{number}：当时答应您 {day} 前办的事，现在由{who}接着跟。日子不变。").format(number=number, day=day(_, on), who=who)


def without_follower(_: T, number: str, on: date | None) -> str:
    return _("{number}：答应选民 {day} 前办的事，原来跟的人不在了。请定谁接着跟。").format(number=number, day=day(_, on))


def yours_now(_: T, number: str, by: str, on: date | None) -> str:
    return _("{by} 请您接着跟 {number}：答应选民 {day} 前办好。点「我的待办」可以打开。").format(by=by, number=number, day=day(_, on))


def card(_: T, state: str, on: date | None, moves: int, *, late: bool) -> str:
    """What became of it, on the card."""
    often = _("（改过 {count} 次日子）").format(count=moves) if moves else ""
    known = {
        "open": _("⏰ 承诺过了日子：{day}") if late else _("承诺：{day} 前办好，在跟"),
        "kept": _("承诺兑现了"),
        "dropped": _("承诺办不成，已向选民说明"),
    }
    return known[state].format(day=day(_, on)) + often


def listed(_: T, lines: Sequence[str]) -> str:
    return "\n".join([_("在跟的承诺，日子近的在前（点编号打开）："), *lines])


when_you_know = N_("不要紧。等您看到了，点一下就行。")
what_you_think = N_("您对这件事的办理满意吗？请点一下。")


def sent_kept(_: T, matter: str) -> str:
    """`matter`: its number and first words."""
    return _("{number}：发出去了，正在请选民重新评价。").format(number=matter)
