"""Which rows of figures lead to a person: identity numbers, bank cards, mobiles, landlines, numbers of chat accounts.

GB 11643-1999: place, birth date, check digit; fifteen figures before 1999. ISO/IEC 7812: length and Luhn's sum. Numbering plan
of China: a mobile number is 1 and ten more; a landline 0, area, seven or eight. Where figures alone do not say it, the way they
are grouped and the words beside them do: a list of prices or years stays what it is.
"""

import re
from datetime import date

from domain.words.figures import Group
from domain.words.pattern import pattern_of

_PLACES = frozenset(
    [
        "11",
        "12",
        "13",
        "14",
        "15",
        "21",
        "22",
        "23",
        "31",
        "32",
        "33",
        "34",
        "35",
        "36",
        "37",
        "41",
        "42",
        "43",
        "44",
        "45",
        "46",
        "50",
        "51",
        "52",
        "53",
        "54",
        "61",
        "62",
        "63",
        "64",
        "65",
        "71",
        "81",
        "82",
        "83",
    ]
)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_SPOKEN = ((3, 7), (3,), (7,), (3, 6), (3, 7, 9), (3, 5, 7, 9), (3, 6, 9), (3, 5, 8), tuple(range(1, 11)))
"""Where people pause in a mobile number: after how many figures."""
_CALL = pattern_of(
    r"(?:电话|電話|座机|座機|固话|手机|手機|联系方式|联系|聯繫|号码|號碼|传真|打|拨|撥|call|phone|tel\.?)"
    r"(?:(?!费|費)[^\d\n]){0,8}$",
    re.IGNORECASE,
)
_ACCOUNT = pattern_of(r"(?:卡号|账号|帐号|银行卡|存折|card)[^\d\n]{0,6}$", re.IGNORECASE)
_CHAT_ID = pattern_of(
    r"(?:(?<![a-z])q{1,2}|扣扣|企鹅|微信|薇信|威信|(?<![a-z])(?:vx|wx|wechat)|加v)(?:号|號|群|是|为)?[^\w\n]{0,4}$", re.IGNORECASE
)
_PAPER = pattern_of(
    r"(?:低保[证證本]|户口[本簿]|戶口[本簿]|残疾证|社保卡?|医保卡?|退伍证|军官证|房产证|不动产证|土地证|驾驶证|驾照|护照|病历|病历本)的?(?:编?号码?)?(?:是|为)?[^\w\n]{0,4}$"
)
_QUANTITY = pattern_of(
    r"\s*[多余]?\s*(?:元|块|塊|万|亿|角|米|平|公里|公斤|斤|千克|吨|亩|畝|度|立?方(?!便)|人(?!家|不|在)|户|戶|岁|票|棵|袋|%|％|kg|km|kwh|m\b)",
    re.IGNORECASE,
)


class Row:
    """Groups of figures read as one number, with what stands beside them."""

    def __init__(self, plain: str, row: tuple[Group, ...]) -> None:
        self.groups = row
        self.digits = "".join(g.digits for g in row)
        self.whole = len(row) == 1
        self.tight = all(g.gap == "tight" for g in row[1:])
        ends, place = [], 0
        for group in row[:-1]:
            place += len(group.digits)
            ends.append(place)
        self.pauses = tuple(ends)
        self.before = plain[max(0, row[0].start - 16) : row[0].start]
        after = plain[row[-1].end : row[-1].end + 8]
        self.quantity = bool(_QUANTITY.match(after)) and not any(g.digits[0] == "0" and len(g.digits) > 1 for g in row[1:])
        x = re.match(r"[\s\-]{0,3}[xX×叉](?![A-Za-z0-9])", after)
        self.x_after = len(x.group()) if x and len(self.digits) == 17 else 0


def _born(year: str, month: str, day: str) -> bool:
    try:
        return 1900 <= date(int(year), int(month), int(day)).year <= 2099
    except ValueError:
        return False


def _day_first(digits: str) -> bool:
    return digits[:2] in ("19", "20") and len(digits) >= 8 and _born(digits[:4], digits[4:6], digits[6:8])


def checked(digits: str, last: str) -> bool:
    """Whether `last` is the check digit of the seventeen figures before it."""
    return "10X98765432"[sum(int(d) * w for d, w in zip(digits, _WEIGHTS, strict=True)) % 11] == last.upper()


