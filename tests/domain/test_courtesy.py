"""What people put around everything weighs nothing: thanks, requests, greetings, cries for help (domain/words/courtesy.py)."""

from typing import Any

import pytest

from bench.heard import KNOWN
from domain.complaints.spoken_of import spoken_of
from domain.danger.danger import alarms
from domain.matters.similarity import ALIKE, likeness, said
from domain.no_matter.likely_none import likely_none
from domain.no_matter.no_matter import intent_of
from domain.reading.reading import read
from domain.tips.likely_tips import is_likely
from domain.values.ids import VillageId
from domain.words.courtesy import without_courtesy
from domain.words.simplified import simplified
from tests import samples_of
from tests.spoken_of import LINES, roster_of

AROUND = (
    *(
        "{}，谢谢",
        "您好，{}，谢谢",
        "{}。谢谢！",
        "{}，请派人来看看",
        "{}，请你们来看看，谢谢",
        "{}，麻烦处理一下，谢谢！",
        "{}，请帮忙",
        "{} 快来人",
        "您好！{}。望处理。",
    ),
    *(
        "你们好，我想反映个事：{}，麻烦你们了",
        "{}🙏",
        "{}！！！",
        "喂 {}",
        "代表 {}",
        "麻烦问下 {}",
        "{}，怎么办啊",
        "{}，急急急",
        "{} 在线等",
        "我是村民，{}",
    ),
    *(
        "{}，请问找谁",
        "{}，是不是该管管",
        "{}，难道没有王法了吗",
        "{}，盼回复",
        "代表同志，{}，我说的都是真的",
        "{}\n上坪村村民 王秀英\n2026年11月4日",
    ),
    *(
        "尊敬的人大代表：您好！{}。此致 敬礼",
        "{}，能不能帮我问问",
        "{}，能管吗",
        "{}，要不要我来一趟",
        "请问{}",
        "谢谢你们上次帮忙。{}",
        "你们能不能管管，{}",
    ),
)
FEW, CALLED = 0.03, 0.06
"""Of what is read rightly bare, so many may be lost in any of these; of complaints some more, since who is asked to come is none."""


@pytest.mark.parametrize("around", AROUND)
def test_a_complaint_a_tip_and_a_danger_are_read_as_without_them(around: str) -> None:
    complaints = [x for x in LINES if x["spoken_of"]][::20]
    tips = [x["text"] for file in ("likely_tips", "more_tips", "strangers_tips") for x in samples_of.lines(file) if x["tip"]][::25]
    dangers = [x["text"] for file in ("danger", "frightened", "hinted_danger") for x in samples_of.lines(file) if x["alarm"]][::8]

    def kept(x: dict[str, Any], text: str) -> bool:
        village = VillageId(str(x["village"])) if x["village"] else None
        return set(x["spoken_of"]) <= spoken_of(text, roster_of(str(x["town"])), village).all

    bare = [x for x in complaints if kept(x, str(x["text"]))]
    assert sum(not kept(x, _with(around, str(x["text"]))) for x in bare) <= CALLED * len(bare)
    sealed = [text for text in tips if is_likely(simplified(text))]
    assert sum(not is_likely(simplified(_with(around, text))) for text in sealed) <= FEW * len(sealed)
    woken = [text for text in dangers if alarms(text)]
    assert sum(not alarms(_with(around, text)) for text in woken) <= FEW * len(woken)
    assert min(len(bare), len(sealed), len(woken)) > 60


def _with(around: str, text: str) -> str:
    return around.format(text.rstrip("。！!，"))


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("您好，周启明骂我，谢谢", "周启明骂我"),
        ("于发乱收电费谢谢", "于发乱收电费"),
        ("上坪村村民反映路坏了，请领导关注", "路坏了"),
        ("请问低保怎么办", "低保怎么办"),
        ("请派人来看看", "请派人来看看"),
        ("谢谢周代表", "谢谢周代表"),
        ("他连一句谢谢都不说", "他连一句谢谢都不说"),
        ("有人来管，路修了", "有人来管，路修了"),
        ("镇里派人来，他们不来", "镇里派人来，他们不来"),
        ("please come, thanks", "please come, thanks"),
        ("办低保要表示一下，才给办", "办低保要表示一下，才给办"),
        ("表示一下，才给办", "表示一下，才给办"),
        ("要请领导，才给办", "要请领导，才给办"),
        ("周启明过来 打我", "周启明过来 打我"),
        ("", ""),
    ],
)
def test_only_what_says_nothing_is_left_out(text: str, bare: str) -> None:
    assert without_courtesy(text) == bare


@pytest.mark.parametrize(
    "text", ["停水了，谢谢", "您好，低宝给我停了，谢谢", "没房子住，谢谢", "找不到活，谢谢", "村长骂我，谢谢", "于发挖的，谢谢"]
)
def test_thanks_behind_a_matter_are_no_thanks(text: str) -> None:
    assert not intent_of(text)
    assert not likely_none(text)


TWICE = (
    "{}，请你们来看看，谢谢",
    "你们好，我想反映个事：{}，麻烦你们了",
    "尊敬的人大代表：您好！{}。此致 敬礼",
    "{}\n上坪村村民 王秀英\n2026年11月4日",
)


@pytest.mark.parametrize("around", TWICE)
def test_what_two_say_around_their_matters_makes_them_not_alike(around: str) -> None:
    pairs = [x for x in samples_of.lines("twin_pairs") if not x["same"]][::3]
    alike = [x for x in pairs if likeness(said(around.format(x["one"])), said(around.format(x["other"]))) >= ALIKE]
    bare = [x for x in pairs if likeness(said(x["one"]), said(x["other"])) >= ALIKE]
    assert len(alike) == len(bare) <= 0.15 * len(pairs)


