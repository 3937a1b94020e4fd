"""Words that ask about the law before any court has the matter: 我想告他, 离婚孩子归谁, 借条丢了还能告吗 (docs/spec.md section 3, Just write).

The matter stays its group's; its voter is told beside it whom he may ask for nothing. What a court has already is a mark (domain/reading/marks_in.py).
"""

from domain.words.pattern import pattern_of
from domain.words.plain_text import in_sentences, squeezed
from domain.words.simplified import simplified

LOOKED_AT = 400
"""Signs of a text that are looked at."""
_WANT = "(?:想|要|能|可以|准备|打算|怎么|怎样|咋|咋个|如何|去|该|敢)"
_SPLIT = "(?:想|要|怎么|咋|闹|办|准备|打算|不肯|不同意|坚决|不愿意?|能不能)"
_LAW = pattern_of(
    f"{_WANT}(?:去|到法院)?告(?:得|赢)?(?:他|她|它|对方|人家?|老板|厂家?|公司|邻居|儿子|女儿|儿媳|媳妇|谁|吗|不|嘛|(?=[，。]|$))"
    "|(?:能|可以|还|该)告[吗不嘛么]|告(?:得|不)(?:了|成|赢)"
    f"|{_SPLIT}[^，。]{{0,3}}离婚|离婚[^，。]{{0,6}}(?:怎么|咋|如何|归|财产|手续|要什么|抚养|房子|分)"
    "|(?:抚养|赡养)(?:费|权)|遗产|立?遗嘱|财产分割|分家产|退彩礼|彩礼[^，。]{0,6}退"
    "|(?:借条|欠条|协议|合同)[^，。]{0,8}(?:有效|作数|算数|管用|怎么写|丢了|还能)"
    "|(?:请|找|问|要|没钱请|请不起)(?:个|不起|得起)?律师|律师[^，。]{0,4}(?:费|多少钱|怎么)|法律(?:援助|咨询|问题)|懂法律|(?:合不合|犯不犯|犯|违)法(?:吗|不|啊)"
    "|工伤[^，。]{0,6}(?:认定|鉴定|赔|怎么)|赔偿[^，。]{0,4}(?:标准|怎么算|多少)|公证"
)


def asks_law(text: str) -> bool:
    """Whether somewhere in the words a question of law is put, or somebody says that he means to sue."""
    return _LAW.search(in_sentences(squeezed(simplified(text[:LOOKED_AT])))) is not None
