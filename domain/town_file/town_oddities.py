"""What may be meant otherwise in a town file, row against row: it warns, or says which two do not go together (docs/town-file.md)."""

from collections.abc import Iterable

from domain.congress.same_name import key
from domain.rights.presidium_links import beyond
from domain.town_file.office_words import REFERRALS
from domain.town_file.town_rows import TownFile, villages_of_groups
from domain.town_file.town_values import Problem


def claims(file: TownFile) -> Iterable[Problem]:
    """Two groups that claim one village for the same level, without `shared: true`."""
    served = villages_of_groups(file)
    holders: dict[tuple[str, str], str] = {}
    for row in file.sections["groups"]:
        if row.data.get("shared") or row.dated:
            continue
        level = str(row.data.get("level") or "town")
        for village in served.get(str(row.data.get("id")), ()):
            other = holders.setdefault((village, level), str(row.data.get("id")))
            if other != str(row.data.get("id")):
                yield Problem(row.line_of("villages"), "groups.villages", "claimed_twice", {"value": village, "other": other})


def oddities(file: TownFile) -> Iterable[Problem]:
    served = {village for villages in villages_of_groups(file).values() for village in villages}
    for row in file.sections["villages"]:
        if not row.dated and str(row.data.get("id")) not in served:
            yield Problem(row.line_of("group"), "villages.group", "no_group", {"value": str(row.data.get("name"))})
    for found in (_names_twice, _in_no_group, _not_members, _gone, _link_counts, _levels_of_nobody, _unused_numbers):
        yield from found(file)


def _names_twice(file: TownFile) -> Iterable[Problem]:
    """Two of a kind by one name in one town: whoever reads it cannot tell which. A station stands in the town of its village."""
    at = {str(row.data.get("id")): str(row.data.get("town") or "") for row in file.sections["villages"]}
    for section in ("villages", "groups", "stations", "handling_units"):
        seen: dict[tuple[str, str, str], int] = {}
        for row in file.sections[section]:
            name = str(row.data.get("name") or "")
            if row.dated or row.data.get("merged_into") or not name:
                continue
            town = row.data.get("town") or at.get(str(row.data.get("village")))
            here = (key(name), str(town or ""), str(row.data.get("level") or "town"))
            if here in seen:
                yield Problem(row.line_of("name"), f"{section}.name", "name_twice", {"value": name, "line": str(seen[here])})
            seen.setdefault(here, row.line_of("name"))


def _not_members(file: TownFile) -> Iterable[Problem]:
    """Leaders who are written into another group."""
    member_of = {
        str(r.data.get("id")): {str(r.data.get("group")), *map(str, r.data.get("groups") or ())} for r in file.sections["deputies"]
    }
    for row in file.sections["groups"]:
        group = str(row.data.get("id"))
        for name in ("leader", "deputy_leader"):
            if row.data.get(name) and group not in member_of.get(str(row.data[name]), {group}):
                yield Problem(row.line_of(name), f"groups.{name}", "not_member", {"value": str(row.data[name])})


def _link_counts(file: TownFile) -> Iterable[Problem]:
    """Members of the presidium who are linked to fewer or more groups or deputies than the town wants; deputies, where the file lists them."""
    rule = file.top.get("presidium_link") or {}
    links: dict[str, set[str]] = {}
    for row in file.sections["groups"]:
        if row.data.get("linked_presidium") and not row.dated:
            links.setdefault(str(row.data["linked_presidium"]), set()).add(str(row.data.get("id")))
    sits = {
        str(r.data.get("id")): {str(r.data.get("group")), *map(str, r.data.get("groups") or ())}
        for r in file.sections["deputies"]
        if r.data.get("status") != "ended"
    }
    names = {str(r.data.get("id")): str(r.data.get("name")) for r in file.sections["deputies"]}
    for person, groups in links.items():
        linked = sum(bool(own & groups) for deputy, own in sits.items() if deputy != person)
        for reason, what, count in (("link_count", "groups", len(groups)), ("link_deputies", "deputies", linked)):
            if beyond(rule, what, count) and (what == "groups" or sits):
                facts = {"value": names.get(person, person), "count": str(count)}
                yield Problem(file.lines.get("groups", 1), "groups.linked_presidium", reason, facts)


def _levels_of_nobody(file: TownFile) -> Iterable[Problem]:
    """Levels that `routing` names, and no deputy or group has: matters go on to the next."""
    there = {str(row.data.get("level") or "town") for row in file.sections["groups"] if not row.dated}
    there |= {str(level) for row in file.sections["deputies"] for level in row.data.get("level") or ()}
    for level in file.top.get("routing") or ():
        if str(level) not in there:
            yield Problem(file.lines.get("routing", 1), "routing", "level_of_nobody", {"value": str(level)})


def _in_no_group(file: TownFile) -> Iterable[Problem]:
    """Whoever serves and is written into no group."""
    for row in file.sections["deputies"]:
        if not (row.dated or row.data.get("group") or row.data.get("groups") or row.data.get("status") == "ended"):
            yield Problem(row.line_of("group"), "deputies.group", "in_no_group", {"value": str(row.data.get("name"))})


def _gone(file: TownFile) -> Iterable[Problem]:
    """Who is still named by a group though another has his number now."""
    for row in file.sections["groups"]:
        for name in ("leader", "deputy_leader", "linked_presidium"):
            if row.data.get(name) in file.replaced:
                yield Problem(row.line_of(name), f"groups.{name}", "gone", {"value": str(row.data[name])})


def _unused_numbers(file: TownFile) -> Iterable[Problem]:
    """Numbers for something that no text of ours gives one for."""
    choices = "、".join(f"{names[0]}（{key}）" for key, names in REFERRALS.items())
    for purpose in file.top.get("referrals") or {}:
        if str(purpose) not in REFERRALS:
            facts = {"value": str(purpose), "choices": choices}
            yield Problem(file.lines.get("referrals", 1), "referrals", "number_unused", facts)
