"""Every word that a page shows its reader is in the language chosen on it, save what people wrote, names, and what is sent to others."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from locales.han import SIMPLIFIED_ONLY
from services.deed.work import Work
from services.office.case_page import page
from services.run.database_thread import DatabaseThread
from tests.office.served import Reader, Seen, served
from tests.office.test_case_forms import ROWS, WORD
from tests.services.called import by
from tests.services.test_desk_deeds import CHAIR, LEADER, MEMBER, SECRETARY, claimed, forwarded, house

__all__ = ["house"]
CHINESE = re.compile(r"[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]+")
OTHER_SCRIPT = set(SIMPLIFIED_ONLY) - {"秘"}
"""Signs that a traditional page has none of; 秘书 is written 秘書 there."""
WRITTEN = (
    "村口水管坏了，没有水",
    "水管换好了",
    "下月换管子",
    "路灯不亮",
    "请找法院",
    "归县里",
    "关于更换供水管道的建议",
    "建议更换",
    "11月20日 15:30，村委会",
    "11月20日 15:30",
    "村委会",
    WORD,
)
"""What people wrote in the cases of these tests, beside what is sent into forms; a time as it was proposed to a voter."""


def names(value: Any) -> set[str]:
    """Every Chinese string of the roster: what its people, places and units are called."""
    if isinstance(value, str):
        return {value} if CHINESE.search(value) else set()
    if is_dataclass(value):
        return names([getattr(value, field.name) for field in fields(value)])
    if isinstance(value, Mapping):
        return names(list(value.values()))
    return set().union(*map(names, value)) if isinstance(value, Iterable) else set()


def roster_names(work: Work) -> set[str]:
    roster = work.roster
    named = names([roster.villages, roster.groups, roster.people, roster.units, roster.stations])
    named |= {f"{station.name}（{station.address}）" for station in roster.stations.values()}
    return named | {roster.congress.name, *roster.congress.towns.values(), *filter(None, [roster.congress.county])}


def ours(seen: Seen, theirs: Iterable[str]) -> list[str]:
    """The lines that are left when what is somebody's own is taken out."""
    pattern = re.compile("|".join(re.escape(one) for one in sorted(theirs, key=len, reverse=True)))
    return [pattern.sub("~", line) for line in seen.read.split("\n")]


def wrong(language: str, seen: Seen, theirs: Iterable[str]) -> list[str]:
    """Lines with words of ours in another language: of an English page any Chinese sign, of a traditional one what only the other script has."""
    left = ours(seen, theirs)
    if language == "en":
        return [f"{seen.path}: {line}" for line in left if CHINESE.search(line)]
    return [f"{seen.path}: {line}" for line in left if OTHER_SCRIPT.intersection(line)]


def written(sent: Mapping[str, str]) -> set[str]:
    return {piece for value in sent.values() for piece in (value, value.strip()) if CHINESE.search(piece)}


async def walked(reader: Reader, number: str, act: str, sent: Mapping[str, str]) -> None:
    """The case with its acts opened; the act refused, looked at once more, done; the case afterwards."""
    seen = await reader.gets(f"/cases/{number}")
    stamp = re.search(r'name="seen" value="(\d+)"', seen.text)
    assert stamp is not None, seen.read
    await reader.posts(f"/cases/{number}/do/{act}", {"seen": stamp[1]})
    await reader.posts(f"/cases/{number}/do/{act}", {"seen": "1", **sent})
    await reader.posts(f"/cases/{number}/do/{act}", {"seen": stamp[1], **sent})
    await reader.posts(f"/cases/{number}/do/{act}", {"seen": stamp[1], **sent, "step": "send"})


@pytest.mark.parametrize("language", ["en", "zh-Hant"])
@pytest.mark.parametrize("name", sorted(ROWS))
async def test_a_case_and_each_of_its_forms_speak_the_reader_s_language(house: DatabaseThread, name: str, language: str) -> None:  # noqa: F811
    row, act = ROWS[name], name.split(",")[0].split(" ")[0]
    who = LEADER if row.who == MEMBER else row.who  # a plain deputy has no pages; his leader may the same

    def play(work: Work) -> tuple[str, dict[str, str], set[str]]:
        case, sent = row.before(work), dict(row.sent)
        form = next(form for form in page(work, by(work, who), case.number).forms if form.act == act)
        sent |= {field.name: field.choices[0][0] for field in form.fields if sent.get(field.name) == ""}
        return case.number, sent, roster_names(work) | written(sent) | set(WRITTEN)

    number, sent, theirs = await house.do(play)
    async with served(house) as pages:
        reader = await pages.reader(who, language)
        await walked(reader, number, act, sent)
        others = [await pages.reader(account, language) for account in (SECRETARY, LEADER, CHAIR)]
        for other in others:
            await other.gets(f"/cases/{number}")
        seen = [one for browser in (reader, *others) for one in browser.seen]
    assert "\n".join(dict.fromkeys(line for one in seen for line in wrong(language, one, theirs))) == ""


async def test_a_step_that_was_taken_reads_as_one_and_a_button_as_a_button(house: DatabaseThread) -> None:  # noqa: F811
    number = (await house.do(claimed)).number
    async with served(house) as pages:
        reader = await pages.reader(LEADER, "en")
        read = (await reader.gets(f"/cases/{number}")).read.split("\n")
        reader.speaks("zh-Hans")
        source = (await reader.gets(f"/cases/{number}")).read.split("\n")
    assert {"Claimed", "Assigned", "Forward", "Extend"} <= set(read)
    assert {"认领", "交办", "转办", "延期"} <= set(source)


async def test_papers_are_in_the_town_s_words_whoever_looks_at_them(house: DatabaseThread) -> None:  # noqa: F811
    number = (await house.do(forwarded)).number
    async with served(house) as pages:
        reader = await pages.reader(LEADER, "en")
        for paper, title in (("print", "事项办理单"), ("slip", "转办")):
            text = (await reader.gets(f"/cases/{number}/{paper}")).text
            assert title in text[text.index("<article") : text.index("</article>")]


async def test_a_language_is_chosen_where_the_page_can_be_opened_again(house: DatabaseThread) -> None:  # noqa: F811
    number = (await house.do(claimed)).number
    async with served(house) as pages:
        reader = await pages.reader(LEADER, "en")
        opened = await reader.gets(f"/cases/{number}")
        answered = await reader.posts(f"/cases/{number}/do/note", {"seen": "1", "words": WORD})
        refused = await reader.posts("/cases", {"act": "dream"})
    assert 'action="/office/language"' in opened.text
    assert (answered.status, refused.status) == (409, 422)
    assert 'action="/office/language"' not in answered.text + refused.text
