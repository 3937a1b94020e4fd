"""Under which number his matter stands is asked by a voter in many words (domain/no_matter/menu_words.py)."""

import pytest

from domain.no_matter.menu_words import said_button

ASKS = """
登记好多号 登记了几号 我那个是好多号 我的事登记没有，几号 编号是多少 我那件是几号件 我的编号是多少？ 请问我的编号是好多 登记号是多少 我的事是几号
我那个是多少号嘛 给我登记的几号 受理号是多少 编号发我一下 我忘了编号 编号记不得了 我的编号呢 我反映的那个事是好多号 記成幾號了 我那件編號是多少
我家那个事登记在哪个号 编的几号 把编号告诉我 给我个编号 我上次说的那件是好多号
"""
OTHERS = """
几号来修 路灯几号修好 我家是3号 门牌号是多少 我家门牌登记了几号 电话号码是多少 身份证号登记错了 低保登记了没有 户口登记好多钱 排队排到几号
几号接待 登记几号截止 车牌号是多少 水表编号是多少 编号贴错了 我登记的是3号楼 10月几号 我们组几号停水 我是几号选区 登记了没有 我的事登记没有
灯杆编号是多少 3号 几号 编号 那个变压器编号是多少 医保登记了几号才生效 我家几号楼 我家房子是危房
"""


@pytest.mark.parametrize("words", [*ASKS.split(), "what is my case number", "My number please", "which number is it"])
def test_it_is_the_list_of_his_matters(words: str) -> None:
    assert said_button(words) == "my"


@pytest.mark.parametrize("words", OTHERS.split())
def test_other_numbers_are_not(words: str) -> None:
    assert said_button(words) in ("", "visit", "deputies")
