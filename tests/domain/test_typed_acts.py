"""What is typed in the place of a tap: only a whole message that says nothing else (docs/spec.md section 3)."""

import pytest

from domain.no_matter.no_matter import intent_of
from domain.typed.typed_acts import names, says_only, typed_act
from domain.which_matter.joins import announces_another
from tests.samples_of import lines

MEANT = {
    "withdraw": "不用来了 不用派人来了 撤回 我要撤回 不用办了 不用办了，谢谢 別辦了 不想反映了 撤销吧 算球了 算逑 不找你们了 算球了，不找你们了 不求你们了 怎么撤回 never_mind withdraw_please",
    "nag": "催一下 帮我催催 再催一催 催办 麻烦催一下，谢谢 快点办 能不能催一下 麻烦快点",
    "change": "改一下 我想改一下 修改 更改一下 改一下村 改个村 怎么改",
    "solved": "水来了 水来了不用了 灯亮了，不用来了 路灯已经亮了 自己修好了不用派人来了 修好了 路灯修好了 已经来水了，谢谢代表 解決了 it_is_fixed"
    " 通了，谢谢 我这边通了_谢谢 亮哒，难为你们哒 路通了，辛苦了 沟疏通哒 钱到了，谢谢 低保批了，多谢",
    "unsatisfied": "不满意 很不满意 太差了",
}


@pytest.mark.parametrize(("act", "words"), [(act, words.replace("_", " ")) for act, said in MEANT.items() for words in said.split()])
def test_a_whole_message_means_one_act(act: str, words: str) -> None:
    found = typed_act(words)
    assert found is not None
    assert found.act == act


@pytest.mark.parametrize(
    "words",
    [
        "算了算了 莫讲了",
        "这个事算我冇讲，撤了",
        "算了，就当我没说",
        "算了，不说了",
        "我后悔了 这话当我没说",
        "我后悔了，当我没讲",
        "那话不作数",
        "抹了它",
        "上头刚才那句不作数 抹了它",
    ],
)
def test_what_takes_his_words_back(words: str) -> None:
    found = typed_act(words)
    assert found is not None
    assert found.act == "withdraw"


@pytest.mark.parametrize(
    "words", ["莫讲了", "不说了", "他当我没说过", "我后悔了", "代表说的话不算数", "村主任讲的话不作数", "抹了墙灰掉下来"]
)
def test_to_end_a_talk_takes_nothing_back(words: str) -> None:
    assert typed_act(words) is None


@pytest.mark.parametrize(
    "words",
    [
        "请撤销村主任",
        "怎么不管了",
        "低保被撤销了",
        "还没修好",
        "水来了又停了",
        "水来了是浑的",
        "发大水了不用说",
        "灯亮了一晚上不关",
        "推土机来了不要命",
        "修好了吗？",
        "路灯坏了",
        "别管闲事的人多",
        "路改一下就好走了",
        "3",
        "谢谢",
        "村干部不管事",
        "撤回来的煤气罐漏气",
        "",
    ],
)
def test_words_that_say_more_are_none(words: str) -> None:
    assert typed_act(words) is None


def test_a_matter_is_named_by_its_number_or_by_words_of_it() -> None:
    by_number, by_words = typed_act("QX-2611-0007撤回"), typed_act("水龙头那件事不用办了")
    assert by_number is not None
    assert (by_number.act, by_number.number) == ("withdraw", "0007")
    assert by_words is not None
    assert (by_words.act, by_words.topic) == ("withdraw", "水龙头")
    for said, topic in (("我要撤回喂猪那件", "喂猪"), ("把路灯那件事撤回", "路灯"), ("麻烦帮我撤回隔壁喂猪的事", "隔壁喂猪")):
        assert (meant := typed_act(said)) is not None, said
        assert (meant.act, meant.topic) == ("withdraw", topic)
    assert typed_act("把王主任撤了") is None
    assert typed_act("把村口的水泵站撤了") is None
    assert says_only("猪那个", "隔壁王二家喂猪", "QX-2611-0002")
    assert not says_only("猪", "隔壁王二家喂猪", "QX-2611-0002")
    assert names("水龙头", "我家水龍頭沒水")
    assert not names("水龙头", "村口的路坏了")


def test_matters_are_not_taken_for_an_act() -> None:
    matters = [x["text"] for x in lines("no_matter") if x["kind"] == "matter"] + [
        m["text"] for m in lines("voter_messages") if m["kind"] in ("complaint", "help", "suggestion", "enquiry", "praise", "tip", "legal")
    ]
    taken = [text for text in matters if (act := typed_act(text)) is not None and not act.topic]
    assert taken == []


@pytest.mark.parametrize(
    "words",
    [
        "还有一件事",
        "还有个事",
        "再反映个问题",
        "对了还有个事",
        "還有一件事要反映一下",
        "another thing",
        "我婆娘也要写一件 她不会用",
        "我妈还有个事",
        "帮我邻居写一件，他不识字",
        "帮我崽问一下，他手机打不来字",
        "帮我妈问一下",
        "替邻居打听一下，他不会打字",
    ],
)
def test_what_only_announces_another_matter(words: str) -> None:
    assert announces_another(words)


@pytest.mark.parametrize(
    "words",
    [
        "还有一件事，路灯坏了",
        "还有事实为证",
        "路灯坏了",
        "还有一件事是水费",
        "我婆娘也要打针",
        "我妈也要写低保申请",
        "帮我妈写的",
        "帮我妈问一下医保怎么交",
        "帮我崽问一下低保",
        "我儿子也说路灯坏了",
        "那个事呢",
        "那事呢",
        "我那个事呢",
        "那件事呢",
    ],
)
def test_what_says_it_too(words: str) -> None:
    assert not announces_another(words)


@pytest.mark.parametrize(
    ("words", "intent"),
    [
        ("我想问一下", "asks"),
        ("请问一下", "asks"),
        ("有个问题想咨询一下", "asks"),
        ("我想问一下，我的事怎么样了", "progress"),
        ("我想问一下，低保怎么办", ""),
    ],
)
def test_who_begins_to_ask_is_asked_to_go_on(words: str, intent: str) -> None:
    assert intent_of(words) == intent


@pytest.mark.parametrize(
    "words",
    [
        "水沟通到哪了",
        "路通了吗",
        "路什么时候通",
        "又亮了",
        "好了，谢谢",
        "来了，谢谢",
        "灯亮了没",
        "低保批了谁",
        "钱到了哪个手里",
        "难为你们哒",
        "不通了",
    ],
)
def test_what_may_be_something_else_is_no_such_word(words: str) -> None:
    found = typed_act(words)
    assert found is None or found.act != "solved"
