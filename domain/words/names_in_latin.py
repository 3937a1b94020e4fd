"""Names and offices as people write them in Latin letters: 「Secretary Zhou of Shangping village」, 「Guli」, 「Ma shuji」."""

import re
from collections.abc import Iterator

from domain.words.pattern import pattern_of
from domain.words.plain_characters import plain
from domain.words.sounds_of_names import GIVEN

_SOUNDS = (
    "wang王汪 li李黎丽力利里立礼 zhang张章 liu刘柳 chen陈谌 yang杨阳央羊 zhao赵 huang黄 zhou周 wu吴武伍邬 xu徐许 sun孙 hu胡 zhu朱祝 gao高 lin林 he何贺和合河 guo郭 ma马买麻玛 luo罗骆洛 "
    "liang梁 song宋 zheng郑 xie谢 han韩汗 tang唐汤 feng冯丰凤 yu于余俞喻郁玉 dong董 xiao萧肖 cheng程成 cao曹 yuan袁 deng邓 fu傅付 shen沈申 zeng曾增 peng彭 lv吕 lu卢陆鲁路 su苏 jiang蒋江姜 cai蔡 jia贾 ding丁 wei魏韦卫维 "
    "xue薛 ye叶 yan阎颜严 pan潘 du杜 dai戴 xia夏 zhong钟 tian田 ren任仁 fan范樊 fang方房 shi石史施时 yao姚 tan谭谈覃 liao廖 zou邹 xiong熊 jin金靳 hao郝 kong孔 bai白柏 cui崔 kang康 mao毛 qiu邱丘 qin秦 gu顾古谷 hou侯 shao邵 meng孟 "
    "long龙 wan万 duan段 lei雷 qian钱 yin尹殷印 yi易依伊 chang常 qiao乔 lai赖 gong龚宫 wen文温 ou欧 tao陶 hong洪 zhai翟 an安 ni倪尼 niu牛 ji季纪吉 ge葛 bi毕 nie聂 cong丛 jiao焦 xiang向项 xing邢 qi齐祁 mei梅 mo莫 zhuang庄 "
    "xin辛 guan管关 zuo左 tu涂 shu舒 geng耿 mu牟木穆 bu卜布 zhan詹 miao苗 ling凌 fei费 sheng盛 tong童 zhen甄 qu曲屈 you游 pei裴 xi席西喜 zha查扎 bao鲍包 huo霍 weng翁 sui隋 zhi植支 gan甘 jing景 dan单丹 si司 ke柯克 ruan阮 gui桂 min闵 "
    "a阿 ti提 re热 ba巴 la拉 er尔 na娜那 dui堆 cuo措错 zhuo卓 ci次 duo多 zha扎 yong雍永 ku库 sai赛 ha哈 mai麦 tu吐图 tie铁 nu努"
)
SOUND = {letter: sound for word in _SOUNDS.split() for sound in (re.sub("[^a-z]", "", word),) for letter in word if letter > "z"}
"""How a character of a name is spelt; those of the common surnames and of names from the west."""
TITLES = {
    "secretary": "书记",
    "shuji": "书记",
    "director": "主任",
    "zhuren": "主任",
    "head": "主任",
    "chief": "主任",
    "accountant": "会计",
    "chairman": "主席",
    "chairwoman": "主席",
    "chairperson": "主席",
    "deputy": "代表",
    "representative": "代表",
    "daibiao": "代表",
    "shu ji": "书记",
    "zhu ren": "主任",
    "dai biao": "代表",
    "zhu xi": "主席",
    "kuai ji": "会计",
    "zu zhang": "组长",
    "cun zhang": "村长",
    "leader": "组长",
    "teacher": "老师",
    "doctor": "医生",
    "officer": "信息员",
}
_WORD = pattern_of(r"[a-z]+")
_TITLE = "|".join(title for title in TITLES if " " not in title)
_TITLE_FIRST = pattern_of(rf"\b(?P<title>{_TITLE})[ .]+(?P<name>[a-z]{{2,12}})\b")
_NAME_FIRST = pattern_of(
    rf"\b(?P<name>[a-z]{{2,12}}) ?(?P<title>{_TITLE}|shu ji|zhu ren|dai biao|zhu xi|kuai ji|zu zhang|cun zhang|书记|主任|会计|主席|代表|组长|老师|医生|支书)"
)


