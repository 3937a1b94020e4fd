"""Wishes that name their reader: wordings that were looked at while the ways were written, and those put aside until the end (bench/RESULTS.md)."""

import pytest

from domain.complaints.spoken_of import spoken_of
from domain.complaints.wishes import perhaps, wish
from domain.values.ids import PersonId
from tests import samples_of
from tests.spoken_of import roster_of

ROSTER = roster_of("qingxi")
VILLAGE = next(id for id, village in ROSTER.villages.items() if village.name == "上坪村")
LINES = samples_of.lines("wishes")


def _called(name: str) -> set[PersonId]:
    return {person.id for person in ROSTER.people.values() if person.name == name}


def _right(line: dict[str, str]) -> bool:
    found = wish(line["text"], ROSTER, VILLAGE)
    if "alone" in line:
        return _called(line["alone"]) <= found.alone and not found.kept
    return _called(line["kept"]) <= found.kept and not found.alone if "kept" in line else not found


@pytest.mark.parametrize(
    ("which", "lines", "missed"),
    [
        ("first", 30, 0),
        ("aside", 30, 1),
        ("second aside", 30, 4),
        ("ordinary", 30, 0),
        ("ordinary aside", 30, 0),
        ("second ordinary", 20, 0),
        ("later", 30, 2),
        ("later aside", 30, 5),
        ("later ordinary", 30, 0),
        ("later ordinary aside", 30, 0),
    ],
)
def test_of_the_labelled_lines_nearly_all_are_read_well(which: str, lines: int, missed: int) -> None:
    of_it = [line for line in LINES if line["set"] == which]
    assert len(of_it) >= lines
    assert len([line["text"] for line in of_it if not _right(line)]) <= missed, [line["text"] for line in of_it if not _right(line)]


def test_people_of_the_village() -> None:
    assert wish("不想让本村的人知道", ROSTER, VILLAGE).neighbours
    assert not wish("村里的人都知道路灯坏了", ROSTER, VILLAGE).neighbours
    assert not wish("本村的人不要紧，外村的更难", ROSTER, VILLAGE).neighbours


@pytest.mark.parametrize(
    "text",
    [
        "周启明不让我说",
        "启明瞒着我们把钱分了",
        "于发说这个不能转",
        "俺不怕启明知道",
        "这事给周代表说过了没人管",
        "别再替启明说话了",
        "于发看到我绕着走",
        "别听他们乱讲启明",
        "请不要只听周启明说",
        "这个事只有周启明知道",
    ],
)
def test_what_is_told_of_him_is_no_wish(text: str) -> None:
    assert not wish(text, ROSTER, VILLAGE)


def test_in_doubt_he_is_asked() -> None:
    assert perhaps("这个就不用跟启明说了", ROSTER, VILLAGE) == _called("周启明")
    assert not perhaps("别让启明晓得", ROSTER, VILLAGE), "that is sure"
    assert not perhaps("不用麻烦周代表跑了，已经好了", ROSTER, VILLAGE)


@pytest.mark.parametrize("text", ["于发别听那些人嚼舌根，你干得好着呢", "周启明说的我不想听", "别让村里人知道我来过，路灯坏了"])
def test_what_only_sounds_so(text: str) -> None:
    assert not wish(text, ROSTER, VILLAGE)


def test_the_secretary_alone_is_another_wish() -> None:
    assert not wish("这件事只给人大秘书看", ROSTER, VILLAGE).alone


@pytest.mark.parametrize(
    "text",
    [
        "低保停了，没人管。给于发一个人讲",
        "低保停了，没人管。我就信于发，旁人不要看",
        "低保停了，没人管。这话到于发为止",
        "给于发看就行，别人不要",
        "只和于发单独说",
        "我们只信于发",
    ],
)
def test_who_is_trusted_reads_and_nobody_else_does(text: str) -> None:
    found = wish(text, ROSTER, VILLAGE)
    assert _called("于发") <= found.alone
    assert not found.kept & _called("于发")
    assert not spoken_of(text, ROSTER, VILLAGE, None).all & _called("于发")
    assert _called("周启明") <= spoken_of(text, ROSTER, VILLAGE, None).of


@pytest.mark.parametrize("text", ["启明除外", "于发可以看，启明不可以", "除了启明，哪个看都行", "哪个看都要得，就启明不行"])
def test_who_is_excepted_does_not(text: str) -> None:
    found = wish(text, ROSTER, VILLAGE)
    assert _called("周启明") <= found.kept
    assert not found.kept & _called("于发")


@pytest.mark.parametrize(
    "text",
    [
        "路不行，请于发来看看",
        "给于发一个人情",
        "于发一个人修的路",
        "我信于发能办好，路灯坏了",
        "渠修到于发家门口为止",
        "只有启明来过，水还是不行",
    ],
)
def test_what_only_names_him_wishes_nothing(text: str) -> None:
    assert not wish(text, ROSTER, VILLAGE)


@pytest.mark.parametrize("text", ["跟电工是一伙的 莫喊电工晓得", "别让管电的知道", "莫传到电工耳朵里"])
def test_a_wish_names_its_reader_by_his_work(text: str) -> None:
    assert wish(text, ROSTER, VILLAGE).kept == _called("于发") | {PersonId("d006")}


@pytest.mark.parametrize("text", ["电工晓得怎么修", "莫让隔壁村的电工来", "怕超市涨价"])
def test_a_work_in_other_words_is_no_wish(text: str) -> None:
    assert not wish(text, ROSTER, VILLAGE)


@pytest.mark.parametrize(
    "text",
    [
        "莫让启明管 让于发来",
        "除了老周 哪个来都行",
        "只要不是周启明来就行",
        "谁来都可以，就是莫叫启明来",
        "换个人来嘛，周启明来我不放心",
        "不要派周书记来处理",
        "换个代表，不要周启明",
        "别让周书记管这个事了",
    ],
)
def test_who_shall_not_come_nor_handle_it_does_not_read_it(text: str) -> None:
    found = wish(text, ROSTER, VILLAGE)
    assert found.kept == _called("周启明")
    assert not spoken_of(text, ROSTER, VILLAGE, None).all & _called("于发")


@pytest.mark.parametrize(
    "text",
    [
        "让启明来办嘛",
        "莫叫启明跑这么远，他腿不好",
        "不要找村主任，他忙得很",
        "别让孩子来办",
        "别管周启明怎么说",
        "要不要周启明来",
        "除了周启明 没得哪个来过",
        "不要于发来了，路灯已经修好了",
    ],
)
def test_who_is_spared_or_asked_after_is_not_shut_out(text: str) -> None:
    assert not wish(text, ROSTER, VILLAGE).kept
