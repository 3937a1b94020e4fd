"""Somebody says who he is and where he lives, and nothing else: 我姓吴，住三组 · 我是三组的，姓吴 (docs/understood.md, 不算事的话)."""

import re

from domain.words.pattern import pattern_of
from domain.words.plain_text import in_sentences, letters, squeezed
from domain.words.simplified import simplified

LONGEST = 40
"""Letters beyond which words say more than that."""
_SIGN = "[^我俺咱坏没不漏停断欠差怎吗想要请被有修打淹塌]"
_CHAR = "[^我俺咱坏没不漏停断欠差怎吗想要请被修打淹塌了人谁他她你苦冤救]"
"""Of a name: 有 is one's."""
_I = "(?:我|俺|咱|本人)"
_NAME = f"(?:{_I}?(?:免贵)?姓{_CHAR}{{1,2}}|{_I}(?:名叫|叫){_CHAR}{{1,4}})"
_PLACE = f"{_I}?(?:家?住在?|家在|是){_SIGN}{{1,9}}(?:村|组|队|社区|小区|号楼|单元|屯|寨|庄|湾|坪|巷|号)(?:里)?(?:[的滴嘞]人?|人)?"
_KIN = "(?:大|小|二|三|老)?(?:儿子|儿|闺女|女儿|姑娘|孙子|孙女|外孙女?|老伴儿?|老婆|老公|婆娘|媳妇|男人|当家的|屋里人|老头子?|老太婆|爷爷|奶奶|爸爸?|妈妈?|爹|娘|哥|姐|弟|妹|侄儿|侄女|邻居|娃儿?|崽|仔)"
_OTHERS = pattern_of(
    f"(?:这个?)?(?:手机|电话|号码?|微信|账号|机子)(?:是|系)(?:{_I}|我们)?(?:家|屋里|屋头)?的?{_KIN}(?:的|嘅)"
    f"|{_I}?(?:家|屋里|屋头)?的?{_KIN}(?:叫|喊|让|托|要|教|帮)(?:{_I})?来?(?:问|写|发|说|讲|反映|打)字?(?:的|嘅)"
)
"""Whose telephone it is, or who asked him to write (手机是孙子的, 我老伴喊我问的)."""
_AT = f"(?:{_SIGN}{{1,9}}(?:村|组|队|社区|小区|屯|寨|庄|湾|坪)(?:里)?|老家|乡下)"
_AWAY = pattern_of(
    f"{_I}?(?:人)?(?:现在|一直|常年|都|还)*在{_CHAR}{{1,5}}(?:打工|上班|工作|做工|务工|做事|读书|读大学|上大学)(?:的|了)?|{_I}(?:人)?(?:现在|一直|常年|都|还)*在外(?:地|面|省|头)(?:打工|上班|做事|做工)"
    f"|{_I}?(?:家里?|屋里|屋头)?的?{_KIN}{{1,2}}(?:们|老人家)?(?:现在|一直|都|还)*(?:住在?|家住在?|在|是){_AT}(?:住|的|人)?"
    f"|{_I}?(?:是|来|想)*(?:替|帮|代|为){_I}?(?:家里?|屋里|屋头|老家)?的?{_KIN}{{1,2}}(?:来)?(?:问|写|发|说|讲|反映|报)(?:的|一下|个事|个情况)?"
)
"""Who writes for his parents from where he works (我妈住上坪村 我在深圳打工, 我是替我妈问的)."""
_PHONE = pattern_of(
    f"{_I}?(?:的)?(?:手机|号码?|电话|电话号码|微信|账号)?(?:要|刚|才|是|今天|昨天)*[换改](?:[了哒过咯])?(?:一?[个台部张])?(?:新的?)?(?:手机|号码?|电话|电话号码|卡|微信|账号)?[了哒咯啦]*|(?:这|这个)(?:是)?{_I}?(?:的)?新(?:手机|号码?|电话|微信|账号)"
)
"""That he has another telephone."""
_IS = pattern_of(f"{_I}是{_CHAR}{{2,4}}")
"""Beside that: his name (我是彭满爹 换哒手机)."""
_WHO = pattern_of(f"(?:{_NAME}(?:{_PLACE})?|{_PLACE}(?:{_NAME})?)")
_CALLED = pattern_of(
    f"(?:名字)?叫{_CHAR}{{2,3}}|(?:{_SIGN}{{1,6}}(?:村|社区|小区|屯|寨|庄|湾|坪))?[一二三四五六七八九十0-9]{{1,2}}(?:组|队|社)(?:里)?(?:[的滴嘞]人?|人)?"
)
"""Beside one of these: his name in full, or his group (我叫彭大山 三组滴)."""
_HELLO = pattern_of("(?:你|您|你们|大家|代表|领导)?好")
_SPLIT = pattern_of("[，。、:：；;~～()（）\\s]+")


def says_only_who(text: str) -> bool:
    """Whether each clause names him or where he lives; whatever else stands there makes the words a matter."""
    clauses = [letters(part) for part in _SPLIT.split(in_sentences(squeezed(simplified(text))))]
    clauses = [clause for clause in clauses if clause and not _HELLO.fullmatch(clause)]
    if not clauses or sum(map(len, clauses)) > LONGEST:
        return False
    said = [any(who.fullmatch(clause) for who in (_WHO, _OTHERS, _AWAY, _PHONE)) for clause in clauses]
    himself = any(hit and re.search(f"{_I}|免贵|{_KIN}|手机|号", clause) for hit, clause in zip(said, clauses, strict=True))
    phone = any(_PHONE.fullmatch(clause) for clause in clauses)
    beside = [_CALLED.fullmatch(clause) or (phone and _IS.fullmatch(clause)) for clause in clauses]
    return himself and all(hit or called for hit, called in zip(said, beside, strict=True))
