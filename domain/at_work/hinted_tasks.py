"""Which tasks of 「帮助」, and which acts on a matter that they name by its number, words of staff may hint at where no reader takes them
(系统里加个代表, 群里进了外人, 0001督办一下; docs/spec.md section 4, Talk). Nothing is done by a hint."""

import re
from collections.abc import Mapping

from domain.words.pattern import pattern_of
from domain.words.simplified import simplified

MOST = 3
"""Tasks that are offered for one line."""
LONGEST = 40
"""Characters beyond which words tell of something."""
_UNIT = "[^，。,\\s]{1,8}(?:站|所|局|办|厂|院|中心|公司|单位)"
_TASKS: Mapping[str, str] = {
    "chat": "群(?!众|发)|机器人[^，。]{0,4}(?:踢|拉|移|请|管理员)",
    "people": "名册|花名册|通讯录|(?:换|加|增|添|新来|来了|补选|新|少了?|多了?)[^，。]{0,4}(?:代表|组长|委员)|(?:代表|组长)[^，。]{0,6}(?:名字|姓名|电话|手机|改|错|换|不当|辞|去世|调|卸任|停职|新)"
    "|村[^，。]{0,3}(?:改名|合并|撤|拆)|改[^，。]{0,3}[村组]名|[多少]了?[^，。]{0,3}组|(?:合并|撤并|拆分|新设)[^，。]{0,3}(?:村|组|社区)|新的?一届|换届|届满|(?:加|换|改)[^，。]{0,3}(?:单位|站长|所长)|链接|没连上|连不上|激活|没绑定|没登录",
    "doors": "(?:加|让|教|叫|请)[^，。]{0,3}(?:选民|老百姓|群众|村民)[^，。]{0,4}(?:用|加|扫|进|关注)?|门贴|二维码|扫码|码|宣传|推广",
    "hand_over": "交接|移交|离任|调走|退休|谁(?:来)?(?:接|替|顶)我?",
    "broadcast": "通知|公告|群发|告诉(?:全|大家|所有|各|选民|村民|代表)|发(?:个|条|给)",
    "notice": "(?:停水|停电|修路|封路|停气)",
    "summary": "通报|小结|总结|数据|报表|报告|季度|半年|年报|统计|汇报|材料|(?:主席|领导|书记|县里)[^，。]{0,4}(?:要|看)",
    "queue": "举报|检举|告状|封(?:着|存)|分派|派件|没人(?:管|办|接|认领)|不予受理|待处理|新的|急事",
    "erase": "删|注销|抹掉|忘掉",
    "new": "登记|来信|来访|上访|来电|代录|录入|补录|信件",
    "visitday": "走访|\\d{1,2}[号日][^，。]{0,3}(?:去不了|来不了|换人|没空)",
    "rota": "值班|排班|坐班|接待",
    "days": "改(?:个|到|成)?(?:日子|时间|期)|定(?:个)?(?:日子|时间)|推迟|提前|延后|改期|日程",
    "units": f"{_UNIT}[^，。]{{0,4}}(?:欠|没回|不回|拖|几件|回话|怎么样)|单位",
    "callbacks": "回访|打电话|电话|没收到",
    "canned": "常用|模板|范文|套话|写(?:个|一个|份)?答复|怎么答",
    "block": "骚扰|辱骂|骂人|拉黑|刷屏|捣乱|乱发|停用|解封",
    "case": "卡片",
    "audit": "经过|谁(?:办|点|改|动|看)(?:了|过|的)|记录",
    "files": "履职|档案|述职|考核",
    "suggest": "建议|议案",
    "activity": "活动|学习|视察|调研|座谈|培训",
    "group_papers": "台账|年终|计划",
    "session": "人代会|开会日|会期",
    "office": "电脑|网页|网址|网站|浏览器|后台|打印",
    "ask": "(?:你|机器人)(?:能|会|可以)(?:做|干|办|帮)?(?:什么|啥|些)|怎么用|会什么|有什么功能",
}
_ACTS: Mapping[str, str] = {
    "q_assign": "(?:转|派|交|给|分|改|换)[^，。]{0,8}组|改派|重新派|换(?:个|一个)组|组(?:来|去)?办",
    "key": "督办|重点|盯(?:着|紧|住|一下)|跟踪",
    "checked": "现场|[去来]?看(?:过|了)|核实|检查|督办(?:记录|了|过)|查(?:过|了)",
    "chase": "催",
    "send_back": "答错|答得|没答|答非|重新(?:答|办)|打回|重办|退回重|答复[^，。]{0,4}(?:不行|不对|空|敷衍|撤|收)|(?:撤|收)[^，。]{0,6}答复",
    "classify": "类别|分类|改成|归到|算作",
    "summarise": "摘要|概括|归纳",
    "speaks": "保密|别让|说的是|告的是|反映的是|谁能?看",
    "erase_for": "删|注销",
    "name_claimer": "指派|叫|让|安排|派[^，。组]{1,4}(?:去|办)",
    "merge": "并|一回事|同一(?:件|个)|重复",
    "full": "谁反映|谁写|原话|全文|看全|经过|内容|说的什么|反映的?什么",
    "sheet": "打印|办理单|纸",
    "ask_phone": "电话|号码|联系",
}
_OF_TASKS, _OF_ACTS = ({name: pattern_of(pattern) for name, pattern in table.items()} for table in (_TASKS, _ACTS))


def hinted_tasks(text: str) -> tuple[str, ...]:
    """Commands of 「帮助」 (services/staff/tasks.py), likeliest first; none for long words."""
    return _hinted(text, _OF_TASKS)


def hinted_acts_of_staff(text: str) -> tuple[str, ...]:
    """Acts on the matter that is named, as their buttons are called (services/desk/offered.py)."""
    return _hinted(text, _OF_ACTS)


def _hinted(text: str, known: Mapping[str, re.Pattern[str]]) -> tuple[str, ...]:
    plain = simplified(text).strip()
    return tuple(name for name, pattern in known.items() if pattern.search(plain)) if 0 < len(plain) <= LONGEST else ()
