"""What a deputy types in the place of a button (domain/at_work/said_deeds.py)."""

import pytest

from domain.at_work.said_deeds import SaidDeed, numbered_deed, said_deed
from domain.at_work.topic_deeds import topic_deed


@pytest.mark.parametrize(
    ("text", "kind", "whom", "rest"),
    [
        ("我来办", "claim", "", ""),
        ("我来办，明天上午去看。", "claim", "", "明天上午去看。"),
        ("我負責", "claim", "", ""),
        ("我不办了", "release", "", ""),
        ("材料没到，要延期三天", "extend", "", "材料没到"),
        ("轉給水廠，管子要換", "forward", "水厂", "管子要換"),
        ("这个转给供电所处理", "forward", "供电所", ""),
        ("不属于我们村", "give_back", "", ""),
        ("叫老王办", "name", "老王", ""),
        ("于松你来办", "name", "于松", ""),
        ("小吕你去看看", "name", "小吕", ""),
        ("吕春敏去办吧", "name", "吕春敏", ""),
        ("再给我五天，下雨", "extend", "", "下雨"),
        ("报给镇里", "hand_up", "", ""),
        ("我们管不了", "give_back", "", ""),
        ("这件事我接了", "claim", "", ""),
        ("搞定了", "done", "", ""),
        ("跟选民说一声，周五修", "reply_with", "", "周五修"),
        ("答复 换了新管", "answer_with", "", "换了新管"),
        ("给选民打过电话了", "consult", "", ""),
        ("单位已经回话了", "unit_answered", "", ""),
        ("我跟他是亲戚，回避", "recuse", "", "我跟他是亲戚"),
    ],
)
def test_an_act_with_what_stands_beside_it(text: str, kind: str, whom: str, rest: str) -> None:
    deed = said_deed(text)
    assert deed is not None
    assert (deed.kind, deed.whom, deed.rest) == (kind, whom, rest)


@pytest.mark.parametrize(
    "text",
    [
        "我去看看",
        "我来看看",
        "我来办吗",
        "怎么延期",
        "办不了",
        "路修好了",
        "没修好",
        "报上去了",
        "转给水厂了",
        "转给他",
        "让他去办",
        "别转给水厂",
        "要不转给水厂",
        "我们商量一下",
        "跟选民说清楚",
        "告诉选民了",
        "请假",
        "今天我来办公室",
        "",
    ],
)
def test_other_words_are_none(text: str) -> None:
    assert said_deed(text) is None


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("0007 我来", ("0007",)),
        ("0007认领", ("0007",)),
        ("我认领0007", ("0007",)),
        ("7号我办", ("0007",)),
        ("十二号那件我来", ("0012",)),
        ("QX-2611-0007 我来办", ("0007",)),
        ("0003、0004 我来", ("0003", "0004")),
    ],
)
def test_the_numbers_it_names(text: str, numbers: tuple[str, ...]) -> None:
    named = numbered_deed(text)
    assert named is not None
    assert named.numbers == numbers
    assert named.deed.kind == "claim"


@pytest.mark.parametrize("text", ["7号我来", "7号转给水厂", "12月7号我办酒", "0005 到哪了", "0003 我去", "3号我办酒", "2026年我来"])
def test_a_day_and_a_year_are_no_number(text: str) -> None:
    assert numbered_deed(text) is None


@pytest.mark.parametrize(
    ("text", "topic"),
    [("低保这个归我", "低保"), ("自来水的转给水厂", "自来水"), ("路灯我来办", "路灯"), ("垃圾我来扔", ""), ("我来办", "")],
)
def test_the_words_it_is_named_by(text: str, topic: str) -> None:
    found = topic_deed(text)
    assert (found[0] if found else "") == topic


@pytest.mark.parametrize(
    ("text", "topic", "words"),
    [
        ("垃圾拉了 办完", "垃圾拉了", "垃圾拉了 办完"),
        ("粮补到账，办结", "粮补到账", "粮补到账，办结"),
        ("沟通了 办好", "沟通了", "沟通了 办好"),
        ("桥修好了 办完了", "桥修好了", "桥修好了 办完了"),
        ("桥修好了", "桥", "桥修好了"),
        ("水管那件办好了", "水管", "办好了"),
        ("危房的事办完了", "危房", "办完了"),
    ],
)
def test_what_is_sent_is_whole_from_the_first_sign(text: str, topic: str, words: str) -> None:
    found = topic_deed(text)
    assert found is not None
    assert (found[0], found[1].words) == (topic, words)


@pytest.mark.parametrize("text", ["我来跑这个", "这个我跑", "给我吧", "我领了", "交我", "行，那我来", "那我来办吧", "也归我", "这个我揽了"])
def test_more_ways_to_claim_without_a_word_beside(text: str) -> None:
    assert said_deed(text) == SaidDeed("claim")


@pytest.mark.parametrize("text", ["给我看看", "给我一份", "我跑一趟", "我跑步去", "我领导来了", "我担心", "交我手里了"])
def test_what_only_looks_like_a_claim(text: str) -> None:
    assert said_deed(text) is None
