"""A matter named by words alone in a deputy's line (domain/at_work/topic_deeds.py, says_cannot.py; docs/spec.md section 4, Typed acts)."""

import pytest

from domain.at_work.said_deeds import numbered_deed, said_deed
from domain.at_work.says_cannot import names_what_cannot
from domain.at_work.topic_deeds import topic_deed


@pytest.mark.parametrize(
    ("text", "topic", "said"),
    [
        ("水那件办不了", "水", "办不了"),
        ("路灯那件办不了，要供电所来", "路灯", "办不了，要供电所来"),
        ("低保的事我们办不了，要找民政", "低保", "我们办不了，要找民政"),
        ("路的那个搞不定", "路", "搞不定"),
        ("村口的路搞不定，是县里的", "村口的路", "搞不定，是县里的"),
        ("是县里的管网，水那件办不了", "水", "是县里的管网，办不了"),
        ("自来水那个无能为力", "自来水", "无能为力"),
        ("路燈那件辦不了", "路灯", "辦不了"),
        *((text, "", "") for text in ("我们办不了", "这件办不了", "那件搞不定", "镇里办不了", "水利站办不了", "他们搞不定", "怎么办不了")),
        ("水渠那件，我们没办法，要找水利局", "水渠", "我们没办法，要找水利局"),
        ("自来水厂那件办不了要找县里", "自来水厂", "办不了，要找县里"),
        ("路燈的我們辦不了要供電所來", "路灯", "我們辦不了，要供電所來"),
        *((text, "", "") for text in ("这个我们组确实没办法", "低保办不了吗", "办不了，是县里的管网", "垃圾的事不归我们管", "水那件能办")),
        *((text, "", "") for text in ("他们的办不了要找县里", "镇里的事办不了", "低保办不了的有哪些", "水的办不了的材料交了")),
    ],
)
def test_what_cannot_be_done(text: str, topic: str, said: str) -> None:
    assert names_what_cannot(text) == (topic, said)


@pytest.mark.parametrize(
    ("text", "topic", "kind", "words"),
    [
        ("路灯那个已经修好了告诉他", "路灯", "done", "已经修好了"),
        ("路灯那个修好了，告诉选民", "路灯", "done", "修好了"),
        ("水那件的已经修好了，跟她讲一声", "水", "done", "已经修好了"),
        ("路灯那个修好了你给他说一声", "路灯", "done", "修好了"),
        ("自来水那件转给水厂你给他说一声", "自来水", "forward", "转给水厂"),
        ("垃圾的那件帮我转给环卫所", "垃圾", "forward", "帮我转给环卫所"),
        ("灯那件帮我上报", "灯", "hand_up", "帮我上报"),
        ("水那件帮忙延期五天", "水", "extend", "帮忙延期五天"),
        ("路灯那个帮我退办", "路灯", "give_back", "帮我退办"),
    ],
)
def test_the_act_beside_it(text: str, topic: str, kind: str, words: str) -> None:
    found = topic_deed(text)
    assert found is not None
    assert (found[0], found[1].kind, found[1].words) == (topic, kind, words)


@pytest.mark.parametrize("text", ["路灯那件明天去看，告诉他", "路灯那件明天去看告诉他一声", "路灯那件明天去看你给他说一声"])
def test_words_for_its_voter_stand_before(text: str) -> None:
    found = topic_deed(text)
    assert found is not None
    assert (found[0], found[1].kind, found[1].rest) == ("路灯", "reply_with", "明天去看")


@pytest.mark.parametrize(
    ("text", "kind"),
    [("已经修好了告诉他", "done"), ("修好了跟他说一声", "done"), ("修好了你给他说一声", "done")]
    + [
        ("明天去看，告诉他一声", "reply_with"),
        ("水厂明天来换管子，跟她解释一下", "reply_with"),
        ("转给水厂，你给他说一声", "forward"),
        ("帮我转给环卫所", "forward"),
    ],
)
def test_without_its_name(text: str, kind: str) -> None:
    deed, numbered = said_deed(text), numbered_deed(f"0003{text}")
    assert deed is not None
    assert numbered is not None
    assert deed.kind == numbered.deed.kind == kind
    assert "告诉他" not in numbered.deed.words or kind != "done"


@pytest.mark.parametrize(
    "text",
    ["我已经告诉他", "忘了告诉他", "别告诉他", "修好了没告诉他", "我去告诉他", "明天去告诉他", "谁去告诉他", "电话打不通，没告诉他"]
    + ["明天跟他说", "下午告诉他一声", "晚上再跟他说", "让于发给他说一声", "好的你给他说一声", "于发你给他说一声", "开会的时候给群众讲"]
    + ["在微信群里跟村民说一声", "我跟老王一起告诉他"]
    + ["帮我看看", "材料给他了", "我跟他说一声", "帮我问下水利站"],
)
def test_other_words_are_none(text: str) -> None:
    assert said_deed(text) is None
