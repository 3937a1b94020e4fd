"""Which villages are meant by a name in Latin letters, whole or by its first letters: shangping, Shang Ping cun, spc (docs/spec.md section 3, First
contact). They are offered, never taken: several names are spelt alike."""

import re
from collections.abc import Sequence

from domain.congress.congress import Village
from domain.words.names_in_latin import SOUND, toneless
from domain.words.pattern import pattern_of
from domain.words.simplified import simplified

_PLACES = (
    "shang上 xia下夏 ping坪平屏萍 wan湾弯塆 men门 zhu竹猪珠 xi溪西细 tang塘堂 shan山衫 lu鹭芦炉路鹿 shuang双 qiao桥 dong东洞栋冻 nan南楠 bei北背碑 zhong中钟仲 cun村 da大达 xiao小 gou沟 ba坝坎八 "
    "ling岭灵 po坡 zhai寨 tun屯 hu湖虎 zhou洲 gang岗港 keng坑 jing井净 quan泉 mu木牧 song松 shu树 tao桃 hua花 cao草 qing青清庆 hong红虹 hei黑 yin银 tong铜桐同 shui水 huo火 tu土 di地底 qian前 hou后 you右油 "
    "nei内 wai外 kou口 tou头 wei尾 lao老 jiu旧九 xin新 di低堤 ding定顶 shun顺 xing兴星杏 wang旺 fu福富 shou寿 ning宁 chang长场 yuan远园源 jin近 qi七 san三 si四 wu五 liu六 yi一 er二 bai百 shan杉 sha沙 ya垭丫鸭崖 "
    "chong冲 chi池 mao茅 yu鱼雨玉 niu牛 ma马 yang羊阳杨 gou狗 ji鸡 feng凤峰枫 e鹅 yan岩燕盐 dian店 pu铺浦埔 xu圩 jie街 xiang乡巷 an庵岸 miao庙 si寺 ci祠 ta塔 lou楼 tai台 cheng城 bao堡保 guan关 kan坎 ban板坂 "
    "jian涧尖 tan滩潭 du渡 xia峡 quan圈 chuan川 ao凹坳 ping瓶 wo窝 dui堆 ao岙 cha岔茶 cang仓 yao窑 lin林 li栗梨 zao枣 ju橘 mei梅 gui桂 teng藤 ge葛 ma麻 mian棉 dao稻 mai麦 gu谷 dou豆 tian田天 di地 ping萍 "
    "guang光 ming明 he和河合 tai太泰 ping平 min民 jian建 she社 xue学 wen文 wu武 ren仁 yi义 li礼 zhi智 xin信 de德 zhen镇真 cheng成 sheng胜 li利 min敏 gong公 ai爱 you友 xin欣 rong荣 chang昌 long隆龙 sheng升 fa发 hui辉惠 "
    "shen深神 kuan宽 qu曲 wan万 qian千 zuo左 zi紫子 hui会 bian边 jiao角 wu屋坞 zhang丈 ya牙 hai海 jiang江 bo泊 gan干 zha闸 que阙 shi石 dong冬 qiu秋 chun春 yun云 yue月 ri日 xue雪 lei雷 bing冰 ying营鹰 dui队 lian莲联 he荷"
)
_SOUNDS = SOUND | {letter: sound for word in _PLACES.split() for sound in (re.sub("[^a-z]", "", word),) for letter in word if letter > "z"}
_LATIN = pattern_of("[a-z0-9'’ ,.!-]+")
_LEADS = pattern_of(
    "^(?:wo(?:men)?|an|zan(?:men)?)?(?:jia)?(?:shi|zhu|zai|zhuzai|laizi)?(?=[a-z]{5})|^(?:i ?(?:am|live|m)|from|in|village)+"
)
_TAIL = pattern_of("(?:de|deren|ren|ma|a|ne|ba)$")
_GROUP = pattern_of("(?:di)?(?:[0-9]{1,3}|yi|er|san|si|wu|liu|qi|ba|jiu|shi)(?:zu|dui|she)$")
_TOWN = pattern_of("^[a-z]{2,20}?(?:zhen|xiang|jiedao)(?=[a-z]{4})")
_KIND = pattern_of("(?:xingzhengcun|cunweihui|juweihui|cun|chun|shequ|village|community)$")
_FOLDS = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("ng", "n"))
LONGEST = 48
"""Signs of a name so written, with what leads to it: three or four a character."""
SURE = 6
"""Letters from which on one of them may be another, missing or too many."""


def may_be_latin(typed: str) -> bool:
    """Whether the words are of Latin letters, as long as a village's name may be in them."""
    return (
        len(typed) <= LONGEST
        and _LATIN.fullmatch(toneless(typed.lower())) is not None
        and any("a" <= sign <= "z" for sign in typed.lower())
    )


def villages_spelt(villages: Sequence[Village], typed: str) -> tuple[Village, ...]:
    """Those whose name, or by-name, is spelt so; else those that are nearly."""
    if not may_be_latin(typed):
        return ()
    words = re.sub("[^a-z0-9]", "", toneless(typed.lower()))
    wanted = {one for form in _forms(words) for one in (form, _KIND.sub("", form)) if len(one) > 1}
    for slips in (False, True):
        if found := tuple(v for v in villages if any(_is_spelt(name, wanted, words, slips) for name in (v.name, *v.aliases))):
            return found
    return ()


def _forms(words: str) -> tuple[str, ...]:
    plain = _GROUP.sub("", _TAIL.sub("", words) if _KIND.search(_TAIL.sub("", words)) else words)
    led = _LEADS.sub("", plain)
    return tuple(dict.fromkeys((words, plain, led, _TOWN.sub("", led))))


def _is_spelt(name: str, wanted: set[str], words: str, slips: bool) -> bool:
    letters = re.sub("(?:村民委员会|村委会|居委会|社区|行政村|村)$", "", simplified(name)) or name
    sounds = [_SOUNDS.get(letter, "") for letter in letters]
    if len(sounds) < 2 or not all(sounds):
        return False
    if words == "".join(sound[0] for sound in sounds) + "c":
        return True
    spelt = _folded("".join(sounds))
    return any(spelt == _folded(one) or (slips and _near(spelt, _folded(one))) for one in wanted)


def _folded(letters: str) -> str:
    """zh and z, ng and n are one to many."""
    for one, other in _FOLDS:
        letters = letters.replace(one, other)
    return letters


def _near(spelt: str, typed: str) -> bool:
    if len(spelt) < SURE or abs(len(spelt) - len(typed)) > 1:
        return False
    at = next((n for n, (one, other) in enumerate(zip(spelt, typed, strict=False)) if one != other), min(len(spelt), len(typed)))
    rests = ((spelt[at + 1 :], typed[at + 1 :]), (spelt[at:], typed[at + 1 :]), (spelt[at + 1 :], typed[at:]))
    return any(one == other for one, other in rests)
