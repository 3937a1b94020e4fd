"""A complaint of somebody without a name, and words that only say who it is; ordinary words are neither."""

import pytest

from domain.which_matter.joins import plainly_another
from domain.which_matter.somebody import accuses_somebody, explained, name_said, says_who

ACCUSES = "还有个事 有人贪了修路的钱|另外有个人欺负我屋里|有人占了集体的塘|另外有个代表收了我两条烟不办事|我要告个人 修路的钱哪个吃了|有个当官的打人|有人把低保名额卖了|村里有人冒领补贴|我那个堂哥公报私仇|我堂哥卡我的低保"
NOT = "有人吗|有人来看了|路边有人摔了|家里有人|有个人来量了电线|有人说要停水|有个坑|村里有人打工回来了|反映个事|有人住|我堂哥帮我修好了|我表哥的低保停了|我叔叔卡里没钱"
WHO = "就是来看电线那个|就是管这个事的那个|就是上回来的那个|来过我屋的那个人|就是他|昨天来的那个|接这个事的那个代表|帮我办电线的那位|就是你们派来的那个人|上午给我打电话的那个|就是负责这个的"
NOBODY = "就是渡槽边那个|路灯是三组那个|下午来人看|就是那个|昨天来过了|明天来看电线|找不到人|来了三个人|修了的|是的|是来看的吗"


@pytest.mark.parametrize("text", ACCUSES.split("|"))
def test_these_complain_of_somebody(text: str) -> None:
    assert accuses_somebody(text)


@pytest.mark.parametrize("text", NOT.split("|"))
def test_these_complain_of_nobody(text: str) -> None:
    assert not accuses_somebody(text)


@pytest.mark.parametrize("text", WHO.split("|"))
def test_these_only_say_who(text: str) -> None:
    assert says_who(text)


@pytest.mark.parametrize("text", NOBODY.split("|"))
def test_these_say_of_nobody_who_it_is(text: str) -> None:
    assert not says_who(text)


def test_a_name_is_found_between_the_words_around_it() -> None:
    assert [name_said(text) for text in ("就是启明那个", "是启明", "周启明搞的")] == ["启明", "启明", "周启明"]


def test_another_person_is_another_matter() -> None:
    assert plainly_another("另外有个人欺负我屋里")
    assert not plainly_another("另外有个人来量了电线")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("我说的启明哥就是当书记那个", "启明哥"),
        ("我讲的老周就是周启明", "老周"),
        ("我说的是路灯", ""),
        ("我说的启明是谁", ""),
        ("启明哥是书记", ""),
    ],
)
def test_of_whom_it_is_said_who_he_is(text: str, who: str) -> None:
    assert explained(text) == who
