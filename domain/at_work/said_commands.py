"""Commands in plain words, as deputies and staff type them in private: 待办, 请假, 写走访 (docs/spec.md section 8)."""

import re
from collections.abc import Mapping
from datetime import date

from domain.congress.said_periods import said_period
from domain.words.pattern import pattern_of
from domain.words.plain_text import letters, squeezed
from domain.words.simplified import simplified

LONGEST = 16
"""Letters beyond which the words are somebody's matter."""
_ASK = "(?:我|俺|请|麻烦|帮我|给我|想|要|看|看下|查|打开|打|进|点|我的|显示|列出?|发|一下|怎么|如何|去)*"
_END = "(?:一下|吧|了|呢|啊|呀|看看|列表|清单|在哪|在哪里|哪里看|怎么看|怎么弄|怎么写|怎么记|怎么请|功能|按钮|菜单)*"
_SAYS: Mapping[str, str] = {
    "cases": "(?:我)?(?:不在家?|请假|出门|外出|出差|住院|休假|开会)(?:的|这|那|期间|时候|几天|段时间|段|会儿)+(?:都|又|还|可)?(?:有|来|出|发生)(?:了|没有)?(?:些|点)?(?:什么|啥子?|么子|哪些)(?:新)?(?:的)?(?:事情?|事项|动静|情况)(?:没得|没有?)?|待办(?:的事|事项)?|手[里上头]?(?:都|还|现在)*有(?:些)?(?:啥|什么|哪些|哪几件)(?:事情?|活)?|(?:哪|那)[一]?[件个](?:事情?)?(?:最|更)(?:急|要紧|着急|赶|紧)|最(?:急|要紧)的(?:事)?(?:是)?(?:哪)?[件个]?|(?:该|要|应该)*先办哪一?[件个]|哪一?[件个](?:事)?(?:该|要|得)?先办|手[里上头](?:还)?(?:有)?(?:几|多少|哪几)件(?:事情?)?|(?:哪|有)几件(?:事情?)?(?:快|就)?要?(?:到期|超期|过期)|的事(?:情)?|任务|手上的事项?|手头的事项?|有(?:什么|啥|几件)(?:事要办|待办|要办的|事没办)|还有(?:什么|啥)(?:没办|要办)的?|没办的事|要办的事|还有(?:几|多少)件?(?:事)?(?:没办|要办)?|(?:手[里上头]头?)?(?:都|还)?(?:剩下?|差)(?:得|了|的)?有?些?(?:啥子?|什么|哪些|哪几[件个]|几[件个]|好多件?|多少件?)(?:(?:还)?没有?(?:办|弄|搞|做|完|答复|回复|处理|解决|联系|了结)(?:完|好)?|要(?:办|答复|回复|处理))?(?:的事?)?|我(?:手[里上头]|名下|认领|办|接|跟|领|的|那|这)+(?:[几两三四五六七八九十]件|些)?(?:事情?|事项)?(?:现在|都|目前|到底)*(?:办|弄|搞|处理|进展|进度)(?:得|到)?(?:怎么样|怎样|咋样|如何|啥样|哪一?步|哪里|哪儿)|下一[个件]|(?:我|今天|今日|现在|这会儿|明天|这周|本周|接下来|下一步|还|该|应该|要|得|需要|去)+(?:做|办|干|忙|弄|处理)(?:些|点)?(?:什么|啥|哪些)(?:事情?)?|(?:我|今天|今日|现在|明天|这周|本周|还)+有(?:什么|啥|哪些|几件)(?:事情?)?(?:要|该)(?:做|办|干|处理)的?(?:事情?)?",
    "record": "走访记录|记走访|写走访|填走访|记录走访|录走访|走访登记|登记走访|记一次走访|写走访记录|填走访记录|报走访|今天走访了?"
    "|(?:忘了|忘记|忘)(?:交|填|写|报|记)(?:走访)?(?:的)?记录(?:了)?(?:现在|今天|还)*(?:能|可以)?(?:补|交|填|写)?(?:一?下)?(?:可以|能|行|得行|要得)?(?:不|吗|么|没)?|补(?:录|交|记|填|写)?(?:一?下)?(?:走访)?记录",
    "leave": "请假|走访日?请假|请个?假|销假|告假|这次去不了|走访去不了|走访日我?(?:去|来|参加)不(?:了|成)|走访日(?:我)?(?:有事|没空|不在)|这次走访我?去不了"
    r"|我?(?:(?:\d{1,2}月)?\d{1,2}[号日]|这个月|下个月|下次走访|本次走访)(?:的)?(?:那天)?(?:走访日?)?我?(?:去|来|走访|参加)不(?:了|成)",
    "queue": "待处理(?:的事?项?)?|队列|没派的事项?|待分派",
    "promises": "承诺|在跟的承诺|答应的事|跟踪督办|列入计划的",
    "callbacks": "回访|要回访的|打回访电话|要打的电话|电话回访|待回访|回电话(?!了)|要回电话的|该回电话的|要打电话的|打电话的有哪些|哪些要打电话|要给谁打电话",
    "summary": "小结|月报|通报|报表|统计|本月小结|月小结|数据|简报|写简报|出简报|(?:本周|这周|上周|这星期|周)(?:的)?(?:小结|报)|导出|导出数据",
    "visitday": "走访情况|走访进度|走访统计|谁没走访",
    "rota": "(?:接待日?)?(?:的)?(?:值班|排班|轮值)(?:表|安排|名单|人员|情况)?|(?:今天|明天|下次|这次|这个?月|本月|下个?月|接待日)*(?:该|轮到|是)?谁(?:来)?(?:值班|接待|坐班)|排值班表?",
    "people": "名册|人员|(?:代表|人员)(?:的)?名单(?:发我|给我)?(?:一份)?|更新名册|通讯录",
    "template": "[个份张]?(?:(?:空白?|名册|花名册|代表|导入|录入|填写|通报|表格|word|excel|的)*(?:模板|样表)(?:文件|表)?|空白?的?(?:名册|花名册|表格?|登记表)|(?:名册|花名册)的?(?:空表|表格|格式|填写表))",
    "days": "走访日程?|接待日程?|日程|改走访日|改日子",
    "new": "登记|代登记|替选民登记|替人登记|录入|录事项|登记事项|来信登记",
    "find": "查找|搜索|找事项|查事项",
    "suggest": "(?:代表)?建议|(?:代表)?建议(?:现在|一共|共|都|还)*(?:有)?(?:几件|多少件?|哪些|办到哪[里儿步]?了?|办得?(?:怎么样|咋样|如何)了?|进度|情况|答复了(?:几件|多少|没有?|吗))|(?:形成|写|提|拟|起草)(?:一?[件个条份])?(?:代表)?建议",
    "topics": "(?:代表)?建议(?:的)?题目|选题|热点题目|题目(?:清单|表)?",
    "canned": "常用答复|常用语|模板答复",
    "broadcast": "群发|(?:写|拟|发)(?:一?个|一?条|一?份)?(?:通知|公告)|通知选民",
    "notice": "挂通知|挂着的通知|长期通知|常挂通知|撤通知|撤下通知",
    "activity": "活动|记活动|写活动|代表活动",
    "files": "(?:代表)?(?:的)?(?:履职)?档案|代表履职(?:情况)?|(?:[\\u4e00-\\u9fff]{2,4}?)?(?:今年|去年|本年|这个?月|上个?月|本季度|这个?季度)?的?履职(?:情况|得?怎么样|得?咋样|如何|表现)",
    "me": "设置|我的设置",
    "my": "我的事项|我反映的事?项?",
    "deputies": "我的代表",
    "privacy": "我的信息|个人信息",
    "language": "换语言|语言|改语言",
    "office": "(?:我的?|电脑上?的?|网页版?的?|登录的?|登陆的?|办公的?)*(?:链接|网址|网页版?|网页|网站|页面|后台|电脑版|电脑端|登录|登陆|登录码|密码|账号)(?:呢|多少|是多少|是什么|忘记?|打不开|进不去|登不上|登不了|不行|用不了|失效|过期)*|(?:打不开|进不去|登不上|登不进|上不去|登录不了|登录不上|重新登录|登录|登陆|进)(?:网页|页面|网站|后台|链接|电脑)(?:版|端)?|(?:登不上|登不进|登录不了|登陆不了|登录不上)(?:去)?|(?:换了|换|新)个?(?:手机|电脑)了?(?:怎么|咋|如何)(?:登录?|进|上)|(?:电脑|网页|后台|页面)上?(?:面|里)?(?:怎么|咋|如何|在哪)(?:弄|登|登录|登陆|进|办|用|打开|看|上)",
    "help": "帮助|菜单|主菜单|指令|命令|怎么用|咋用|怎么操作|怎么使用|不会用|使用说明|说明|能干什么|能做什么|有(?:什么|哪些)功能|有哪些命令|用法|教程",
}
_PATTERNS = {name: pattern_of(f"{_ASK}(?:{says}){_END}") for name, says in _SAYS.items()}


