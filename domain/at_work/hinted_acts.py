"""Which acts a deputy's words may hint at, where they plainly say none: 这个我接不了, 归水利站管, 昨天去看了 (docs/spec.md section 4, Talk).

Nothing is done by a hint: it only says which buttons stand below the question what his words are for.
"""

from collections.abc import Mapping

from domain.words.pattern import pattern_of
from domain.words.simplified import simplified

MOST = 3
"""Acts that are offered for one line."""
LONGEST = 80
"""Characters beyond which words tell more than what is to be done."""
_UNIT = "[^，。,\\s]{1,8}(?:站|所|局|办|厂|院|中心|部门|公司|单位|银行|学校)"
_VOTER = "(?:他|她|人家|选民|老乡|大娘|大爷|大姐|大哥|对方|本人)"
_SAYS: Mapping[str, str] = {
    "recuse": "回避|(?:他|她|这家|那家)?是我(?:的)?(?:亲|本家|舅|叔|姑|姨|姐|哥|弟|妹|爸|妈|爹|娘|岳|表|堂|侄|外甥|女婿|媳妇|老婆|老公|同学|战友|亲家)|亲戚|一家人|(?:不好|不方便)(?:管|出面|办)",
    "give_back": "不归(?:我|本|咱)|不是(?:我们?|本|咱)[^，。]{0,4}(?:管|的事|范围)|(?<!该)不该(?:我|咱)们?|管不(?:着|了|到)|^退(?:回|办)?(?:去|掉|了|吧)*$",
    "unit_again": f"退回?(?:给)?{_UNIT}|{_UNIT}[^，。]{{0,3}}(?:重办|重新办|重修|返工)|(?:打回|退回)(?:去)?重(?:办|修|做)|返工",
    "forward": f"(?:转|交|推|派|移)(?:给|到|去|办|送)?{_UNIT}|(?:归|由|属|该|得|要|让|请|叫|找|喊){_UNIT}[^，。]{{0,3}}(?:管|办|弄|修|处理|负责|解决|来|去|的事|牵头)",
    "release": "(?:退|交|还|放)(?:回)?(?:给)?(?:小?组|组里|大家)|接不(?:了|下|住)|忙不过来|顾不(?:上|过来)|(?:没空|没时间|没工夫)|换(?:个|一个)?人|谁(?:能|来|有空)?[来去]?(?:接|帮)|让别人|^退(?:回|办)?(?:去|掉|了|吧)*$",
    "extend": "宽限|延(?:期|长|后|到|几|一|两|三)|推迟|缓(?:几|一|两)|晚(?:几|一|两|三)(?:天|日|周)|来不及|赶不上|(?:多|再)给[^，。]{0,4}(?:天|周|时间)|时间(?:不够|太紧)",
    "hand_up": "(?:县|市|上级|上面|上头|主席团)[^，。]{0,4}(?:解决|定|批|管|协调|出面|拍板)|(?:往|向)?(?:上报|报到|报给|反映到)(?:县|市|上级|上面|镇)|上报|报上去|镇里[^，。]{0,4}(?:解决不了|办不了|没钱|管不了)",
    "merge": "一回事|同一(?:件|个)|(?:并|合)(?:到|在|成|一起|案|为)|重复|说的一样|跟[^，。]{1,8}那件(?:一样|是一)",
    "answer": "(?:修|办|弄|搞|解决|处理|批|报)不(?:了|成|下来|好)|没(?:有)?(?:钱|资金|经费|办法|法子|指标|政策)|不(?:符合|够)(?:条件|政策|标准)|要等(?:明年|年底|开春|上面)|(?:明年|年底|开春)(?:才|再)|不是真的|没(?:有)?(?:这回事|这事|那回事)|好好的|不存在|不属实|不用(?:再)?(?:修|办|管|来|弄|处理)了|(?:修|办|弄|搞|装|换|清|通)(?:好|完|妥)了|(?:亮|通|来水|来电)了",
    "sheet": "打印|办理单|打出来|纸质",
    "ask_phone": f"(?:电话|手机|号码|联系方式)[^，。]{{0,4}}(?:多少|几号|是啥|是什么|没有|没留)|{_VOTER}(?:的)?(?:电话|号码|联系方式)|怎么联系{_VOTER}|联系不(?:上|到)|(?:给|跟)(?:他|她|选民)(?:打|回)(?:个|一个)?电话$",
    "consult": f"(?:跟|和|同|与|给|找)?{_VOTER}[^，。]{{0,4}}(?:谈|聊|说|见|通|打)(?:过|了|完)|(?:打|通)(?:了|过)(?:个|一个)?电话",
}
_PATTERNS = {act: pattern_of(pattern) for act, pattern in _SAYS.items()}
_STANDS = pattern_of(
    "(?:这件?|这个|那件?|那个|它|现在|目前|请问|我)?(?:事|事情|事项)?(?:还有|还剩|剩)?(?:几|多少)天(?:到期|了)?|"
    "(?:这件?|这个|那件?|那个|它)?(?:事|事情)?(?:是|要)?(?:什么时候|哪天|几号|啥时候|几时)(?:到期|截止|要答复|得答复|答复)(?:的)?|(?:最迟|期限)(?:是|到)?(?:什么时候|哪天|几号|几时|多久)|"
    "(?:这件?|这个|那件?|那个|它|现在)*(?:事|事情)?(?:办)?(?:到)?(?:哪一?步|什么程度|啥程度)了?|(?:现在|目前|这件?|这个|那件?|那个|事|事情)*(?:是)?(?:什么|啥)(?:情况|进度|状态)了?|"
    "(?:这件?|这个|那件?|那个)(?:事|事情)?(?:是|归)?(?:谁|哪个)(?:在)?(?:负责|办|管|跟|认领)(?:的)?|(?:谁|哪个)(?:在)?(?:负责|办|管|认领)(?:的)?(?:这|那)(?:件|个)事?|"
    "(?:选民|他|她|人家)(?:满意|评价|评|打分)(?:了)?(?:吗|没有?|不|么|没得)|(?:评价|满意度)(?:是)?(?:啥|什么|怎么样|咋样|多少)"
)


def hinted_acts(text: str) -> tuple[str, ...]:
    """The acts that the words hint at, likeliest first, as their buttons are called (services/desk/offered.py); none for long ones."""
    plain = simplified(text).strip(" 。.!！~～…")
    if not plain or len(plain) > LONGEST:
        return ()
    return tuple(act for act, pattern in _PATTERNS.items() if pattern.search(plain))[:MOST]


def asks_how_it_stands(text: str) -> bool:
    """Whether a whole message asks what its card says: by when, by whom, how far, how it was rated."""
    plain = simplified(text).strip(" 。.!！~～…?？")
    return _STANDS.fullmatch(plain.removesuffix("呢").removesuffix("啊").removesuffix("呀")) is not None
