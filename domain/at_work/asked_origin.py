"""「这个数怎么来的」, 「1月逾期的7件是哪些」: where the cases behind a figure of the account stand (docs/spec.md section 4, Asked of us)."""

from domain.words.pattern import pattern_of
from domain.words.plain_text import letters, squeezed
from domain.words.simplified import simplified

LONGEST = 30
_KINDS = {
    "time": "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})月份?|第?[1-4一二三四]季度|[上下]半年|上个?月|这个月|本月|上个?季度|本季度|20[0-9]{2}年|[今去]年",
    "cases": "[0-9]{1,6}件",
    "number": "数[字据]?|百分比|比例|(?:答复|办结|响应|满意|解决|评价|走访|回话)率[0-9]*|[0-9]{1,6}(?:位|户|人?次|条)",
    "origin": "(?:都|又)?是?(?:怎么|怎样|咋个?|如何|从?哪里|从?哪儿|从?哪)(?:来|算|得|统计|数|计算)(?:出来|来|出|得)?的?",
    "which": "(?:都|分别)?(?:[是有指]哪[些几]?件?(?:事项)?|在哪[里儿]?[看查找]得?到?)",
    "end": "[呀啊呢吗嘛]",
    "place": "[这那](?:几个|[份张些个])?|通报|[月季年]报|小结|简报|统计[表图]|报表|附?表|全[县镇]|各[组村镇]|里面?|上面?|中|的|没?有|按时|收到|受理|答复|办结"
    "|评价|回话|走访|(?:基本|不)?满意|逾期|超期|过期|退回|重办|转办|接待|活动|事项|意见|请问",
}
"""The words of which such a question is made; the first that fits is read."""
_WORD = pattern_of("|".join(f"(?P<{kind}>{words})" for kind, words in _KINDS.items()))


def asked_origin(text: str) -> str | None:
    """The words of the time that is named, empty for none, where nothing but this is asked; else None: 水费怎么算的 and 账上的钱怎么来的
    are matters."""
    said, at, found = letters(squeezed(simplified(text))).lower(), 0, list[tuple[str, str]]()
    while 0 <= at < len(said) <= LONGEST:
        word = _WORD.match(said, at)
        if word is None or not word[0]:
            return None
        found.append((str(word.lastgroup), word[0]))
        at = word.end()
    kinds = [kind for kind, _ in found if kind != "end"]
    last, before = kinds[-1:], kinds[:-1]
    asks = (last == ["origin"] and ("number" in before or "cases" in before)) or (last == ["which"] and "cases" in before)
    if not asks or "origin" in before or "which" in before:
        return None
    return "".join(words for kind, words in found if kind == "time")
