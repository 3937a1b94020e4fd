"""Plainly different subjects: clauses side by side, each with a thing of its own that is broken (docs/understood.md, Several matters).

A subject is what stands at the beginning of a clause (路灯, 老人补贴, 我爸的残疾证); two words of one row are one subject.
"""

import re
from collections.abc import Sequence

from domain.plain_text import letters

_ROWS: tuple[str, ...] = (
    "路灯|街灯|楼道灯|感应灯",
    "井盖",
    "自来水|水龙头|水管|水压|水表|水费|井水|停水|饮水|水(?=浑|黄|臭|小|停)",
    "垃圾",
    "摄像头|监控",
    "电梯|物业",
    "大棚",
    "牛瘟|猪瘟|鸡瘟|牛|羊",
    "停车|车位",
    "树|绿化",
    "暖气|供暖|燃气",
    "公厕|厕所|茅厕",
    "下水道|排水沟|污水",
    "低保|五保|残疾证|残疾补贴|高龄|养老金|养老钱|老人补贴|养老院|敬老院",
    "粮补|种粮补贴|化肥|种子|农机补贴|农药",
    "合疗|医保|报销|卫生院|村医|卫生室|诊所|药店|医院",
    "学校|小学|中学|幼儿园|校车|老师|食堂|学生|学费|托儿所",
    "路(?!灯|边)|村道|桥|斑马线|护栏|红绿灯",
    "公交|班车",
    "停电|电压|变压器|电线|电杆|电费|电表|跳闸",
    "信号|网络|宽带|网",
    "水渠|渠道|渠|堰|水库|泵|机井|堤",
    "房子|房顶|屋顶|危房|屋面",
    "宅基地|承包地|建房",
    "工钱|工资|欠薪",
    "分红|账目|公章|村务|选举",
    "猪场|养猪|鸡场|厂里|烟囱|噪音|油烟",
    "野狗|狗",
    "健身器材|健身路径|篮球架|广场",
    "田埂|田里|庄稼|鱼塘",
    "快递|寄快递|银行|邮局",
)
_SUBJECTS = tuple(re.compile(f"^(?:[一-鿿]{{0,5}}?)(?:{row})") for row in _ROWS)
_LEADS = re.compile("^(?:还有就是|还有|另外|同时|再就是|另一个就是|而且|还|也|一来|二来|再说|先说|仲有)")
_TOLD = re.compile("^(?:[他她人]们?)?(?:说|讲|怕|让|叫|搞得|害得|导致|结果|所以|因为)")
_BROKEN = re.compile(
    "坏|没|不|烂|堵|漏|停|断|爆|破|炸|塌|臭|吵|偷|欠|脏|乱|裂|倒|满|黑|浑|贵|卡着|透风|锁|锈|松|歪|丢|垂|冇|翻|垮|窄|慢|黄|积水|占|成山|打针|瞎|翘|坑|涨|太小|太少"
)
LONGEST = 16
"""Letters of a clause that is one complaint."""


def differ(clauses: Sequence[str]) -> bool:
    """Whether two or three clauses, in simplified characters, are as many complaints, each about a subject of its own."""
    short = all(3 <= len(letters(clause)) <= LONGEST and _BROKEN.search(clause) and not _TOLD.search(clause) for clause in clauses)
    about = [_subject(clause) for clause in clauses] if 2 <= len(clauses) <= 3 and short else []
    return bool(about) and None not in about and len(set(about)) == len(about)


def _subject(clause: str) -> int | None:
    """The row of what is named first."""
    words = _LEADS.sub("", clause)
    found = [(hit.end(), row) for row, pattern in enumerate(_SUBJECTS) if (hit := pattern.search(words))]
    return min(found)[1] if found else None
