"""What a case's page in the office says: its timeline, its forms, what is refused beside a field. Same rules as locales/common.py."""

from collections.abc import Mapping
from datetime import date, datetime

from domain.values.pictures import LONGEST_BY_SHORTEST, SIDES
from domain.words.quotation import one_line
from locales import case as case_words
from locales import common, signs
from locales.catalogue import N_
from locales.common import T, day
from locales.desk import full_day

hidden = N_("（保密，认领人和秘书才看得到原话）")
moved = N_("您打开这一页以后，这件事有了新的进展，刚才这一步没有做。请先看最新的经过，再决定要不要发；您写的话还在。")
not_here = N_("这位选民不在 Telegram 上，结果要打电话告诉他。")
no_contact = N_("没有留联系方式，结果没法告诉选民。")
for_above = N_("这是上级交办的，结果报回上级。")
field_needed = N_("这一格要填。")
day_wanted = N_("请填一个日子，例如 2026-12-31。")
day_over = N_("日子已经过了，请填今天或以后的日子。")
past_day_wanted = N_("请填今天或以前的日子，例如 2026-11-03。")
one_of_two = N_("请选一项，或写几句。")
no_photo = N_("只收 JPG、PNG 照片，每张 5 MB 以内，请换一张。")
photo_gone = N_("照片放得太久，已经清掉了，请再选一次。")
hour_wanted = N_("请填一个钟点，例如 15:30。")
voter_reads = N_("选民会读到下面这些话。发出去就收不回来了，请再看一遍。")
b_send = N_("发给选民")
nobody_reads = N_("这位选民的信息已经删去，下面的话没有人会收到，只记在这件事里。请再看一遍。")
b_keep = N_("就这样记下")
joined_read = N_("这位选民的信息已经删去，他收不到了；并进来的选民会读到下面的话。发出去就收不回来了，请再看一遍。")
by_phone = N_("这位选民不在 Telegram 上，收不到下面的话，要打电话或当面告诉他；答复会列在「要打电话告诉结果的」里。请再看一遍。")
kept_for_above = N_("这是上级交办的，下面的话记在这件事里，由人大秘书报回上级。请再看一遍。")
kept_no_contact = N_("这位选民没有留联系方式，下面的话没法告诉他，只记在这件事里。请再看一遍。")
joined_and_by_phone = N_("这位选民不在 Telegram 上，要打电话或当面告诉他；并进来的选民会读到下面的话。发出去就收不回来了，请再看一遍。")
b_send_joined = N_("发给他们")
both_hear = N_("请看清是不是这两件。")
not_done_yet = N_("还没有定，请再看一遍。")
gone_for_good = N_("删了就找不回来，请再看一遍。")
too_large = N_("超过 20 MB，这里打不开。请在手机上打开这件事，点「全文」看。")
on_phone = N_("文件名里有电话一类的号码，这里不显示。请在手机上打开这件事，点「全文」看。")
b_contact = N_("看联系方式")
nobody_kept = N_("没有留联系方式")
planned_alone = N_("只有结果是「列入计划」才填日子。请把日子删掉，或把结果改成「列入计划」。")
chosen_before = N_("刚才还没有交成：那一页是上一次登录时打开的。选好的还在，请看一遍再交。")
kept_not_filled = N_("常用答复选了，还没有填进去：请点「填进去，再改」，或改回「—」。")
wait_answered = N_("答复以后期限不再走，也不另外等他回话：请把这一格的勾去掉，话照样发得出去。")
wait_joined = N_("这件并到别的事项里了，不另外等他回话：请把这一格的勾去掉，话照样发得出去。")
no_wait_left = N_("这一轮等他回话的日子用完了，答复期限照走：请把这一格的勾去掉，话照样发得出去。")
SHOWN_TYPED = 30
"""Characters of what was typed, in a refusal that names it."""


def moment(_: T, at: datetime) -> str:
    """`at`: local."""
    return at.strftime("%Y-%m-%d %H:%M")


def due(_: T, on: date, *, late: bool) -> str:
    """`late`: its voter waits beyond it."""
    return _("{due}（逾期）").format(due=day(_, on)) if late else day(_, on)


def until(_: T, due: date | None) -> str:
    return _("最迟 {due}").format(due=day(_, due))


