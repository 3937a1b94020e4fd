"""Words of a deputy's: for everybody whose matter it is, or for one of them (domain/at_work/said_to_one.py)."""

import pytest

from domain.at_work.said_to_one import to_one

FOR_ALL = """已约施工队，周五来|管子正在换，下午四点通水|请您放心，周五就修|您反映的路灯已报供电所，三天内修好|大家再等两天，配件在路上|各位乡亲，明天上午九点停水检修
请大家先用村委会的水井|您好，路已经列进计划，下周动工|镇里开会定了，11月20日前修好|桥今天封了，请大家绕行|施工队王师傅明天到|收到，我去问一下再答复您
老路那一段先补，新路明年修|3号线杆换好了|请你们再等等|水厂说管子要明天才能到，今晚送水车来|老桥先封了|谢谢您反映，周一有结果|路燈已報供電所，三天內修好|The pump will be replaced on Friday"""
FOR_ONE = """您家门牌多少？|王大娘，我明天到您家看看|你的电话打不通，请回个电话|请您把照片发来|您能说说是哪一盏灯吗|老李，明天上午在家吗|我明天上门看您|13800001111 是我的电话，有事打
您家的低保材料还差一张|三组15号门口的灯明天修|王大爷家门口的路周五修|麻烦您到村委会签个字|你先把水关了|您說的是哪一盞燈|您家裡有人嗎|Please call me at the office|I will come to your house on Friday|ཆུ་འདི་སང་ཉིན་ཡོང་"""


@pytest.mark.parametrize("words", FOR_ALL.replace("\n", "|").split("|"))
def test_what_tells_how_it_goes_is_for_all(words: str) -> None:
    assert not to_one(words, "我叫李小明，家住三组16号，村口的灯坏了")


@pytest.mark.parametrize("words", FOR_ONE.replace("\n", "|").split("|"))
def test_what_asks_him_or_is_about_him_is_his(words: str) -> None:
    assert to_one(words)


@pytest.mark.parametrize("words", ["李小明说的灯周五修", "16号门口的灯周五修", "他说我男人天天打我和孩子，派出所去了"])
def test_what_he_wrote_of_himself_and_his_words_again_are_his(words: str) -> None:
    assert to_one(words, "我叫李小明，家住三组16号，我男人天天打我和孩子")
    assert to_one(words.replace("李小明", "别的").replace("16号", "").replace("我男人天天打我和孩子，", "")) is False
