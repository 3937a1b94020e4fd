"""Words of something else than what was told before them, and what only goes on (docs/spec.md section 3, Which case a message joins)."""

import re

import pytest

from domain.congress.categories import CATEGORIES
from domain.congress.congress import Category
from domain.matters.category_of import likely_shares
from domain.which_matter.another_matter import plainly_of_another
from domain.which_matter.points_at import points_at, thing_in
from tests.samples_of import lines, precision_recall

KNOWN = [Category(c["id"], c["name"], tuple(c["keywords"])) for c in CATEGORIES]

_MATTERS = (
    "路灯不亮 我妈的低保停了 学校没有老师 医保报销不了 公交车不来了 自来水没有 老板欠我工钱 邻居占我家地 狗咬人没人管 "
    "桥坏了 垃圾没人收 公厕堵了 村里的账不公开 手机没信号 天天停电 水渠堵了 种子不发芽 房子漏雨 养老金没到账 "
    "养猪场太臭 村口的路坏了 征地款没给 卫生院没医生 井盖没了 村干部态度不好 幼儿园收费高 工地太吵 河里有死鱼 "
    "树倒了挡路 快递不送到村"
)
_GOES_ON = (
    "就在村口 三天了 求你们快点 孩子都摔了 老人都走不动 我打过电话没人接 拍了照片 村里说没钱 书记说等明年 去年就报过 "
    "好几十户人家 我家就在旁边 晚上更厉害 下雨天更恼火 邻居都知道 你们来看看就晓得了 我叫王大明 到底什么时候修 谁来管 "
    "拖了半年了 一家老小都靠这个 医生说要住院 花了五千多 我腿脚不好 我七十了 儿子在外打工 没钱 没文化不会写 "
    "一到冬天就这样 比以前还差 别的村都好了 不是第一次了 上次来的人没修好 找了村主任三回 群众意见大 全组人都有意见 "
    "娃娃不敢去上学 我老伴有高血压 学校门口那里 卫生院旁边 小卖部对面 村委会后头那条 三组和四组中间 桥头那家 "
    "我是贫困户 屋里没得劳力 差点出人命 派出所来过 报过警了 物业不管 老板是外地人 镇上领导来看过 视频发给你们 "
    "记者都来了 再不管我就上访 家里有病人 娃要高考了 田里的活也没人干 过年前能弄好不 打12345也没用 网上也反映了 "
    "水都漫到路上了 车都过不去 灰尘大得很 一股怪味"
)
MATTERS, GOES_ON = _MATTERS.split(), _GOES_ON.split()
"""Ordinary matters in the plainest words, and what anybody may say on."""


def another(before: str, text: str) -> bool:
    return plainly_of_another(before, text, lambda plain: likely_shares(plain, KNOWN))


@pytest.mark.parametrize(("half", "least"), [("tuned", 0.8), ("kept", 0.7)])
def test_most_of_what_is_another_matter_is_known_and_hardly_anything_that_goes_on(half: str, least: float) -> None:
    pairs = lines("run_pairs", half)
    precision, recall = precision_recall([another(x["before"], x["then"]) for x in pairs], [x["another"] for x in pairs])
    assert recall >= least
    assert precision >= 0.95


def test_of_ordinary_matters_nearly_each_is_told_from_each_other_one() -> None:
    pairs = [(one, other) for one in MATTERS for other in MATTERS if one != other]
    assert sum(another(*pair) for pair in pairs) >= len(pairs) * 0.9


@pytest.mark.parametrize("before", MATTERS)
def test_what_anybody_may_say_on_ends_none_of_them(before: str) -> None:
    assert [words for words in GOES_ON if another(before, words)] == []


def test_what_goes_on_in_one_message_is_not_another_matter() -> None:
    """The clauses of single matters, one after the other."""
    told = [x["text"] for x in lines("passing_matters", "kept") if re.search("[一-鿿]", x["text"])]
    clauses = [[clause for clause in re.split("[，。；！？\\s]+", text) if clause] for text in told]
    pairs = [("，".join(row[:n]), row[n]) for row in clauses if row and len(row[0]) > 3 for n in range(1, len(row))]
    assert len(pairs) > 500
    assert sum(another(*pair) for pair in pairs) <= len(pairs) * 0.02


@pytest.mark.parametrize(
    "words", ["就在村口", "三天了", "求你们快点", "孩子都摔了", "照片我发给你们看", "老人出门看不见", "😡", "", "1", "我姓王", "你们管不管"]
)
def test_words_that_only_go_on_are_none(words: str) -> None:
    assert not another("村口路灯不亮", words)


@pytest.mark.parametrize(
    ("before", "then"),
    [("路灯不亮", "垃圾没人收"), ("公厕没水", "路灯坏了"), ("桥断了", "自来水停了"), ("停电三天", "井盖没了")],
)
def test_another_thing_of_the_same_category_is_another_matter(before: str, then: str) -> None:
    assert another(before, then)


ENGLISH = [
    "The street lamp by the bridge is broken",
    "My mother's pension stopped",
    "No water for three days",
    "The school canteen food is bad",
]


@pytest.mark.parametrize("before", ENGLISH)
def test_in_english_too(before: str) -> None:
    assert all(another(before, words) for words in ENGLISH if words != before)
    on = ["it has been three days", "my kids fell there", "please hurry", "near the school", "old people cannot go out", "nobody came"]
    assert not any(another(before, words) for words in (*on, "we called the water company", "the doctor said she needs medicine"))


@pytest.mark.parametrize(
    "words",
    [
        "我老婆子药费报销那个又没报到",
        "我老婆子药费又没报到",
        "我妈的药费没报销",
        "住院费报不了",
        "医保卡又刷不了",
        "老婆子的慢病卡办不下来",
    ],
)
def test_what_is_paid_back_for_a_cure_goes_on_only_where_somebody_was_hurt(words: str) -> None:
    lamp = "我屋门口那只路灯 黑好久了 晚上走路看不见，就是我屋门口那个"
    assert another(lamp, words)
    assert not another(f"{lamp}，我老婆子摔断了腿，住院半个月", words)


@pytest.mark.parametrize("before", ["", "你好", "我是二组的老王", "有个事", "😡😡"])
def test_what_follows_words_that_say_nothing_is_the_matter_itself(before: str) -> None:
    assert not another(before, "我妈的低保停了")


@pytest.mark.parametrize(
    ("words", "thing"),
    [
        ("路灯是三组那个", "lamp"),
        ("那个路灯急", "lamp"),
        ("路灯那个急", "lamp"),
        ("低保那件事", "aid"),
        ("垃圾在学校后头", "rubbish"),
        ("路就是桥头那段", "road"),
        ("路灯坏了", ""),
        ("三组那个", ""),
        ("公交什么时候来", ""),
        ("低保是怎么评的", ""),
        ("路在哪里修", ""),
        ("学校是不是放假", ""),
    ],
)
def test_words_that_point_at_a_matter_by_its_thing(words: str, thing: str) -> None:
    assert points_at(words) == thing


@pytest.mark.parametrize(("words", "thing"), [("路修得好", "road"), ("灯还是不亮", "lamp"), ("他说路要明年修", ""), ("修好了", "")])
def test_of_which_thing_words_say_something(words: str, thing: str) -> None:
    assert thing_in(words) == thing
