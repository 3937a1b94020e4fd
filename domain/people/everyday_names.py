"""Names of two signs that are ordinary words as well (高兴, 安全, 方便): where they stand as a word nobody is named (docs/spec.md section 3)."""

from domain.words.pattern import pattern_of

_WORDS = pattern_of(
    "高兴|高明|高大|高山|高原|高压|高峰|高级|马上|马路|白天|白云|白板|方便|方向|方法|方正|方圆|常常|常年|平安|平常|安全|安静|安心|安康|明白|明天|成功|成立|成年|向前|向上|和平|和气|时间|时常|时节|江山|温暖|温和|金银|黄金|黄山|石头|"
    "水平|万一|万全|庄严|应该|全部|全面|全力|华丽|关心|关系|习惯|余下|牛奶|文明|文化|毛病|严重|严格|严明|强大|康复|康健|富强|段落|钟点|龙头|雷雨|左右|路边|江边|田里|田地|柳树|单位|单独|童年|师傅|强烈|喜庆|连续|连年|车辆|柴火|"
    "易懂|花费|花草|祝福|祝贺|祝愿|宁静|宁愿|解决|老板|吉祥|幸福|谷雨|谷子|包装|包子|管理|管道|钱包|钱财|米粉|沙子|苗木|游戏|游泳|曾经|齐全|金额|雨水|白酒|红火|丰收"
)
_TITLED = pattern_of(
    "不是(?:人|好人|东西|个?好?东西)|缺德|贪|霸|人品|不要脸|没良心|(?:说|讲)(?!不|起|究)|整我|害|同志|代表|书记|主任|主席|组长|会计|老师|医生|师傅|他|她|家(?!里的?[灯水电])|这个?人|那个?人|[把拿收骂打占偷骗抢吞扣欺卖踢砸推吓][^得,.!?，。]{0,3}[了过我俺人钱的走家]"
)
_POINTED = pattern_of("(?:叫|姓名|名叫|那个|这个|代表|反对|换掉|罢免|找|被|是|跟|告)$")


def everyday_word(text: str, at: int) -> bool:
    """Whether what stands there is such a word, and nothing beside it says that it is somebody's name."""
    if _WORDS.match(text, at) is None or len(text.strip()) == 2:
        return False
    return _TITLED.match(text, at + 2) is None and _POINTED.search(text, max(0, at - 4), at) is None
