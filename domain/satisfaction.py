"""What a typed reply to "are you satisfied?" says. Unclear words are never counted (docs/spec.md section 3, Rating)."""

import re

from domain.simplified import simplified

RATINGS = ("satisfied", "mostly", "unsatisfied")
RESOLVED = ("yes", "partly", "no")
NUMBERS = {"1": "satisfied", "2": "mostly", "3": "unsatisfied"}

_PHRASES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (value, re.compile(pattern))
    for value, pattern in (
        ("unsatisfied", r"满意(个?(屁|鬼|毛|锤子)|才怪)"),
        ("none", r"^(呵呵|哈哈|哼)|满意吗|满不满意$|再说|没人联系|哪件事|不知道|先看看"),
        ("mostly", r"不能说不满意|(说不上|谈不上|不算|不是)(多|很|太|特别|十分)满意.*(过得去|还行|可以)|说不上多满意"),
        ("satisfied", r"(没|没有|没得)(什么|啥|任何|哪里|一点)?不满意|不是不满意.{0,3}(是)?(太|很|非常)满意|挑不出毛病"),
        ("none", r"不是不满意|不(太|怎么|咋|是很|大|够|是特别)满意|不算.{0,2}满意"),
        ("mostly", r"(基本|大体|总体|勉强|比较|还算|算是|大致)(上|是)?满意|jibenmanyi|mostlysatisfied|fairlysatisfied"),
        ("unsatisfied", r"(不|没|未|冇|唔)满意|bumanyi|notsatisfied|unsatisfied|dissatisfied|满意不了|不得满意"),
    )
)
_CONTRAST = re.compile(r"但|不过|可是|就是|只是|还差|然而|but|however")
_WORDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "unsatisfied",
        re.compile(
            r"^(不行|不好|太差|差劲|很差|糊弄|骗人|没用|没解决|没有解决|bad|verybad|no)|一点用(都|也)?没|老样子|糊弄|问题还在|还是没(来|修|好|解决|通|人)|"
            r"没人来|啥也没做|骗人"
        ),
    ),
    (
        "mostly",
        re.compile(
            r"^(还行|还可以|还好|凑合|马马虎虎|一般般?|过得去|就那样|差不多|soso|ok|okay|将就)(吧|了|的|啊)*$|^(凑合|马马虎虎|差不多了)|比没.{1,3}强|就那样"
        ),
    ),
    (
        "satisfied",
        re.compile(
            r"^(挺好|很好|太好|好得很|非常好|蛮好|好的很|巴适|中|可以可以|解决了|都解决了|修好了|办好了|办得好|办得很好|五星|好评|点赞|完美|good|verygood|great|satisfied|manyi|excellent)|"
            r"没麻达|速度快|态度(也|很)?好"
        ),
    ),
)
_THUMBS = {"👍": "satisfied", "👌": "satisfied", "👎": "unsatisfied"}


def said(text: str) -> str | None:
    """The rating these words clearly give: `satisfied`, `mostly`, `unsatisfied`; None when they settle nothing."""
    plain = "".join(ch for ch in simplified(text) if ch.isalnum())
    if not plain:
        return _by_emoji(text)
    if plain in NUMBERS:
        return NUMBERS[plain]
    if len(plain) > 40 or "?" in simplified(text):
        return None
    for value, pattern in _PHRASES:
        if pattern.search(plain):
            return None if value == "none" else value
    return _by_words(plain)


def _by_emoji(text: str) -> str | None:
    values = {_THUMBS[ch] for ch in text if ch in _THUMBS}
    return values.pop() if len(values) == 1 else None


def _by_words(plain: str) -> str | None:
    found = {value for value, pattern in _WORDS if pattern.search(plain)}
    if "满意" in plain or "satisfied" in plain:
        found.add("satisfied")
    if len(found) != 1 or (found == {"satisfied"} and _CONTRAST.search(plain)):
        return None
    return found.pop()


def said_resolved(text: str) -> str | None:
    """Whether typed words or 1/2/3 clearly say solved, partly or not: `yes`, `partly`, `no`, else None."""
    plain = "".join(ch for ch in simplified(text) if ch.isalnum())
    answers = {
        "1": "yes",
        "已解决": "yes",
        "解决了": "yes",
        "都解决了": "yes",
        "2": "partly",
        "部分解决": "partly",
        "解决了一部分": "partly",
        "3": "no",
        "未解决": "no",
        "没解决": "no",
        "没有解决": "no",
        "yes": "yes",
        "partly": "partly",
        "no": "no",
        "solved": "yes",
        "notsolved": "no",
    }
    return answers.get(plain)
