"""What is likely no matter though no expression knows it: fitted on labelled lines, and hardly ever a matter (docs/understood.md)."""

import pytest

from domain.congress.categories import CATEGORIES
from domain.congress.congress import Category
from domain.no_matter.likely_none import KINDS, likely, likely_none
from domain.no_matter.no_matter import intent_of
from domain.reading.reading import read
from tests.samples_of import lines

KNOWN = tuple(Category(c["id"], c["name"], tuple(c["keywords"])) for c in CATEGORIES)


def is_none(text: str) -> bool:
    reading = read(text, KNOWN)
    return bool(reading.intent or reading.seems)


def test_most_of_what_is_no_matter_is_met_in_kind() -> None:
    """The table was fitted on four fifths of these."""
    none = [x["text"] for x in lines("more_no_matter") if x["kind"] != "matter"]
    assert sum(map(is_none, none)) / len(none) >= 0.8


def test_what_is_no_matter_is_met_in_many_dialects_and_no_matter_with_it() -> None:
    known = [(x["kind"] == "matter", is_none(x["text"])) for x in lines("later_no_matter", "kept")]
    assert not any(none for matter, none in known if matter)
    assert sum(none for matter, none in known if not matter) >= 0.8 * sum(not matter for matter, _ in known)


def test_of_strangers_lines_put_aside_most_are_met_in_kind_and_hardly_a_matter_with_them() -> None:
    known = [(x["kind"] == "matter", is_none(x["text"])) for x in lines("strangers_none", "kept")]
    assert sum(none for matter, none in known if matter) <= sum(matter for matter, _ in known) / 100
    assert sum(none for matter, none in known if not matter) >= 0.72 * sum(not matter for matter, _ in known)


def test_a_matter_is_hardly_ever_taken_for_none() -> None:
    """Of the lines with a category; those with a `kind` beside it are none (想谢谢代表)."""
    known = [x for name in ("category_lines", "passing_matters", "plain_matters", "kept/category_lines") for x in lines(name)]
    matters = [x["text"] for x in known if "kind" not in x]
    assert sum(map(is_none, matters)) / len(matters) <= 1 / 1000


def test_danger_is_never_taken_for_none() -> None:
    known = [x["text"] for name in ("danger", "more_danger", "passing_danger") for x in lines(name) if x["danger"]]
    assert sum(map(is_none, known)) / len(known) <= 1 / 1000


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("吃了没", "greeting"),
        ("代表吃饭了吗", "greeting"),
        ("要下雨了", "greeting"),
        ("今天好冷啊", "greeting"),
        ("忙啥呢", "greeting"),
        ("上回说的那个事有动静没得嘛", "progress"),
        ("辛苦各位了，改天请你们喝茶", "thanks"),
        ("你到底是真人还是电脑自动回的", "anybody_there"),
        ("我收摊了", "farewell"),
        ("领导批了没有", "progress"),
        ("不填电话行不行", "privacy"),
        ("老太婆给你们作揖了", "thanks"),
        ("村口的路坏了", ""),
        ("家里来客没水用", ""),
        ("困难补助没批", ""),
        ("谢谢你们，路灯还是不亮", ""),
        ("没水", ""),
        ("", "noise"),
        ("ئۆيدە گاز پۇراۋاتىدۇ", ""),
        ("小花狗咬了我家鸡" * 20, ""),
    ],
)
def test_each_in_its_kind_and_in_doubt_a_matter(text: str, kind: str) -> None:
    assert (intent_of(text) or likely_none(text)) == kind


def test_what_names_something_that_matters_are_of_has_to_be_surer() -> None:
    others = [0.0] * (len(KINDS) - 2)
    assert likely([1.0, 1.0, *others], named=False) == ""
    rare = [-9.0] * (len(KINDS) - 2)
    assert likely([0.0, 2.0, *rare], named=False) == "greeting"
    assert likely([0.0, 2.0, *rare], named=True) == ""
    assert likely([0.0, 4.0, *rare], named=True) == "greeting"
    assert likely([], named=False) == ""


@pytest.mark.parametrize("text", ["麻烦来看看", "代表啥时候来看下我家那堵墙", "同志你好，晚上没人巡逻"])
def test_what_names_something_is_a_matter_though_it_sounds_like_none(text: str) -> None:
    assert not likely_none(text)


@pytest.mark.parametrize(
    "text", ["我那事咋样了，现在墙也裂了", "我那事咋样了 现在房子又裂了", "上回讲的有回信没，这回水管也爆了", "问一下进度，路灯也不亮了"]
)
def test_a_question_with_a_matter_of_its_own_is_a_matter(text: str) -> None:
    assert not is_none(text)


@pytest.mark.parametrize(
    "text",
    [
        "想见代表",
        "想见周代表",
        "我要见代表",
        "能见一下代表吗",
        "代表能见我吗",
        "代表什么时候有空见我",
        "想约代表",
        "帮我约一下代表",
        "想见见代表",
    ],
)
def test_a_wish_to_see_somebody_is_a_matter_of_its_own(text: str) -> None:
    found = read(text, KNOWN)
    assert (found.kind, found.intent, found.seems) == ("appointment", "", "")


@pytest.mark.parametrize("text", ["想跟你们认识一下", "代表你好，见到你很高兴", "再见代表", "代表在不在", "我先看看"])
def test_who_only_greets_asks_for_no_meeting(text: str) -> None:
    assert read(text, KNOWN).kind != "appointment"


@pytest.mark.parametrize(
    "text", ["又不行了", "我那个堂哥公报私仇", "我想告个人", "想见代表", "代表骂我", "有人骂我", "我搬到下坪去了", "没人上班", "说句公道话"]
)
def test_few_words_that_no_sample_has_are_no_small_talk(text: str) -> None:
    assert not is_none(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [("几好哦", "thanks"), ("问完了", "farewell"), ("咋个删", "privacy"), ("听着没", "anybody_there"), ("怪好嘞", "thanks")],
)
def test_three_letters_may_say_it(text: str, kind: str) -> None:
    assert likely_none(text) == kind


@pytest.mark.parametrize("text", ["走水了", "塌方了", "打人了", "娃丢了", "断网了", "井干了", "好臭啊", "发烧了", "没人修", "没钱了"])
def test_three_letters_of_a_trouble_are_a_matter(text: str) -> None:
    assert likely_none(text) == ""


@pytest.mark.parametrize("text", ["你比干部会说话", "先跟你打个招呼", "发这上头有人看见没", "你们内部哪些人看"])
def test_what_is_surely_said_to_us_is_neither_tip_nor_danger(text: str) -> None:
    reading = read(text, ())
    assert reading.seems or reading.intent
    assert not reading.marks & {"tip", "urgent"}


@pytest.mark.parametrize(
    "text", ["谢谢书记给我家亲戚办了低保", "感谢村长把补贴都给了他侄子", "打个招呼就过了呗", "我匿名写的，他咋知道是我"]
)
def test_thanks_and_hellos_that_hint_are_tips(text: str) -> None:
    assert "tip" in read(text, ()).marks
