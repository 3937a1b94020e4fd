"""Words that say that what was sent just now was not meant for us (docs/spec.md section 3)."""

import pytest

from domain.which_matter.sent_by_mistake import forwarded_by_mistake, sent_by_mistake

SAYS = (
    "发错了|照片发错了|不好意思 发错人了|哎呀发错了，不好意思|发错群了|发错张了|那张发错了|相片发错咗|發錯咗|不是发给你们的|刚才那张不是发给你们的|那是发给我儿子的|本来是发给娃儿看的|"
    "娃儿乱按的|孙子玩手机发出去的|我屋头娃儿按到了|手滑|误发|不小心发出去了|一不小心点到了|那张不要|刚才那张照片别看|照片不要了|语音作废|照片莫看|发错了 别管它|"
    "sorry, sent by mistake|wrong photo|oops wrong chat|please ignore that photo|sent it to the wrong person|not meant for you"
)
NONE = (
    "钱发错了|补贴发错人了|药发错了|发错地方了|写错了|打错了|照片是在三组拍的|娃儿在路上被车碰到了|孩子没学上|那张单子没发给我们|照片不清楚|路灯不要了|不要拆我的房子|快递发错了怎么办|"
    "种子发错了|发错了吗|那两张是桥|代表别看了|猫跑到变压器上|孙子玩火|收回我的田|几个小孩在玩|小孩在玩|那几个孩子玩的|娃儿弄到了|细娃整到了|孙子弄的|猫弄的|孩子发来的|我孙女帮我发的|都是小孩乱弄的|东西发错了|东西发错人了|又发错了|这文件作废了|这个文件不算数|这图不算数|选错人了|"
    "一不小心点着了|不注意就点着了火|不小心碰着了|照片发给代表看|电表点错了|是发给我儿子的低保|wrong pipe|the photo is of the bridge|撤回"
)


@pytest.mark.parametrize("text", SAYS.split("|"))
def test_what_was_not_meant_for_us_is_said_so(text: str) -> None:
    assert sent_by_mistake(text)


@pytest.mark.parametrize("text", NONE.split("|"))
def test_other_words_are_heard_as_they_are(text: str) -> None:
    assert not sent_by_mistake(text)


CARRIED = (
    "转错了|转错人了|转发错了|转错群了|哎呀转错了，不好意思|刚才那条转错了|那个是转错的|不小心转出去了|那条转的不要了|转发的不算|转的那个不用管|刚才转的那条删了|"
    "我转来的消息别理|转过来的那个通知不是我的|转发的那条作废|删掉刚才转的|不要管我转的那条|轉錯咗"
)
NOT_CARRIED = (
    "转错小组了|转错部门了|转错单位了|钱转错了|电表转错了|转账转错了|转错地方了|转给供电所|转的那个是真的不|转错了吗|转发的是停水通知|他们转来转去不办|"
    "转来的那条你们办一下|转发给代表看|班车转错方向|钱转错人了|户口转来的不算|水泵转得不对|发错了"
)


@pytest.mark.parametrize("text", CARRIED.split("|"))
def test_what_was_forwarded_to_us_by_mistake_is_said_so(text: str) -> None:
    assert forwarded_by_mistake(text)


@pytest.mark.parametrize("text", NOT_CARRIED.split("|"))
def test_what_is_passed_on_elsewhere_is_another_thing(text: str) -> None:
    assert not forwarded_by_mistake(text)
