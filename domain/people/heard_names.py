"""Names as a telephone that listens, or a keyboard that spells, writes them: every sign of a given name by another that sounds like it (周起名, 段凯冬;
启名打我). He may be meant, and is asked about (docs/spec.md section 3)."""

from collections.abc import Iterable

from domain.people.given_names import BEHIND
from domain.people.mention import Mention
from domain.people.roster_names import Names
from domain.words.pattern import pattern_of
from domain.words.sounds_alike import alike

_WORDS = pattern_of(
    "村[民名]|过[村墙]|果村|长跟|里[安山新]|开[花有]|有田|家粮|见[过果识]|建[过材]|有[事时]|发生|法律|[名明]人|成[就都]|公平|立时|[时平]时|信心|[近进]来|经常|今天|听[见说]|生病|声明|[民出]生|同志|通知|知道|文明|[天年]青|天明"
)
"""Two signs that are an ordinary word before any deed."""
_PLACE = pattern_of(r"(?:^|[^\u3400-\u9fff]|那个|这个|还有|都怪|[和跟被找让叫喊]|不是|就是|是)$")


def heard_names(text: str, names: Names) -> Iterable[Mention]:
    """Given names without their surname, as he writes them who only hears them; those that stand as they are spelt are found elsewhere."""
    for at in range(len(text) - 2):
        found, word = names.heard.get(text[at]), text[at : at + 2]
        if found is None or word in names.given or not _stands_as_one(text, at):
            continue
        people = frozenset(one for second, ids in found if word[1] in (second, *alike(second)) for one in ids)
        if people:
            yield Mention(at, at + 2, people, False)


def _stands_as_one(text: str, at: int) -> bool:
    if _WORDS.match(text, at) or not BEHIND.match(text, at + 2):
        return False
    return _PLACE.search(text, max(0, at - 4), at) is not None
