"""Words that only say what a picture, a voice or a film is that came before them without any (这是他骂我的录音, 拍到的就是他): docs/spec.md section 3."""

from domain.pattern import pattern_of
from domain.plain_text import squeezed
from domain.simplified import simplified

LONGEST = 60
"""Signs beyond which words tell a matter of their own."""
_THING = "(?:录音|录像|录的|视频|照片|图片?|相片|语音|证据|截图|监控|片子|音频|位置|定位|地方)"
_SAYS = pattern_of(
    f"[这那](?:个|张|段|条|些|几张)?(?:就)?(?:是|都是).{{0,30}}{_THING}|(?:上面|前面|刚才|刚刚|发的|这段|这张|这个|这条|那段|那张|那个|那条)(?:的|发的|那个|那张|那段|那条)*{_THING}"
    f"|{_THING}(?:里|中|上)(?:面|头)?(?:的|那个|这个|说|骂|打|拿|是|就|有)|(?:拍|录|照|听)(?:到|下来|下|的)(?:的|了)?(?:那个?人?)?(?:就?是|都是|他|她)"
    "|^(?:就是|正是|这是|那是|这就是|那就是|里面是|里头是|上面是)(?:他|她|这个?人|那个?人|[^，。]{1,8}(?:打|骂|偷|占|挖|砸|推|抢|收|拿))|(?:^|，)(?:这个?人|那个?人|里面的人|里头的人|上面的人|图上的人|说话的(?:人)?|骂人的|打人的)(?:就)?是"
    "|^(?:就是|是)(?:他|她)(?:们)?(?:打|骂|偷|占|挖|砸|推|抢|收|拿|干|搞|堵)|(?:就)?是(?:他|她)(?:$|，|。)"
)


def says_what_it_is(text: str) -> bool:
    plain = squeezed(simplified(text)).strip().replace(",", "，")
    return 0 < len(plain) <= LONGEST and _SAYS.search(plain) is not None
