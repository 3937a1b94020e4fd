"""What is never counted as a rating, however it sounds, by kinds: he is asked again (docs/understood.md). Looked for in the whole message, in plain
characters."""

from collections.abc import Mapping

from domain.words.pattern import pattern_of

NEVER: Mapping[str, str] = {
    "asks": "[?？]|吗|么$|了吧$|来着$",
    "quotes": "[「『“”‘’\"'《][^」』”’]{0,4}满|意思$",
    "gives in": "(?:就算|就当|权当|只当|全当|只能|只好|只有|不得不|被|^当)(?:是|作|做)?满意|^(?:唉|哎|好吧)?[,， ]?算了(?:算了)?吧?[,，。 ]*(?:就|给你们?|我)*(?:选|点|打)?(?:满意|[1一])"
    "|^(?:行行|得得|成成|对对|随便|随你们?)吧?[,，。 ]*(?:满意|[1一])",
    "wants it": "^(?:我们?|俺|咱们?)?要(?:很|非常|真)?满意",
    "trails off": r"(?:满意|基本|可以|好)(?:的|了)?(?:…|\.\.|。。|——)|唉[。.…]*$",
    "mocks": "满意(?:到|得)?死(?:了|我)|谢谢?你们?(?:八辈|祖宗|全家)|我(?:可|真)?谢谢?(?:你们?|您)[,，。 ]*满意|满意(?:个|了个)寂寞呢",
    "compares": "更(?:不|加)?满意",
    "of one thing": "(?<![不没])满意的(?:是|只有|就)(?!我)",
    "counts": "^(?:[123一二三两])(?:个|家|项|档|条|户|次|样)$",
    "points of who knows how many": "^(?:10|十)分[吧了嘛]?$",
    "denies a bad word": "(?:别|莫|不要|不会|没|不|勿)(?:再)?(?:让|叫|令)[^,，。]{0,3}失望|(?:不是|没有?)(?:老样子|骗人|糊弄)|好差评",
    "of two minds": "复杂|五味|矛盾得|纠结",
    "later": "[好成完通亮]了我(?:再|就|才)?(?:给|请|送|来)",
}
OPEN = pattern_of(
    "要是|如果|除非|假如|倘|万一|若果|[没说是]有?不满意|不晓得|不知道|唔知|难[讲说]|说不[上清好]|谈不上满意|按错|点错|手滑|乱按|随便|无所谓|看心情"
)
"""What leaves words open that are no rating by themselves."""
_NEVER = pattern_of("|".join(NEVER.values()))


def never_counted(plain: str) -> bool:
    return _NEVER.search(plain) is not None
