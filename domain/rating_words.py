"""What a clause of a reply to "are you satisfied?" may be, as whole clauses of letters and digits (docs/understood.md has the table).

`RATINGS`: the words of a rating, each the whole clause. `BESIDE`: what may stand beside one in a clause of its own without changing it.
A clause that is neither leaves the reply unsettled.
"""

from collections.abc import Mapping

_I = "(?:那|那就|嗯|哦|好|行|得|反正|总之|对|是的|答|回答|回复)?(?:我|俺|咱|阿拉|额|本人|我们|咱们|俺们|我家|我们家|全家|我们全家|一家人|大家|我和老伴)?(?:个人|自己|这边|都|就)?"
_CHOOSE = "(?:觉得|感觉|认为|表示|说|讲|评价|意见|答案|评|打|选|选择|要选|就选|投|给|填|按|点|写|回|回复|选的是|选个|打个|打分|报|要|算|当|是|就|就是|对(?:结果|处理|答复|这次|这个|这件事|处理结果|办理|办理结果)(?:很)?)?(?:是|个|了|一个|择)?"
_END = "(?:了|的|啦|咯|喽|啰|噻|哈|呀|啊|哦|噢|喔|呢?嘛|嘞|哒|滴|吧|呗|哇|撒|唦|勒|得|哩|咧|哟|嗷|耶|之|这个|那个|项|档|家|就行|就好|一票|谢谢|多谢|谢了|感谢|呐|呃|吔|嘅|喇|嚟)*"
_VERY = "(?:非常|很|挺|十分|蛮|好|真|真的|真是|特别|特|太|超|超级|完全|都|确实|绝对|的确|必须|老|贼|忒|杠杠|实在|百分之?百|100%?|打心底|由衷|很是|最|更|尤其|无比|灰常|肯定|当然|够|满|极其|极为|极|万分|衷心|全部|全都|样样|那是|要多|几|好生|相当的?|那叫一个|嘎嘎|倍儿|老鼻子|硬是|镇)*(?:地|的|个)?"
_SATISFIED = "(?:满意|称心如意|称心|心满意足)"
_MUCH = "(?:得很|的很|极了|透了|至极|得不得了|得不行|惨了|安逸|到极点|到家了|到心坎|百分百|得板|死了)?"

_ONE = "(?:1|一|壹|幺|第?(?:1|一|壹)(?:个|项|条|种|档|号|选项)|(?:1|一)号|头一?个|头一项|最(?:前面|上面|左边|前头)(?:那)?一?个|one|no1|number1|numberone|thefirst(?:one)?|first)"
_TWO = "(?:2|二|贰|两|第?(?:2|二|贰)(?:个|项|条|种|档|号|选项)|(?:2|二)号|中间(?:那)?(?:一)?(?:个|项|档)|当中(?:那)?一?个|two|no2|number2|numbertwo|thesecond(?:one)?|second|themiddleone)"
_THREE = "(?:3|三|叁|第?(?:3|三|叁)(?:个|项|条|种|档|号|选项)|(?:3|三)号|最(?:后|后面|下面|右边|末)(?:那)?(?:一)?(?:个|项|档)|末一个|three|no3|number3|numberthree|thethird(?:one)?|third|thelastone)"
_NOT = "(?:不|没|没有|未|冇|唔|弗|勿|无|毋|莫得|没得|冒|不怎么|不咋|不太|不够|不很|不大|不是很|不能|没法|没办法)"
_BASIC = "(?:基本上?|大体上?|大致上?|总体上?|总的来说|整体上?|比较|还算|算是|较为?|勉强算?)(?:是|算|还算|来说|来讲|上|都)?"
_BASICS = "(?:(?:基本|大体|大致|总体|整体)(?:上?(?:是|算|来说|来讲|都)|上上?)?|勉强(?:算(?:算|来说|来讲|上|都)?|是|来说|来讲|上|都)?|(?:总的来说|比较|还算|算是|较为?)(?:是|算|来说|来讲|上|都)?)+"
"""One or several of them: no word of it is put together from others, nor in two ways."""

