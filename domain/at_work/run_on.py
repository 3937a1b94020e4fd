"""Where one who dictates goes on without a sign behind the act he says first: 延期三天材料没到, 转给水厂11月12号前, 修好了换了灯泡 (docs/spec.md section 4, Typed acts).

An input method that listens puts no signs, and writes what sounds alike (盐期三天).
"""

from collections.abc import Mapping

from domain.words.pattern import pattern_of

LONGEST = 160
_HEARD: Mapping[str, str] = {
    **dict.fromkeys(("盐期", "言期", "沿期", "颜期", "烟期", "研期", "严期"), "延期"),
    **dict.fromkeys(("赚给", "砖给", "撰给"), "转给"),
    **dict.fromkeys(("认零", "任领", "认另", "忍领"), "认领"),
    **dict.fromkeys(("往上抱", "往上暴", "往上爆"), "往上报"),
    **dict.fromkeys(("退伴", "退半", "腿办"), "退办"),
    **dict.fromkeys(("达复", "答付", "答腹"), "答复"),
}
"""What is no word of its own beside an act, and the act that sounds like it."""
_IS_HEARD = pattern_of("|".join(_HEARD))

_THIS = "(?:这个?件?(?:事情?|条|项)?|此件|它)?"
WILL = "(?:我们?|咱们?|俺)?(?:要|想|先|得|再|请|请求|申请|需要|还是)?(?:要|再|先)?"
_SPAN = r"(?:\d{1,3}|[一二三四五六七八九十两半]{1,3})个?(?:工作日|天|周|星期|礼拜|月)"
_DAY = (
    r"(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})月)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[号日]"
    "|下?下?个?(?:周|星期|礼拜)[一二三四五六日天末]|(?:这个?|本|下个?)?月底|(?:这个?|本|下个?)(?:周|星期|礼拜|月)|明天|后天|大后天"
)
_GOES_ON = "(?![了吧啊呀哈嘛哦的地得个多来以内左右够不行可能好也就才都是没]|之?[前后内]|时间)"
"""Behind a span: 延期三天以上, 延期三天行, 延期三天的话 say more of the span."""
_WHY = "(?=因为|由于|材料|资金|钱|人手|天气|下雨|落雨|等|县|镇|市|村|单位|师傅|配件|设备|要|还|水|电|路|厂|站|施工|招标|没|没得|对方|选民|农忙|过年|我)"
_SINCE = "(?=是|要|应该|应当|归|得|该|属于|这是|因为|由于|找|县|镇|市|村|我们|我|资金|没|涉及)"
_TIME = "(?=今天|明天|后天|上午|下午|晚上|早上|中午|下周|周[一二三四五六日末]|这两天|这几天|等哈|等会|等下|马上|现在|顺便|过两天|过几天|吃了|先去|先看)"
_MENDED = "(?:已经|都|全都|刚刚|今天|昨天)*(?:修|办|弄|搞|整|处理|清理|疏通|换|装|解决)(?:好|完|妥|通)了"
_THEN = "(?![没吗么呢吧啊呀又一二三四五六七八九十两几半\\d的就再才后哈哦嘛再还只但可不]|之后|以后|之前|大半|部分|多少)"
_ACTS = pattern_of(
    f"(?:{WILL}{_THIS}(?:延期|延长|推迟|宽限|缓)(?:期限|答复)?(?:{_SPAN}{_GOES_ON}|到(?:{_DAY})(?!之?前|以前|再说){_WHY})"
    f"|{WILL}(?:把)?{_THIS}(?:转办|转交|移交|转)(?:给|到|去)?[^\\s,，。给到去了过的]{{1,8}}?(?=(?:{_DAY})|让|叫|请他|喊|催|限|最迟|最晚|尽快|因为|务必)"
    f"|{WILL}(?:把)?{_THIS}(?:往上报|上报|报上去)(?:给|到)?(?:镇里|镇上|县里|上级|主席团)?{_SINCE}"
    f"|{_THIS}(?:真|根本|都)?(?:不|不该|不应该|不是)(?:归|由|属|属于|是)?(?:我们|我|咱们?|本)(?:小?组|村|镇|这边|这里)?(?:管|办|的事|管的|管辖|的)(?=是|要|应该|应当|归|得|该|属于|这是)"
    f"|(?:这个|这件|这事|那就?)?(?:我来办|我来处理|我认领|归我|我负责|我来跟|我接)(?:了|吧|哈)?{_TIME}"
    f"|(?:{_MENDED}){_THEN})(?=[^\\s,，。.!！?？;；:：、~～…])"
)


def as_meant(plain: str) -> str:
    """With the act that was heard as something else; of the same length."""
    return _IS_HEARD.sub(lambda found: _HEARD[found.group()], plain)


def with_its_sign(plain: str) -> str:
    """With a comma behind the act that the words begin with, where they go on without one; unchanged where they do not."""
    found = _ACTS.match(plain) if len(plain) <= LONGEST else None
    return plain if found is None else f"{plain[: found.end()]}，{plain[found.end() :]}"
