"""A wish for silence that somebody writes for another, his grandmother mostly (奶奶说别让村里晓得是她讲的), as that one would write it (别让村里晓得是我讲的):
docs/spec.md section 3, Special words. Read by domain/complaints/asks_secrecy.py alone.

An order to the writer himself (叔叔叫我别告诉别人, 爸爸不让我说) is no wish of theirs and stays as it is: it may be what was done to a child.
"""

from domain.words.pattern import pattern_of

_HIS = "(?:我们?|俺|咱们?)?(?:家|屋头|屋里|家里)?的?"
_ELDER = f"{_HIS}(?:奶奶|爷爷|外婆|外公|姥姥|姥爷|婆婆|公公|阿婆|阿公|太婆|老人家?|老太太|老爷子|老娘|丈母娘|老丈人|岳[父母])"
_KIN = (
    f"(?:{_ELDER}|{_HIS}(?:妈妈?|爸爸?|爹|娘|老妈|老爸|老汉儿?|母亲|父亲|老婆|老公|爱人|媳妇|姐姐?|妹妹?|哥哥?|弟弟?|嫂子?|婶婶?|舅舅?|姑姑?|女儿|儿子)"
    "|(?:那个|这个|这位|那位)?(?:邻居|乡亲|老乡)|他们?家?|她们?家?|(?:他|她)(?:老人家|本人))"
)
_TELLS = "(?:反映|举报|投诉|检举|讲|说|告|写|报|提)"
_IT_IS_SHE = pattern_of(f"是{_KIN}(?:自己|本人)?(?=(?:跟|给|向|对)?(?:你们|我们?)?{_TELLS}|$|[,，。.!！ 、;；啊哈嘛哦呀])")
_HER_NAME = pattern_of(f"{_KIN}的?(?=名字|姓名|名(?!单|额|声))")
_TO_TELL = f"(?:说|讲|叫|喊|让|托|请|求|要)?我?(?:跟|给|和|对|同|向)你们(?:大家|代表|领导)?(?:说|讲|反映|求)(?:一?[声下句])?|(?:叫|喊|让|托|请)我(?:带[个句]话|{_TELLS}一?[声下句]?|帮忙?写的?)"
_SHE_SAYS = pattern_of(
    f"(?:{_KIN}(?:刚才|又|还|也|都|就|后来|特意|反复|再三)?(?:{_TO_TELL}|(?:说|讲|交代|交待|嘱咐|吩咐|要求|求你们|的意思是?|发话)(?:了|过|的是)?(?!我|的))[,，:： ]*)(?!我|俺)"
)
_TOLD_FOR = f"(?:这是|是)?(?:替|帮|代)?{_KIN}(?:{_TELLS}|叫我{_TELLS}|让我{_TELLS}|喊我{_TELLS})的"
_REASON = f"{_KIN}(?:都|就|也|心里|一直|很|太|真的|年纪大)?(?:(?:胆子?小|年纪大|岁数大|老实|不识字|不敢(?:露名|出面|{_TELLS})?)了?|(?:怕|担心|害怕)[^,，。!！ ]{{0,9}})"
_BEFORE = pattern_of(f"^(?:(?:{_TOLD_FOR}|{_REASON}|(?:叫|让|喊|托)我{_TELLS}的)[,，。!！ ]+)+")
_FORBIDS = pattern_of(f"^{_KIN}(?:不让|不准|不许|不肯|不要)(?=(?:你们)?(?:说|讲|写|报|提)(?:出去)?(?:是我|我名))")
_LET_KNOW = pattern_of("(?:让|给|叫|喊|使|被)(?!我|他$|她$)[^,，。!！]{1,8}?(?:晓得|知道|知)|名字|姓名|保密|匿名")


def in_first_person(plain: str) -> str:
    """The words as who told the matter would write them; the same words where they are no wish of another's."""
    said = _HER_NAME.sub("我的", _IT_IS_SHE.sub("是我", plain))
    hers = said != plain
    rest = _FORBIDS.sub("不要", said) if hers else said
    rest = _BEFORE.sub("", rest)
    told = _SHE_SAYS.sub("", rest, count=1) if _SHE_SAYS.match(rest) else rest
    return told if hers or _LET_KNOW.search(told) else plain
