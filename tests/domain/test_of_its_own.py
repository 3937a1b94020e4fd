"""Half sentences that name no thing of their own beside a matter, and words that do (docs/spec.md section 3, Which case a message joins)."""

import pytest

from domain.congress.categories import CATEGORIES
from domain.congress.congress import Category
from domain.matters.category_of import likely_shares
from domain.no_matter.of_its_own import is_met_in_kind, names_its_own
from tests.samples_of import lines

KNOWN = [Category(c["id"], c["name"], tuple(c["keywords"])) for c in CATEGORIES]


def own(before: str, text: str) -> bool:
    return names_its_own(before, text, lambda plain: likely_shares(plain, KNOWN))


@pytest.mark.parametrize(("half", "most", "least"), [("tuned", 0.06, 0.95), ("kept", 0.1, 0.85)])
def test_half_sentences_name_no_thing_and_other_matters_do(half: str, most: float, least: float) -> None:
    rows = lines("half_sentences", half)
    on, others = [x for x in rows if not x["own"]], [x for x in rows if x["own"]]
    assert sum(own(x["open"], x["text"]) for x in on) <= len(on) * most
    assert sum(own(x["open"], x["text"]) for x in others) >= len(others) * least


@pytest.mark.parametrize("half", ["tuned", "kept"])
def test_what_ends_a_run_names_a_thing_of_its_own(half: str) -> None:
    pairs = [x for x in lines("run_pairs", half) if x["another"]]
    assert sum(own(x["before"], x["then"]) for x in pairs) >= len(pairs) * 0.9


@pytest.mark.parametrize("before", ["屋门口的路灯不亮", "自来水停了", "我妈的低保停了"])
def test_of_matters_of_others_most_name_one(before: str) -> None:
    told = [x["text"] for x in lines("passing_matters", "kept") if x["category"] not in ("sanitation", "water", "welfare", "power_comms")]
    assert len(told) > 200
    assert sum(own(before, text) for text in told) >= len(told) * 0.8


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("村口路灯不亮", "灯亮了一盏，还有两盏没亮"),
        ("路烂了", "路修了一截，后头没修"),
        ("自来水停了", "水来了还是黄的"),
        ("停水了", "隔壁有水我家没有"),
        ("停电了", "别家都有了就我家没有"),
        ("没电，井水抽不上来", "电来了水还是抽不上"),
        ("路灯不亮", "门口有狗，莫怕"),
        ("路灯不亮", "门口一棵柚子树"),
    ],
)
def test_a_thing_of_the_matter_and_one_that_is_only_pointed_at_are_none(before: str, text: str) -> None:
    assert not own(before, text)


@pytest.mark.parametrize("text", ["王婆婆那个低保办到哪了", "上次老李反映的那个水沟修了没", "路灯旁边的垃圾没人收"])
def test_what_is_asked_of_another_thing_is_one(text: str) -> None:
    assert own("屋门口的路灯不亮了", text)


@pytest.mark.parametrize(
    ("text", "seems", "kind"),
    [
        ("谢谢你们费心", "thanks", True),
        ("今天好冷", "greeting", True),
        ("又下雪了", "greeting", False),
        ("说话不算数啊", "anybody_there", False),
        ("发语音行不行", "anybody_there", True),
        ("你们晓得我屋在哪不", "privacy", False),
        ("会不会把我名字说出去", "privacy", True),
        ("钥匙在隔壁", "", False),
    ],
)
def test_what_says_nothing_to_who_has_a_matter(text: str, seems: str, kind: bool) -> None:
    assert is_met_in_kind(text, seems) is kind
