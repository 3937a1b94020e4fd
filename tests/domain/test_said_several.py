"""One act on several matters in one line (domain/at_work/said_several.py)."""

import pytest

from domain.at_work.said_several import said_several


@pytest.mark.parametrize(
    ("text", "which", "kind"),
    [
        ("今天到期的全部延期五天", "today", "extend"),
        ("今天到期的事项都延三天", "today", "extend"),
        ("今天要答复的都延到下周五", "today", "extend"),
        ("到期的都延三天", "due", "extend"),
        ("快到期的全部延期", "due", "extend"),
        ("都延到下周五", "all", "extend"),
        ("我手里的全部延期三天，县里在换系统", "all", "extend"),
        ("手上的事都转水利站", "all", "forward"),
        ("这两个都转水利站", "these", "forward"),
        ("上面三件一起转给供电所", "these", "forward"),
        ("這幾件都延期五天", "these", "extend"),
        ("1和2都转供电所", "numbers", "forward"),
        ("1号、3号和12号都延期五天", "numbers", "extend"),
    ],
)
def test_it_is_read(text: str, which: str, kind: str) -> None:
    said = said_several(text)
    assert said is not None
    assert (said.which, said.deed.kind) == (which, kind)


def test_what_it_names_is_kept() -> None:
    these, numbers = said_several("这两个都转水利站"), said_several("1和2都转供电所")
    assert these is not None
    assert (these.many, these.deed.whom) == (2, "水利站")
    assert numbers is not None
    assert numbers.numbers == ("0001", "0002")


@pytest.mark.parametrize(
    "text",
    [
        "延期五天",
        "转水利站",
        "都修好了",
        "都转走了没有？",
        "今天到期的有哪些",
        "这两个都我来",
        "0001延期五天",
        "两个路灯都坏了",
        "全部认领",
        "都告诉选民明天来水",
        "大家都等着水利站",
    ],
)
def test_anything_else_is_not(text: str) -> None:
    assert said_several(text) is None