RATINGS: Mapping[str, tuple[str, ...]] = {
    "satisfied": (
        f"{_I}{_CHOOSE}{_VERY}{_SATISFIED}{_MUCH}{_END}",
        f"{_I}{_CHOOSE}{_VERY}{_SATISFIED}{_MUCH}{_END}(?>{_VERY}{_SATISFIED}{_MUCH}{_END})+",
        f"{_I}{_CHOOSE}{_ONE}(?:那个|这个|的)?(?:{_VERY}{_SATISFIED})?{_END}",
        f"{_VERY}{_SATISFIED}{_END}{_CHOOSE}{_ONE}{_END}",
        f"{_I}选(?:择|个)?[a甲](?:那个|这个|的)?(?:{_VERY}{_SATISFIED}(?:那个|这个)?)?{_END}",
        "(?:给|打|评|全)?(?:五星|5星|五颗星|5颗星|满分|一百分|100分?|十分|10分|好评|满星|五角星)(?:好评)?(?:满意)?" + _END,
        "(?:没什么|没啥子?|没有什么|没得啥子?|没哪里)不满意的?(?:了|地方)?",
        "(?:给您?|给你们?|必须|我)?(?:点个?赞|一个赞|大赞|赞|超赞|赞赞)" + _END,
        "巴适(?:得板|得很|惨了|哟|得一比|安逸)?|安逸(?:得很|惨了)?|没麻达|杠杠的?|顶呱呱|呱呱叫|没得说|没话说|没说的|好得很|好的很|非常好|特别好|太好了|好极了|好得不得了|呱呱好|美得很|美滴很|嫽扎咧|嫽得很|得劲|中得很|结棍|灵的很|赞得很|交关好|好好好|棒|很棒|真棒|太棒了|棒极了|完美|挺好的?|很好|蛮好的?|真好|好犀利|好正|几好|好满意|好嘢|掂|冇得弹|冇得顶"
        "|完全(?:没|没有)问题|(?:问题|事情?)?(?:都|全|全部|彻底|圆满|已经)*(?:解决|办好|修好)了",
        "(?:i(?:am|m)|weare|were)?(?:very|really|quite|so|totally|completely|fully|absolutely|extremely|100)?(?:satisfied|happy|pleased)(?:withit|withtheresult|withthis|withtheanswer|thankyou|thanks|verymuch)*",
        "(?:it(?:i|wa)?s)?(?:very|really)?(?:great|excellent|perfect|wonderful|verygood)(?:job|work|thanks|thankyou)*",
        "(?:i)?(?:choose|pick|rate|select|vote)(?:number|option|no)?(?:1|one|satisfied)",
        "hen ?manyi|manyi(?:le|de)?|feichangmanyi|만족(?:해요|합니다|함|한다|스러워요)?|(?:매우|아주|정말|대만족)만족?(?:해요|합니다)?|رازى(?:مەن)?|རང་སྐོང|ᠰᠡᠳᠬᠢᠯ ?ᠬᠠᠩᠭᠠᠯᠤᠨ",
    ),
    "mostly": (
        f"{_I}{_CHOOSE}{_TWO}(?:那个|这个|的)?(?:{_BASIC}{_SATISFIED})?{_END}",
        f"{_BASIC}{_SATISFIED}{_END}{_CHOOSE}{_TWO}{_END}",
        f"{_I}选(?:择|个)?[b乙](?:那个|这个|的)?(?:{_BASIC}{_SATISFIED}(?:那个|这个)?)?{_END}",
        f"{_I}{_CHOOSE}{_BASICS}{_SATISFIED}{_END}",
        f"{_I}{_CHOOSE}基本{_END}",
        "两个字基本后头加满意|基本基本满意",
        "(?:i(?:am|m)|were|weare)?(?:mostly|basically|fairly|partly|largely|generally|moreorless|somewhat|reasonably)(?:satisfied|happy|ok)(?:thankyou|thanks)*",
        "(?:i)?(?:choose|pick|rate|select|vote)(?:number|option|no)?(?:2|two|mostlysatisfied)",
        "jibenmanyi|jibenshangmanyi|대체로만족(?:해요|합니다)?|기본적으로만족(?:해요|합니다)?|ئاساسەنرازى(?:مەن)?",
    ),
    "unsatisfied": (
        f"{_I}{_CHOOSE}(?:还是|仍然|仍|依旧|依然|就是|也|根本|压根|确实|实在|真的|真|坚决|绝对|完全|一点|一点儿都|半点|丝毫|非常|很|极其|极度|十分|特别|相当|太|最|都|强烈|老|俺|当然|肯定|表示|更)*(?:地)?{_NOT}(?:太|够|很|大|怎么|咋|咋个|一点|半点|啥|什么|甚|好|能|会|是很|得一点|一点点|哪点|哪里)*{_SATISFIED}{_MUCH}{_END}",
        f"(?:没得|没有|没|冇|无)(?:一点|半点|一丝|一处|一样|哪点|啥子?|什么)(?:是|让人|能|能叫)?{_SATISFIED}(?:的地方|之处)?{_END}",
        f"{_I}{_CHOOSE}{_THREE}(?:那个|这个|的)?(?:{_NOT}{_SATISFIED})?{_END}",
        f"(?>{_I}{_NOT}{_SATISFIED}{_END})+{_CHOOSE}{_THREE}{_END}",
        f"{_I}选(?:择|个)?[c丙](?:那个|这个|的)?(?:{_NOT}{_SATISFIED}(?:那个|这个)?)?{_END}",
        f"(?:{_I}{_NOT}{_SATISFIED}{_END}){{2,4}}",
        f"(?:{_I})(?:给|打|评)?(?:差评|一颗星|零分|0分|零蛋|1星|一星)(?:{_NOT}{_SATISFIED})?{_END}",
        f"{_SATISFIED}(?:个|你个|他个)(?:屁|鬼|毛|锤子|铲铲|头|球|蛋|卵|六|寂寞){_END}|{_SATISFIED}才怪{_END}",
        "(?:太|很|非常|真|特别|极度|十分|相当|好|实在)*(?:令人|叫人|让人|让我|叫我)?(?:失望|寒心|心寒)(?:透顶|透了|至极|得很|极了)?" + _END,
        "要不得|不像话|太差(?:了|劲了?)?|差劲|很差|差得很|差评|太糟糕了?|糟透了?|不行(?:不行)?|一点(?:都|也)?不行|坚决不行|啥也没(?:干|做|解决)|白忙活|(?:还是|仍是?|依然是?)?老样子|一点(?:用|作用|效果|变化)(?:都|也)?没(?:有)?|(?:根本|压根|还|还是|仍|仍然|一点都?|事情?|问题)*(?:没|没有|冇|未|唔)(?:得到)?解决(?:问题|好)?|(?:问题|毛病)还在|骗人的?|糊弄人的?",
        "(?:i(?:am|m)|were|weare)?(?:very|really|totally|completely)?(?:not(?:at ?all)?(?:very|really)?(?:satisfied|happy)|unsatisfied|dissatisfied|unhappy|disappointed)(?:atall|withit|withtheresult|withthis)*|(?:very|too|really)bad|terrible|awful|notsatisfiedatall",
        "(?:i)?(?:choose|pick|rate|select|vote)(?:number|option|no)?(?:3|three|notsatisfied|unsatisfied)",
        "bumanyi|bu ?manyi(?:le|de)?|hen ?bumanyi|불만족?(?:해요|합니다|입니다|스러워요)?|만족하지않(?:아요|습니다)|안만족(?:해요)?|رازىئەمەس(?:مەن)?",
    ),
}