@pytest.mark.parametrize("around", TWICE)
def test_a_matter_is_of_its_category_and_one_whatever_stands_around(around: str) -> None:
    matters = [x["text"] for x in samples_of.lines("plain_matters")][::40]
    for text in matters:
        bare, framed = read(text, KNOWN), read(around.format(text), KNOWN)
        assert (framed.category, "multi" in framed.marks) == (bare.category, "multi" in bare.marks), text
    assert len(matters) > 20


def test_a_name_behind_a_village_is_no_signature_of_whom_it_complains_of() -> None:
    village = VillageId("v01")
    assert "d001" in spoken_of("欠我钱的 上坪村村民 周启明", roster_of("qingxi"), village).all
    assert "d001" in spoken_of("打我的人是\n上坪村村民 周启明", roster_of("qingxi"), village).all


@pytest.mark.parametrize("who", ["我是上坪村村民，{}", "上坪村三组村民 {}", "您好，我们是下坪村的群众，{}"])
def test_who_writes_swallows_no_matter(who: str) -> None:
    for words in ("着火了", "娃落水了", "不想活了", "他拿刀追我"):
        assert alarms(who.format(words)), words
    assert is_likely(simplified(who.format("书记贪污")))
    assert read(who.format("停水了"), KNOWN).category == read("停水了", KNOWN).category
    assert likeness(said(who.format("停水了")), said(who.format("停电了"))) < ALIKE


@pytest.mark.parametrize(
    "text",
    [
        *(
            "周启明，快来，我妈喝农药了",
            "周启明 房子要塌了 救命",
            "于发，电线打火，快来人",
            "周启明，我老婆要生了，求你帮帮忙",
            "村主任快来，有疯狗咬人",
            "吕春敏快来，蜂子咬人",
        ),
        *(
            "周启明，我男人拿刀追我 救命",
            "吕春敏，救救我，他打我",
            "周启明，他们在打我，快来",
            "周书记，邻居占我地，帮帮我",
            "周启明上次救了我，谢谢",
            "于发爬墙进我家帮我开门，谢谢",
        ),
    ],
)
def test_who_is_called_or_thanked_is_not_complained_of(text: str) -> None:
    assert not spoken_of(text, roster_of("qingxi"), VillageId("v01")).of


@pytest.mark.parametrize("text", ["没饭吃，谢谢", "有人来闹，请派人来看看", "代表不来，请派人来看看", "都不来，辛苦了"])
def test_few_words_between_courtesies_are_a_matter(text: str) -> None:
    assert not intent_of(text)
    assert not likely_none(text)


COMPLAINED = (
    *(
        "周书记和刘主任都收钱",
        "周启明跟刘国春合伙卖地",
        "周启明、刘国春都不管事",
        "投诉周启明",
        "强烈要求换掉周启明",
        "请周启明把占的路让出来",
    ),
    *(
        "周启明，你夜里睡得着吗",
        "刘国春，人面兽心",
        "我跟刘国春没完",
        "我找刘主任评理，他叫人把我架出来",
        "刘国春偏心",
        "刘主任从来不来",
        "想问问周启明，凭什么我家没有补偿",
    ),
)
TO_READERS = (
    "{}，请你们来看看，谢谢",
    "{}，谢谢",
    "{}请你们来看看谢谢",
    "{}。麻烦领导们管一管",
    "您好，{}，辛苦了",
    "{}恳请上级派人查一查",
)


@pytest.mark.parametrize("around", TO_READERS)
@pytest.mark.parametrize("text", COMPLAINED)
def test_who_is_complained_of_is_so_where_readers_are_asked_and_thanked(around: str, text: str) -> None:
    """请你们来看看 calls whoever reads, and none whom it names."""
    kept = spoken_of(text, roster_of("qingxi"), VillageId("v01")).all
    assert kept
    assert spoken_of(around.format(text), roster_of("qingxi"), VillageId("v01")).all >= kept


@pytest.mark.parametrize("around", [around for around in TO_READERS if "管" not in around])
@pytest.mark.parametrize(
    "text",
    [
        *("周启明上次救了我", "于发爬墙进我家帮我开门", "刘主任来看过了", "周书记帮我们修好了水渠", "刘国春昨天送我去医院"),
        *("周代表您好，路灯坏了", "麻烦周启明来看看路灯", "刘主任昨天来量了地", "请周代表和吕代表来看看"),
        *("我跟周启明是邻居，水管漏了", "我找过刘主任，他说月底修"),
    ],
)
def test_who_helped_or_is_asked_is_complained_of_by_no_thanks(around: str, text: str) -> None:
    assert not spoken_of(around.format(text), roster_of("qingxi"), VillageId("v01")).all


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("刘国春偏心请你们来看看", "刘国春偏心"),
        ("水沟堵了麻烦领导们派人来看看谢谢", "水沟堵了"),
        ("办低保要请领导来看看", "办低保要请领导来看看"),
        ("他不请你们来看看", "他不请你们来看看"),
        ("请你们来看看", "请你们来看看"),
        ("每次都得请政府出面", "每次都得请政府出面"),
        ("我家没钱请你们吃饭", "我家没钱请你们吃饭"),
    ],
)
def test_a_request_written_on_is_left_out(text: str, bare: str) -> None:
    assert without_courtesy(text) == bare
