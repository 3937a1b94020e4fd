"""Words that wish, whatever else they say, that somebody shall not learn what their voter told, or that it was he (可以 莫让他晓得是我讲的, 别把我供出来).

Only looked at where one matter of his is kept from who reads another (services/voter/quiet_word.py): in doubt they are such.
"""

from domain.complaints.asks_secrecy import LOOKED_AT
from domain.words.pattern import pattern_of
from domain.words.plain_text import squeezed
from domain.words.simplified import simplified

_NOT = "(?:(?<!要)不要|(?<!能)不能|不许|不准|(?<!可)(?<!可以)不可以|不得|(?<!想)不想|不希望|(?<!愿)不愿意?|不敢|不便|请勿|切勿|别|莫|勿|休|甭|嫑|覅|冇好|唔好|唔使|不用|不必)"
_NOT_US = "(?!我|俺|咱|你)"
_SAID = "(?:反映|举报|投诉|检举|揭发|告|讲|说|写|报|提|话)"
_WISHES = pattern_of(
    rf"{_NOT}[^，。,.；;!！?？]{{0,6}}?(?:让|给|叫|喊|使|被|畀|俾|等){_NOT_US}[^，。,.；;!！?？]{{1,8}}?(?:晓得|知|看|听|瞧|瞅|发现|察觉|认出|摸清)"
    rf"|{_NOT}[^，。,.；;!！?？]{{0,4}}?(?:跟|和|对|同|向|给|搭|话){_NOT_US}[^，。,.；;!！?？]{{1,8}}?(?:[说讲](?![法清明])|提|漏|透|传|吱声|通气|晓得|知)"
    rf"|{_NOT}(?:再|又|去)?(?:告诉|告知|通知|惊动|话俾|话畀){_NOT_US}"
    rf"|{_NOT}[^，。,.；;!！?？]{{0,8}}?(?:传(?!染)|漏(?:出|风|口风|给|到|我|消息)|捅|透露|泄露|泄漏|走漏|暴露|供出|供我|声张|张扬|外传|出卖|卖了我)"
    rf"|{_NOT}(?:再|又)?{_SAID}[^，。,.；;!！?？]{{0,4}}?(?:(?:我|俺)(?:的?名|{_SAID}|$|[，。,.；;!！?？哈啊呀嘛哦吧])|名字|姓名|出去|(?:哪个|谁|哪家){_SAID})"
    rf"|(?:不准|不许|不要|莫)(?:他们?|她|人家|别个)(?:都|也)?(?:看|晓得|知)"
    rf"|{_NOT}(?:写|留|登|报|提|露)(?:上|出)?(?:我|俺)"
    r"|(?:怕|担心)[^，。,.；;!！?？]{0,6}?(?:晓得|知道|发现|认出)|保(?:个|好|住)?密|匿名|不留名|瞒(?:着|到|住|起)|背着(?:他|她)|(?:替|帮|给)我瞒"
    r"|confidential|anonymous|\b(?:do not|don'?t|never)\b[^.!?]{0,12}\b(?:tell|let|mention|show)\b",
)


_CLAUSES = pattern_of(r"([,，。.!！?？;；、~～:：…\n]+\s*|(?<=[一-鿿0-9])[ \t]+|[ \t]+(?=[一-鿿]))")
_TURN = pattern_of("(?:就是|但是?|不过|只是|可是|不要紧|请|麻烦|你们?|您|千万|可|也|还|都|要)+$")


def without_wish(text: str) -> tuple[str, str]:
    """What the words say beside such a wish, and the wish, each as it was written; a clause is cut where the wish begins in it."""
    if len(simplified(text)) != len(text) or len(text) > LOOKED_AT:
        return text, ""
    rest, wish = list[str](), list[str]()
    for n, clause in enumerate(_CLAUSES.split(text)):
        if n % 2:
            (wish if wish and not rest else rest).append(clause)
        elif (found := _WISHES.search(simplified(clause).lower().replace("’", "'"))) is None:
            rest.append(clause)
        else:
            rest.append(_TURN.sub("", clause[: found.start()]))
            wish.append(clause[found.start() :])
    return "".join(rest).strip(_ENDS), "，".join(part.strip(_ENDS) for part in wish if part.strip(_ENDS))


_ENDS = " \t\n,，。.;；、~～:：…"


def wishes_silence(text: str) -> bool:
    return _WISHES.search(squeezed(simplified(text[:LOOKED_AT])).lower().replace("’", "'")) is not None
