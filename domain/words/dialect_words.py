"""Little words of dialects as the common language has them, each as long as it was.

For weighing signs alone: lines in dialect are few among those that weights are fitted on, and most of them are of danger, so that by itself
佢 or 咗 would say that somebody is in it. Expressions see words as they stand.
"""

from collections.abc import Callable
from typing import TypeVar

from domain.words.pattern import pattern_of
from domain.words.worked_out import OF_A_MESSAGE, kept

Found = TypeVar("Found")

_COMMON = str.maketrans("咗嚟喺唔佢哋睇搵揾嘅冇啲咁嗰勿弗侬伊哉厝毋莫袂伫", "了来在不他们看找找的没些这那不不你他了屋不不不在")


def in_common(plain: str) -> str:
    return plain.translate(_COMMON)


_SAYINGS = {
    "还勿曾": "还没", "还弗曾": "还没", "还勒勿曾": "还没", "勿曾": "没", "弗曾": "没", "唔曾": "没", "啥辰光": "什么时候", "辰光": "时候", "几辰光": "什么时候",
    "乜嘢时候": "什么时候", "乜时": "几时", "几时候": "几时", "仲未": "还没", "还未": "还没", "仲系": "还是", "仲": "还", "唔使": "不用", "勿要": "不要", "勿用": "不用",
    "弗用": "不用", "覅": "不要", "毋免": "不用", "免来": "不用来", "搞掂": "搞好", "搞定": "搞好", "整掂": "整好", "做好势": "办好", "好势": "好", "打畀": "打给",
    "打拨": "打给", "打乎": "打给", "打予": "打给", "打电话拨": "打电话给", "打电话畀": "打电话给", "打只电话": "打个电话", "拨我打": "给我打", "畀我打": "给我打",
    "乎我打": "给我打", "予我打": "给我打", "俾我打": "给我打", "打俾": "打给", "打电话俾": "打电话给", "电话拨我": "电话给我", "电话畀我": "电话给我", "阿拉": "我们",
    "伲": "我们", "我哋": "我们", "你哋": "你们", "恁": "你", "汝": "你", "矣": "了", "叻": "了", "喇": "了", "啰": "了", "咧": "了", "哚": "了", "点解": "为什么",
    "做啥": "为什么", "为啥体": "为什么", "咋会": "怎么会", "谢谢侬": "谢谢你", "快眼": "快点", "快点叻": "快点", "今朝": "今天", "明朝": "明天", "听日": "明天",
    "哪能": "怎么", "做乜": "为什么", "做么": "为什么", "阿有": "有没有", "阿在": "在吗", "阿来": "来不来", "阿好": "好不好", "啥时阵": "什么时候", "底时": "什么时候",
    "犹未": "还没", "抑未": "还没", "拢无": "都没有", "拢没": "都没有", "拨我": "给我", "畀我": "给我", "俾我": "给我", "予我": "给我", "乎我": "给我",
    "收唔收到": "收到没有", "收勿收到": "收到没有", "等煞": "等", "等死": "等", "免办": "不用办", "免了": "不用了", "免修": "不用修", "毋通": "不要", "唔好": "不要",
    "做好": "办好", "弄好": "修好", "好弄好": "能修好", "几多日": "几天", "几日": "几天", "落来": "下来", "转来": "回来", "侪": "都", "辣海": "在",
    "来哚": "在", "一眼": "一点",
    "伐": "吗", "哉": "了", "几耐": "多久", "自家": "自己", "何时欲": "什么时候要", "欲来": "要来", "敢有人": "有没有人", "咧办": "在办", "勒拉": "在",
    "勒浪": "在", "啥人": "谁", "好无": "好不好", "唔该": "谢谢", "帮我打": "给我打", "紧来": "快来", "到今": "到现在", "跟紧": "在跟", "跟开": "在跟",
    "得唔得": "行不行",
}  # fmt: skip
_SAYING = pattern_of("|".join(sorted(_SAYINGS, key=len, reverse=True)))


@kept(OF_A_MESSAGE)
def as_commonly_said(plain: str) -> str:
    """Whole little sayings too, whatever their length: 啥辰光来, 还勿曾来, 打畀我."""
    return in_common(_SAYING.sub(lambda hit: _SAYINGS[hit.group()], plain))


_XIANG = {
    "哒": "了", "咑": "了", "噶了": "了", "么子时候": "什么时候", "么时候": "什么时候", "何什时候": "什么时候", "么子": "什么", "么里": "什么", "么样": "怎么样", "何什": "怎么", "何是": "怎么",
    "何解": "为什么", "哪么": "怎么", "冇得": "没有", "冒得": "没有", "先头": "刚才", "才将": "刚才", "麻烦哒": "麻烦了", "不咯": "不了", "难为": "谢谢", "堂客": "老婆",
    "崽": "儿子", "屋里": "家里", "明朝子": "明天", "夜里": "晚上", "滴话": "的话", "我滴": "我的", "你滴": "你的", "讲滴": "讲的", "搞滴": "搞的", "写滴": "写的", "是滴": "是的",
}  # fmt: skip
_OF_XIANG = pattern_of("|".join(sorted(_XIANG, key=len, reverse=True)))


@kept(OF_A_MESSAGE)
def as_said_further_north(plain: str) -> str:
    """The little words of Hunan likewise (换哒手机, 么样哒): for expressions alone, which weigh nothing."""
    return _OF_XIANG.sub(lambda hit: _XIANG[hit.group()], plain)


def either_way(read: Callable[[str], Found], plain: str) -> Found:
    """What a reader finds in the words as they stand, else as they are commonly said."""
    found, tried = read(plain), {plain}
    for said in (as_commonly_said(plain), as_said_further_north(plain)):
        if not found and said not in tried:
            tried.add(said)
            found = read(said)
    return found
