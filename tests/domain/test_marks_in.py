"""Marks that a voter's words ask for, and several matters in one message (docs/understood.md)."""

import pytest

from domain.congress.categories import CATEGORIES
from domain.congress.congress import Category
from domain.matters.category_of import plain_category
from domain.matters.several import parts_of
from domain.reading.marks_in import marks_in
from domain.words.simplified import simplified
from tests.samples_of import lines, precision_recall

LINES = lines("mark_lines")
KNOWN = [Category(c["id"], c["name"], tuple(c["keywords"])) for c in CATEGORIES]
ORDINARY = [x["text"] for x in lines("category_lines")]


def about(text: str) -> str:
    return plain_category(simplified(text), KNOWN)


@pytest.mark.parametrize("mark", ["confidential", "minor", "legal", "out_of_area", "abusive"])
def test_each_mark_is_found_where_it_is_meant_and_hardly_elsewhere(mark: str) -> None:
    found = [mark in marks_in(simplified(x["text"])) for x in LINES]
    precision, recall = precision_recall(found, [mark in x["marks"] for x in LINES])
    assert recall >= 0.9
    assert precision >= 0.9
    if mark in ("confidential", "legal"):
        assert sum(mark in marks_in(simplified(text)) for text in ORDINARY) <= len(ORDINARY) / 50


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("别把我说出去", "confidential"),
        ("不要把我的名字报上去", "confidential"),
        ("不许把我捅出去", "confidential"),
        ("莫講是我講的，賭場還開著", "confidential"),
        ("请不要把我的名字说出去", "confidential"),
        ("别让人知道是我说的", "confidential"),
        ("我今年十二岁，家里没人", "minor"),
        ("老师布置作业让我们写河水", "minor"),
        ("法院判了他不执行", "legal"),
        ("我是隔壁县的", "out_of_area"),
        ("狗日的又停水", "abusive"),
        ("你们这帮赤佬就晓得收钞票", "abusive"),
        ("痴线，讲极都唔听", "abusive"),
        ("良心都叫狗吃了", "abusive"),
        ("养条狗都比你们强", "abusive"),
        ("你们是一群猪", "abusive"),
        ("顶你个肺", "abusive"),
        ("垃圾政府", "abusive"),
        ("you are all liars and thieves", "abusive"),
        ("你們這群廢物", "abusive"),
        ("我奶的药没了，我是她孙子，我上五年级", "minor"),
        ("偷偷查，别惊动他们", "confidential"),
        ("Keep my name out of this", "confidential"),
        ("同学把我锁在厕所里", "minor"),
        ("儿子被拘了，我们要见人", "legal"),
        ("我女儿在长沙上大学，食堂吃坏肚子", "out_of_area"),
    ],
)
def test_a_mark_in_other_words(text: str, mark: str) -> None:
    assert mark in marks_in(simplified(text))


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("学校不让我娃报名", "confidential"),
        ("厨师培训班不让我报", "confidential"),
        ("不准我写材料上去", "confidential"),
        ("不要再让我们跑第三趟了", "confidential"),
        ("保密局旁边那个下水道堵了", "confidential"),
        ("为什么低保名单不公开", "confidential"),
        ("我是三年级学生的家长，校车没座位", "minor"),
        ("我当年读初二就辍学了", "minor"),
        ("立案大厅的厕所没有扶手", "legal"),
        ("隔壁县都通了天然气，我们镇几时通", "out_of_area"),
        ("江西的种子卖到我们这，不出苗", "out_of_area"),
        ("浓烟滚滚", "abusive"),
        ("他当着全村人骂我狗日的，你们管不管", "abusive"),
        ("我这猪脑子，又忘带身份证", "abusive"),
        ("草包子卖两块一个", "abusive"),
        ("村里养了一群猪 臭", "abusive"),
        ("饭桶漏了", "abusive"),
        ("畜生拱了菜地", "abusive"),
        ("傻子走丢了", "abusive"),
        ("屁股疼", "abusive"),
        ("养鳖场的王八死了", "abusive"),
        ("砍脑壳的柴刀谁拿了", "abusive"),
        ("我屋两个伢子上小学，每天接送四趟", "minor"),
        ("我教小学二十年了，还是没有职称", "minor"),
        ("我小学五年级那会儿桥就这样", "minor"),
        ("我们班同学聚会，都五十多了，想给母校捐个门", "minor"),
        ("医疗废物堆在门口", "abusive"),
        ("爹妈的养老钱几时发", "abusive"),
        ("妈妈的养老金停了", "abusive"),
        ("他妈的轮椅坏了", "abusive"),
        ("脑壳痛，噪音大", "abusive"),
        ("兔崽子死了一窝，兽医没来", "abusive"),
        ("我女儿在长沙读大学，助学金镇里没盖章", "out_of_area"),
        ("我是小学老师，宿舍漏水", "minor"),
        ("你不是讲来 我等噶一上午", "confidential"),
        ("你不是讲帮我问 问了没", "confidential"),
        ("你们不是说给我家接水", "confidential"),
        ("刚才那句莫当真", "confidential"),
        ("不要怪我多嘴", "confidential"),
        ("刚才的话别放在心上", "confidential"),
    ],
)
def test_what_only_looks_like_a_mark_is_none(text: str, mark: str) -> None:
    assert mark not in marks_in(simplified(text))