def luhn(digits: str) -> bool:
    doubled = (int(d) * (2 if n % 2 else 1) for n, d in enumerate(reversed(digits)))
    return sum(d - 9 if d > 9 else d for d in doubled) % 10 == 0


def _is_id(row: Row) -> bool:
    digits = row.digits
    if digits[:2] not in _PLACES:
        return False
    if len(digits) == 15:
        return _born("19" + digits[6:8], digits[8:10], digits[10:12]) and (row.whole or row.tight or row.pauses == (6, 12))
    if len(digits) + bool(row.x_after) != 18:
        return False
    if checked(digits[:17], "X" if row.x_after else digits[17]) and (row.whole or row.tight):
        return True
    return _born(digits[6:10], digits[10:12], digits[12:14]) and (row.whole or not row.quantity)


def _is_card(row: Row) -> bool:
    digits = row.digits
    if not 15 <= len(digits) <= 19 or row.quantity:
        return False
    fours = all(p % 4 == 0 for p in row.pauses) or row.pauses == (6,) or len(row.pauses) == len(digits) - 1
    known = digits[:2] == "62" or (digits[0] in "3456" and luhn(digits)) or bool(_ACCOUNT.search(row.before))
    return known and (row.whole or row.tight or fours)


def _is_long(row: Row) -> bool:
    """No count and no amount is that long; a running number that begins with its date is nobody's."""
    return row.whole and len(row.digits) >= 14 and not _day_first(row.digits)


def _is_mobile(row: Row) -> bool:
    digits, pauses = row.digits, row.pauses
    if row.whole and 12 <= len(digits) <= 14 and re.search(r"^1[3-9]|1[3-9]\d{9}$", digits) and not _day_first(digits):
        return True
    ahead = re.match(r"(?:0{0,2}86|0)(?=1[3-9])", digits)
    if ahead:
        digits, pauses = digits[ahead.end() :], tuple(p - ahead.end() for p in pauses if p > ahead.end())
    if not re.fullmatch(r"1[3-9]\d{9}", digits):
        return False
    if not pauses or ahead or _CALL.search(row.before):
        return True
    spoken = pauses in _SPOKEN and not row.quantity
    small = max(b - a for a, b in zip((0, *pauses), (*pauses, 11), strict=True)) <= 2
    return spoken or (row.tight and not row.quantity and (len(pauses) <= 2 or small))


def _is_landline(row: Row) -> bool:
    digits, pauses = row.digits, row.pauses
    ahead = re.match(r"0{0,2}86", digits)
    if ahead and (row.before.endswith(("+", "(+")) or digits.startswith("0086")):
        return 9 <= len(digits) - ahead.end() <= 12
    area = 3 if re.match(r"010|02", digits) else 4 if re.match(r"0[3-9]", digits) else 0
    if not area or len(digits) - area not in (7, 8):
        return False
    return not pauses or (area in pauses and (row.tight or pauses[-1] - area <= 4)) or bool(_CALL.search(row.before))


def _is_bare(row: Row) -> bool:
    """A landline without its area: only where words beside it say that one calls it."""
    if len(row.digits) not in (7, 8) or row.digits[0] not in "2345678" or row.quantity or _day_first(row.digits):
        return False
    spoken = row.whole or row.pauses in ((3,), (4,)) or (row.tight and len(row.pauses) >= 2)
    return spoken and bool(_CALL.search(row.before))


def _is_chat(row: Row) -> bool:
    return 5 <= len(row.digits) <= 12 and (row.whole or row.tight) and not row.quantity and bool(_CHAT_ID.search(row.before))


def _is_of_a_paper(row: Row) -> bool:
    return 7 <= len(row.digits) <= 20 and (row.whole or row.tight) and not row.quantity and bool(_PAPER.search(row.before))


_KINDS = (
    ("id", _is_id),
    ("long", _is_long),
    ("card", _is_card),
    ("mobile", _is_mobile),
    ("landline", _is_landline),
    ("chat", _is_chat),
    ("bare", _is_bare),
    ("paper", _is_of_a_paper),
)


def kind_of(row: Row) -> str:
    """One of the kinds, or empty: nobody's number."""
    return next((kind for kind, is_one in _KINDS if is_one(row)), "")
