"""Sentences of appointments and of those who walk into a reception (docs/spec.md sections 3 and 5). Rules: locales/texts.py."""

from datetime import date

from domain.quotation import one_line
from locales.texts import T
from locales.visits import date_line


def b_book(_: T) -> str:
    return _("约访")


def b_other_time(_: T) -> str:
    return _("另约时间地点")


def b_cancel(_: T) -> str:
    return _("取消约访")


def b_yes(_: T) -> str:
    return _("可以")


def b_change(_: T) -> str:
    return _("换时间")


def b_meet(_: T) -> str:
    return _("约时间")


def result(_: T, value: str) -> str:
    return {"met": _("已见面"), "missed": _("未见面")}[value]


def choose_slot(_: T, on: date, place: str) -> str:
    return _("{day}代表在{place}接待。您什么时候来？点一个时间，给您留半个小时。").format(day=date_line(_, on), place=one_line(place))


def all_taken(_: T, on: date) -> str:
    return _("{day}的时间都约满了。当天直接来也行，要等一等；或者另约时间地点。").format(day=date_line(_, on))


def no_slots(_: T) -> str:
    return _("眼下没有排好的接待日。您可以另约时间地点，代表会和您商量。")


def booked(_: T, on: date, hour: str, place: str) -> str:
    return _("约好了：{day} {hour}，{place}。前一天和前一个小时会提醒您。").format(day=date_line(_, on), hour=hour, place=one_line(place))


def one_each(_: T) -> str:
    return _("这一天您已经约了一个时间，先取消才能换。")


def slot_gone(_: T) -> str:
    return _("这个时间刚被别人约走，请换一个。")


def cancelled(_: T, on: date, hour: str) -> str:
    return _("{day} {hour} 的约访取消了。").format(day=date_line(_, on), hour=hour)


def somebody_booked(_: T, on: date, hour: str, village: str) -> str:
    return _("{day} {hour} 有一位{village}的选民约了接待。").format(day=date_line(_, on), hour=hour, village=village)


def somebody_cancelled(_: T, on: date, hour: str, village: str) -> str:
    return _("{village}的选民取消了 {day} {hour} 的约访。").format(day=date_line(_, on), hour=hour, village=village)


def ask_what_about(_: T) -> str:
    return _("您想找代表谈什么？哪天、在哪里方便？写一句话就行。")


def cannot_be_asked(_: T) -> str:
    return _("这位选民不在 Telegram 上，约不了时间。请打电话，或请秘书回访。")


def ask_when(_: T, number: str, example: date) -> str:
    return _("{number} 约哪天、几点、在哪里？写成一行，例如：{month}月{day}日 下午3点 上坪村村委会").format(
        number=number, month=example.month, day=example.day
    )


def bad_when(_: T, example: date) -> str:
    return _("日期、钟点、地点都要写，而且不能是过去的时间，例如：{month}月{day}日 15:30 上坪村村委会").format(
        month=example.month, day=example.day
    )


def proposed(_: T, number: str, name: str, on: date, hour: str, place: str) -> str:
    return _("{number}：{name}想和您见面，{day} {hour}，{place}。可以吗？").format(
        number=number, name=name, day=date_line(_, on), hour=hour, place=one_line(place)
    )


def asked_voter(_: T, number: str) -> str:
    return _("{number}：已经问了选民，等他回话。").format(number=number)


def agreed(_: T, on: date, hour: str, place: str) -> str:
    return _("说定了：{day} {hour}，{place}。前一天和前一个小时会提醒您。").format(day=date_line(_, on), hour=hour, place=one_line(place))


def voter_agreed(_: T, number: str, on: date, hour: str, place: str) -> str:
    return _("{number}：选民说可以，{day} {hour}，{place}。").format(number=number, day=date_line(_, on), hour=hour, place=one_line(place))


def voter_changes(_: T, number: str) -> str:
    return _("{number}：选民想换个时间，等他写来，再点「约时间」。").format(number=number)


def remember(_: T, on: date, hour: str, place: str) -> str:
    return _("提醒您：{day} {hour}，{place}，代表在等您。来不了请点下面。").format(day=date_line(_, on), hour=hour, place=one_line(place))


def you_meet(_: T, on: date, hour: str, place: str, village: str) -> str:
    return _("提醒您：{day} {hour}，{place}，一位{village}的选民约了您。").format(
        day=date_line(_, on), hour=hour, place=one_line(place), village=village
    )


def did_you_meet(_: T, on: date, hour: str, village: str) -> str:
    return _("{day} {hour} 约的那位{village}的选民，见到了吗？").format(day=date_line(_, on), hour=hour, village=village)


def day_moved(_: T, on: date, hour: str, place: str) -> str:
    return _("接待日改期了，您约的时间改到 {day} {hour}，{place}。").format(day=date_line(_, on), hour=hour, place=one_line(place))


def noted(_: T) -> str:
    return _("记下了。")


def b_walk_in(_: T) -> str:
    return _("来访登记")


def b_contact(_: T) -> str:
    return _("留联系方式")


def b_on_the_spot(_: T) -> str:
    return _("当场答复了，不立事项")


def ask_what_he_said(_: T) -> str:
    return _("来的人反映什么？写一段，或者发语音、照片。")


def ask_village(_: T) -> str:
    return _("他是哪个村（居）的？点一下就立为事项。")


def walk_in_case(_: T, number: str, group: str) -> str:
    return _("立为事项 {number}，交给{group}了。").format(number=number, group=group or _("人大秘书"))


def answered_on_the_spot(_: T) -> str:
    return _("记下了：一位来访，当场答复。")


def reception_header(_: T) -> tuple[str, ...]:
    return (_("日期"), _("地点"), _("接待代表"), _("村（居）"), _("反映问题"), _("现场答复"), _("事项编号"), _("记录人"), _("时间"))


def state(_: T, value: str) -> str:
    """How an appointment stands."""
    known = {"asked": _("等回复"), "agreed": _("已约好"), "cancelled": _("已取消"), "met": _("已见面"), "missed": _("未见面")}
    return known[value]
