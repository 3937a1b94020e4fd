"""What many of a village write of within an hour or two that is on no list (飞虱, 疫苗, 烟叶): the two signs that stand in the words of enough of them.

Words that say something in any matter (没有人, 今天, 书记) are none. Only what names nothing listed (domain/matters/storms.py) is looked at.
"""

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from domain.words.common_pairs import COUNTS
from domain.words.pattern import pattern_of
from domain.words.simplified import simplified

LOOKED_AT = 120
"""Characters of a text in which they are looked for."""
COMMON = 4
"""Lines of the counted ones in which a pair stands that says nothing alone."""
_SAYS_NOTHING = pattern_of(
    "[我你他她俺咱阿佢][家们妈爸的]?|[一二两三四五六七八九十几半0-9]+[个天年月日号点次块元斤亩回家人户组]?|今[天晚早年]|昨[天晚]|明[天早年]|[上下]午|早上|晚上|现在|刚才|刚刚|这[里个几边次样些]|那[里个边些]|哪[里个]"
    "|没有?|不[了到上下来去是会能要得行通]?|怎么办?|咋办?|什么时候|啥时候?|为什么|什么|一直|全部?|都|又|还|也|就|才|在|了|的|是|有|要|想|问|说|讲|请|麻烦|谢谢|感谢|反映|领导|代表|书记|村长|主任|干部|政府|村[里口民委]?|镇[里上]?"
    "|组|管|解决|处理|问题|事情|好几|好多|大家|隔壁|邻居|老人|孩子|娃儿?|老乡|乡亲|帮忙?|看看?|来人|有人|没人|快|点|急|坏|停|断|吗|呢|吧|啊|呀|嘛|哦|咯|哒|喽|把|被|给|让|叫|和|跟|到|来|去|上|下|里|外|前|后"
)
_HAN_RUN = pattern_of("[一-鿿]{2,}")


def pairs_in(words: str) -> frozenset[str]:
    plain = _SAYS_NOTHING.sub("，", simplified(words[:LOOKED_AT]))
    pairs = {one + two for run in _HAN_RUN.findall(plain) for one, two in pairwise(run)}
    return frozenset(pair for pair in pairs if COUNTS.get(pair, 0) < COMMON)


def most_named(own: str, others: Iterable[str], fewest: int) -> str:
    """The pair of `own` that stands in most of the others, at least in so many; else nothing."""
    known = pairs_in(own)
    counts = Counter(pair for one in others for pair in pairs_in(one) & known)
    pair, count = max(counts.items(), key=lambda item: (item[1], item[0]), default=("", 0))
    return pair if count >= fewest else ""
