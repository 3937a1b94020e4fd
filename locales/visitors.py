"""What is said where a visitor has his answer at once (docs/spec.md section 5). Rules: locales/common.py."""

from domain.words.quotation import one_line
from locales.catalogue import N_
from locales.common import T

b_answered_now = N_("当场答复了")
b_add_answer = N_("补写怎么答复的")
ask_answer = N_("怎么答复他的？回复一句。")
answer_kept = N_("怎么答复的记下了。")
too_late = N_("只能当天补。")


def answered_now(_: T, number: str) -> str:
    return _("{number}：认领、见面、答复都记下了。").format(number=number)


def with_answer(_: T, words: str, answer: str) -> str:
    """In the register, of a visitor whose matter is no case."""
    return _("{words}（答：{answer}）").format(words=one_line(words), answer=one_line(answer))
