"""What answers whether it is not done: one table of yes and no; what says both, or is polite, is neither."""

import pytest

from domain.typed.chosen_button import Choice, chosen

BUTTONS = (Choice("undone_yes", "yes", "", "-"), Choice("undone_no", "no", "", "-"))
PAIR = (Choice("give_phone", "yes", "yes", "-"), Choice("no_phone", "no", "no", "-"))


def meant(words: str, choices: tuple[Choice, ...] = BUTTONS) -> str:
    found = chosen(words, choices, words)
    return found.data if found is not None else ""


@pytest.mark.parametrize(
    "words",
    [
        "是",
        "嗯",
        "嗯呐",
        "系",
        "系咯",
        "要得",
        "咋不是",
        "咋个不是",
        "哪不是",
        "对头",
        "是滴",
        "是是是",
        "就是",
        "可不是",
        "可不咋的",
        "没错",
        "冇错",
    ]
    + ["正是", "那当然", "肯定", "没解决", "还没解决", "冇解决", "是的没解决", "重新办", "是的要重新办", "1", "一", "yes", "shi"],
)
def test_it_is_not_done(words: str) -> None:
    assert meant(words) == "yes"


@pytest.mark.parametrize(
    "words",
    [
        "不是",
        "不",
        "冇",
        "冇有",
        "唔系",
        "唔使",
        "无",
        "没得",
        "否",
        "莫",
        "不了",
        "不用了",
        "算了",
        "不是没解决",
        "已经好了",
        "谢谢好了",
        "好了，谢谢",
    ]
    + ["弄好了谢谢你们", "已经解决了", "不漏了", "来水了", "不是，已经好了", "没事了", "2", "no"],
)
def test_it_is_so_no_more(words: str) -> None:
    assert meant(words) == "no"


@pytest.mark.parametrize(
    "words",
    [
        "好",
        "好的",
        "谢谢",
        "得",
        "中",
        "行",
        "收到",
        "哦",
        "是不是",
        "是吗",
        "是也不是",
        "是好了",
        "唔得",
        "没修好",
        "没弄好",
        "好像是",
        "不一定",
        "说不好",
    ]
    + ["不知道", "不满意不是", "3", "12", "要水", "不漏", "还行", "不是我", "是他", "系统坏了", "没水", "无人来", "通知", "亮"],
)
def test_neither(words: str) -> None:
    assert meant(words) == ""


@pytest.mark.parametrize("words", ["唔得", "无", "冇", "唔系", "唔使", "没得", "莫得", "冇有"])
def test_a_no_of_other_places(words: str) -> None:
    assert meant(words, PAIR) == "no"


@pytest.mark.parametrize("words", ["无电话", "冇电", "无人", "唔好水", "系统", "系水的事"])
def test_no_yes_or_no(words: str) -> None:
    assert meant(words, PAIR) == ""