@pytest.mark.parametrize("half", ["tuned", "kept"])
@pytest.mark.parametrize("mark", ["confidential", "minor", "legal", "out_of_area"])
def test_each_mark_in_more_ways_of_saying_it(mark: str, half: str) -> None:
    known = lines("more_marks", half)
    precision, recall = precision_recall([mark in marks_in(simplified(x["text"])) for x in known], [x["mark"] == mark for x in known])
    assert recall >= 0.85
    assert precision >= 0.85


@pytest.mark.parametrize("half", ["tuned", "kept"])
@pytest.mark.parametrize("mark", ["confidential", "minor", "legal", "out_of_area", "abusive"])
def test_each_mark_in_many_dialects(mark: str, half: str) -> None:
    known = lines("later_marks", half)
    precision, recall = precision_recall([mark in marks_in(simplified(x["text"])) for x in known], [x["mark"] == mark for x in known])
    assert recall >= 0.85
    assert precision >= 0.8


def test_several_matters_are_found_and_cut_where_the_next_begins() -> None:
    found = [parts_of(x["text"], about) for x in LINES]
    precision, recall = precision_recall([bool(parts) for parts in found], ["multi" in x["marks"] for x in LINES])
    assert recall >= 0.85
    assert precision >= 0.85
    both = [(parts, x["parts"]) for parts, x in zip(found, LINES, strict=True) if parts and x["parts"]]
    assert sum(len(parts) == len(expected) for parts, expected in both) / len(both) >= 0.9


def test_one_matter_stays_one() -> None:
    assert sum(bool(parts_of(text, about)) for text in ORDINARY) <= len(ORDINARY) / 100


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("一是路灯不亮，二是低保没批", ("路灯不亮", "低保没批")),
        ("1、桥栏断了 2、家里没水", ("桥栏断了", "家里没水")),
        ("娃上学没校车。還有一件事，我們灣沒信號", ("娃上学没校车", "我們灣沒信號")),
        ("停电三天了，顺便问问医保什么时候交", ("停电三天了", "医保什么时候交")),
        ("1号楼2单元3层漏水", ()),
        ("还有人管没有", ()),
        ("谢谢代表，顺便问一下牛保险", ()),
    ],
)
def test_parts_are_his_own_words(text: str, parts: tuple[str, ...]) -> None:
    assert parts_of(text, about) == parts


OWN = ("清溪镇", "上坪村", "柳湾村")


@pytest.mark.parametrize(
    "text",
    [
        "我是湖北黄冈的，在你们镇上租房子，房东不退押金",
        "我是河口镇的，在这里租房，房东不退押金",
        "我是外地人，租住在上坪村，房东不退押金",
        "我不是本地人，在这打工租房子，房东不退押金",
        "我是贵州的，嫁到上坪村十年了，低保办不了",
        "我是河口镇的，来清溪镇开店，门口下水道堵了",
        "I'm from another town, renting here, the landlord keeps my deposit",
    ],
)
def test_who_is_from_elsewhere_and_lives_here_is_of_here(text: str) -> None:
    assert "out_of_area" not in marks_in(simplified(text), OWN)


@pytest.mark.parametrize(
    "text",
    [
        "我在东莞租房，房东不退押金",
        "我是外地的，租住在河口镇，房东不退押金",
        "我老家四川那边低保被停了，人在这打工，找你行不",
        "我是隔壁县的，不住你们这，路过看到",
    ],
)
def test_who_lives_elsewhere_or_speaks_of_elsewhere_is_not(text: str) -> None:
    assert "out_of_area" in marks_in(simplified(text), OWN)


@pytest.mark.parametrize(
    "text",
    [
        "我在深圳打工，我妈家水管爆了",
        "我在長沙，我媽家的自來水三天沒水了",
        "老家在上坪村，人在深圳，房子被邻居占了",
        "我妈在上坪，低保被停了，我在东莞回不来",
        "我在外地，帮我妈反映一下，她家门口的路灯坏了",
        "我人在外省，家里房子漏雨了没人管",
        "我嫁到外县了，我妈家的水沟堵了",
        "我媽住上坪村，我在深圳打工",
        "我在杭州上班，奶奶在上坪村，药费没报销",
        "我在成都做工，屋头老的没得人管",
        "我在国外，老家的宅基地被占了",
    ],
)
def test_who_is_away_at_work_tells_of_home(text: str) -> None:
    assert "out_of_area" not in marks_in(simplified(text), OWN)


@pytest.mark.parametrize(
    "text",
    [
        "我在深圳打工，厂里欠我工资",
        "我在东莞打工，家里困难，老板不给工资",
        "我老家在四川，我在广东打工，老家房子漏了",
        "我在国外,老家在别的省,想给老家修祠堂",
        "我妹嫁到贵州去 她村里没通自来水",
        "我在浙江打工，我妈在杭州住院没人管",
        "我在西安买的房子烂尾了，人在外地",
    ],
)
def test_what_happens_where_he_is_is_not_of_here(text: str) -> None:
    assert "out_of_area" in marks_in(simplified(text), OWN)
