"""Reception days, appointments, walk-ins. Rules of the sentences: locales/common.py."""

from collections.abc import Mapping, Sequence
from datetime import date

from domain.words.quotation import one_line
from locales.catalogue import N_
from locales.common import T, day, day_of_year

b_other_time = N_("另约时间地点")
b_cancel = N_("取消约访")
b_yes = N_("可以")
b_change = N_("换时间")
what_suits = N_("好。哪天、几点方便？直接写下来，我转给代表。")


def result(_: T, value: str) -> str:
    return {"met": _("已见面"), "missed": _("未见面")}[value]


def hours(first: str, last: str = "") -> str:
    """15:30, or 16:00–17:00; alike in every language."""
    return f"{first}–{last}" if last else first


def choose_slot(_: T, on: date, place: str) -> str:
    return _("{day}代表在{place}接待。您什么时候来？点一个时间，给您留半个小时。").format(day=date_line(_, on), place=one_line(place))


def all_taken(_: T, on: date) -> str:
    return _("{day}的时间都约满了。当天直接来也行，要等一等；或者另约时间地点。").format(day=date_line(_, on))


no_slots = N_("眼下没有排好的接待日。您可以另约时间地点，代表会和您商量。")


def today_too(_: T, hours: str, place: str, *, free: bool) -> str:
    if free:
        return _("今天 {hours} 代表就在{place}接待，可以约今天的时间，直接来也行。").format(hours=hours, place=one_line(place))
    return _("今天 {hours} 代表就在{place}接待，直接来就行，要等一等。").format(hours=hours, place=one_line(place))


def today_at(_: T, hour: str) -> str:
    return _("今天 {hour}").format(hour=hour)


def booked(_: T, on: date, hour: str, place: str, today: date) -> str:
    return _("约好了：{day} {hour}，{place}。").format(day=said_day(_, on, today), hour=hour, place=one_line(place))


def reminded(_: T, names: Sequence[str]) -> str:
    """`names` as in domain/congress/meeting_reminders.py; nothing where nobody is reminded any more."""
    known: Mapping[str, str] = {
        "before": _("前一天"),
        "eve": _("前一天晚上"),
        "evening": _("当天晚上"),
        "early": _("当天一早"),
        "morning": _("当天早上"),
        "hour": _("见面前一个小时"),
    }
    return _("{when}会提醒您。").format(when=_("和").join(known[name] for name in names)) if names else ""


one_each = N_("这一天您已经约了一个时间，先取消才能换。")
slot_gone = N_("这个时间刚被别人约走，请换一个。")


time_past = N_("这个时间已经过了。")
time_over = N_("这个时间已经不算数了，不用去。")


def time_replaced(_: T, on: date, hour: str, place: str, *, agreed: bool) -> str:
    """To who taps below an older one."""
    when, where = f"{date_line(_, on)} {hour}", one_line(place)[:PLACE]
    if agreed:
        return _("这个时间不算数了，现在说定的是 {when}，{place}。").format(when=when, place=where)
    return _("这个时间不算数了，代表后来改成 {when}，{place}。行不行，请点后面那一条。").format(when=when, place=where)


PLACE = 80
"""Characters of a place in a popup."""


def cancelled(_: T, on: date, hour: str) -> str:
    return _("{day} {hour} 的约访取消了。").format(day=date_line(_, on), hour=hour)


def somebody_booked(_: T, on: date, hour: str, village: str) -> str:
    return _("{day} {hour} 有一位{village}的选民约了接待。").format(day=date_line(_, on), hour=hour, village=village)


def voter_cannot_come(_: T, number: str, on: date, hour: str, place: str) -> str:
    """To whoever would have met him."""
    return _("【{number}】选民说 {day} {hour}（{place}）来不了，这次先不见了，不用等。请再约个时间。").format(
        number=number, day=date_line(_, on), hour=hour, place=one_line(place)
    )


def put_off(_: T, on: date, hour: str) -> str:
    return _("好，{day} {hour} 的约先不算数，已经告诉代表，不会白等。哪天方便，直接写下来。").format(day=date_line(_, on), hour=hour)


which_meeting = N_("您约了不止一个。哪一个来不了？请点一下。")


def b_not_then(_: T, on: date, hour: str) -> str:
    return _("{day} {hour} 来不了").format(day=date_line(_, on), hour=hour)


