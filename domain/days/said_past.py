"""Words that name a time that is over (上周五, 去年年底, 昨天, 三天前): no part of them is read as a day to come."""

from domain.days.feasts import FEASTS
from domain.words.pattern import pattern_of

_N = r"(?:\d{1,3}|[一二三四五六七八九十两半几]{1,3})"
_PART = "(?:初|上旬|头|中旬|中|底|末|下旬|尾|内|里|份)"
_OF_MONTH = rf"(?:\s*{_PART}|\s*{_N}\s*[日号]?)"
_WITHIN_YEAR = "|".join(
    (
        "年?(?:底|末|初|中|内|尾|终)",
        "[上下]半年",
        f"第?{_N}季度{_PART}?",
        rf"\s*{_N}\s*[-/.月]{_OF_MONTH}?",
        f"(?:{'|'.join(FEASTS)})节?",
    )
)
_OVER = pattern_of(
    "|".join(
        (
            rf"(?:去年|大?前年|上一?年(?!级))的?(?:{_WITHIN_YEAR})?",
            r"(?<![早晚马以])(?:上一?个?){1,6}(?:周|星期|礼拜)(?:末|[一二三四五六日天1-7](?!\d))?",
            rf"(?<![早晚马以])(?:上一?个?){{1,6}}月份?的?{_OF_MONTH}?",
            "(?<![早晚马以])(?:上一?个?){1,6}季度",
            "昨[天日晚儿]|大?前[天日](?!气)",
            rf"(?<!\d){_N}\s*(?:天|个?(?:周|星期|礼拜)|个月|年)(?:以|之)?前",
        )
    )
)


def without_past(text: str) -> str:
    """The text as long as it was, with such words taken out: what is left stands where it stood."""
    return _OVER.sub(lambda found: "，" * len(found.group()), text)
