"""That a visit or reception day should be another: 走访日能不能往后挪一天, 接待日改到26号行不; and 改到26号行不, which says of no day (docs/spec.md section 5)."""

from domain.words.pattern import pattern_of
from domain.words.plain_text import letters
from domain.words.simplified import simplified

LONGEST = 30
_WHICH = "(?:这次|下次|本次|这回|这个月|下个月|本月)?的?(?P<kind>走访选民日|走访日|走访|接待选民日|接待日)的?(?:日子|时间|日期)?"
_CAN = "(?:能不能|可不可以|可以|能|想|要不|建议|最好|要|得|是不是|麻烦){0,2}(?:帮我|给我|再)?"
_DAYS = r"(?:\d{1,2}|[一二两三四五六七八九十几])(?:天|日|周|个?星期|个?礼拜)|一下|点"
_ON = r"(?:\d{1,2}月)?\d{1,2}[号日]|[一二三四五六七八九十]{1,3}[号日]|(?:下|这|本)?个?(?:周|星期|礼拜)[一二三四五六日天末]|月底|月初|下周|下个月|明天|后天|后头|后面"
_MOVED = f"(?:(?:往后|往前|向后|朝后|朝前)(?:挪|推|移|调|延|改|错)?(?:{_DAYS})?|(?:挪|推|移|调|延|改|换|错开|推迟|提前|延后|推后)(?:{_DAYS})?|(?:挪|推|移|调|延|改|换|推迟|提前|延后)(?:到|成|在|去)(?:{_ON}))"
_ASKS = "(?:行不行|行不|行吗|行么|好不好|好不|可以吗|可以不|可不可以|得行不|要得不|咋样|怎么样|吗|么|嘛|吧|噻)?"
_WANTS = pattern_of(f"(?:请问|我|我们|秘书){{0,2}}(?:想问一下|想问|问一下|问下)?{_CAN}(?:把)?{_WHICH}{_CAN}{_MOVED}{_ASKS}")
_BARE = pattern_of(
    f"(?:能不能|可不可以|可以)?(?:改|挪|推|换|调)(?:到|成|在)(?:{_ON})(?:行不行|行不|行吗|行么|好不好|好不|可以吗|可以不|可不可以|得行不|要得不|吗|么)"
)


def wants_day(text: str) -> str:
    """`visit` or `reception`, `unsaid` where it is not said of which day, empty for any other words."""
    said = letters(simplified(text))
    if not said or len(said) > LONGEST:
        return ""
    if (found := _WANTS.fullmatch(said)) is not None:
        return "reception" if found["kind"].startswith("接待") else "visit"
    return "unsaid" if _BARE.fullmatch(said) is not None else ""
