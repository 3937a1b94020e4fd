"""Something else that is over, or about papers, silences no danger (domain/danger/told_as_over.py)."""

import pytest

from domain.danger.danger import alarms, in_danger

DANGERS = ("屋头着火了", "隔壁娃儿掉井里了", "他拿刀追我", "有人喝农药了", "煤气漏了 人晕了", "我男人打我，打得吐血")


@pytest.mark.parametrize("danger", DANGERS)
@pytest.mark.parametrize(
    "beside",
    [
        *(
            "路灯修好了，谢谢。{}",
            "上次反映的路灯还没修。{}",
            "我上次说过路灯的事。{}",
            "低保手续办了没有？{}",
            "垃圾处理了。{}",
            "去年的事谢谢了。{}",
            "谢谢你们上次帮忙。{}",
        ),
        *(
            "{}，上次反映的也没人管",
            "{}，去年就说过这里要出事",
            "{}，你们什么时候来",
            "{}，村里以前就出过事",
            "{}，不晓得后来怎么样",
            "{}，你们处理了没有",
            "{}。保险公司没赔过",
        ),
    ],
)
def test_what_is_told_beside_it_is_not_of_it(beside: str, danger: str) -> None:
    assert alarms(beside.format(danger))


@pytest.mark.parametrize(
    "text",
    [
        *(
            "前年建的房子塌了，有人埋在里面",
            "以前也打我，这次要杀我",
            "路修好了。我男人又打我",
            "路灯上次修好了，我家着火了",
            "后来他拿刀砍我",
            "戏台塌了，压住人了",
        ),
        *(
            "危房改造的墙倒了，我妈埋在下面",
            "儿子发视频说不想活了",
            "他说如果我报警就砍死我",
            "他说要是我再告就杀我全家",
            "保险不赔，我只能去死",
        ),
    ],
)
def test_an_old_thing_a_word_of_papers_and_a_threat_told_silence_nothing(text: str) -> None:
    assert alarms(text)


@pytest.mark.parametrize("danger", DANGERS)
def test_papers_in_its_own_sentence_leave_the_numbers(danger: str) -> None:
    assert in_danger(f"{danger}，保险也没买")
    assert in_danger(f"{danger}，低保手续也没办")


@pytest.mark.parametrize(
    "text",
    [
        *(
            "去年我家着火了",
            "去年冬天，我家着火了",
            "我家着火了，后来灭了",
            "上次我娃掉河里，幸好救上来了",
            "邻居打我，派出所已经处理过了",
            "我家着火了，去年的事",
        ),
        *("着火了保险赔多少", "前年他拿刀砍我，判了三年", "以前有人喝农药，救过来了"),
    ],
)
def test_what_is_over_is_over(text: str) -> None:
    assert not alarms(text)


@pytest.mark.parametrize(
    "text",
    [
        "要是还没人管 我就喝药死在村委会门口",
        "那天我去了要是没人理我就喝农药",
        "如果还不给我低保，我就跳河",
        "如果他再来我就砍死他",
        "要是再不修路，我就把村委会点了",
    ],
)
def test_a_condition_is_part_of_a_threat(text: str) -> None:
    assert alarms(text)


@pytest.mark.parametrize("text", ["怕她想不开跳河", "要是我妈喝农药了咋办", "要是下雨我就走河边", "if it rains I will jump in the car"])
def test_what_is_feared_has_not_happened(text: str) -> None:
    assert not alarms(text)


@pytest.mark.parametrize("name", ["吕春敏", "周启明", "刘国春", "老黄", "我男人", "邻居"])
def test_a_blow_wakes_staff_whatever_his_name(name: str) -> None:
    assert alarms(f"{name}打我")
    assert alarms(f"{name}把我打了")


@pytest.mark.parametrize(
    "text",
    ["烧炭了 好困", "我女儿被人欺负了 她才十三", "I took all the pills", "my neighbor has a knife and is outside my door"],
)
def test_it_is_heard_in_other_words(text: str) -> None:
    assert alarms(text)