def said_command(text: str) -> str:
    """The command that a whole message means; empty for any other words."""
    said = letters(squeezed(simplified(text)))
    if not said or len(said) > LONGEST:
        return ""
    return next((name for name, pattern in _PATTERNS.items() if pattern.fullmatch(said)), "")


_KIND = "(?:工作)?(?:小结|月报|季报|半年报|年报|通报|报表|总结)"
_ACCOUNT = pattern_of(f"{_ASK}(?<!去)(?=.*{_KIND})(?:{_KIND}的?)?(?P<said>.+?){_END}")


def said_account(text: str, today: date) -> str:
    """The period whose account is asked for, as in 「上半年小结」, 「小结 2026年上半年」, 「三季度通报」; empty for any other words."""
    said = letters(squeezed(simplified(text)))
    found = _ACCOUNT.fullmatch(said) if len(said) <= LONGEST else None
    return said_period(found["said"], today) if found is not None else ""


_FINDS = pattern_of(
    "(?:请|麻烦|帮我|我要|我想|给我)*(?:找|查|搜)(?:找|询|索|一?下|一找|事项|(?:找|一?下)事项)?[\\s:：,，]+(?P<words>\\S.*)|(?:find|search)[\\s:：]+(?P<english>\\S.*)",
    re.IGNORECASE,
)
LONGEST_FIND = 40
"""Signs beyond which what follows 「找」 is somebody's matter."""


