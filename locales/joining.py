"""「并案」 by a typed number, and why two matters cannot be joined."""

from domain.words.quotation import one_line, quoted
from locales import common
from locales.catalogue import N_
from locales.common import T, behind_number

b_join = N_("是同一件，并案")
b_follow = N_("一起跟进")
followed = N_("好，和邻居的事一起办。")


def of_joined(_: T, main: str) -> str:
    """Of a matter that joined another; `main`: the number of that one."""
    return _("这件已并入 {main}，只有这一位选民收到；要大家都收到，请改发给 {main}。").format(main=main)


b_send_all = N_("并进来的也发")
b_send_alone = N_("只发给他一位")
ask_number_again = N_("没看到编号，请回复完整的编号，例如 QX-2611-0007。")

ask_one_number = N_("一次只能并一件，请只回复一个编号。其余的并完这件再并。")


# Beside a field where a number is written.
whole_number = N_("请写完整的编号，例如 QX-2611-0007。")
one_number = N_("一次只能并一件，请只写一个编号。")
one_way = N_("请选一件，或写一个编号，只要一样。")


def ask_number(_: T, number: str) -> str:
    return _("{number} 和哪一件是同一件事？请回复那一件的编号。").format(number=number)


def neighbours(_: T, category: str) -> str:
    """By its category alone: nobody hears what others wrote."""
    return _("有邻居也反映了这类事（{category}）。").format(category=category)


def goes_on_under(_: T, number: str, main: str) -> str:
    """What cannot be done with what joined another: that one goes on for both."""
    return _("{number} 并到了 {main}，一起办，这里不能单独改。有话直接写，要撤回也可以。").format(number=number, main=main)


def nagged_main(_: T, number: str, main: str) -> str:
    return _("{number} 并到了 {main}，一起办：已经替您催了。").format(number=number, main=main)


def ask_supplement(_: T, number: str, main: str) -> str:
    return _("{number} 并到了 {main}，一起办。请写要补充的话，语音、照片也行。").format(number=number, main=main)


def ask_withdraw(_: T, number: str, main: str) -> str:
    """The others' matter goes on."""
    return _("{number} 并到了 {main}，一起办。真的要撤回吗？撤回后不再告诉您进展，{main} 照样办。").format(number=number, main=main)


def line(_: T, number: str, village: str, words: str) -> str:
    said = one_line(words) if words else _("（内容不显示）")
    return _("{number} {village}：{words}").format(number=number, village=village, words=said)


def sure(_: T, newer: str, main: str) -> str:
    return _("{newer}\n并入\n{main}\n两家选民都会听到以后的进展。是同一件事吗？").format(newer=newer, main=main)


def no_such_number(_: T, number: str) -> str:
    return _("没有 {number}，或者您不能看。").format(number=number)


def other_group(_: T, number: str) -> str:
    return _("{number} 在别的小组，不能并。真是同一件事，请先把其中一件指派到同一个小组再并。").format(number=number)


def sealed_apart(_: T, number: str) -> str:
    """A likely tip is nobody's but the secretary's."""
    return _("{number} 只给人大秘书看，不和别的并案。两件请各办各的。").format(number=number)


def itself(_: T, number: str) -> str:
    return _("{number} 就是这一件，不能并案到自己，请写另一件的编号。").format(number=number)


def not_now(_: T, number: str, status: str) -> str:
    """Of the one that cannot join or be joined now; `status`: of a case."""
    return _("{number} 现在是「{status}」，不能并案：还在办的才能并。两件请各办各的。").format(
        number=number, status=common.status_at_work(_, status)
    )


def others_eyes(_: T, number: str) -> str:
    return _(
        "{number} 和这一件看得到的人不一样（里面说到了人，或者要保密），并到一起就有人会看到不该看的，不能并。两件请各办各的。"
    ).format(number=number)


def preview_all(_: T, number: str, count: int, words: str) -> str:
    """Words that those read too whose cases joined: so many."""
    return behind_number(_("将发给 {number} 的选民，并进来的 {count} 件也发：\n{words}"), number).format(
        number=number, count=count, words=quoted(words[:3000])
    )


def preview_alone(_: T, number: str, count: int, words: str) -> str:
    return behind_number(_("将只发给 {number} 的选民，并进来的 {count} 件不发：\n{words}"), number).format(
        number=number, count=count, words=quoted(words[:3000])
    )


def preview_joined(_: T, number: str, count: int, words: str) -> str:
    """Its own voter has no account here."""
    return _("将发给并进 {number} 的 {count} 件的选民：\n{words}").format(number=number, count=count, words=quoted(words[:3000]))


def sent_all(_: T, matter: str, count: int, *, alone: bool) -> str:
    """`matter`: its number and first words; `alone`: its own voter does not read it."""
    if alone:
        return _("{number}：已发给并进来的 {count} 件的选民。这一位收不到，要另外告诉他。").format(number=matter, count=count)
    return _("{number}：已发给选民，并进来的 {count} 件也发了。").format(number=matter, count=count)


def on_page(_: T, count: int, *, to_all: bool) -> str:
    """Below words that are shown once more."""
    return _("（并进来的 {count} 件也发。）").format(count=count) if to_all else _("（并进来的 {count} 件不发。）").format(count=count)


def reason_on_page(_: T, count: int, *, to_all: bool) -> str:
    """Below a reason that is shown once more."""
    return on_page(_, count, to_all=True) if to_all else _("（并进来的 {count} 件只知道日子，看不到原因。）").format(count=count)


def as_answer(_: T, count: int) -> str:
    """Below words that may go to its voter alone, or be its answer."""
    return _("作为答复，并进来的 {count} 件都会收到。").format(count=count)


def whom(_: T, value: str) -> str:
    """Who reads the words of a form."""
    known = {"all": _("这位选民和并进来的都发"), "alone": _("只发给这位选民")}
    return known.get(value, value)
