"""A voter's own name and door in his words: what leads to him without being a number (docs/spec.md section 3, own name and door).

A name is his own where he says so (我叫, 本人, 姓名：, 我是 with a name and an end) or signs with it on a last line; a door where a house
number, a group's number or a flat is said to be where he lives, or is a flat or a house of a group and nobody else's. That he is
somebody's son, of a village, or writes of an office, a road or a well leads to nobody.
"""

import re
from collections.abc import Collection, Iterator

from domain.words.masks import Span
from domain.words.pattern import pattern_of

NAME, DOOR = "own_name", "own_door"
SHOWN = {NAME: "**", DOOR: "***"}
_TWO = "欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|夏侯|东方|東方|皇甫|尉迟|尉遲|公孙|公孫|慕容|令狐|司徒|端木|独孤|獨孤"
_ONE = (
    "王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白"
    "邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚"
    "符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜"
    "冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝"
    "張劉陳楊黃趙吳孫馬羅鄭許韓馮鄧蕭葉蘇魏呂盧鐘譚陸賈韋鄒龍賀顧龔邵萬錢嚴湯莊聶魯歐關蘭畢單"
)
_HAN = "\u4e00-\u9fff"
_NAME = rf"(?:(?:{_TWO})[{_HAN}]{{1,2}}?|[{_ONE}][{_HAN}]{{1,2}}?)"
_FOREIGN = rf"[{_HAN}]{{2,6}}[·•・][{_HAN}]{{1,8}}"
_END = r"(?=$|[\s，,。.;；、！!？?（）()：:”\"』」\d]|今年|家住|住|是|电话|電話|手机|反映|报告|投诉|想|要|请|想问|在|男|女|现)"
_ANY = rf"{_FOREIGN}|{_NAME}"
_SAID = pattern_of(
    rf"(?:(?:我|俺|咱)(?:的)?(?:名字|姓名)?\s*(?:叫做|叫|名叫|名字叫)|本人(?:姓名|名叫|叫|是)?|(?:我|俺)的(?:名字|姓名)(?:是|叫))[\s“\"「（(：:是]{{0,3}}(?P<n1>{_ANY}){_END}"
    rf"|(?:姓名|名字|反映人|联系人|聯繫人|投诉人|投訴人|来信人|來信人|举报人|申请人|申請人|署名|落款|户主|戶主|实名反映|名字叫|名叫)[\s：:]{{1,3}}(?P<n2>{_ANY}){_END}"
    rf"|(?:名字叫|名叫)(?P<n3>{_ANY}){_END}"
    rf"|(?<![{_HAN}])我[，,\s](?P<n4>{_ANY})(?=[，,\s])"
)
_AM = pattern_of(
    rf"(?:我|俺)是(?:[{_HAN}\d]{{0,6}}?(?:的村民|村民|居民|的|组民))?(?P<n5>{_ANY})(?=$|[，,。.;；！!？?\s]|电话|今年|家住|反映)"
)
_CALLED = pattern_of(rf"(?:我|俺)是(?P<name>[老小][{_ONE}])(?=$|[，,。！!\s])")
_SIGNED = pattern_of(
    rf"^[\s—\-–~·]*(?>(?:[{_HAN}]{{2,8}}(?:村|社区|居委会|组)|此致|敬礼|署名|落款|反映人|来信人|投诉人|申请人|村民|居民|选民|群众|您的|姓名|我叫)[的：:，,\s]*)*"
    rf"(?P<name>{_ANY})(?:\s*(?:敬上|拜上|谨上|留言|上|呈|，.*|,.*|[\d年月日.\-/\s]+))?\s*$"
)
_AFTER_END = pattern_of(rf"[。！!？?]\s*(?P<name>{_NAME})\s*$|[。！!？?，,]\s+(?P<late>{_NAME})\s*$")
_LATIN = pattern_of(
    r"\bmy name is\s+(?P<name>[A-Z][a-z]+(?: [A-Z][a-z]+){0,2})|\bI am (?P<am>[A-Z][a-z]+ [A-Z][a-z]+)(?=[,.!;\s]|$)|\bI'm (?P<im>[A-Z][a-z]+ [A-Z][a-z]+)",
)
_TITLES = pattern_of(
    r"主任|书记|代表|村长|镇长|支书|组长|老师|师傅|医生|大夫|会计|先生|女士|大娘|大爷|婶|叔|局长|所长|站长|院长|校长|乡长|县长|委员|领导|同志|干部"
)
_NO_NAME = pattern_of(
    r"党员|高中|江西|江苏|安徽|方便|常住|常年|马上|易地|单身|单亲|车主|房东|房主|房客|干部|曾经|曾多|家长|项目|明白|真心|和谐|全村|全组|全家|全体|何时|何人|何况|万不|万一|万分|安置|"
    r"金银|黄桃|白血|牛场|石匠|司机|路过|路边|路口|农民|农户|农村|宁愿|连续|成年|施工|文明|文化|温州|黄泥|白鹭|柳湾|石门|龙潭|时候|时间|解决|应该|应当|成都|和你|和他|"
    r"谢谢|感谢|麻烦|高兴|向你|向您|支持|包括|安全|严重|关于|卫生|大家|方面|费用|连夜|于是|武汉|莫名|单独|别人|路灯|师傅|通过|华侨|古稀|周边|周围|方言|管理|"
    r"人家|解释|查询|米价|明天|明年|全部|全是|向上|左右|时常|成了|易涝|何必|宁可|温馨"
)
_GIVEN_NOT = pattern_of(r"[的了着过吗呢吧就都也很不没]|村|组$|湾$|庄$|屯$|镇$|人$|户$|家的|家$|住$|们")
_FIGURE = r"(?:\d{1,4}|[一二三四五六七八九十百]{1,4})"
_FLAT = pattern_of(
    rf"{_FIGURE}\s*(?:栋|棟|幢|座|号楼|號樓|#楼|#)\s*(?:{_FIGURE}\s*(?:单元|單元|门|門|梯)\s*)?\d{{3,4}}\s*(?:室|号|號|房|户|戶)?"
    rf"|{_FIGURE}\s*(?:单元|單元)\s*\d{{3,4}}\s*(?:室|号|號|房)?|(?<![\d\-])\d{{1,2}}-\d{{1,2}}-\d{{3,4}}(?![\d\-])"
)
_FLAT_SIGNS = "栋棟幢座楼樓元#-"
"""Without one of them a text has no flat in it, and is not looked through for one."""
_OF_GROUP = pattern_of(rf"(?:第\s*)?{_FIGURE}\s*[组組]\s*{_FIGURE}\s*[号號]")
_PLATE = pattern_of(
    rf"[门門]牌[号號]?[码碼]?[\s：:是为]{{0,3}}(?:[{_HAN}]{{2,6}}[街路巷道])?(?P<door>[甲乙丙丁]?{_FIGURE}(?:\s*-\s*\d{{1,4}})*\s*[号號]?)"
)
_LIVES = pattern_of(
    rf"(?:我家|我们家|俺家|家|我|本人|俺)(?:是|在|住|地址|：|:)+[^，。,;；\n]{{0,14}}?(?P<door>[甲乙丙]?{_FIGURE}\s*[号號])"
    rf"|(?:住址|地址|家庭住址)[\s：:是]{{1,3}}[^，。,;；\n]{{0,14}}?(?P<at>[甲乙丙]?{_FIGURE}\s*[号號])"
)
_OTHERS = pattern_of(
    r"邻居|楼上|楼下|对门|隔壁|他家|她家|别人|人家|政府|村委|大厅|大楼|学校|医院|卫生院|法院|派出所|信用社|公司|商店|超市|办公|窗口|住建|局|住院"
)
_THING = pattern_of(
    r"\s*(?:到|至|电杆|杆|井|灯|变压器|变|泵|台区|塘|田|地(?!址)|渠|线|路口|公交|窗口|文|楼(?!\s*\d)|车|桥|晚|下午|上午|中午|之前|以前|以后|开始|那天|前)"
)