def said_find(text: str) -> str:
    """What is to be looked for, as in 「找 路灯 晚上」; empty for any other words."""
    found = _FINDS.fullmatch(simplified(text).strip())
    if found is None or len(text) > LONGEST_FIND:
        return ""
    return found["words"] or found["english"]


_OFF_DUTY = pattern_of(
    "(?:请|把|将|要|我要|想|帮我|麻烦)*(?:(?:换下|换掉|换|替下|替换|撤下|去掉)(?P<after>.{2,6}?)|(?P<before>.{2,6}?)(?:换下来?|换掉|替下来?|撤下来?|去掉))(?:吧|了|一下)?"
)


def taken_off_duty(text: str) -> str:
    """Who is to be changed for another, as in 「换下周启明」; empty for any other words."""
    found = _OFF_DUTY.fullmatch(letters(squeezed(simplified(text))))
    return (found["after"] or found["before"]) if found else ""


_ENDS = "(?:没事儿?了|没得事了|没啥事了|算(?:球|逑|求|哒)|算了|罢了|拉倒|取消|不写|不弄|不填|不答|不发|不记|不问|返回|退出|放弃|不要了|不办|点错|按错|搞错|弄错|误点|误触|误按|手滑|选错|不是这件事?|撤(?:回|销|掉)?|停|不(?:退|退办|退回|转|转办|转交|派|交办|拒|婉拒|延|延期|改|说|提|回|回复|答复|上交|上报|催|报)了)"
_MYSELF = "(?:还是|就|由|让)*(?:我|咱)们?(?:还是|就|先)*(?:自己|亲自)(?:去|来|接着|先)*(?:办|弄|搞|处理|管|干|解决|跟|做|答|联系)?|还是我(?:来|办|去)+"
_BEFORE_END = "(?:嗯|要得|要的|得行|行|那就|那|还是|我|先|暂时|哦|好|唉|哎)*"
_OH = "(?:哈|嘿|呵|咦|哎呀|哎哟|诶|呃|嗨|不好意思|对不起|抱歉)*"
_AFTER_END = "[了吧啊呀哈嘛咯啦哒噻]*"
_GIVES_UP = pattern_of(
    f"{_OH}(?:{_BEFORE_END}{_ENDS}{_AFTER_END})+(?:(?:{_MYSELF}){_AFTER_END})?|cancel|nevermind|never ?mind",
    re.IGNORECASE,
)
_SEEMS_TO = pattern_of(f"{_BEFORE_END}(?:算了|罢了|拉倒).*|(?:{_BEFORE_END}(?:{_MYSELF})){_AFTER_END}(?:{_ENDS}{_AFTER_END})*")
_SEEMS = 30
"""Letters beyond which words that begin with 算了 are what was asked for."""
_FINISHED = pattern_of(
    "(?:我|都|就|已经|全)*(?:完|完了|完成|完毕|结束|好了|好啦|记完|记完了|写完|写完了|填完|填完了|说完|说完了|没了|没有了|没别的|没别的了|就这些|就这样|就这么多|齐了|保存|存|存了|可以了|行了|ok|okay|done)[了吧啊呀哈]*",
    re.IGNORECASE,
)


def gives_up(text: str) -> bool:
    """Whether words say that what was asked for will not come: 取消, 算了, 不写了, 算了我自己来."""
    said = letters(squeezed(simplified(text)))
    return len(said) <= _SEEMS and _GIVES_UP.fullmatch(said) is not None


def seems_to_give_up(text: str) -> bool:
    """Whether words may say so and may as well be what was asked for: 算了，太远了, 我自己来."""
    said = letters(squeezed(simplified(text)))
    return len(said) <= _SEEMS and not gives_up(text) and _SEEMS_TO.fullmatch(said) is not None


def finished(text: str) -> bool:
    """Whether words say no more than that all was said: 完, 好了, 就这些, 完了就这些."""
    said = letters(squeezed(simplified(text)))
    if _FINISHED.fullmatch(said) is not None:
        return True
    cuts = range(1, len(said)) if len(said) <= LONGEST else ()
    return any(_FINISHED.fullmatch(said[:at]) and _FINISHED.fullmatch(said[at:]) for at in cuts)
