"""Words that only ask for secrecy are told from a matter that asks for it too, and from the question whether it is kept."""

import pytest

from domain.complaints.asks_secrecy import asks_whether_secret, only_asks_secrecy
from tests.samples_of import lines


@pytest.mark.parametrize(
    "text",
    [
        "前面那件请保密",
        "昨夜的事莫跟别个讲",
        "只给镇上的人看",
        "请保密",
        "帮我保个密，谢谢",
        "刚才说的事要保密啊",
        "上次反映的问题能不能保密",
        "别让张老三知道是我说的",
        "千万别让村主任晓得是我反映的",
        "不要告诉别人是我举报的",
        "不要说是我说的",
        "别把我的名字说出去",
        "莫跟别个讲是我说的",
        "前面那件事，不想让别人知道",
        "匿名处理",
        "我怕报复，请保密",
        "請保密，別讓人知道是我說的",
        "还是保密吧",
        "算了，还是保密",
        "我又怕了，还是保密吧",
        "想了想还是要保密",
        "改主意了，保密",
        "刚才说错了，要保密",
        "那还是保密嘛",
        "那就保密嘛",
        "请保密嘛",
        "给我保密嘛",
        "keep it confidential",
        "Please keep this confidential, thanks",
        "please keep my name secret",
        "don't tell anyone it was me",
        "don't let Zhang know it was me",
    ],
)
def test_they_only_ask_for_it(text: str) -> None:
    assert only_asks_secrecy(text)
    assert not asks_whether_secret(text)


@pytest.mark.parametrize(
    "text",
    [
        "村主任拿了低保钱，请保密",
        "路灯坏了一个月了",
        "别让孩子们看到这么脏的水，快来修",
        "保密局门口的路坏了",
        "不要让他们再倒垃圾了",
        "为什么不公开账目",
        "村务不公开",
        "水费账目保密不给看",
        "别告诉我没人管",
        "谢谢",
        "还是算了",
        "不用保密了",
        "不用保密了，公开吧",
        "算了，不用保密",
        "是公开还是保密",
        "别说了",
        "不要告诉我",
        "别跟我说",
        "前面那件",
        "别再往河里倒垃圾",
        "don't let them dump rubbish here",
        "张老三偷倒垃圾，别让他知道是我说的",
        "能不能给个准话",
        "麻烦给个实话，到底修不修",
        "给句痛快话吧",
        "能不能跟供水所说一声",
        "可不可以给老人装个扶手",
        "要不要给你们发照片",
    ],
)
def test_a_matter_is_a_matter(text: str) -> None:
    assert not only_asks_secrecy(text)


@pytest.mark.parametrize(
    "text",
    ["我的事保密了没有", "保密了吗", "前面那件保密了没", "我反映的事有没有保密", "是不是保密的", "is it confidential?", "我的名字保密吗"],
)
def test_the_question_whether_it_is_kept(text: str) -> None:
    assert asks_whether_secret(text)
    assert not only_asks_secrecy(text)


def test_nearly_all_wishes_are_heard_and_nothing_that_sounds_like_one() -> None:
    for half, least in (("tuned", 0.95), ("kept", 0.6)):
        known = [(bool(x["asks"]), only_asks_secrecy(x["text"])) for x in lines("secrecy_lines", half)]
        wishes = [found for asks, found in known if asks]
        assert sum(wishes) >= least * len(wishes), half
        assert sum(found for asks, found in known if not asks) <= (half == "kept"), half


@pytest.mark.parametrize(
    "text", ["刚才那句莫当真", "别当真", "刚才的话别放在心上", "不要怪我多嘴", "莫笑我打错字", "莫往心里去", "别介意", "莫见怪我讲话直"]
)
def test_who_asks_that_words_be_taken_lightly_asks_for_no_secrecy(text: str) -> None:
    assert not only_asks_secrecy(text)


@pytest.mark.parametrize(
    "text",
    [
        "我后悔了",
        "现在又后悔了",
        "真的后悔哒",
        "爸爸说别告诉别人",
        "奶奶说别告诉别人",
        "妈妈叫我别告诉别人",
        "叔叔让我莫跟别人讲",
        "老师喊我不要跟妈妈说",
    ],
)
def test_who_is_sorry_and_who_was_ordered_to_be_silent_asks_for_no_secrecy(text: str) -> None:
    assert not only_asks_secrecy(text)


@pytest.mark.parametrize("text", ["奶奶说别跟别人讲是她说的", "我后悔了，请保密", "爸爸说莫让村里晓得是他讲的", "叔叔讲别写他名字"])
def test_what_they_wish_for_themselves_does(text: str) -> None:
    assert only_asks_secrecy(text)


@pytest.mark.parametrize("text", ["这个保密嘛？", "你们保密嘛", "我那件保密没", "有没有保密嘛"])
def test_who_asks_whether_it_is_kept_still_does(text: str) -> None:
    assert asks_whether_secret(text)


@pytest.mark.parametrize(
    "text",
    [
        "我是外姓人，别把我说出去",
        "人家是大户，这话到你这里为止",
    ],
)
def test_why_he_asks_need_be_no_reason_that_is_known(text: str) -> None:
    assert only_asks_secrecy(text)


@pytest.mark.parametrize(
    "text",
    [
        "猪场臭得很，别说是我讲的",
        "他家占了路，莫让他晓得",
        "桥断了，千万莫漏我",
        "会计发钱只发一半，别说是我说的",
        "村里欠工钱，别提我名字",
    ],
)
def test_what_a_matter_is_told_by_is_no_reason(text: str) -> None:
    assert not only_asks_secrecy(text)


@pytest.mark.parametrize(
    "text",
    ["不留名得唔得", "不留名行不", "就咱俩知道，行不", "你可千万别叫俺队长知道是我说的中不", "名字莫公开要得不", "就当没听见，成不成"],
)
def test_a_wish_is_asked_for_politely(text: str) -> None:
    assert only_asks_secrecy(text)


@pytest.mark.parametrize(
    "text",
    ["名字公开行不行", "他会知道是我吗", "我老婆会知道么", "电话会不会给人家", "就说是我说的，行不", "不保密行不", "你帮我修好路行不"],
)
def test_what_is_asked_otherwise_is_no_wish(text: str) -> None:
    assert not only_asks_secrecy(text)