BESIDE: Mapping[str, tuple[str, ...]] = {
    "any": (
        "(?:非常|很|十分|真|太|真的|万分|衷心)?(?:谢谢|多谢|感谢|谢|谢了|谢过|有心了|辛苦|劳驾|麻烦|费心)(?:你|您|了|代表|各位|大家|领导|同志|政府|你们|您们|啦|啊|哈|关心|帮忙)*|(?:代表|领导|同志|各位|大家|你们)?辛苦(?:了|啦)?|您?好|你好|嗯+|哦+|好的?|好吧|行|对|是的|哈|唉|哎|ok|thanks|thankyou(?:somuch|verymuch)?|thx|来自[^，]{1,8}"
        "|回答|回复|答复|评价|我的评价|我来评价?|评一下",
    ),
    "satisfied": (
        "(?!.*(?:没|不|未|还|差|但|再|才|如果|要是|希望|能不能|什么|怎|哪|谁|吧|啥|贵|慢|烂|坏|呵|吗|呢|又|等|怕|假|骗|糊弄|上次|以前|别人|隔壁|少|除|只|一半|后面|第二|居然|竟|可惜|可是|然)).{0,14}(?:好|解决|修|通|亮|快|赞|谢|棒|周到|耐心|及时|热情|放心|方便|干净|平安|高兴|开心|办|有水|来水|水来|来电|来了|安逸|巴适|行|幸福|管用|给力|负责|感|实在|踏实).{0,10}",
        "没(?:麻达|得说|话说|毛病|问题|意见)|挑不出毛病|五星|好评|杠杠的",
    ),
    "mostly": (
        "(?:还可以|还行|还好|凑合|可以|勉勉强强|马马虎虎|过得去|一般般?|说得过去|不好不坏|不算差|不错|挺好)(?:吧|的|啦)*",
        "(?:剩下的?|后面|其余|其他|别的)(?:的|慢慢|再)?(?:慢慢)?(?:来|说|改|弄)",
    ),
    "unsatisfied": (
        "(?!.*(?:满意|但|可以|挺好|很好|不错|谢|还行|比|算了|除非|如果|要是|吗)).{0,16}(?:没|不|未|冇|骗|糊弄|敷衍|烂|坏|差|拖|推|老样子|白|失望|气|哄|忽悠|假|咋|乱|慢|臭|漏|堵|断|停|浑|黑|欺|坑|还能|重新|重做|返工|原样|还是|问题|一样|哪|半|等|年|月|走|贵|累).{0,14}",
    ),
}