def somebody_cancelled(_: T, on: date, hour: str, village: str) -> str:
    return _("{village}的选民取消了 {day} {hour} 的约访。").format(day=date_line(_, on), hour=hour, village=village)


ask_what_about = N_("您想找代表谈什么？哪天、在哪里方便？写一句话就行。")
cannot_be_asked = N_("这位选民不在 Telegram 上，约不了时间。请打电话，或请秘书回访。")


def ask_when(_: T, number: str, example: date) -> str:
    return _("{number} 约哪天、几点、在哪里？写成一行，例如：{month}月{day}日 下午3点 上坪村村委会").format(
        number=number, month=example.month, day=example.day
    )


def bad_when(_: T, example: date) -> str:
    return _("日期、钟点、地点都要写，而且不能是过去的时间，例如：{month}月{day}日 15:30 上坪村村委会").format(
        month=example.month, day=example.day
    )


def lacking(_: T, said: tuple[str, date | None, str, str], lacks: tuple[str, ...]) -> str:
    """`said`: its number, and day, hour and place of a meeting as far as they are known; `lacks`: what is not (domain/visits/meetings.py)."""
    number, on, hour, place = said
    known = " ".join(filter(None, (date_line(_, on) if on else "", hour, one_line(place))))
    names: Mapping[str, str] = {"day": _("哪天"), "hour": _("几点"), "place": _("在哪里")}
    return _("{number} 约 {known}。还差一句：{what}？").format(number=number, known=known, what=_("、").join(names[one] for one in lacks))


def when_line(_: T, on: date, hour: str, place: str) -> str:
    return f"{day(_, on)} {hour} {one_line(place)}"


def proposed(_: T, number: str, name: str, on: date, hour: str, place: str) -> str:
    return _("{number}：{name}想和您见面，{day} {hour}，{place}。可以吗？").format(
        number=number, name=name, day=date_line(_, on), hour=hour, place=one_line(place)
    )


def asked_voter(_: T, number: str) -> str:
    return _("{number}：已经问了选民，等他回话。").format(number=number)


def agreed(_: T, on: date, hour: str, place: str) -> str:
    return _("说定了：{day} {hour}，{place}。").format(day=date_line(_, on), hour=hour, place=one_line(place))


def voter_agreed(_: T, number: str, on: date, hour: str, place: str) -> str:
    return _("{number}：选民说可以，{day} {hour}，{place}。").format(number=number, day=date_line(_, on), hour=hour, place=one_line(place))


def voter_changes(_: T, number: str) -> str:
    return _("{number}：选民想换个时间，等他写来，再点「约时间」。").format(number=number)


def remember(_: T, on: str, hour: str, place: str) -> str:
    return _("提醒您：{day} {hour}，{place}，代表在等您。来不了请点下面。").format(day=on, hour=hour, place=one_line(place))


def you_meet(_: T, on: str, hour: str, place: str, village: str) -> str:
    """On a case, to who has it in hand."""
    return _("提醒您：{day} {hour}，{place}，一位{village}的选民约了您。").format(day=on, hour=hour, place=one_line(place), village=village)


def somebody_comes(_: T, on: str, hour: str, place: str, village: str) -> str:
    """On a reception day, to who sits there, whoever that was when it was booked."""
    return _("提醒您：{day} {hour}，{place}，一位{village}的选民约了接待。").format(
        day=on, hour=hour, place=one_line(place), village=village
    )


def meets_another(_: T, on: str, hour: str, place: str, village: str, name: str) -> str:
    """To who hears it in the place of `name`, whom the voter meets; nobody has the case in hand where it is empty."""
    facts = {"day": on, "hour": hour, "place": one_line(place), "village": village}
    if not name:
        return _("{day} {hour}，{place}，一位{village}的选民约了代表，这件事还没有人认领。请安排人去。").format(**facts)
    return _("{day} {hour}，{place}，一位{village}的选民约了{name}。他现在收不到，请转告，或者安排别人去。").format(name=name, **facts)


def did_you_meet(_: T, on: date, hour: str, village: str) -> str:
    return _("{day} {hour} 约的那位{village}的选民，见到了吗？").format(day=date_line(_, on), hour=hour, village=village)


