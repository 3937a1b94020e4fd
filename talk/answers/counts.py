"""「上坪村有几件」, 「哪些还没人认领」: a number and its list, by the filters of `/find` and the lists of the pages (docs/spec.md section 4)."""

from domain.at_work.names_of_filters import compared
from domain.at_work.words_of_filters import LABEL_OF
from domain.matters.category_of import OTHER, plain_category
from domain.rights.rights import may_in_congress
from domain.values.errors import NotAllowedError
from domain.values.ids import GroupId, VillageId
from locales import answers as words
from services.desk.look_up import Search, search
from services.office.lists import own_groups
from services.summaries import show
from talk.answers import figures, named_list
from talk.answers.named_list import OneList
from talk.answers.question import Question
from talk.desk import queue

OF_QUEUE = {"given_back": OneList("queue", "given_back")}
WHOLE_LISTS = {"assigned": OneList("unclaimed"), "late": OneList("due", "late")}
"""What is a list of its own where nothing else is asked for."""
OF_PLACES = ("村", "社区", "居委会", "组", "小组")
DONE = {"closed": "done", "answered": "done", "": "came"}
"""Which figure a number of a period is; of other statuses there is none, they are looked for."""


def answer(q: Question) -> bool:
    asked = q.asked
    if listed := asked.value_of("list"):
        return _named(q, listed)
    if asked.name and not q.chosen and asked.name.endswith(OF_PLACES):
        return _which_place(q)
    if not asked.name and _is_figure(q):
        return figures.say(q, DONE["".join(asked.values("status"))])
    fields = {piece.field for piece in asked.pieces}
    if len(asked.pieces) == 1 and fields <= {"status", "overdue"} and not asked.name:
        value = asked.pieces[0].values[0]
        if value in WHOLE_LISTS:
            return _named_list(q, WHOLE_LISTS[value])
    return find(q, " ".join(filter(None, (asked.search, _place(q), _topic(q)))))


def own(q: Question) -> bool:
    """What his groups have."""
    return bool(own_groups(q.work, q.by)) and _named_list(q, OneList("group"))


def find(q: Question, typed: str) -> bool:
    """As `/find` does, with the number first."""
    if not may_in_congress(q.work.roster, q.by.persons, "find"):
        return q.refuse("find")
    search(q.work, Search(q.message.chat_id, q.message.sender.handle, typed, asks=True), 0, [])
    return True


def _is_figure(q: Question) -> bool:
    """A number of a whole month, quarter, half or year (the running month where none is said) that stands in its account, for who reads one."""
    asked = q.asked
    fields = {piece.field for piece in asked.pieces}
    if not asked.has("count") or not fields <= {"time", "status"} or "".join(asked.values("status")) not in DONE:
        return False
    if (asked.timed and not asked.period) or (not asked.timed and fields):
        return False
    try:
        show.may_read(q.work, q.by)
    except NotAllowedError:
        return False
    return True


def _named(q: Question, name: str) -> bool:
    if name == "queue":
        queue.show_queue(q.work, q.message, "")
        return True
    return _named_list(q, OF_QUEUE.get(name) or OneList(name))


def _named_list(q: Question, wanted: OneList) -> bool:
    named_list.say(q.work, q.message, wanted)
    return True


def _topic(q: Question) -> str:
    """What the matters are about: a category by its words, else their own words."""
    topic, roster = q.asked.name, q.work.roster
    if not topic or q.chosen is not None:
        return ""
    kind = plain_category(topic, roster.categories.values())
    if len(topic) == 1 and kind in ("", OTHER):
        kind = next((one.id for one in roster.categories.values() if topic in compared(one.name)), kind)
    if kind not in ("", OTHER):
        return f"{LABEL_OF['category']}:{roster.categories[kind].name}"
    return f"「{topic}」"


def _place(q: Question) -> str:
    if village := q.choice("village"):
        return f"{LABEL_OF['village']}:{q.work.roster.villages[VillageId(village)].name}"
    if group := q.choice("group"):
        return f"{LABEL_OF['group']}:{q.work.roster.groups[GroupId(group)].name}"
    return ""


def _which_place(q: Question) -> bool:
    """Nobody has that name: the villages that share most signs with it, or the groups."""
    if q.asked.name.endswith(("组", "小组")):
        return q.which_group()
    near = sorted(q.work.roster.open_villages(), key=lambda village: -_shared(village.name, q.asked.name))
    found = [(village.id, village.name) for village in near if _shared(village.name, q.asked.name)][:6]
    text = words.nothing_named(q.t, q.asked.name)
    return q.which("village", found or [(village.id, village.name) for village in near][:6], text)


def _shared(name: str, typed: str) -> int:
    return len(set(name.rstrip("村社区")) & set(typed.rstrip("村社区")))
