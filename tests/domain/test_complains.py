"""Words below an answer that say that it is not done, or done badly; half of them were never looked at when the patterns were written."""

import pytest

from domain.complains import complains

HEARD = (
    "还在漏 又坏了 没弄好 白搞了 还是那个样子 还垮 应付差事 修了个寂寞 不中 差 还漏水 又停了 还没通 没修好 没得用 不顶事 不管用 白跑一趟 越修越烂"
    " 修了等于没修 三天就坏了 才两天又塌了 根本没人来 质量太差 豆腐渣 老样子 一点没变 哪里修好了嘛 还臭 水还是黄 灯还是不亮 走过场"
)
KEPT_ASIDE = (
    "还滴水 又堵了 又垮了 没整好 白弄了 还黑着 糊弄事儿 修了个鬼 不得劲 孬 还塌着 又跳闸了 没得效 没起作用 不顶用 搞了个啥 啥也没干 光说不练"
    " 才修的又裂了 照样漏 依旧不通 不咋样 唔掂 冇用 搞乜鬼 弄勿好 呒没用 瞎整 白扯 没整明白 整得啥玩意 弄得一塌糊涂"
)
NONE = (
    "好的谢谢 钥匙在隔壁 我明天不在家 水来了 修得好 多谢你们 奶奶说好得很 收到 灯亮了 还行吧 通了 不漏了 不差 没问题了 昨天来人看了 麻烦你们了 满意"
    " 还有一件事 好多了 不停水了 比以前好 车没坏 再也不漏了 还不错 又通了 又来水了 人没在家 不用了 没事 还没来得及看 还没下雨，看不出来"
    " 还在漏吗 师傅明天还来不 又来了两个师傅 又下雨了 水不黄了 垃圾没了 还是你们有办法 老人没在家，过两天看 没说的 没啥意见 昨天还在漏，今天好了 不是没弄好，弄好了 先前又停了，现在通了"
)


@pytest.mark.parametrize("text", [*HEARD.split(), *KEPT_ASIDE.split()])
def test_a_plain_complaint_is_heard(text: str) -> None:
    assert complains(text)


@pytest.mark.parametrize("text", NONE.split())
def test_what_is_well_or_says_something_else_is_none(text: str) -> None:
    assert not complains(text)


def test_a_long_one_is_heard_too() -> None:
    assert complains("你们来铺了一层薄水泥，头天看到还光生，不到三天就裂了，车一压就翻起来，这不是糊弄我们老百姓嘛")
