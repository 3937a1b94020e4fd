"""Words that only say what a picture, a voice or a film is that came before them without any (这是他骂我的录音, 拍到的就是他): docs/spec.md section 3."""

from collections.abc import Sequence

from domain.complaints.spoken_words import GOOD, THANKS
from domain.people.mention import Mention
from domain.values.ids import PersonId
from domain.words.pattern import pattern_of
from domain.words.plain_text import squeezed
from domain.words.simplified import simplified

LONGEST = 60
"""Signs beyond which words tell a matter of their own."""
_THING = "(?:录音|录像|录的|视频|照片|图片?|相片|语音|证据|截图|监控|片子|音频|位置|定位|地方)"
_SAYS = pattern_of(
    f"[这那](?:个|张|段|条|些|几张)?(?:就)?(?:是|都是).{{0,30}}{_THING}|(?:上面|前面|刚才|刚刚|发的|这段|这张|这个|这条|那段|那张|那个|那条)(?:的|发的|那个|那张|那段|那条)*{_THING}"
    f"|{_THING}(?:里|中|上)(?:面|头)?(?:的|那个|这个|说|骂|打|拿|是|就|有)|(?:拍|录|照|听)(?:到|下来|下|的)(?:的|了)?(?:那个?人?)?(?:就?是|都是|他|她)"
    "|^(?:就是|正是|这是|那是|这就是|那就是|里面是|里头是|上面是)(?:他|她|这个?人|那个?人|[^，。]{1,8}(?:打|骂|偷|占|挖|砸|推|抢|收|拿))|(?:^|，)(?:这个?人|那个?人|里面的人|里头的人|上面的人|图上的人|说话的(?:人)?|骂人的|打人的)(?:就)?是"
    "|^(?:就是|是)(?:他|她)(?:们)?(?:打|骂|偷|占|挖|砸|推|抢|收|拿|干|搞|堵)|(?:就)?是(?:他|她)(?:$|，|。)"
)
_NAMES = pattern_of(
    "(?:里头|里面|上面|图上|照片上|视频里|录音里|语音里|片子里|那头|那边)(?:讲话|说话|说|讲|骂|喊|叫|唱|站|坐|走|拿|打|穿|戴|抽烟|喝酒)[^，。]{0,8}(?:那?个?人?)(?:就)?是"
    "|(?:这|那)(?:个|段|把|条)?(?:声音|嗓子|口气|口音|背影|脸|人影|车牌|车|手)(?:就|肯定|一听|一看|明明)*是|^(?:你们?|您|大家)?(?:听|看)(?:到|见|出来|得出来|清|清楚|清楚了|到了)?(?:没有?|了吗|了没|不|吧)?，"
    "|(?:说|讲|骂|打|喊|站|坐)(?:话|着)?的(?:那个)?(?:人)?(?:就)?是|^(?:这|那)(?:个?人)?(?:就)?是[^，。的]{2,6}(?:$|，|。)"
)
"""The same, where somebody of the roster is named in them."""


def says_what_it_is(text: str) -> bool:
    plain = squeezed(simplified(text)).strip().replace(",", "，")
    return 0 < len(plain) <= LONGEST and _SAYS.search(plain) is not None


def on_it(words: str, named: Sequence[Mention]) -> frozenset[PersonId]:
    """Who is heard or seen on it, as these (plain) words say; in doubt he is complained of."""
    if not named or THANKS.search(words) or GOOD.search(words):
        return frozenset()
    line = squeezed(words).strip().replace(",", "，")
    if not 0 < len(line) <= LONGEST or not (_SAYS.search(line) or _NAMES.search(line)):
        return frozenset()
    return frozenset(person for mention in named for person in mention.people)
