"""Words that only say whose it is, or who did what was told just before; ordinary additions that name somebody do not."""

import pytest

from domain.complaints.whose_it_is import tells_harm, whose_it_is
from domain.values.ids import VillageId
from tests.spoken_of import roster_of

SAYS = (
    "狗是启明屋头的|隔壁于发毒的|周启明砌的墙|隔壁是哪个你们晓得嘛 就是启明支书屋头|我认得声音 是启明|我晓得是哪个 就是于发|那个人你们认得 是周书记的兄弟|名单是周书记定的|开挖机的是支书的儿"
    "|收费的就是于发|车是史树华的|打人的 周启明的侄儿|哪个填的 问启明|牛是于发家的|就是于发屋头那条狗|启明屋头放的牛|墙是周启明家砌的|是于发他儿子剪的|监控看到了 是于发|还不是周启明的人|周启明喊人挖的|就是周启明"
    "|我看到的 于发牵走的|鸡圈是启明家的|音响是启明屋头放的|段老板店里那个卖的肉像|他是代表 姓于|昨晚是启明打我的|鸡是于发偷走的|于发打死的狗|就是周书记 我不敢说名字"
)
ORDINARY = (
    "就在启明屋旁边|于发看过了|吕春敏晓得|村委边上那条|于发家门口那盏|是于发家门口那盏|就是启明屋后头那段|我是于发的老婆|我就是于发|我们组长是周启明|昨天来看的是于发|于发修的|是于发叫我来反映的|周书记让我写的"
    "|上次来修的是于发|管电的是于发|不是于发毒的|不是启明屋头的狗|谢谢于发|问于发|于发帮我们看的|找的是于发|我们代表是吕春敏|吕春敏告诉我的|路灯坏了 灯是于发装的|就在启明屋头对面|离启明家不远|跟于发说过了|是周启明认领的|电话是于发接的"
    "|周启明来过|从启明屋头上去|于发量的尺寸|启明家也停水了|我家就在于发隔壁|是启明屋旁边那家|请吕春敏来看|吕春敏占了我家的地|于发砍我屋里的树|周启明挖了村里的田埂"
)
HARM = "狗咬了我孙子|我家鸡被毒死了|路被堵了|我隔壁那家天天往我院坝倒潲水|有人半夜敲我窗子|有人占了我的菜地|我男人被人打了|树被砍了|水沟遭人填了|有人把我家水管剪了|我的低保没了|坟被平了|我家猪丢了|欠我工钱不给|电费多收|桥下有人倒垃圾|地界石被挪了"
NO_HARM = "桥头的路灯不亮|自来水停了三天|渡槽漏水|水渠堵了|路烂得走不得|电压不稳|有人来看了|想申请危房改造"


@pytest.mark.parametrize("text", SAYS.split("|"))
def test_these_say_whose_it_is(text: str) -> None:
    assert whose_it_is(text, roster_of("qingxi"), VillageId("v01"))[0]


@pytest.mark.parametrize("text", ORDINARY.split("|"))
def test_ordinary_additions_do_not(text: str) -> None:
    assert not whose_it_is(text, roster_of("qingxi"), VillageId("v01"))[0]


@pytest.mark.parametrize("text", HARM.split("|"))
def test_these_tell_of_a_harm(text: str) -> None:
    assert tells_harm(text)


@pytest.mark.parametrize("text", NO_HARM.split("|"))
def test_these_tell_of_none(text: str) -> None:
    assert not tells_harm(text)
