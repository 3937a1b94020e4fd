"""Words that are no matter are answered in kind; in doubt they are a matter (docs/understood.md)."""

import pytest

from domain.no_matter.no_matter import intent_of
from tests.samples_of import lines

LINES = lines("no_matter")
MATTERS = ("complaint", "help", "suggestion", "enquiry", "praise", "tip", "legal", "appointment")


def test_nearly_all_hellos_thanks_and_questions_are_answered_in_kind() -> None:
    none = [x for x in LINES if x["kind"] != "matter"]
    missed = [x["text"] for x in none if not intent_of(x["text"])]
    assert len(missed) / len(none) <= 0.05, missed
    alike = {"command": "anybody_there"}
    same = [x for x in none if alike.get(intent_of(x["text"]), intent_of(x["text"])) == x["kind"]]
    assert len(same) / len(none) >= 0.9


def test_no_matter_is_answered_as_none() -> None:
    matters = [x["text"] for x in LINES if x["kind"] == "matter"]
    matters += [m["text"] for m in lines("voter_messages") if m["kind"] in MATTERS]
    matters += [x["text"] for x in lines("danger") if x["danger"]] + [x["text"] for x in lines("likely_tips") if x["tip"]]
    assert [(text, intent_of(text)) for text in matters if intent_of(text)] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("", "noise"),
        ("asdfghjkl", "noise"),
        ("🙏", "thanks"),
        ("人工", "command"),
        ("謝謝代表！", "thanks"),
        ("ｈｅｌｌｏ", "greeting"),
        ("在吗在吗？？？", "anybody_there"),
        ("谢谢，再见", "thanks"),
        ("修好了请你们吃酒", "thanks"),
        ("以后不用问我满意不满意", "no_rating"),
        ("別老叫我評價了", "no_rating"),
        ("不要再问我满不满意了，谢谢", "no_rating"),
        ("村里评价低保不问我们满意不满意", ""),
        ("村长请干部吃酒", ""),
        ("QX-2610-0031", "progress"),
        ("咋个删", "privacy"),
        ("我发的怎么删", "privacy"),
        ("点样删掉啊", "privacy"),
        ("删得掉不", "privacy"),
        ("怎么清垃圾", ""),
        ("村里把我家低保删了", ""),
        ("是机器人吗", "who_reads"),
        ("你是人还是机器", "who_reads"),
        ("代表看得到我发的不", "who_reads"),
        ("你们这帮饭桶", "abuse"),
        ("你们这帮饭桶，河都臭了", ""),
        ("您好，我家没水", ""),
        ("多谢代表" * 20, ""),
    ],
)
def test_each_kind_has_its_words(text: str, kind: str) -> None:
    assert intent_of(text) == kind


@pytest.mark.parametrize(
    "text",
    [
        "劳慰哒",
        "麻烦嘞",
        "多谢嗒",
        "劳慰你",
        "谢谢嘞",
        "费心嘞",
        "谢谢侬",
        "谢谢噶",
        "承情哒",
        "谢谢唦",
        "谢谢了噢",
        "劳神哒",
        "把您累哒",
        "得亏你们",
        "得嘞谢谢",
        "多謝嘞",
    ],
)
def test_thanks_are_thanks_in_every_county(text: str) -> None:
    assert intent_of(text) == "thanks"


@pytest.mark.parametrize("text", ["多亏你们修的路又塌了", "麻烦你们来修水管", "劳神看下我家的低保", "辛苦养的鱼死了"])
def test_what_only_begins_like_thanks_is_a_matter(text: str) -> None:
    assert not intent_of(text)


@pytest.mark.parametrize("text", ["莫慌 我先吃药", "等一下 我去喂猪", "等哈，我先接个电话", "我先找哈老花镜"])
def test_who_does_a_chore_first_tells_no_matter(text: str) -> None:
    assert intent_of(text) == "farewell"


@pytest.mark.parametrize("text", ["我要喂牛 没得草料", "我要上厕所 公厕锁了", "我去打水 井干了", "莫慌 房子要垮了"])
def test_a_chore_beside_a_trouble_is_a_matter(text: str) -> None:
    assert intent_of(text) == ""
