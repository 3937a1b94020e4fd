"""Sentences of the secretary's 「删除此人信息」: for people who ask by phone, by letter or at the door (docs/spec.md section 8)."""

from collections.abc import Sequence

from domain.words.quotation import one_line
from locales import privacy as privacy_words
from locales.catalogue import N_
from locales.common import T

b_erase_for = N_("删除此人信息")


def how_to_erase(_: T, prefix: str) -> str:
    return _(
        "请这样写：\n/erase {prefix}-2611-0007　删除这件事的选民的信息\n/erase 2026-11-25　看那天走访、接访记下、没有成为事项的话，一条一条删"
    ).format(prefix=prefix)


def ask_erase_for(_: T, number: str, others: Sequence[str]) -> str:
    """`others`: numbers of what is still open of his."""
    words = _(
        "要删除 {number} 这位选民的信息吗？请先弄清是本人要求的（电话、来信、当面都可以）。身份马上删掉，删了找不回来，也不能再告诉他结果。"
    ).format(number=number)
    if others:
        words += "\n" + _("没办完的事：{numbers}").format(numbers="、".join(others))
    return words


def only_words_left(_: T, number: str) -> str:
    return _("{number} 这位选民的身份已经删过了。他写过、说过的话也要删吗？").format(number=number)


def nothing_left(_: T, number: str) -> str:
    return _("{number} 这位选民的信息已经删过了，没有可删的。").format(number=number)


b_erase_words = N_("话也删掉")


def way(_: T, name: str) -> str:
    """What goes, by the name of the way."""
    known = {
        "all": privacy_words.b_delete_all,
        "identity": privacy_words.b_delete_identity,
        "go_on": privacy_words.b_delete_go_on,
        "words": b_erase_words,
    }
    return _(known[name])


def erased_for(_: T, number: str) -> str:
    return _("{number} 这位选民的信息已经删了。每件事的经过里都记着是您办的。").format(number=number)


# To the voter, the last he hears.
told_erased = N_("照您向人大秘书提的要求，您的信息删掉了，群里的也在清，清不掉的由秘书去删。以后再写来，就当第一次见面。")


def contact_gone(_: T, number: str) -> str:
    """Where a name and a number to call stood."""
    return _("{number}：联系方式已按本人要求删去。").format(number=number)


def noted_on(_: T, day: str) -> str:
    return _("{day} 走访、接访时记下、没有成为事项的话：").format(day=day)


def heard_of_case(_: T, number: str) -> str:
    """Below the question about its voter."""
    return _("{number} 里还有走访时听别人说、并进来的话，是谁的就删谁的：").format(number=number)


def heard_where(_: T, day: str, village: str) -> str:
    return _("{day} {village}：").format(day=day, village=village)


def nothing_noted(_: T, day: str) -> str:
    return _("{day} 没有这样的记录。").format(day=day)


def b_erase_note(_: T, place: int) -> str:
    return _("删第 {place} 条").format(place=place)


def ask_erase_note(_: T, words: str) -> str:
    return _("真的要删掉这一条吗？\n{words}").format(words=words)


b_erase = N_("删掉")
b_leave = N_("不删")
note_erased = N_("删掉了。")
# In the place of what was heard on a visit.
heard_erased = N_("（已按本人要求删去）")
seen_no_more = N_("（这一条还在，您现在看不到了）")


def how_in_words(_: T, name: str) -> str:
    """`name`: whom she named; by it nobody is looked for."""
    head = _("按名字查不出是谁的事（{name}）。").format(name=one_line(name)) if name else ""
    return head + _(
        "先弄清是本人要求的，再写上他哪一件事的编号，例如「0007 删除此人信息」：先给您看删什么，点了才删，是您办的会记下来。不知道编号，就按他说的事找，例如「找 路灯」。"
    )
