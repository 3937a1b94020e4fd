"""What somebody sent that is more than typed words: pictures, voices, polls, lists … by name, shown or not."""

from collections.abc import Mapping, Sequence
from datetime import date

from domain.words.quotation import one_line
from locales import signs
from locales.catalogue import N_
from locales.common import T, day

forwarded = N_("〔转来的〕")
"""Before words, or the names of things, that a voter forwarded."""
LINE = 60
"""Characters of a message in a timeline."""


def name(_: T, kind: str) -> str:
    """What a kind of content is called."""
    known: Mapping[str, str] = {
        "photo": _("图片"),
        "video": _("视频"),
        "voice": _("语音"),
        "audio": _("音频"),
        "video_note": _("圆视频"),
        "animation": _("动图"),
        "document": _("文件"),
        "sticker": _("表情"),
        "location": _("位置"),
        "venue": _("地点"),
        "poll": _("投票"),
        "checklist": _("清单"),
        "contact": _("名片"),
        "dice": _("骰子"),
        "story": _("转来的动态"),
        "paid_media": _("付费内容"),
        "game": _("游戏"),
        "invoice": _("付款单"),
        "giveaway": _("抽奖"),
        "giveaway_winners": _("抽奖结果"),
        "gift": _("礼物"),
    }
    return known.get(kind) or _("认不出的内容")


def names(_: T, kinds: Sequence[str]) -> str:
    """The kinds of one message, each once."""
    return signs.listed(_, [name(_, kind) for kind in dict.fromkeys(kinds)])


def of_day(_: T, kinds: Sequence[str], on: date) -> str:
    """What a matter without words is called by, as its voter would: it has no other name."""
    return _("{day}的{what}").format(day=day(_, on), what=names(_, kinds))


def bare(_: T, kinds: Sequence[str]) -> str:
    """In the place of words, where there are none."""
    return _("〔{what}〕").format(what=names(_, kinds))


def worded(_: T, kind: str, words: str) -> str:
    """A content whose words are its own: 投票：…"""
    return _("{what}：{words}").format(what=name(_, kind), words=words)


def unshown(_: T, kinds: Sequence[str]) -> str:
    """In a place where the content itself cannot be shown."""
    return _("〔{what}，这里显示不了〕").format(what=names(_, kinds))


# On the card, below a file whose name holds a number or the name of its sender.
claimer_reads = N_("文件名里有要遮住的；认领的代表在私聊里点「全文」，就收到文件。")
not_fetched = N_("那个文件现在取不到，可能已经删了。要看请选民再发一次。")


def not_shown(_: T, kinds: Sequence[str]) -> str:
    """Below a card: Telegram did not let it be copied."""
    return _("〔{what}〕转不到这里：可能不许转发，或者原来那条已经删了。").format(what=names(_, kinds))


def resend(_: T, number: str, kinds: Sequence[str]) -> str:
    """To the voter whose content did not get through."""
    return _("您发的〔{what}〕没能转给代表（{number}），可能是不许转发，或者已经删了。请换个办法再发一次，或者用文字说一说。").format(
        number=number, what=names(_, kinds)
    )


def not_passed_on(_: T, number: str, kinds: Sequence[str]) -> str:
    """To the voter whom a deputy's content did not reach."""
    return _("【{number}】代表还发来〔{what}〕，没能转到您这里，我们已经告诉他了。").format(number=number, what=names(_, kinds))


def receipt_unshown(_: T, kinds: Sequence[str]) -> str:
    return _("您发的〔{what}〕我们转不给代表看，请再写一句，或者拍照、说语音发来。").format(what=names(_, kinds))


ask_unknown = N_("您发来的这一条，我们这里还认不出来，先收着了。要是反映事情，请点下面的按钮，或者用文字、语音、照片再说一遍。")
# To a voter who was asked for something that must be typed.
type_please = N_("刚才问您的，请打字回一下。您发来的这一条先收着了；要是反映事情，请点下面的按钮。")


def type_please_staff(_: T, asked: str) -> str:
    """`asked`: the button behind the question and of which matter (locales/questions.asked), empty for neither."""
    words = _("这一步要打字，语音和图片这里用不上。请回复这条消息，写成文字发来；不写了，回「算了」。")
    return f"{asked}{words}" if asked else words


def another_way_please(_: T, kinds: Sequence[str]) -> str:
    """To a deputy or staff whose words or media were wanted, and who sent something that cannot be shown to anybody."""
    return _("您发的〔{what}〕转不出去。请回复这条消息，打字写来，或者发语音、照片。").format(what=names(_, kinds))


note_unshown = N_("这一条转不给选民，请用文字、语音或照片另发。")


def swapped(_: T, number: str, kinds: Sequence[str]) -> str:
    """After a claim: an edit put another file in the place of the first, or added one."""
    return _("【{number}】选民换了〔{what}〕，新的在下面。").format(number=number, what=names(_, kinds))


def told_words(_: T, on: date, words: str) -> str:
    """A line of a case's timeline: what the voter himself wrote."""
    return _("· {day} 您说：{words}").format(day=day(_, on), words=_short(words))


def told_edit(_: T, on: date, words: str) -> str:
    return _("· {day} 您改成：{words}").format(day=day(_, on), words=_short(words))


def _short(words: str) -> str:
    words = one_line(words)
    return words if len(words) <= LINE else words[:LINE] + "…"
