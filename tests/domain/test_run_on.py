"""Acts dictated without a sign behind them, and what only sounds like one (docs/spec.md section 4, Typed acts)."""

import pytest

from domain.at_work.said_deeds import said_deed
from domain.at_work.said_to_voter import told_last, words_for_whose
from domain.at_work.says_cannot import names_what_cannot, says_cannot
from domain.at_work.topic_deeds import topic_deed


@pytest.mark.parametrize(
    ("text", "kind", "rest"),
    [
        ("延期三天材料没到", "extend", "材料没到"),
        ("盐期三天材料没到", "extend", "材料没到"),
        ("要延期五天县里还没批", "extend", "县里还没批"),
        ("延期一个星期等施工队", "extend", "等施工队"),
        ("延期到20号水厂要换管子", "extend", "水厂要换管子"),
        ("转给水厂11月12号前", "forward", "11月12号前"),
        ("转给水利站让他们十号之前清了", "forward", "让他们十号之前清了"),
        ("转给民政下周三之前复核", "forward", "下周三之前复核"),
        ("转给水利站尽快弄好", "forward", "尽快弄好"),
        ("往上抱村上没钱", "hand_up", "村上没钱"),
        ("上报要县里出钱", "hand_up", "要县里出钱"),
        ("不归我们管是县里的", "give_back", "是县里的"),
        ("这个不归我们村管应该找水利局", "give_back", "应该找水利局"),
        ("我来办明天上午去看", "claim", "明天上午去看"),
        ("归我下午去", "claim", "下午去"),
        ("修好了换了灯泡", "done", "换了灯泡"),
        ("已经办好了钱打到卡上了", "done", "钱打到卡上了"),
    ],
)
def test_what_follows_an_act_without_a_sign_goes_along(text: str, kind: str, rest: str) -> None:
    deed = said_deed(text)
    assert deed is not None
    assert (deed.kind, deed.rest) == (kind, rest)


@pytest.mark.parametrize(
    "text",
    [
        "延期三天以上",
        "延期三天的话",
        "延期三天行不行",
        "延期三天了",
        "延期三天也来不及",
        "转给水厂的有哪些",
        "转给他们让他们去修",
        "转过去让他们弄",
        "上报的材料交了",
        "上报了要等",
        "不归我们管的有几件",
        "我来办公室拿",
        "我接孩子明天回",
        "修好了又坏了",
        "修好了一半",
        "修好了没得",
        "修好了再说",
        "修好了吗",
        "解决了水的问题",
        "盐期到了",
    ],
)
def test_what_says_more_of_the_act_is_none(text: str) -> None:
    assert said_deed(text) is None


@pytest.mark.parametrize(
    ("text", "topic", "kind", "rest"),
    [
        ("水黄那个要盐期三天材料没到", "水黄", "extend", "材料没到"),
        ("低保那件延期五天民政要复核", "低保", "extend", "民政要复核"),
        ("水渠的转给水利站十号之前弄好", "水渠", "forward", "十号之前弄好"),
        ("养殖场那个往上抱村里解决不了", "养殖场", "hand_up", "村里解决不了"),
        ("路灯修好了换了灯泡", "路灯", "done", "换了灯泡"),
        ("给路灯那个选民说我明天早上去看看", "路灯", "reply_with", "我明天早上去看看"),
        ("告诉水黄那个人明天来", "水黄", "reply_with", "明天来"),
        ("跟路灯的选民说灯泡买好了", "路灯", "reply_with", "灯泡买好了"),
        ("问低保那个的选民几点在家", "低保", "ask_with", "几点在家"),
    ],
)
def test_of_a_matter_named_by_its_thing(text: str, topic: str, kind: str, rest: str) -> None:
    found = topic_deed(text)
    assert found is not None
    assert (found[0], found[1].kind, found[1].rest) == (topic, kind, rest)


@pytest.mark.parametrize(
    "text", ["要延期五天县里还没批", "已经修好了晚上亮了", "我要转给水厂11月12号前", "今天到期的全部延期五天", "剩下的转给水厂"]
)
def test_what_leads_over_to_an_act_names_no_matter(text: str) -> None:
    assert topic_deed(text) is None


@pytest.mark.parametrize("text", ["通知上坪村的选民走访日改了", "跟三组的老乡说明天停水", "给选民说明天来", "告诉大家那个人明天来"])
def test_who_is_many_or_named_by_nothing_is_no_matters_voter(text: str) -> None:
    assert words_for_whose(text) == ("", "", "")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("路灯已经喊电工换了灯泡修好了你给他说一声", "路灯已经喊电工换了灯泡修好了"),
        ("水厂明天上午来换管子，麻烦转告选民", "水厂明天上午来换管子"),
        ("低保下个月复核 请帮我跟她讲一下", "低保下个月复核"),
        ("让于发给他说一声", ""),
        ("我昨天跟他说了一声", ""),
        ("水厂几时来你给他说一声", ""),
        ("明天我自己去给他说一声", ""),
    ],
)
def test_that_it_is_for_the_voter_may_be_said_last(text: str, told: str) -> None:
    assert told_last(text) == told


@pytest.mark.parametrize(
    ("text", "topic", "said"),
    [
        ("低保的我办不了要镇民政办才行", "低保", "我办不了，要镇民政办才行"),
        ("路灯那件我们搞不定", "路灯", "我们搞不定"),
        ("水渠的事没办法要找水利局", "水渠", "没办法，要找水利局"),
        ("养殖场那个管不了", "养殖场", "管不了"),
        ("我办不了", "", ""),
        ("低保的办好了", "", ""),
        ("低保那件办不了怎么办", "", ""),
    ],
)
def test_what_cannot_be_done_is_named_by_its_thing(text: str, topic: str, said: str) -> None:
    assert names_what_cannot(text) == (topic, said)
    assert not said or says_cannot(said)
