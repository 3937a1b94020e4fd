"""Words that nothing parts: where their clauses end (domain/words/clause_ends.py), and the several matters in them (domain/matters/beside.py)."""

import pytest

from domain.matters.several import parts_of
from domain.words.clause_ends import LEAST, clause_ends
from domain.words.pattern import pattern_of
from domain.words.simplified import simplified
from tests.samples_of import lines

_PARTED = pattern_of(r"\W")


def parts(text: str) -> tuple[str, ...]:
    return parts_of(text, lambda _: "other")


def run_on(*, several: bool) -> list[str]:
    """Lines that were put aside and hold no sign but the last."""
    return [
        x["text"] for x in lines("strangers_several", "kept") if x["several"] == several and not _PARTED.search(x["text"].strip("。！？"))
    ]


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("社保卡刷不起桥也断了", 6),
        ("路灯坏了三个月了我家低保也停了", 8),
        ("学校门口积水村里垃圾没人拉", 6),
        ("水龙头没水了我妈的养老金还没到", 6),
    ],
)
def test_the_likeliest_end_of_a_clause_is_where_people_put_a_comma(words: str, at: int) -> None:
    ends = clause_ends(words)
    assert max(ends, key=ends.__getitem__) == at


def test_of_words_with_signs_figures_or_letters_and_of_few_nothing_is_said() -> None:
    assert clause_ends("路灯坏了，低保停了") == clause_ends("路灯坏了3个月低保停了") == clause_ends("路坏灯坏") == {}
    assert set(clause_ends("路灯坏了低保停了")) == {LEAST}


@pytest.mark.parametrize(
    "text",
    [
        "路灯坏了三个月了我家低保也停了",
        "学校门口积水村里垃圾没人拉",
        "公厕冲不了水我妈的养老金还没到",
        "主任把路挖烂了我家低保也停了",
        "路是他们挖断的我家低保也停了",
    ],
)
def test_several_matters_that_nothing_parts_are_taken_apart(text: str) -> None:
    assert "".join(parts(text)) == text
    assert len(parts(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "水渠垮了下面的田都旱死了",
        "路灯坏了三个月了晚上出门看不见路",
        "我家低保停了去问了几趟都没人管",
        "桥断了娃娃上学要绕好远的路",
        "垃圾堆在路口臭得很苍蝇到处飞",
        "国春主任把我申请书丢垃圾桶",
        "修村里路的工钱还欠我们十几个人",
        "被征地的社保补贴名单里没见我名字",
    ],
)
def test_one_matter_that_nothing_parts_stays_one(text: str) -> None:
    assert parts(text) == ()


def test_of_strangers_words_that_nothing_parts_half_are_taken_apart_and_one_matter_hardly_ever() -> None:
    several, one = run_on(several=True), run_on(several=False)
    assert min(len(several), len(one)) >= 50
    assert sum(bool(parts(text)) for text in several) >= 0.5 * len(several)
    assert sum(bool(parts(text)) for text in one) <= 0.15 * len(one)


def test_ordinary_words_that_nothing_parts_are_not_taken_apart() -> None:
    known = [
        x["text"]
        for name in ("plain_matters", "passing_matters", "danger", "strangers_none")
        for x in lines(name)
        if not _PARTED.search(x["text"])
    ]
    assert len(known) >= 2000
    assert sum(bool(parts(simplified(text))) for text in known) <= 0.002 * len(known)
