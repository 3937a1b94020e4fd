"""What a matter is about: guessed by general vocabulary; bench/RESULTS.md says how far the samples had a hand in it."""

import pytest

from bench.fit_categories import check, labelled
from domain.congress.categories import CATEGORIES
from domain.congress.congress import Category
from domain.matters.category_of import guess_category, likely_categories
from domain.words.foreign_words import FOREIGN_WORDS
from domain.words.simplified import simplified
from tests.samples_of import lines

KNOWN = [Category(c["id"], c["name"], tuple(c["keywords"])) for c in CATEGORIES]
MATTERS = [m for m in lines("voter_messages") if m["kind"] in ("complaint", "help", "suggestion", "enquiry", "praise", "tip", "legal")]


def test_three_of_four_first_guesses_and_six_of_seven_among_three_are_right() -> None:
    ranked = [[guess_category(simplified(m["text"]), KNOWN), *likely_categories(simplified(m["text"]), KNOWN, 3)] for m in MATTERS]
    first = sum(found[0] == m["expected_category"] for found, m in zip(ranked, MATTERS, strict=True))
    three = sum(m["expected_category"] in list(dict.fromkeys(found))[:3] for found, m in zip(ranked, MATTERS, strict=True))
    assert first / len(MATTERS) >= 0.76
    assert three / len(MATTERS) >= 0.86


def test_chat_lines_are_mostly_guessed_first_and_nearly_all_among_three() -> None:
    """The weights were fitted on these lines; how they do on others: bench/fit_categories.py --check, bench/RESULTS.md."""
    lines_of_chat = lines("category_lines")
    ranked = [likely_categories(simplified(x["text"]), KNOWN, 5) for x in lines_of_chat]
    assert sum(found[0] == x["category"] for found, x in zip(ranked, lines_of_chat, strict=True)) / len(ranked) >= 0.9
    assert sum(x["category"] in found[:3] for found, x in zip(ranked, lines_of_chat, strict=True)) / len(ranked) >= 0.97


def test_weights_guess_lines_they_have_not_seen(soak: bool) -> None:
    """Without `soak` the first of five parts, by weights of the other four."""
    known = labelled()
    first, three = check(known, None if soak else len(known) // 5)
    assert first >= 0.77
    assert three >= 0.93


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("水管爆了三天没人修", "water"),
        ("自來水有異味", "water"),
        ("The bridge railing is broken", "road"),
        ("ང་ཚོའི་གྲོང་ཚོའི་ལམ་ཆག་སོང", "road"),
        ("우리 마을 도로가 망가졌어요", "road"),
        ("Манай замын гүүр эвдэрсэн", "road"),
        ("养老金三个月没到账", "welfare"),
        ("嗯嗯嗯", "other"),
        ("", "other"),
    ],
)
def test_a_category_is_guessed_in_any_language(text: str, category: str) -> None:
    assert guess_category(simplified(text), KNOWN) == category


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("电呢？", "power_comms"),
        ("水呢？", "water"),
        ("路呢？", "road"),
        ("找不到人", "other"),
        ("门锁着", "other"),
        ("钱呢？", "other"),
        ("村里没人", "other"),
        ("不满意，等了五个钟头", "other"),
        ("账呢？", "village_affairs"),
        ("没公示", "village_affairs"),
        ("村干部打牌", "village_affairs"),
        ("不给盖章", "village_affairs"),
    ],
)
def test_a_few_words_are_a_complaint_of_the_village_only_where_they_plainly_are(text: str, category: str) -> None:
    assert guess_category(simplified(text), KNOWN) == category


def test_a_congress_own_keywords_weigh_more() -> None:
    own = [Category("tea", "茶叶", ("茶山路",)), *KNOWN]
    assert guess_category("茶山路", own) == "tea"


def test_a_congress_own_word_decides_whatever_the_signs_say() -> None:
    own = [Category(c.id, c.name, (*c.keywords, "响潭")) if c.id == "irrigation" else c for c in KNOWN]
    assert guess_category("响潭边上的路灯不亮", KNOWN) == "sanitation"
    assert guess_category("响潭边上的路灯不亮", own) == "irrigation"


def test_a_category_of_the_congress_own_without_its_words_comes_last() -> None:
    own = [Category("tea", "茶叶", ("茶山路",)), *KNOWN]
    assert likely_categories("水管坏了", own, len(own))[-1] == "tea"


def test_the_words_of_other_languages_belong_to_known_categories() -> None:
    assert set(FOREIGN_WORDS) <= {c["id"] for c in CATEGORIES}


def test_plain_sentences_are_guessed_first_and_what_stands_beside_is_not_misleading() -> None:
    """The weights were fitted on four fifths of these."""
    plain = lines("plain_matters")
    missed = [
        (x["text"], found)
        for x in plain
        if (found := guess_category(simplified(x["text"]), KNOWN)) not in (x["category"], *x.get("also", ()))
    ]
    assert len(missed) / len(plain) <= 0.08, missed


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("村口的路坏了", "road"),
        ("学校门口的路坏了", "road"),
        ("卫生院门前的路有坑", "road"),
        ("桥边的路灯不亮", "sanitation"),
        ("村口的路灯坏了", "sanitation"),
        ("路不好走", "road"),
        ("水管坏了", "water"),
        ("电线杆歪了", "power_comms"),
        ("垃圾没人收", "sanitation"),
        ("低保停了", "welfare"),
        ("医保报不了", "medical"),
        ("工资没发", "labour"),
        ("水渠堵了", "irrigation"),
        ("房顶漏雨", "housing"),
    ],
)
def test_a_plain_sentence_is_of_what_it_names(text: str, category: str) -> None:
    assert guess_category(text, KNOWN) == category


def test_a_very_long_text_is_looked_at_in_its_beginning() -> None:
    assert guess_category("自来水停了" + "无" * 100_000, KNOWN) == "water"


@pytest.mark.parametrize(("text", "category"), [("水井组那边的路烂了", "road"), ("学校组", "other"), ("我们组停水了", "water")])
def test_the_name_of_a_village_group_says_nothing_of_the_matter(text: str, category: str) -> None:
    assert guess_category(text, KNOWN) == category
