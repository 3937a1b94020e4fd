"""Whether words tell what one of the deputies, they do not say which, did to somebody (有个代表骂我, 管我们这片的代表打我, 隔壁组当代表的那个占我家地), so that
he does not read it first (docs/spec.md section 4).

Each who serves the writer's village is in doubt until he says who it is. That nobody came, or what another did, is theirs to read.
"""

from collections.abc import Iterator, Sequence

from domain.complaints.no_harm import without_no_harm
from domain.complaints.whole_group import OTHERS, TAKES, TOGETHER, tells
from domain.people.mention import Mention
from domain.people.offices_meant import OTHER_PLACE
from domain.rights.roster import Roster
from domain.values.ids import PersonId, VillageId
from domain.words.pattern import pattern_of

_DEPUTY = f"{OTHERS}(?:人大)?代表(?!大会|小?组|团|证|票|作|性|之家|们|都)"
_KIN = "(?:小?舅子?|[大二三四五幺]?[叔伯]|[表堂]?[哥弟兄叔]|老表|姐夫|妹夫|侄儿|亲戚|邻居|隔壁那?[个家]?|对门那?[个家]?|房东)"
_CAME = "(?:来|上[回次]|那天|那[回次]|昨天|前天|今天|上个?月|管|联系|负责|包|分管|挂点|驻|接待|值班|坐班|登记|住|(?:隔壁|对门)(?!村|镇|乡|社区)|开|骑|戴|穿)"
_ONE = pattern_of(
    f"(?:有(?:一?[个位]|的)|[一某][个位]|某|个别|你们?有个|咱们?有个){_DEPUTY}"
    f"|{_CAME}[^,。的]{{0,8}}(?:的(?:那[个位]|这[个位])?|那[个位])(?:胖|瘦|高|矮|老|年轻|女|男)?{_DEPUTY}"
    f"|(?:就是)?(?:那[个位]|这[个位])?(?<![想要没])(?:当|做)(?:人大)?代表的?(?:那个?人?|这个?人?|那位|人|(?<=的)(?=[打骂占收抢偷砍踢推欺霸把]))"
    f"|(?:我|俺|咱)(?:们|家|屋头)?的?[^,]{{0,3}}?{_KIN}(?:就)?(?:是|当|做)(?:个|了)?{_DEPUTY}"
)
_BARE = pattern_of(
    f"(?<![一-鿿]){_DEPUTY}(?:{TOGETHER})(?:{TAKES}|(?:打|踢|推|扇|踹|骂|吼|摸|砍|砸)(?:了|过)?(?:我|人(?!大))(?!的?(?:电话|手机)))(?!的)"
)
"""Nothing between, so that whoever greets him with it (代表 有人打我) means him not."""


def one_did(words: str, named: Sequence[Mention], roster: Roster, village: VillageId | None) -> frozenset[PersonId]:
    """Who may be that one; nobody where somebody is named (plain words, quotations blanked)."""
    return frozenset(roster.serving(village)) if not named and village is not None and told_of_one(words) else frozenset()


def told_of_one(words: str) -> bool:
    """Whether such words tell that, wherever they were written."""
    words = without_no_harm(words) if "代表" in words else ""
    return _BARE.search(words) is not None or any(tells(words, one, ()) for one in _meant(words))


def _meant(words: str) -> Iterator[Mention]:
    for found in _ONE.finditer(words):
        if not OTHER_PLACE.search(words[: found.start()]):
            yield Mention(found.start(), found.end(), frozenset(), sure=False)
