"""Words of giving, taking, kin and money in dialects as the common language has them: what may be a tip is weighed so (domain/tips/likely_tips.py)."""

from domain.words.dialect_words import as_commonly_said
from domain.words.pattern import pattern_of

_SAYINGS = {
    "俾": "给", "畀": "给", "予伊": "给他", "予我": "给我", "予阮": "给我们", "乎伊": "给他", "乎我": "给我", "拨伊": "给他", "拨阿": "给阿", "分佢": "给他", "分涯": "给我", "攞": "拿",
    "啖": "口", "屋企": "家", "屋里厢": "家里", "厝内": "家里", "屋头": "家里", "屋下": "家里", "铜钿": "钱", "钞票": "钱", "银纸": "钱", "百蚊": "百块", "千蚊": "千块", "万蚊": "万块",
    "箍": "块", "物事": "东西", "嘢": "东西", "搿": "这", "呢个": "这个", "嗰": "那", "彼个": "那个", "侪": "都", "拢": "都", "同埋": "和", "佮": "和", "搭伊": "和他", "阮": "我们", "涯": "我",
    "捱": "我", "俺": "我", "啉": "喝", "饮": "喝", "食酒": "喝酒", "食饭": "吃饭", "欲": "要", "爱请": "要请", "爱予": "要给", "无份": "没份", "拢无": "都没有", "阿舅": "舅舅", "亲眷": "亲戚",
    "姊丈": "姐夫", "囡": "女儿", "某去": "老婆去", "个仔": "的儿子", "佢仔": "他儿子", "老豆": "父亲", "婆娘": "老婆", "堂客": "老婆", "老汉": "父亲", "利是": "红包", "揿": "按", "㩒": "按",
    "过身": "死", "死脱": "死了", "死球": "死了", "死哒": "死了", "死咯": "死了", "成日": "天天", "一齐": "一起", "屋里": "家里", "脱了": "了", "讲欲": "说要", "话要": "说要",
}  # fmt: skip
_SAYING = pattern_of("|".join(sorted(_SAYINGS, key=len, reverse=True)))
_DIALECT = pattern_of("[俾畀乎攞佢哋咗嘅喺嗰搿侬伊侪哉阮涯捱俺啉箍蚊囡㩒揿嘢厝咯哒唔冇]|屋[企头下里]|铜钿|物事|拢|老汉|堂客|婆娘")
"""In words with none of these everything stands as in the common language."""


def plainly(words: str) -> str:
    """`words`: in simplified characters."""
    if _DIALECT.search(words) is None:
        return words
    return as_commonly_said(_SAYING.sub(lambda hit: _SAYINGS[hit.group()], words))
