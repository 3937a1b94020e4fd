"""Which acts a deputy's words hint at, where they plainly say none (domain/at_work/hinted_acts.py)."""

import pytest

from domain.at_work.asked_inside import asked_how, asked_use
from domain.at_work.hinted_acts import asks_how_it_stands, hinted_acts
from domain.at_work.hinted_tasks import hinted_acts_of_staff, hinted_tasks
from domain.at_work.said_commands import said_command
from domain.at_work.said_deeds import numbered_deed
from domain.at_work.said_to_voter import words_for_voter


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("退回给组里", "release"),
        ("这个我接不了", "release"),
        ("忙不过来，谁来接一下", "release"),
        ("不归我管", "give_back"),
        ("这事归水利站管", "forward"),
        ("退回供电所重办，25日前", "unit_again"),
        ("让供电所去弄", "forward"),
        ("再宽限几天", "extend"),
        ("这周来不及", "extend"),
        ("这个要上报县里", "hand_up"),
        ("得县里拍板", "hand_up"),
        ("修不了，没钱", "answer"),
        ("這不是真的，燈好好的", "answer"),
        ("选民说不用修了", "answer"),
        ("他是我亲戚我不好管", "recuse"),
        ("他电话多少", "ask_phone"),
        ("跟老乡谈过了", "consult"),
        ("跟水管那件是一回事", "merge"),
    ],
)
def test_words_hint_at_an_act(text: str, act: str) -> None:
    assert act in hinted_acts(text)


@pytest.mark.parametrize(
    "text", ["昨天去看了，灯泡烧了", "已经跟供电所说了", "今天到现场了", "好的", "", "明天开会", "灯泡的规格是四十瓦" * 12]
)
def test_other_words_hint_at_none(text: str) -> None:
    assert hinted_acts(text) == ()


def test_bare_word_of_giving_back_may_be_either() -> None:
    assert hinted_acts("退回") == ("give_back", "release")


@pytest.mark.parametrize(
    "text", ["还有几天", "什么时候到期？", "到哪一步了", "谁负责这件", "选民满意吗", "他评价了没", "這件事現在什麼情況"]
)
def test_what_its_card_says_is_asked(text: str) -> None:
    assert asks_how_it_stands(text)


@pytest.mark.parametrize("text", ["谁去看过", "什么时候去看", "还有几天的工资没发", "水什么时候来"])
def test_what_no_card_says_is_another_question(text: str) -> None:
    assert not asks_how_it_stands(text)


@pytest.mark.parametrize("text", ["撤回刚才的", "改一下答复", "把刚才那句改成明天上午去", "刚才那条里的日子改一下"])
def test_what_was_sent_wrongly_is_asked_about(text: str) -> None:
    assert asked_use(text) == "undo"


@pytest.mark.parametrize(("text", "how"), [("转办", "forward"), ("转给单位", "forward"), ("转供电所", ""), ("转给水利站", "")])
def test_a_unit_beside_it_makes_it_an_order(text: str, how: str) -> None:
    assert asked_how(text) == how


@pytest.mark.parametrize(
    ("text", "words"), [("帮我回他一句：师傅明天到", "师傅明天到"), ("回他个话，明天去", "明天去"), ("告诉他一句话也没说", "一句话也没说")]
)
def test_how_much_he_is_told_is_not_told_him(text: str, words: str) -> None:
    assert words_for_voter(text)[1] == words


@pytest.mark.parametrize(
    ("text", "task"),
    [
        ("新来一个代表叫张三", "people"),
        ("村里改名了", "people"),
        ("怎么导入名册", "people"),
        ("群里进了外人", "chat"),
        ("小组换了新群", "chat"),
        ("主席要数据", "summary"),
        ("写个季度小结", "summary"),
        ("选民要求删除", "erase"),
        ("有没有举报干部的", "queue"),
        ("通知上坪的选民停水", "broadcast"),
        ("怎么让老百姓用", "doors"),
        ("网页地址", "office"),
        ("有个人天天刷屏骂人", "block"),
    ],
)
def test_words_of_staff_hint_at_a_task(text: str, task: str) -> None:
    assert task in hinted_tasks(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("0001督办一下", "key"),
        ("把0001转给柳湾组", "q_assign"),
        ("撤回0001的答复", "send_back"),
        ("0001保密", "speaks"),
        ("0001打印", "sheet"),
    ],
)
def test_words_of_staff_hint_at_an_act_of_what_they_name(text: str, act: str) -> None:
    assert act in hinted_acts_of_staff(text)


@pytest.mark.parametrize(
    ("text", "number", "words"),
    [
        ("告诉0002的选民下周修", "0002", "下周修"),
        ("给0002的选民回句话：已经在办", "0002", "已经在办"),
        ("问0001那件的选民：在家吗", "0001", "在家吗"),
        ("告诉QX-2611-0003的选民明天来", "0003", "明天来"),
    ],
)
def test_the_number_may_stand_before_whom_it_is_for(text: str, number: str, words: str) -> None:
    named = numbered_deed(text)
    assert named is not None
    assert (named.numbers, named.deed.rest) == ((number,), words)


@pytest.mark.parametrize(("text", "words"), [("告诉选民下周修", "下周修"), ("通知选民下午来", "下午来"), ("问下选民在家没", "在家没")])
def test_next_week_is_no_word_of_how_he_is_told(text: str, words: str) -> None:
    assert words_for_voter(text)[1] == words


@pytest.mark.parametrize(
    ("text", "command"),
    [("代表建议有几件", "suggest"), ("建议办到哪了", "suggest"), ("于发今年履职怎么样", "files"), ("周启明的履职情况", "files")],
)
def test_what_has_a_page_of_its_own_is_no_search(text: str, command: str) -> None:
    assert said_command(text) == command
