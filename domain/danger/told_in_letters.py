"""What a letter tells of that harms nobody now: played or filmed, long ago, well over or said in jest (docs/spec.md section 3, Special words).

In a letter danger is looked for part by part (domain/danger/letter_parts.py); who writes at length tells what the fire drill was like, how his
grandfather died in the war and that the pump was mended. A part is left aside only where it says so itself and nothing in it presses: numbers shown
without need cost a glance, those that are missing a life. What is short is read as ever.
"""

from domain.words.pattern import pattern_of

_PRESSES = pattern_of(
    "又(?=打|拿|来|开始|着|喝|跳|闹|晕|犯|流|漏|裂|塌|涨|吵|要)|今[早晚夜天]|昨晚|昨夜|刚(?:才|刚|就|被|把|打|掉)|正在|还在|到现在|至今|这会儿|没(?:回来?|上来|醒|出来|下来|音|影|消息|动静|反应)"
    "|叫不|喊不|联系不|打不通|不见|快来人|来人啊|救救|怎么办|咋办|咋整|每天都?打|天天打|经常打|总是打|越来越|一年比一年|不敢|马上|随时|早晚|迟早|就怕|怕|哪天|万一|在漏|漏水|鼓|裂|晃|歪|松|躺着|趴着|蹲在|堵在|门外|不想活|不如死|想死|活不下去|活着|遗书|药"
)
"""It happens now, or may: nothing beside it lessens that."""
_PLAYED = pattern_of(
    "(?:消防|应急|防[汛灾拐震火]|逃生|疏散)[^，]{0,3}演[练习]|演[练习](?:那|时|的时候|上|里|课)|扮(?:演|的)|在演|演得|演傩|放(?:了个|的)?(?:电影|片子|评书|录像)|电影里|片子里|剧本|剧团|排《|唱戏|戏里|戏台上|评书|(?:打|玩)(?:的)?(?:手机)?游戏|游戏里"
    "|狼人杀|剧本杀|密室|玩家|假人|纸像|顺口溜|模拟(?:触电|火灾|仪器)|说书|小品|相声|小说里|排练|彩排|歌词|故事里|动画片|电视剧|武打片|打仗的(?:片|戏)"
)
_LONG_AGO = pattern_of(
    "民国|土匪|鬼子|日本(?:人|仔|兵)|抗战|解放前|上世纪|旧社会|(?:[四五六七八九][一二三四五六七八九〇零])年[^，]{0,6}(?:大水|地震|水库|山洪|打仗|大火|牺牲)|(?:[二三四五六七八]十|几十)(?:几|多|来)?年前|(?<!比我)小时候|我太(?:爷|奶|公|婆)|那年我才|老辈子|老规矩|老礼数|上小学的时候|年轻(?:时候|那会儿?)"
)
_LATELY = pattern_of(
    "(?:旧|去|前|大前)年|上个?(?:月|礼拜|星期|周|回|次)|[一二三四五六七八九十两几]年前|[一二三四五六七八九十正腊冬]月(?:间|里)|前(?:两|几|三)个?[月天]|前阵子|春上|那年|那(?:次|回)|上次|前天|前儿|有一回"
)
_ENDED = pattern_of(
    "(?:人|牛|都|大家|一家|娃|孩子)(?:都)?(?:没事|平安|好好的)|提前转移|一个(?:没|都没|不)(?:伤|少)|命(?:保|捡)(?:住|回)|(?:修|接|换|填|治|弄|装|医)好|(?:换|接)了(?:阀门|新|地线)|填平|(?:扑|救)(?:灭|熄)|救(?:出来|活|回来)(?:的|了)|找(?:着|到|回来?)(?:的|了)"
    "|活蹦乱跳|康复|出院|(?:如今|现在)(?:想开|都?活|好|能|用得|戴|我们好)|复学|取出来了|不提了|登了记|当月就|好啦|没再"
)
_LAUGHED = pattern_of(
    "哈哈|笑(?:得肚|话|翻|死我|了一下午|得要死)|(?:都|全)(?:乐|笑)(?:了|翻)|笑话|别当真|过嘴瘾|其实(?:就)?是(?:抢|吃|打游|食堂|玩|闹|喊)|原来是(?:打|食堂|吃|喊|演|看|玩)|才晓得是|皮得很|哭笑不得|话糙理不糙|(?:我|你|把人|都)(?:要|快要?)?(?:被[^，]{1,8})?(?:气|笑|愁|烦|累|急|馋|吵)死(?:了|个人|我)"
    "|要死了要死了|火烧眉毛|等于要[^，]{0,4}命|断[^，]{0,4}活路|狗腿|手艺[^，]{0,4}死绝|像(?:是)?(?:打仗|刀割|要命|着了火)(?:一样|似的)?"
)
"""Of one's own life it is believed of nobody."""


def harms_nobody_now(part: str) -> bool:
    """`part`: of a letter, in simplified characters."""
    if _PRESSES.search(part):
        return False
    if _PLAYED.search(part) or _LONG_AGO.search(part) or _LAUGHED.search(part):
        return True
    return _ENDED.search(part) is not None and _LATELY.search(part) is not None