def own_spans(text: str, known: Collection[str] = ()) -> tuple[Span, ...]:
    """His name and his door where they stand, in order, none over another. `known`: names of his from other messages, wherever they stand."""
    found = [Span(start, end, kind, SHOWN[kind]) for start, end, kind in (*_names(text), *_doors(text))]
    names = {text[span.start : span.end] for span in found if span.kind == NAME} | set(known)
    for name in sorted((n for n in names if len(n) > 1), key=len, reverse=True):
        found += [Span(at.start(), at.end(), NAME, SHOWN[NAME]) for at in re.finditer(re.escape(name), text)]
    spans: list[Span] = []
    for span in sorted(found, key=lambda s: (s.start, -s.end)):
        if not spans or span.start >= spans[-1].end:
            spans.append(span)
    return tuple(spans)


def own_names(text: str) -> frozenset[str]:
    return frozenset(text[start:end] for start, end, _ in _names(text))


def _names(text: str) -> Iterator[tuple[int, int, str]]:
    for said in (*_SAID.finditer(text), *_AM.finditer(text)):
        for start, end in _parts(said):
            if _is_name(text, start, end, strict=said.re is _AM):
                yield start, end, NAME
    for called in (*_CALLED.finditer(text), *_LATIN.finditer(text)):
        yield from ((start, end, NAME) for start, end in _parts(called))
    yield from _signature(text)