_SYLLABLE = "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|ve|a|e|i|o|u|v)"
_WORDS = pattern_of(
    r"(?<![a-z])(?=(?P<one>[a-z]{2,12})(?:[ -]+|(?P<comma>, ?))(?P<two>[a-z]{1,12})(?![a-z])(?:[ '-](?P<three>[a-z]{1,7})(?![a-z]))?)"
)
_ONE_WORD = pattern_of(r"(?<![a-z])[a-z]{6,16}(?![a-z])")
_MIXED = pattern_of(r"(?<![上下这本每一两三])(?P<first>[\u3400-\u9fff]) ?(?P<given>[a-z]{2,6}[ '-]?[a-z]{0,6})(?![a-z])")
_TONES = str.maketrans("āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜü", "aaaaooooeeeeiiiiuuuuvvvvv")


def toneless(text: str) -> str:
    """zhōu qǐmíng as zhou qiming: as many signs."""
    return text.translate(_TONES)


def sounds_like(name: str, given: str) -> bool:
    """Whether `given`, in Latin letters, may be the given name of a Han name: as many syllables, and none that is known to be another."""
    letters = plain(name)[1:]
    pattern = "[ '-]?".join(f"(?:{GIVEN.get(letter) or SOUND.get(letter, _SYLLABLE)})" for letter in letters)
    return 0 < len(letters) <= 2 and re.fullmatch(pattern, given) is not None


def whole_names(text: str) -> Iterator[tuple[int, int, str, str]]:
    """「Zhou Qiming」, 「Qiming Zhou」, 「Zhou, Qi-ming」: place, end, what may be the surname, what may be the given name."""
    for found in _WORDS.finditer(text):
        one, two = found["one"], found["two"]
        yield found.start(), found.end("two"), one, two
        if not found["comma"]:
            yield found.start(), found.end("two"), two, one
        if found["three"]:
            yield found.start(), found.end("three"), one, f"{two} {found['three']}"


def joined_names(text: str) -> Iterator[tuple[int, int, str]]:
    """「zhouqiming」: a word that may be a whole name, beside characters: where nothing else is written in Latin letters."""
    for found in _ONE_WORD.finditer(text):
        yield found.start(), found.end(), found[0]


def mixed_names(text: str) -> Iterator[tuple[int, int, str, str]]:
    """「周qiming」: place, end, surname, what may be the given name."""
    for found in _MIXED.finditer(text):
        yield found.start(), found.end(), found["first"], found["given"].rstrip(" '-")


def spelt(name: str) -> tuple[str, ...]:
    """How a surname, or a whole name of the west, may be spelt; none where a character is not known."""
    first = plain(name).split("·")[0]
    if "·" in name and all(letter in SOUND for letter in first):
        return ("".join(SOUND[letter] for letter in first),)
    sound = SOUND.get(first[:1], "") if "·" not in name else ""
    return (sound, "lu", "lyu") if sound == "lv" else (sound,) if sound else ()


def named_in_latin(text: str) -> Iterator[tuple[int, int, str, str]]:
    """Where a title stands with a name, and who by that title or name: place, end, name, office in Chinese (or empty)."""
    if not _WORD.search(text):
        return
    for found in _TITLE_FIRST.finditer(text):
        yield found.start(), found.end(), found["name"], TITLES[found["title"]]
    for found in _NAME_FIRST.finditer(text):
        yield found.start(), found.end(), found["name"], TITLES.get(found["title"], found["title"])