def unit_said(_: T, unit: str, on: date) -> str:
    return _("{unit}，{day}").format(unit=one_line(unit), day=day(_, on))


def to_office(_: T, name: str, office: str) -> str:
    return _("{name}（{office}）").format(name=one_line(name), office=office) if office else one_line(name)


def appointment(_: T, on: date, hour: str, place: str) -> str:
    """A time agreed on, or proposed. `hour`: 15:30."""
    return _("{day} {hour} {place}").format(day=day(_, on), hour=hour, place=one_line(place))


def parted_again(_: T, number: str) -> str:
    """What had joined a case, and goes on by itself now."""
    return _("{number}（后来又分开了）").format(number=number)


def about_him(_: T, name: str) -> str:
    return _("说的是{name}，不让本人看").format(name=one_line(name))


def not_about(_: T, name: str) -> str:
    return _("说的不是{name}，让本人看").format(name=one_line(name))


def earlier(_: T, at: datetime, words: str) -> str:
    """What stood there before an edit."""
    return _("{when} 以前写的：{words}").format(when=at.strftime("%Y-%m-%d %H:%M"), words=words)


def changes(_: T, named: Mapping[str, str]) -> str:
    """What was set by hand: category, kind, marks, village."""
    known = {"category": _("类别"), "kind": _("类型"), "marks": _("标记"), "village": _("村（居）")}
    return signs.clauses(_, *(f"{known[name]} {value}" for name, value in named.items()))


def about(_: T, value: str) -> str:
    """What a note is about, where it is no word of anybody."""
    known: Mapping[str, str] = {
        "contact_opened": _("看了选民的联系方式"),
        "spans_opened": _("看了遮住的号码"),
        "contact_kept": _("记下了选民的联系方式"),
        "told_by_phone": _("电话告知，选民不评价"),
        "phone_missed": _("电话没打通"),
        "consult": _("面商记录"),
    }
    return known.get(value, "")


def rated(_: T, value: str) -> str:
    """A rating, or whether it is solved."""
    return common.rating(_, value) if value in ("satisfied", "mostly", "unsatisfied") else case_words.resolved(_, value)


def media(_: T, name: str, size: int) -> str:
    """`size` in bytes; 0 where nobody knows."""
    megabytes = size / 1_000_000
    return _("{name}（{size} MB）").format(name=name, size=f"{megabytes:.1f}") if size >= 100_000 else name


def photo_heavy(_: T, nth: int, megabytes: int) -> str:
    """`nth`: of those that came."""
    return _("第 {nth} 张照片超过 {megabytes} MB，请缩小一点，或换一张。").format(nth=nth, megabytes=megabytes)


def photos_heavy(_: T, most: int, megabytes: int) -> str:
    return _("照片太大了，没有收下；您写的话还在。最多 {most} 张，每张 {megabytes} MB 以内，请缩小一点再选一次。").format(
        most=most, megabytes=megabytes
    )


def photo_sides(_: T, nth: int, sides: tuple[int, int]) -> str:
    """`sides`: width and height; too long together, or one too long for the other."""
    width, height = sides
    if width + height > SIDES:
        return _("第 {nth} 张照片是 {width}×{height}，长和宽加起来 {sum}，超过 {most}，发不到 Telegram。请把照片缩小再选一次。").format(
            nth=nth, width=width, height=height, sum=width + height, most=SIDES
        )
    return _("第 {nth} 张照片是 {width}×{height}，长边超过短边的 {most} 倍，发不到 Telegram。请裁一裁再选一次。").format(
        nth=nth, width=width, height=height, most=LONGEST_BY_SHORTEST
    )


def photos_enough(_: T, most: int) -> str:
    return _("最多 {most} 张照片，多的请下次再附。").format(most=most)


def your_photo(_: T, number: str) -> str:
    """Below the photo, to who attached it."""
    return _("{number}：您在电脑上附的照片。").format(number=number)


def with_photos(_: T, count: int) -> str:
    """Below words that are shown once more."""
    return _("附 {count} 张照片").format(count=count)


def later_day_wanted(_: T, than: date) -> str:
    return _("请填 {day} 以后的日子。").format(day=full_day(_, than))