def _parts(found: re.Match[str]) -> Iterator[tuple[int, int]]:
    for name, value in found.groupdict().items():
        if value is not None:
            yield found.span(name)


def _is_name(text: str, start: int, end: int, *, strict: bool) -> bool:
    name, after = text[start:end], text[end : end + 2]
    if re.fullmatch(_FOREIGN, name):
        return True
    called = text[:start].rstrip(' 　“"「：:').endswith(("叫", "姓名"))  # nobody is called by a common word there, save by his name
    if _TITLES.search(name + after) or "的" in after[:1] or (not called and _NO_NAME.match(text[start : start + 4])):
        return False
    return not _GIVEN_NOT.search(name[1:]) and not (strict and after[:1] in ("人", "家"))


SIGNATURE = 120
"""Signs of a last line beyond which it is more than a signature."""


def _signature(text: str) -> Iterator[tuple[int, int, str]]:
    """A name alone on the last line, or behind the last full stop; the date below it aside."""
    body = re.sub(r"(?<!\s)(?:\s*(?:\d{4}年)?\d{1,2}[月./-]\d{1,2}日?|\s*\d{4}[./-]\d{1,2}[./-]\d{1,2}日?)\s*$", "", text)
    first, _, last = body.rstrip().rpartition("\n")
    if first.strip() and len(last) <= SIGNATURE and (signed := _SIGNED.match(last)):
        offset = len(body.rstrip()) - len(last)
        start, end = (offset + place for place in signed.span("name"))
        if _is_name(text, start, end, strict=True):
            yield start, end, NAME
    elif late := _AFTER_END.search(body):
        for start, end in _parts(late):
            if _is_name(text, start, end, strict=True):
                yield start, end, NAME


def _doors(text: str) -> Iterator[tuple[int, int, str]]:
    flats = _FLAT.finditer(text) if any(sign in text for sign in _FLAT_SIGNS) else ()
    houses = _OF_GROUP.finditer(text) if "组" in text or "組" in text else ()
    for door in (*flats, *houses):
        if not _OTHERS.search(text[max(0, door.start() - 8) : door.start()]) and not _THING.match(text, door.end()):
            yield door.start(), door.end(), DOOR
    for lives in (*_PLATE.finditer(text), *_LIVES.finditer(text)):
        for start, end in _parts(lives):
            if not _OTHERS.search(text[max(0, start - 8) : start]) and not _THING.match(text, end):
                yield start, end, DOOR
