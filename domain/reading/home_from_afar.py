"""Somebody of here who is away at work tells what is wrong at home (我在深圳打工，我妈家水管爆了): that is of here (docs/understood.md, 外地的事)."""

from domain.reading.more_mark_words import ANYWHERE
from domain.words.pattern import pattern_of

_I = "(?:我|俺|我们|本人|自己|我们?两口子|我(?:老公|老婆|丈夫|男人|媳妇)和我)"
_DOES = "(?:打工|上班|工作|做工|务工|做事|干活|做(?:小)?生意|读书|读大学|上大学|上学|念书|当兵|带(?:孙|娃|小孩|孩子)|跑车|送外卖|定居|安家)"
_AFAR = f"(?:{ANYWHERE}|国外|外国|美国|日本|澳洲|加拿大|外(?:地|省|市|县|面|头|边))"
_AWAY = pattern_of(
    f"{_I}?(?:人)?(?:还|都|也|现在|常年|长年|一直|平时|目前|一个人)*(?:人)?(?:在|到|去|出){_AFAR}[^，。]{{0,3}}{_DOES}"
    f"|(?:^|[，。])(?:{_I}(?:人)?|人)(?:还|都|也|现在|常年|长年|一直|平时|目前)*(?:在|住|住在){_AFAR}(?:市|那边)?(?=[，。]|$|[^，。]{{0,4}}(?:回不|赶不|不方便|没(?:法|办法)|管不|顾不|够不|帮))"
    f"|(?:^|[，。]){_I}?(?:人)?(?:现在|常年|都|又)*不在(?:家|村|屋|老家|本地)|回不(?:来|去|了)|赶不(?:回|来)|{_I}(?:人)?(?:现在|常年|都|又)*在外(?:[地面省头边]|打工|上班)|(?:(?:^|[，。])|(?:^|[，。]){_I}(?:是)?)嫁(?:到|在|去)(?:了)?(?:外|{ANYWHERE})"
)
"""The writer is away."""
_KIN = "(?:爸妈|父母亲?|爹妈|爹娘|老爸|老妈|老爹|老娘|爸爸?|妈妈?|爹|娘|父亲|母亲|奶奶?|爷爷?|娭毑|嗲嗲|外婆|外公|姥姥|姥爷|公公|婆婆|公婆|岳母|岳父|丈母娘|(?<![家宅])老人家?|两个老的?|老两口|娃儿?|孩子|细伢子?)"
_HOME = pattern_of(
    f"(?:{_KIN}|[她他](?:们)?)(?:老人家|他们|两个?|都)?(?:家|屋里|屋头|屋|门口|门前)(?!庭|长|具|电|属)|{_KIN}[^，。]{{0,4}}(?:一个人|独自|单独)?(?:在|住|守)(?:老?家|屋里|屋头|村里|乡下)"
    f"|(?:我|俺|她|他)?(?:老家|家里|屋里|屋头|村里|家乡)(?!有|人(?:多|口)|困难|没人|让|叫|说|催|穷|的?[小大]孩)(?:的|是|那)?[^，。]{{1,}}|我们?(?:村|组|屋场)|我家(?!庭|里?人|属|娃|孩|儿|女)|(?:帮|替|给|为)(?:老家|家里)?(?:的|我)?{_KIN}"
)
"""What is spoken of is at home, or theirs who live there."""
_THERE = pattern_of(
    f"(?<!回)(?:厂[里子]|工厂|(?<!分)公司|工地|老板|房东|物业|单位|租的|租房|出租|工资|工钱|加班|社保|仲裁|中介|宿舍|流水线|工伤|工头|包工头|黑心|传销|大学|辅导员|学费|食堂)|(?:这|那)(?:边|里)(?!的?(?:老人|爸|妈))|{_KIN}[^，。]{{0,3}}(?:在|去|到|来|跟我在|住){ANYWHERE}|老家(?:在|是)?(?:{ANYWHERE}|(?:外|别的|邻)(?:地|省|市|县))|{ANYWHERE}的"
)
"""It happened where he is, or his kin and home are elsewhere too."""
_AT, _KINDS = ("在", "住", "是", "老家"), "村镇乡"


def tells_of_home(plain: str, own_places: tuple[str, ...]) -> bool:
    """`plain`: as a mark is read. Whether the writer is away and what he tells is at his home, which is of the villages here."""
    if _AWAY.search(plain) is None or _THERE.search(plain):
        return False
    return _HOME.search(plain) is not None or lives_here(plain, own_places)


def lives_here(plain: str, own_places: tuple[str, ...]) -> bool:
    """Whether somebody of his, or he himself, is said to be at home in a place of ours, whose 村 may be left out."""
    return any(f"{verb}{place.rstrip(_KINDS)}" in plain for place in own_places if place.rstrip(_KINDS) for verb in _AT)
