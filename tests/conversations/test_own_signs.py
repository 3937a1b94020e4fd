"""What is sent are his own words, sign for sign (docs/spec.md section 4, Typed acts)."""

import pytest

from domain.at_work.said_calls import unit_said
from domain.at_work.said_case import told_of
from domain.at_work.said_deeds import numbered_deed, said_deed
from domain.at_work.topic_deeds import topic_deed
from domain.words.own_signs import in_own_signs
from domain.words.simplified import simplified
from tests.conversations.test_typed_words import one_claimed
from tests.town import Town


@pytest.mark.parametrize(
    ("typed", "rest"),
    [
        ("0001答复：木板换好了，放心走", "木板换好了，放心走"),
        ("０００１答复：木板换好了，放心走……", "木板换好了，放心走……"),
        ("0001告訴選民：明天來，請在家！", "明天來，請在家！"),
        ("0001告诉选民１０点来，别走", "１０点来，别走"),
        ("0001延期，等县里，材料没到", "等县里，材料没到"),
        ("0001转给供电所，三天内，钥匙在老王家", "三天内，钥匙在老王家"),
    ],
)
def test_beside_a_number_words_stay_as_they_were_typed(typed: str, rest: str) -> None:
    named = numbered_deed(typed)
    assert named is not None
    assert named.deed.rest == rest


def test_so_behind_words_that_name_the_matter_and_of_a_unit() -> None:
    found = topic_deed("水管那件，跟她说明天来，别急")
    assert found is not None
    assert found[1].rest == "明天来，别急"
    said = unit_said("0001水厂电话答复：明天来修，别急")
    assert said is not None
    assert said.words == "明天来修，别急"


@pytest.mark.parametrize("text", ["㎡ 的地，½ 分", "ＱＸ……好", "e\u0301，好"])
def test_signs_that_are_compared_as_several_are_found_again(text: str) -> None:
    same = simplified(text)
    assert in_own_signs(text, 0, len(same)) in (text, same)
    at = same.index("好" if "好" in same else "的")
    assert in_own_signs(text, at, at + 1) in ("好", "的")


@pytest.mark.parametrize(
    ("typed", "rest"),
    [
        ("告诉她家水渠修好了", "水渠修好了"),
        ("告诉他家的低保批了", "低保批了"),
        ("告诉她家里人明天来拿", "明天来拿"),
        ("告诉他家具明天送到", "家具明天送到"),
    ],
)
def test_her_family_is_she(typed: str, rest: str) -> None:
    deed = said_deed(typed)
    assert deed is not None
    assert deed.rest == rest


@pytest.mark.parametrize(
    ("typed", "told"),
    [("0001办好了，渠重新砌了", ("0001", "办好了，渠重新砌了")), ("1200块没发", ("", "1200块没发")), ("0001块", ("", "0001块"))],
)
def test_a_number_may_stand_right_before_the_words(typed: str, told: tuple[str, str]) -> None:
    assert told_of(typed) == told


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("0001答复：管子换了，放心用……", "管子换了，放心用……"),
        ("告诉选民水管换好了，别急", "水管换好了，别急"),
        ("0001办好了，管子换了", "办好了，管子换了"),
    ],
)
async def test_the_voter_reads_it_so(town: Town, typed: str, sent: str) -> None:
    deputy, _, voter = await one_claimed(town)
    await deputy.writes(typed)
    await deputy.writes("发")
    assert voter.last.split("｜")[1].split("\n")[0] == sent


async def test_below_its_card_the_number_is_no_part_of_the_answer(town: Town) -> None:
    deputy, group, _ = await one_claimed(town)
    await group.says(deputy, "0001办好了，管子换了", group.card())
    assert "（已解决）" in group.last
    assert group.last.endswith("｜办好了，管子换了")
