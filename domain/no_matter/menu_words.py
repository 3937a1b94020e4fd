"""Which of the buttons that stand below a voter's input he typed in words of his own: 使用说明, 谁是我们代表, 走访日是哪天 (docs/spec.md section 3).

Only a whole message that says nothing else; a matter about deputies or visits says more.
"""

from collections.abc import Mapping

from domain.words.pattern import pattern_of
from domain.words.plain_text import letters, squeezed
from domain.words.sieve import Sifted
from domain.words.simplified import simplified
from domain.words.surnames import SURNAME

LONGEST = 16
"""Letters beyond which the words are a matter."""
_ASK = "(?:请问|请|麻烦|代表|你好|您好|你们|我|俺|想|要|能不能|可以|帮我|给我|发一?[个份]|发下|发|看下|看|查下|查|找下|找|知道|(?<!请)问一下|问下|有没有|有|一下)*"
_END = "(?:一下|看|吧|吗|么|了|呢|啊|呀|嘛|没有|没|在哪[里儿]?|哪里看|怎么看|哪里有|是什么|谢谢)*"
_OUR = "(?:我们?的?|俺们?的?|咱们?的?|本)?(?:村里?的?|组里?的?|镇上?的?|这里的?|这边的?|片区的?)?"
_WHEN = "(?:什么时候|啥时候?|哪一?天|几号|几时|何时|多久|时间|日期|日子|安排)"
_SAYS: Mapping[str, str] = {
    "manual": "(?:使用|操作|用法|用户)?(?:说明书?|手册|指南|教程)(?:书|文件)?|(?:manual|guide|instructions|userguide)",
    "deputies": f"谁是{_OUR}(?:人大)?代表|{_OUR}(?:人大)?代表(?:都)?(?:是|有|叫)(?:谁|哪些人?|哪几个人?|什么名字|啥名)|{_OUR}(?:人大)?代表(?:的)?(?:名单|名字|电话|联系方式|是谁)|{_OUR}(?:人大)?代表(?:的)?(?:电话|手机|号码|姓|名字|叫)(?:是|好多|多少|几多|啥|什么|么子|么|几号)*|(?:联系|代表|你们?的?)?(?:电话|手机号)(?:号码|号)?(?:是)?(?:多少|几多|好多|啥|什么|几号)?|打(?:哪个|什么|啥)(?:电话|号码?)|(?:该|要|应该)?找(?:谁|哪个|哪位)(?:代表|反映|说|讲|解决|办)?|哪个代表管(?:我们?)?(?:村|组|这里|这边)?|(?:whoaremydeputies|mydeputies)",
    "visit": f"(?:下次|下回|这个?月|下个?月|本月)(?:人大)?代表(?:们)?(?:是)?{_WHEN}(?:来|下来|到|进村|走访)(?:村里?|我们村|我们这里)?|(?:人大)?代表(?:们)?(?:下次|下回|这个?月|下个?月|本月)(?:是)?{_WHEN}(?:来|下来|到|进村|走访)(?:村里?|我们村|我们这里)?|(?:代表)?(?:下次|这次|这个月|本月|下个月)?(?:走访选民|走访|接待选民|接待)(?:日|的日子)?(?:是|在|都)?{_WHEN}|{_WHEN}(?:走访|接待)(?:选民)?|走访日|(?:visitday|whenisthevisitday)",
    "language": "(?:换|改|切换|转)(?:成|为|到)?(?:个)?(?:语言|文字|繁体字?|简体字?|英文|英语|中文|字体)|(?:changelanguage|language|english|inenglish)",
    "privacy": "我的(?:个人)?(?:信息|资料|隐私|数据)|(?:我的)?个人(?:信息|资料)",
    "help": "(?:下面的?)?(?:按钮|按键|键盘|菜单)(?:都|怎么|又)?(?:没了|没有了|不见了|不见|找不到了?|没|丢了|去哪了|在哪)|(?:要|需要)?(?:帮助|求助按钮)|(?:该)?(?:怎么|咋|如何|怎样)(?:个)?(?:反映|提|上报|投诉|写)(?:问题|意见|情况|事情?|事项)",
    "my": "(?:我|俺)(?:反映|说|提|报|问)(?:过|了)?的(?:那)?(?:个|件|些)?(?:事情?|问题|情况)",
}
_PATTERNS = Sifted({name: pattern_of(f"{_ASK}(?:{says}){_END}") for name, says in _SAYS.items()})
_NUMBER = "(?:电话号码|手机号码|联系电话|联系方式|电话|手机号|手机|号码)"
_WHO = f"(?:我们?|俺们?|咱们?|你们?)?(?:这里|这边|村里?|组里?|镇上?)?的?(?:人大)?(?:[老小]?{SURNAME}[\u4e00-\u9fff]{{0,2}})?代表(?:们)?"
_NAMED = "(?:都)?(?:是|叫|有)(?:谁|哪些人?|哪几个人?|哪个|哪位|啥子?|什么)(?:名字|名)?[嘛啊呀呢哦噻]?"
_MUCH = "(?:是)?(?:好多|多少|几多|几号|啥子?|什么|么子)"
_GIVE = "(?:给|发|说|告诉|念|报)(?:给)?(?:我们?|俺)?(?:一个|一下|一哈|下|看看)?"
_REACH = "(?:怎么|咋个?|如何|怎样)(?:才能|能)?(?:联系|找)(?:得?到|上)?(?:他们?|她)?"
_THEIR_NUMBER = pattern_of(
    f"(?:请问|麻烦|你好|您好|(?:我)?(?:想|要)?(?:问一下|问下|问哈|问问|晓得|知道))*(?:把)?{_WHO}"
    f"(?:的?{_NUMBER}(?:{_MUCH}|{_GIVE}|有没有|有没得|有吗)?|{_NAMED}(?:{_NUMBER})?(?:{_MUCH}|{_GIVE}|{_REACH})?|{_REACH})[嘛啊呀呢哦噻吗]*"
    f"|{_REACH}{_WHO}[嘛啊呀呢哦噻]*"
)
"""Who he is and how he is reached, asked in one line: 于代表电话好多, 我们代表是哪个 号码给我."""
_ASKED_FOR = pattern_of(
    f"(?:请问|麻烦|你好|您好|(?:我)?(?:想|要)?(?:问一下|问下|问哈|问问|晓得|知道))*(?:他|她|佢|人家|认领的?人?|办事的人|管事的人?|负责的人?|联系人|村?支?书记?|村?(?:支书|书记|主任|长)|组长)(?:的)?{_NUMBER}(?:{_MUCH}|{_GIVE}|有没有|有没得|有吗)?[嘛啊呀呢哦噻吗]*"
)
"""他电话多少, 村书记电话: whose number is shown at all are the deputies."""
_THEIRS_IN_ENGLISH = pattern_of(
    "(?:please)?(?:(?:what(?:is|s)?|giveme|tellme|doyouhave|canihave)(?:his|her|their|my|the)(?:deput(?:y|ies)s?)?(?:phone|telephone|mobile|contact)(?:numbers?)?|howdoi(?:call|reach|contact)(?:him|her|them|my(?:deputy|deputies)))"
)
LONGEST_OF_NUMBER = 22
LONGEST_LATIN = 40
_HIS = "(?:我|俺|咱)(?:们)?(?:家)?(?:昨天|前天|上次|上回|刚才)?(?:报|说|反映|写|提|讲)?(?:过|了)?的?(?:[那这]?一?[个件条]|那|这)?(?:事情?|问题|案子|事项)?"
_FIGURE = "(?:好多|多少|几多|几|哪个|哪一?|什么|啥子?|么子)"
_ITS = "(?:(?:登记|受理|事项)?编号|登记号码?|受理号码?)"
_POLITELY = "(?:请问|麻烦|你好|您好|那|问一下|问下|帮我看下|帮我查下|查一下|我想问)*"
_ITS_NUMBER = pattern_of(
    f"{_POLITELY}(?:(?:(?:给|帮)我|{_HIS}(?:给)?)?(?:登记|编|记|受理)(?:没有?|没得)?(?:了|的|成|在|到|为|个)*(?:是)?{_FIGURE}号"
    f"|{_HIS}(?:是|算|在|排)*(?:好多|多少|几多|哪个|么子|几)号(?:件|事|案)?"
    f"|(?:{_HIS})?的?{_ITS}(?:是|有|有没有)*(?:好多|多少|几多|几号|几|哪个|什么|啥子?|么子)(?:号)?"
    f"|(?:{_HIS}的?|把)(?:{_ITS})(?:给我|发我|告诉我|说|报)?(?:一下|一哈|下|一遍)?|{_ITS}(?:给我|发我|发给我|告诉我)(?:一下|一哈|下|一遍)?"
    f"|(?:给|发|告诉|报)我(?:一?个|一下|下)?(?:{_HIS})?的?{_ITS}|(?:我|俺)?(?:忘了|忘记了?|记不得|记不到|找不到|没看到|不晓得|不知道)(?:我的)?{_ITS}(?:是好多|是多少)?"
    f"|(?:{_HIS})?的?{_ITS}(?:忘了|忘记了|记不得|找不到|搞丢了?|没看到|没见到))了?(?:来着|呀|啊|呢|嘛|哦|噻|吗)*"
    "|(?:please)?(?:whatis|whats|whichis|tellme|giveme|iforgot|ilost)?(?:the|my)(?:case|matter|reference|registration)?number(?:ofmy(?:case|matter)|please)?"
    "|(?:whatnumber|whichnumber)(?:is|does|has)(?:it|mine|my(?:case|matter)(?:have|got)?)"
)
"""Under which number his matter stands: 登记好多号, 我那个是好多号, 编号是多少."""


def said_button(text: str) -> str:
    """Its command (`manual`: 「使用说明」 below 「帮助」); empty for any other words."""
    said = letters(squeezed(simplified(text))).lower()
    if said.isascii() and _THEIRS_IN_ENGLISH.fullmatch(said):
        return "deputies"
    if len(said) <= LONGEST_OF_NUMBER and (_THEIR_NUMBER.fullmatch(said) is not None or _ASKED_FOR.fullmatch(said) is not None):
        return "deputies"
    if len(said) <= (LONGEST_LATIN if said.isascii() else LONGEST_OF_NUMBER) and _ITS_NUMBER.fullmatch(said) is not None:
        return "my"
    if not said or len(said) > max(LONGEST, 20 if said.isascii() else 0):
        return ""
    return _PATTERNS.whole(said)