def too_many_signs(_: T, count: int, most: int) -> str:
    return _("写了 {count} 个字，最多 {most} 个字，多了 {over} 个，请写短些。什么也没有存。").format(
        count=count, most=most, over=count - most
    )


def day_too_far(_: T, furthest: date) -> str:
    return _("这个日子太远了，最远填到{day}，请看看年份写对没有。").format(day=full_day(_, furthest))


def promised_day_stays(_: T, on: date) -> str:
    return _("答应选民的日子是 {day}，上报以后也不变：请把这一格清掉。要改日子，用「承诺改期」。").format(day=full_day(_, on))


def chosen_and_typed(_: T, chosen: str, typed: str) -> str:
    """Beside a field next to a list of choices."""
    line = one_line(typed)
    shown = line if len(line) <= SHOWN_TYPED else line[:SHOWN_TYPED] + "…"
    return _("上面选了「{chosen}」，这里又写了「{typed}」，只能要一样：请把这里的字删掉，或把上面的改回「—」。").format(
        chosen=one_line(chosen), typed=shown
    )


def field(_: T, name: str) -> str:
    """What is written beside a field of a form."""
    known: Mapping[str, str] = {
        "words": _("写几句"),
        "answer_words": _("答复的话，选民会读到"),
        "reply_words": _("写给选民的话"),
        "decline_words": _("为什么不受理，该找哪里，选民会读到"),
        "part_words": _("另外那件事的话"),
        "unit_words": _("单位怎么说"),
        "up_words": _("上级怎么说"),
        "visit_words": _("看到了什么，商定了什么"),
        "reason": _("原因"),
        "told_reason": _("原因，选民会读到"),
        "wait": _("等他回话，答复期限先停"),
        "readers": _("并进来的发不发（不选：问他一个人的、说到他个人的不发，别的都发）"),
        "way": _("怎么谈的"),
        "unit": _("单位"),
        "other_unit": _("名单里没有的：名称、经办人、电话"),
        "due_on": _("最迟哪天"),
        "on": _("哪天"),
        "note": _("给单位的话（可以不写）"),
        "to": _("上报给谁"),
        "answerer": _("谁回的话"),
        "past_on": _("哪天，不填就是今天"),
        "nth": _("哪一次转办"),
        "outcome": _("答复的结果"),
        "promise_on": _("列入计划的，哪天以前"),
        "how": _("办成没有"),
        "until": _("改到哪天"),
        "person": _("谁来办"),
        "lead": _("谁来督办"),
        "suggestion_lead": _("哪位代表领衔（新写一件时要选）"),
        "main": _("并入哪一件"),
        "category": _("类别"),
        "kind": _("类型"),
        "marks": _("标记"),
        "group": _("交给哪个小组"),
        "value": _("办到哪一步"),
        "rating": _("他满意吗"),
        "solved": _("问题解决了吗"),
        "about": _("这次电话"),
        "name": _("姓名"),
        "phone": _("电话"),
        "message": _("单位的哪一次回话"),
        "hour": _("几点"),
        "place": _("在哪里"),
        "meeting": _("哪一次见面"),
        "result": _("见到没有"),
        "into": _("并入您的哪一件建议"),
        "suggested_words": _("新写一件：第一行写案由，下面写怎么办"),
        "who": _("选民说的是谁"),
        "seen_by": _("给不给他看"),
        "erase": _("删哪些"),
        "kept": _("常用答复"),
        "photo": _("照片：最多 3 张，每张 5 MB 以内，JPG 或 PNG"),
        "number": _("单子上没有的：那一件的编号"),
    }
    return known[name]


def act(_: T, name: str) -> str:
    """What a form does, where the chat has no button of that name."""
    known: Mapping[str, str] = {
        "note": _("写备注"),
        "talk_back": _("回进度"),
        "promise": _("承诺办得怎样"),
        "promise_wait": _("承诺改期"),
        "call_rate": _("打过电话，记他的评价"),
        "call_log": _("打过电话，没有评价"),
        "keep_contact": _("留联系方式"),
        "unkey": _("收回重点督办"),
        "undecline": _("收回不予受理"),
        "met": _("约好的见到没有"),
        "speaks_for": _("话里说到的人能不能看"),
    }
    return known[name]
