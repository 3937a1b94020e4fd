"""What somebody asks of a message he forwarded, right behind or before it: 这个是真的不, 啥子意思哦, 你们晓得这事吗 (docs/spec.md section 3, What is forwarded)."""

from domain.words.pattern import pattern_of
from domain.words.plain_text import letters
from domain.words.simplified import simplified

LONGEST = 24
"""Letters beyond which the words are read like any others."""
_ASKS = pattern_of(
    "真的?(?:不|吗|么|假|嘛|咩|是|有|的)|真假|是真|假的|骗(?:人|子|钱)?|诈骗|谣言|造谣|信得过|可信|信得|能信|靠谱|属实|"
    "怎么回事|咋(?:个)?回事|么子(?:回事|意思)|[啥什甚](?:子|么)?意思|乜(?:嘢)?意思|怎么办|咋(?:个)?办|么样搞|"
    "是不是|系唔系|系咪|有没有(?:这|咯|那)|有这(?:回|个|种)?事|有冇|晓得不|晓得吗|知道吗|知不知道|听说没|看到没|"
    "要不要(?:管|理|交|去|办|打)|该不该|能不能(?:交|去|点|打)|可以(?:信|点|交|打)吗"
)
_OF_US = pattern_of("[你妳您]们?(?:是|系)|机器|平台|软件|程序|公众号|这个?号|这里|个bot|代表是")
_OF_HIS_OWN = pattern_of(
    "满意|[没未冇](?:有)?(?:人)?[修弄搞办做完清来管]|又[坏停漏黑堵断]|(?<!会)(?<!怕)(?<!别)(?<!莫)被.{0,4}骗(?:[了走去哒咯]|子?钱)|骗(?:走|去)?了?[我俺咱]"
)
"""He rates, or tells what befell him: 骗人，不满意, 我被骗了五千块怎么办."""


_WHOSE = pattern_of(
    "(?:这|那)(?:个|条|段|张)?(?:是|系)?(?:我|俺)?(?:们)?(?:家)?(?:的)?[^，。不没]{1,8}(?:发|转|写|说|讲|拍|录)(?:给(?:我|俺)|来)?[的滴嘅]|(?:别人|人家|群里|亲戚|邻居|村里)(?:发|转|传)(?:给我|来)?[的滴嘅]"
)
"""这是我外甥发的: he says whose words they are."""


def asks_of_it(text: str) -> bool:
    """Whether a short line may ask about what was forwarded, or says from whom it is, and surely asks nothing of the bot itself and tells nothing of his own."""
    said = letters(simplified(text[:100])).lower()
    if not 0 < len(said) <= LONGEST or _OF_US.search(said) or _OF_HIS_OWN.search(said):
        return False
    return _ASKS.search(said) is not None or _WHOSE.fullmatch(said) is not None
