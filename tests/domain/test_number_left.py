"""A number by which its writer is reached, and who wants to be called, told from complaints that hold a number or a call."""

import pytest

from domain.no_matter.number_left import leaves_number, wants_call

LEFT = "我换电话了 打这个 13911113333|13911113333 我儿的|我老伴的手机 13911113333 我没手机|我号码13911113333 莫给别个|打我女儿电话 13911113333|我手机换了 新的是13911113333|13911113333 打这个找得到我|联系我儿 13911113333"
COMPLAINTS = "老板电话 13911113333 欠我钱|水厂电话13911113333没人接|骗子打的电话 13911113333|村长手机13911113333 打不通|这个号 13911113333 天天打广告电话|交了13000块钱没回音|我电话13911113333 这事别说出去|我电话13911113333 莫让他晓得"
CALL = "我眼睛看不清 你们打电话行不|打电话要得不|打电话给我嘛 我不会写字|你们打电话来嘛|我不识字 打电话要得不|眼睛花了 打个电话行不行|字写不来 给我打电话吧"
NONE = "打电话没人接|不要打电话|电话打不通|打电话骂我|我打电话给你们没人接|他打电话吓我|眼睛看不清 路灯坏了"


@pytest.mark.parametrize(("text", "left"), [(text, texts is LEFT) for texts in (LEFT, COMPLAINTS) for text in texts.split("|")])
def test_a_number_of_his_own_is_left(text: str, *, left: bool) -> None:
    assert leaves_number(text) == left


@pytest.mark.parametrize(("text", "wants"), [(text, texts is CALL) for texts in (CALL, NONE) for text in texts.split("|")])
def test_who_wants_to_be_called_says_so(text: str, *, wants: bool) -> None:
    assert wants_call(text) == wants
