"""「交办」: asked which group (services/desk/assign.py)."""

from domain.values.buttons import Button
from locales import desk as desk_words
from services.deed.work import Work
from services.desk import assign as deeds
from talk.asking.act import Act
from talk.asking.called import called
from talk.asking.choices import Choice, Item, offer_page


def ask_group(work: Work, act: Act) -> None:
    deeds.may_assign(work, act.by, act.case)
    items = [Item(g.name, Button("q_group", act.case.id, g.id)) for g in work.roster.live_groups()]
    offer_page(work, act, Choice(desk_words.ask_group(work.staff_words(), called(work, act)), items, "groups_on"))


def assign(work: Work, act: Act) -> None:
    case = deeds.assign(work, act.by, act.case, act.value)
    if (group := work.roster.group_of(case)) is not None:
        work.tell(desk_words.assigned_to(work.staff_words(), group.name))
