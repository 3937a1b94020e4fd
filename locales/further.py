"""Further words of a voter below his card, one by one or folded into one message. Rules: locales/common.py."""

from itertools import accumulate
from unicodedata import east_asian_width

from domain.cases.further_words import Further, Piece
from domain.values.heard import MARK, SHORT_MARK
from domain.words.quotation import one_line, quoted
from locales import case as case_words
from locales.catalogue import N_
from locales.common import T

ROOM = 2_400
"""Characters of a folded message: it fits Telegram's 4,096 even where many of them count twice."""
LINE = 300
"""Characters of one piece among several; the rest is on the card or in 「全文」."""


def shown(_: T, number: str, further: Further) -> str:
    """One piece as it always was; several as lines, the rest of them counted. What is only told about him stands above what he said."""
    if len(further.pieces) == 1 and not further.left_out:
        return _alone(_, number, further.pieces[0])
    lines: list[tuple[str, bool]] = []
    for piece in further.pieces:
        line = _line(_, piece)
        if sum(len(one) for one, _told in lines) + len(line) > ROOM:
            break
        lines.append((line, piece.kind == "told"))
    rest = len(further.pieces) - len(lines) + further.left_out
    told, said = [line for line, is_told in lines if is_told], [line for line, is_told in lines if not is_told]
    head = [_("【{number}】选民接着说：").format(number=number)] if said else []
    tail = [_("（还有 {count} 条，请点「更多」里的「全文」看）").format(count=rest)] if rest else []
    return "\n".join([*told, *head, *said, *tail])


def _alone(_: T, number: str, piece: Piece) -> str:
    if piece.kind == "told":
        return piece.words
    said = case_words.edited(_, number, piece.was, piece.words) if piece.kind == "edited" else case_words.more_words(_, number, piece.words)
    return "\n".join(filter(None, (said, piece.also)))


def _line(_: T, piece: Piece) -> str:
    if piece.kind == "edited":
        said = _("· 改了原话。原来：{old} 现在：{new}").format(old=_cut(piece.was), new=_cut(piece.words))
    else:
        said = "· " + _cut(piece.words) if piece.kind == "said" else piece.words
    return "\n".join(filter(None, (said, piece.also)))


def _cut(words: str) -> str:
    return quoted(words if len(words) <= LINE else words[:LINE] + "…", inline=True)


BUTTON_ROOM = 24
"""Columns that a button has for a matter's own words: twelve characters of Chinese, or as many as fit of letters, which are half as wide."""
LEAST_OF_A_WORD = 8
"""Columns that must stay where a word would be cut: a longer word is cut."""


def b_goes_on(_: T, words: str) -> str:
    return _("接着说：{words}").format(words=short(words))


def b_again(_: T, words: str) -> str:
    """Of one that was closed weeks ago."""
    return _("又这样了：{words}").format(words=short(words))


ask_answers = N_("不止一件事在等您回话，这句是答哪一件的？")


def ask_which_again(_: T, words: str) -> str:
    """`words`: his own of the matter that is over."""
    return _("这是另一件事，还是以前那件又这样了？十分钟不选，就当「{words}」又这样了，重新报上去。").format(words=short(words))


def goes_on_from(_: T, number: str, words: str) -> str:
    return _("这是接着 {number}「{words}」说的，您原来的话也一起报上去了。").format(number=number, words=short(words))


def b_answers(_: T, words: str) -> str:
    return _("答：{words}").format(words=short(words))


def still_asked(_: T, words: str) -> str:
    """After a greeting, where a deputy asked him something."""
    return _("刚才问您的还等您回话，直接写就行：\n{words}").format(words=quoted(words))


def joined_declined(_: T, number: str, *, once: bool) -> str:
    """`once`: he has not asked for another look yet."""
    said = _("收到，记到 {number} 了，人大秘书看得到。").format(number=number)
    return said + (_("要请人再看看，点下面。") if once else "")


def said_to_refusal(_: T, number: str, words: str) -> str:
    return _("【{number}】没有受理，选民又说：\n{words}").format(number=number, words=quoted(words))


def b_means(_: T, words: str) -> str:
    """Offered below words that joined another matter of his."""
    return _("说的是：{words}").format(words=short(words))


def b_still(_: T, words: str) -> str:
    return _("还没解决：{words}").format(words=short(words))


def short(words: str) -> str:
    """A matter's own words as a button has room for them; letters end with a whole word."""
    line = one_line(words.replace(MARK, SHORT_MARK))
    widths = [*accumulate(_columns(sign) for sign in line)]
    if not widths or widths[-1] <= BUTTON_ROOM:
        return line
    end = sum(width <= BUTTON_ROOM - 2 for width in widths)
    if _in_a_word(line[end - 1]) and _in_a_word(line[end]):
        first = next((n for n in range(end, 0, -1) if not _in_a_word(line[n - 1])), 0)
        end = first if first and widths[first - 1] >= LEAST_OF_A_WORD else end
    return line[:end].rstrip() + "…"


def _columns(sign: str) -> int:
    return 2 if east_asian_width(sign) in "WF" else 1


def _in_a_word(sign: str) -> bool:
    """Words of Chinese have no end that is seen."""
    return sign in "'’-" or (sign.isalnum() and _columns(sign) == 1)


def sign_means(_: T, sign: str) -> str:
    return _("带 {sign} 的都记下了，和前面说的一起办。").format(sign=sign)


seen = N_("看到了，谢谢您。")


def seen_means(_: T, sign: str) -> str:
    return _("带 {sign} 的我们看到了，不另外立事项。有事随时写。").format(sign=sign)


def these_are_noted(_: T, number: str) -> str:
    return _("这几条都记到 {number} 了。").format(number=number)


def another_matter(_: T, number: str, count: int) -> str:
    """Said in the group in the place of words that their writer meant for another matter."""
    return _("{number}：选民刚才说的 {count} 条是另一件事，从这里收回了。").format(number=number, count=count)


def sent_by_mistake(_: T, number: str, count: int) -> str:
    """Said in the group in the place of what its voter did not mean for anybody here."""
    return _("{number}：选民说刚才 {count} 条发错了，从这里收回了。").format(number=number, count=count)


let_go = N_("好的，那条不要了，没有转给谁。有事随时写。")


def nobody_saw(_: T, number: str) -> str:
    return _("好的，{number} 撤回了，没给谁看过。有事随时写。").format(number=number)


def taken_out(_: T, number: str) -> str:
    return _("好的，从 {number} 里收回了。已经有人看到的，就收不回来了。").format(number=number)


def joined_in_doubt(_: T, number: str, asked: str) -> str:
    """His further words speak of somebody, and he is asked whether that one may see it."""
    return _("收到，已补充到 {number}。\n{asked}").format(number=number, asked=asked)
