"""What deputies say to each other in a group is no act on a matter (domain/at_work/said_deeds.py, domain/at_work/said_to_voter.py)."""

import pytest

from domain.at_work.said_deeds import numbered_deed, said_deed
from domain.typed.chosen_button import says_drop, says_send

TALK = (
    "明天镇里开会几点|第一个到的是于发，第二个到的是老李|头一个节目我们出，二一个妇联出|一是安全，二是质量|二号的酒席订了|十号的我来|3号的车票买了|一号楼住满了|"
    "算了，明天再说|红包不发了吧|照片别发群里|通知先不发群里|谁去接待室|材料带齐了|会议改到三点半|今天下雨走不成|大家辛苦了|收到，谢谢|我在村口等你们|车坐得下五个人|"
    "下午三点集合|第二件衣服半价|第一，注意安全；第二，带好本子|头一天我去，二一天你去|昨天走了八户|我家麦子收完了|老李住院了，去看看他不|镇里新来了书记|电费又涨了|"
    "问了一圈都没空|我问问会计|问老婆去|他电话多少我忘了|谁有水厂贺站长电话|水厂电话打不通|这个月走访几户|本子落在车上|先吃饭吧|晚上打牌不|于发请客|"
    "饭好了叫我|路修到哪了|天热多喝水|履职表填了吗|发票开了没有|一件不剩|两件都穿上|三号下雨"
)


@pytest.mark.parametrize("line", TALK.split("|"))
def test_talk_is_no_act(line: str) -> None:
    assert said_deed(line) is None
    assert numbered_deed(line) is None
    assert not says_send(line, bare=True)
    assert not says_drop(line, plainly=True)