def called_off(_: T, number: str, on: date, hour: str, place: str) -> str:
    return _("{number}：约好的 {day} {hour}（{place}）见面取消了，请不要去。").format(
        number=number, day=date_line(_, on), hour=hour, place=one_line(place)
    )


def still_stands(_: T, number: str, on: date, hour: str, place: str) -> str:
    """To its voter, whose matter goes on with another."""
    return _("{number}：约好的 {day} {hour}（{place}）见面照旧，到时候代表会来。").format(
        number=number, day=date_line(_, on), hour=hour, place=one_line(place)
    )


def you_go_now(_: T, numbers: tuple[str, str], on: date, hour: str, place: str) -> str:
    """To whoever has the main matter. `numbers`: the joined one's and the main one's."""
    number, main = numbers
    return _("{number} 并到了 {main}，它约好的见面请您去：{day} {hour}，{place}。").format(
        number=number, main=main, day=date_line(_, on), hour=hour, place=one_line(place)
    )


def who_goes(_: T, number: str, on: date, hour: str, place: str) -> str:
    return _("{number} 约好了和选民见面：{day} {hour}，{place}。现在没有人经办，请定谁去。").format(
        number=number, day=date_line(_, on), hour=hour, place=one_line(place)
    )


def day_moved(_: T, on: date, hour: str, place: str) -> str:
    return _("接待日改期了，您约的时间改到 {day} {hour}，{place}。").format(day=date_line(_, on), hour=hour, place=one_line(place))


noted = N_("记下了。")
b_walk_in = N_("来访登记")
b_contact = N_("留联系方式")
b_on_the_spot = N_("当场答复了，不立事项")
ask_what_he_said = N_("来的人反映什么？写一段，或者发语音、照片。")
ask_village = N_("他是哪个村（居）的？点一下就立为事项。")


def no_reception_lately(_: T, last: date | None, today: date, *, plans: bool) -> str:
    """`plans`: whether he is one of those who put down afterwards who came."""
    head = _("还没有办过接待日。") if last is None else _("上一次接待日是{day}。").format(day=day_of_year(_, last, today))
    why = _("补记只补最近四十天里的。") if plans else _("谁来过，由人大秘书补记。")
    end = _("今天有人来反映，点下面「来访登记」就记下来。")
    return f"{head}{end}" if last is None else f"{head}{why}{end}"


def walk_in_case(_: T, number: str, group: str) -> str:
    return _("立为事项 {number}，交给{group}了。").format(number=number, group=group or _("人大秘书"))


answered_on_the_spot = N_("记下了：一位来访，当场答复。")


def weekday(_: T, on: date) -> str:
    return (_("周一"), _("周二"), _("周三"), _("周四"), _("周五"), _("周六"), _("周日"))[on.weekday()]


def date_line(_: T, on: date) -> str:
    return _("{day}（{weekday}）").format(day=day(_, on), weekday=weekday(_, on))


def said_day(_: T, on: date, today: date) -> str:
    """As a reminder names the day."""
    return _("今天") if on == today else date_line(_, on)


def you_sit(_: T, words: str) -> str:
    return _("{words}这次由您值班，去不了请早点跟秘书说。").format(words=words)


b_stand_in = N_("请人替")
b_here = N_("我到了")
b_can = N_("可以")
b_cannot = N_("不行")


def sit_today(_: T, name: str, place: str, hours: str) -> str:
    return _("{name}，今天代表接待日，您值班：{place}，{hours}。到了点一下「我到了」；有人来反映，点「来访登记」记下来。").format(
        name=name, place=place, hours=hours
    )


noted_here = N_("记下了，辛苦了。")
ask_stand_in = N_("请谁替？他同意了才算。")
nobody_to_stand_in = N_("现在没有能替的人，请跟秘书说一声。")


def stand_in_wanted(_: T, name: str, on: date) -> str:
    return _("{name}请您 {day} 替他在接待日值班，可以吗？").format(name=name, day=date_line(_, on))


def stand_in_asked(_: T, name: str) -> str:
    return _("已经问{name}了，等他答应。").format(name=name)


def stand_in_found(_: T, name: str, other: str, on: date) -> str:
    return _("{day} 接待日，{name}替{other}值班。").format(name=name, other=other, day=day(_, on))


def stand_in_refused(_: T, name: str, on: date) -> str:
    return _("{name}那天去不了，{day} 的班请再找别人。").format(name=name, day=day(_, on))
