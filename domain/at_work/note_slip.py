"""What a deputy writes when a note or a photo went below the wrong card: 哎呀发错了，是水那件的, 照片发错卡片了, 这张是0002的, 移到灯那件去
(docs/spec.md section 4, Talk)."""

from dataclasses import dataclass

from domain.at_work.said_slip import pressed_wrong
from domain.days.reckoned_days import number
from domain.which_matter.sent_by_mistake import sent_by_mistake
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters
from domain.words.simplified import simplified

LONGEST = 40
_SORRY = "(?:不好意思|对不起|对不住|抱歉|哎呀?|哎哟|唉|啊|哦豁?|噢|糟了?|糟糕|坏了|等等|等一?下|等哈|我|俺|又|刚才|刚刚|手快了?|手滑了?|没看清|看错了?)*"
_WHAT = "(?:(?:那|这|上面|前面|上一)*(?:[一两二三几]?(?:张|条|个|句|段|些))?(?:的)?(?:照片|相片|图片|图|语音|视频|备注|话|消息|信息)?(?:我|是|都)*)"
_WRONG = "(?:(?:发|传|贴|写|放|回|回复|记|挂|搞|弄)(?:错|岔|串|混)(?:了|咯|哒|啦)?(?:卡片?|地方|位置|件|事项|事|人|群|对象|一?张|[张条])?(?:下面|上)?(?:了|咯|哒|啦)?)"
_NOT_THIS = "(?:(?:那|这)?[张条个]?(?:照片|图片|图|备注|话)?(?:不是|不该(?:发|放|记)(?:到|在)?|不该是)(?:这|那)(?:一)?(?:件|个|张卡片?|家|户)(?:事情?|事项)?(?:的|上|里)?)"
_NTH = r"(?:编号|事项|第)?(?P<{0}>[a-z]{{1,6}}\d{{8}}|\d{{1,4}}|[一二三四五六七八九十]{{1,3}})(?:号)?(?:那|这)?(?:件|个)?(?:事情?|事项)?"
_TOPIC = r"(?P<{0}>[^\W\d_这那]{{1,8}}?)(?:的)?那(?:一)?(?:件|个|户|家|条|边)(?:事情?|事项)?"
_TO = "(?:(?:那|这)?(?:应该|该|其实|本来|才|要|我)*(?:是|属于|属|发|记|放|给|归)+(?:到|在|给)?)"
_END = "(?:的|上|里|去|下面|下)*(?:才对|才是|了|吧|啊|哦|呀|哈|嘛|哒|咯)*"


def _of(nth: str, topic: str) -> str:
    return f"(?:{_TO}(?:{_NTH.format(nth)}|{_TOPIC.format(topic)}){_END})"


_BARE = r"(?:(?:应该|其实|本来|才)*是(?P<thing>[^\W\d_这那我你他她]{1,6}?)(?:的|的事情?)(?:才对|才是|吧|啊|哦|呀|哈)*)"
_PICTURE = "(?:(?:那|这|上面|刚才)+(?:那|这)?[一两二三几]?[张条个句段](?:照片|相片|图片|图|语音|视频|备注|话)?)"
_MOVES = f"(?:[把将]?(?:{_PICTURE})?(?:帮我|请|麻烦)?(?:移|挪|换|改|转|记|放|调)(?:到|去|在|至)(?:{_NTH.format('to')}|{_TOPIC.format('there')}){_END})"
_BACK = "(?:(?:先|请|帮我)*(?:撤回|收回|删了?|删掉)(?:来|去|一下|吧|了)*)"
_SLIP = pattern_of(
    f"{_SORRY}(?:{_WHAT}{_WRONG}{_NOT_THIS}?(?:{_of('n1', 't1')}|{_BARE})?{_NOT_THIS}?(?:{_BACK}|{_MOVES})?"
    f"|{_NOT_THIS}{_of('n2', 't2')}?{_BACK}?|{_PICTURE}{_of('n3', 't3')}{_NOT_THIS}?|{_MOVES.replace('to>', 'to2>').replace('there>', 'there2>')})"
)


@dataclass(frozen=True)
class NoteSlip:
    """Which matter it belongs to, where the words say so: the last figures of its number, or words of it."""

    number: str = ""
    topic: str = ""


def note_slip(text: str) -> NoteSlip | None:
    """None for any other words, and for a question."""
    said = letters(simplified(text)).lower()
    if not 1 < len(said) <= LONGEST or "?" in text or "？" in text or pressed_wrong(text):
        return None
    found = _SLIP.fullmatch(said)
    if found is None:
        return NoteSlip() if sent_by_mistake(text) else None
    nth = next((found[name] for name in ("n1", "n2", "n3", "to", "to2") if found[name]), "")
    topic = next((found[name] for name in ("t1", "t2", "t3", "there", "there2", "thing") if found[name]), "")
    digits = nth[-4:] if len(nth) >= 4 and nth[-4:].isdigit() else (f"{number(nth):04d}" if nth else "")
    return NoteSlip(digits, topic)
