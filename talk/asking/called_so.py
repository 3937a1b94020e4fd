"""Who of some people is meant by a name as people say it: 启明, 春敏姐, 老王, 贺主席."""

from collections.abc import Iterable

from domain.congress.congress import Person
from domain.people.roster_names import COMPOUND
from domain.words.surnames import SURNAMES

CALLED = (
    "代表",
    "副组长",
    "组长",
    "副主席",
    "主席",
    "秘书",
    "委员",
    "主任",
    "书记",
    "支书",
    "老师",
    "医生",
    "老板",
    "师傅",
    "大哥",
    "大姐",
    "嬢嬢",
    *"哥姐叔婶嫂嬢妹爷伯工",
)


def called(could: Iterable[Person], whom: str) -> list[Person]:
    """Of that name, with or without the surname and what people put behind it (春敏姐, 于发代表), or of the surname in 老王, 小于, 王组长."""
    could, bare = list(could), next((whom.removesuffix(end) for end in CALLED if whom.endswith(end) and whom != end), whom)
    bare = bare[1:] if len(bare) == 2 and bare[0] in "老小阿" else bare
    for said in (whom, bare):
        if found := [person for person in could if person.name == said] or [person for person in could if person.name[1:] == said]:
            return found
    surname = bare if bare in COMPOUND or (len(bare) == 1 and bare in SURNAMES) else ""
    return [person for person in could if surname and person.name.startswith(surname)]
