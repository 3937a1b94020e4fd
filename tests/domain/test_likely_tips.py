"""A likely tip is told from ordinary words, also where it is only hinted at (docs/spec.md section 3, Special words)."""

import pytest

from domain.likely_tips import is_likely
from domain.simplified import simplified
from tests.likely_tips import lines, score
from tests.samples_of import lines as samples


def test_of_the_half_the_rules_were_made_on_nearly_all_are_sealed_and_few_asked_about() -> None:
    found = score("tuned")
    assert found.sealed >= 0.9 * found.tips
    assert found.asked <= 0.1 * found.ordinary, "half of these lines name an office, far more than people's matters do"
    assert found.naming_asked <= 0.2 * found.naming


def test_of_another_authors_lines_nearly_all_are_sealed_and_few_asked_about() -> None:
    found = score("others_tuned")
    assert found.sealed >= 0.95 * found.tips
    assert found.asked <= 0.05 * found.ordinary
    assert found.naming_asked <= 0.1 * found.naming


def test_of_the_half_that_only_measures_most_are_sealed() -> None:
    found = score("kept")
    assert found.sealed >= 0.94 * found.tips
    assert found.naming_asked <= 0.1 * found.naming


def test_of_the_lines_put_aside_which_hint_at_more_than_they_say_many_are_sealed() -> None:
    found = score("aside")
    assert min(found.tips, found.ordinary) >= 100
    assert found.sealed >= 0.6 * found.tips
    assert found.asked <= 0.05 * found.ordinary


def test_of_ordinary_matters_few_are_asked_about() -> None:
    """Those of chat that no weight was fitted on, and that are not about what the village does."""
    matters = [x["text"] for n, x in enumerate(samples("category_lines")) if x["category"] != "village_affairs" and not n % 2]
    assert sum(is_likely(simplified(text)) for text in matters) <= 0.08 * len(matters)


def test_there_are_lines_enough_and_both_halves_hold_all_kinds() -> None:
    for half in ("tuned", "kept"):
        found = lines(half)
        assert len(found) >= 200
        assert min(sum(tip for _, tip, _ in found), sum(office for _, _, office in found)) >= 70


@pytest.mark.parametrize(
    "words",
    [
        "村主任收了我两条烟才盖章",
        "村主任收了我兩條煙才蓋章",
        "书记他老婆一天没去过，工资照领",
        "镇上那个管低保的，要“表示表示”才给报",
        "派出所的人把我弟弟打了一顿",
        "听说校长拿回扣",
        "The village secretary wants cash for every stamp",
        "我要检举，会计虚报面积套取补贴",
        "我们那拜码头要先拜对人，拜不对人你材料写得再好也没用",
        "坐那个位子上的换了人，他家的补贴也跟着换了人",
        "公章在他裤腰上，谁跟他喝得好谁就盖",
        "水库承包说是招标，投标的三家是一家人",
        "the village head's son got three plots and we got none",
        "Zhou Qiming took bribes from the contractor and beats people",
    ],
)
def test_an_official_with_a_deed_is_likely(words: str) -> None:
    assert is_likely(simplified(words))


@pytest.mark.parametrize(
    "words",
    [
        "村主任好，我家停水了",
        "尊敬的书记您好，小区楼下太吵，请领导过问一下",
        "书记帮我们修好了桥，一分钱没收，谢谢",
        "请民警来调解一下，邻居打了我",
        "医院什么时候上班",
        "老板欠我工资，收了押金不退",
        "有人自称派出所的，说我涉案要转钱，我没转，提醒大家",
        "交警罚了我五十元，给了票，我认",
        "村里每户自愿出三百修路，大家都同意，账贴在墙上",
        "My wife is from Liuwan village. Our tap water has been brown since Monday",
        "",
        "\u200d🧧",
        "村长" * 5000,
    ],
)
def test_who_is_addressed_thanked_or_only_named_is_not(words: str) -> None:
    assert not is_likely(simplified(words))
