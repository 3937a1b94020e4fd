"""Which clauses are of a matter, and which of another one that is kept from who reads it (docs/understood.md, 一句话说两件事)."""

import pytest

from domain.no_matter.of_a_kept import Apart, Matter, apart

LAMP, COMPLAINT = Matter("村口的路灯坏了半个月", 1, "0001"), Matter("骂我，把我赶出来", 2, "0002")
WIRE, SAND = Matter("屋檐下的电线快挨到晾衣竿了", 1, "0003"), Matter("村支书把修路的沙子拉回他屋里 偷卖了", 2, "0004")


def told(text: str, one: Matter = LAMP, kept: Matter = COMPLAINT) -> Apart | None:
    return apart(text, one, kept, lambda clause: "于发乱来" in clause)


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("路灯满意", "骂人的事不满意"),
        ("灯修好了", "骂我的事没人管"),
        ("路灯好了", "告状的事呢"),
        ("路灯可以", "被赶出来那件不行"),
        ("灯亮了谢谢", "骂我那个还没给我道歉"),
        ("灯的事满意", "人的事不满意"),
        ("路灯满意", "另一件不满意"),
        ("第一件满意", "第二件不满意"),
        ("0001没修好", "0002也没人问"),
        ("灯亮了，还有点暗", "他又来闹，谢谢"),
        ("灯坏了没人修", "村委会那天的事也没人管"),
        ("路灯修好了", "于发乱来"),
        ("灯的没意见", "人的有意见"),
        ("灯满意", "其他不满意"),
        ("路燈滿意", "罵人的事不滿意"),
    ],
)
def test_each_clause_is_of_its_own(here: str, there: str) -> None:
    assert told(f"{here}，{there}") == Apart(here, there)


@pytest.mark.parametrize("text", ["路灯没修是不是因为我告了他", "路灯满意骂人的事不满意", "灯亮了，我告了他他就不给我修灯"])
def test_a_clause_of_both_leaves_the_whole_to_the_kept_one(text: str) -> None:
    assert told(text) == Apart(there=text, mixed=True)


@pytest.mark.parametrize("text", ["骂我的事没人管", "谢谢，他又骂我了", "两件都还没办", "第二件呢", "他要报复我"])
def test_words_that_name_nothing_of_the_one_are_wholly_the_kept_ones(text: str) -> None:
    assert told(text) == Apart(there=text)


@pytest.mark.parametrize(
    "text",
    [
        "路灯满意",
        "灯还是不亮，师傅说明天来",
        "周启明来修过了，谢谢",
        "我下午不在家",
        "灯亮了一盏，还有两盏没亮",
        "路灯的事，他们说没材料",
        "灯杆倒了，打电话没人接，赶紧来",
        "路灯坏了，投诉了三次",
        "灯还没修，那个师傅说没材料",
        "灯好了，他说明天再来看",
        "灯修好了，那天师傅来看了半天",
        "钥匙在隔壁",
        "那件事咋样了",
        "他来了",
    ],
)
def test_ordinary_words_speak_of_no_other(text: str) -> None:
    assert told(text) is None


def test_what_may_be_said_of_any_matter_is_a_word_of_none() -> None:
    said = Matter("骂我，把我赶出来，骂人的事不满意，还没办", 2, "0002")
    assert told("路灯不满意，骂人的事满意", kept=said) == Apart("路灯不满意", "骂人的事满意")
    assert told("路灯还没办", kept=said) is None


def test_what_the_one_tells_of_too_is_no_sign() -> None:
    quarrel = Matter("隔壁天天骂我，占我家的沟", 1, "0005")
    assert told("隔壁又骂我了", quarrel) is None


@pytest.mark.parametrize(("text", "there"), [("线接起了，那沙子呢", "那沙子呢"), ("线好了 我告他那个有结果没", "我告他那个有结果没")])
def test_by_a_word_of_the_kept_one(text: str, there: str) -> None:
    found = told(text, WIRE, SAND)
    assert found is not None
    assert found.there in (there, text)
