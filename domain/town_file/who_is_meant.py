"""Whom and what a town file means: by number, and in a workbook by name, group and phone (docs/town-file.md).

Names and ids together make a person. Another name under an old id is somebody else, who gets a number of his own, unless it was
said that only the name changed; then he keeps everything. In a workbook rows need no ids, and references are names.
"""

import re
from dataclasses import dataclass, field

from domain.congress.same_name import key, near, same
from domain.town_file.deputies_now import point_to_people
from domain.town_file.names_of_rows import Named, NotOneError
from domain.town_file.slipped_ids import mend_ids, twice_numbered
from domain.town_file.stored_names import Known, Stored
from domain.town_file.town_rows import Question, Row, TownFile
from domain.town_file.town_values import Problem

PEOPLE = ("deputies", "staff")
ORDER = ("categories", "groups", "villages", "stations", "handling_units", *PEOPLE)
"""Groups before people: they are told apart by them."""
_LETTERS = {"villages": "v", "groups": "g", "deputies": "d", "staff": "u", "stations": "s", "handling_units": "h", "categories": "c"}
_WIDTH = {"deputies": 3}


def settle(file: TownFile, known: Known) -> None:
    """Give every row of the file its own id and every reference the id it means; once for a file."""
    if file.settled or file.unreadable is not None:
        return
    file.settled, file.asked = True, []
    _Settling(file, known).run()


@dataclass
class _Settling:
    file: TownFile
    known: Known
    now: dict[str, str] = field(default_factory=dict)
    """By the number of a deputy in the file: whose it is."""
    taken: dict[str, set[str]] = field(default_factory=dict)

    others: set[str] = field(default_factory=set)
    """The names of the section's rows."""
    by_name: dict[str, list[int]] = field(default_factory=dict)
    named: Named | None = None
    """Groups by name, once their rows have ids."""

    def run(self) -> None:
        self.taken = {s: {str(r.data["id"]) for r in self.file.sections[s] if r.data.get("id")} | set(self.known.get(s, {})) for s in ORDER}
        for section in ORDER:
            if self.file.partial:
                mend_ids(self.file.sections[section], self.known.get(section, {}), self._is_he if section in PEOPLE else None)
            if section in PEOPLE:
                self._people_with_ids(section)
            if self.file.partial:
                self._rows_without_ids(section)
        if self.file.partial:
            Named(self.file, self.known).resolve()
        point_to_people(self.file, self.known, self.now)

    def _is_he(self, row: Row, one: Stored) -> bool:
        """Whether phone or group agree too."""
        phone = str(row.data.get("phone") or "")
        return bool((phone and phone == one.phone) or (self._groups_of(row) & one.groups))

    def _people_with_ids(self, section: str) -> None:
        stored, twice = self.known.get(section, {}), twice_numbered(self.file)
        for n, row in enumerate(self.file.sections[section]):
            number, name = str(row.data.get("id") or ""), str(row.data.get("name") or "")
            holders = [one for one in stored.values() if number in (one.id, one.under)] if number else []
            if not holders or number in twice:
                continue
            found = self._holder(section, row, number, name, holders)
            if section == "deputies":
                self.now[number] = found
            self._put(section, n, found, under=stored[found].under if found in stored else number)

    def _holder(self, section: str, row: Row, number: str, name: str, holders: list[Stored]) -> str:
        serving = [one for one in holders if not one.ended]
        namesake = next((one for one in (*serving, *holders) if not name or same(one.name, name)), None)
        if namesake is not None:
            return namesake.id
        if serving and self._said(section, row, serving[-1], "under_id") == "same":
            return serving[-1].id
        new = self._fresh(section, number)
        if serving:
            self.file.replaced[serving[-1].id] = new
        return new

    def _said(self, section: str, row: Row, old: Stored, why: str) -> str:
        """`same` or `new` as was said of it; where nothing was it is asked about, and counts as something new."""
        name = str(row.data.get("name") or "")
        question = Question(f"{old.id}:{key(name)}", section, row.line, old.id, old.name, name, why)
        said = next((one for one in (question.key, old.id, old.under) if one in self.file.answers), None)
        if said is None:
            self.file.asked.append(question)
            return ""
        self.file.answered.append(said)
        return self.file.answers[said]

    def _rows_without_ids(self, section: str) -> None:
        rows = self.file.sections[section]
        listed = {str(row.data["id"]) for row in rows if row.data.get("id")}
        self.others = {key(_name(row)) for row in rows}
        self.by_name = {}
        for n, row in enumerate(rows):
            self.by_name.setdefault(key(_name(row)), []).append(n)
        for n, row in enumerate(rows):
            if row.data.get("id") or not row.data.get("name"):
                if not row.data.get("id"):
                    self.file.problems.append(Problem(row.line, f"{section}.name", "missing"))
                continue
            if section in PEOPLE and self._twice(section, n):
                continue
            free = [one for one in self.known.get(section, {}).values() if not one.ended and one.id not in listed]
            found = self._dated(section, row, free) if row.dated else self._match(section, row, free)
            if found is None:
                found = self._fresh(section, "")
            if found:
                listed.add(found) if not row.dated else None
                under = self.known.get(section, {}).get(found)
                self._put(section, n, found, under=under.under if under else found)

    def _twice(self, section: str, n: int) -> bool:
        """Whether an earlier row is the same person's, which is told."""
        line, twin = self.file.sections[section][n].line, self._twin(section, n)
        if twin and not self._phone_wrong(section, line, twin):
            self.file.problems.append(Problem(line, f"{section}.name", "row_twice", {"line": str(twin)}))
        return bool(twin)

    def _twin(self, section: str, n: int) -> int:
        """The line of an earlier row of the same person: his name, and phone or group; 0: there is none."""
        row = self.file.sections[section][n]
        for other in self.by_name.get(key(_name(row)), ()):
            if other >= n:
                break
            one = self.file.sections[section][other]
            phones = {str(r.data.get("phone") or "") for r in (row, one)} - {""}
            if len(phones) == 1 and (one.data.get("phone") == row.data.get("phone") or one.data.get("group") == row.data.get("group")):
                return one.line
            if not phones and one.data.get("group") == row.data.get("group"):
                return one.line
        return 0

    def _phone_wrong(self, section: str, *lines: int) -> bool:
        """Whether a phone in one of these rows could not be read, which is told already: once it is right it may tell two namesakes apart."""
        return any((p.field, p.reason) == (f"{section}.phone", "bad_phone") and p.line in lines for p in self.file.problems)

    def _dated(self, section: str, row: Row, free: list[Stored]) -> str:
        """A change of something that is there, in the file or stored."""
        name = str(row.data["name"])
        found = [str(r.data["id"]) for r in self.file.sections[section] if r.data.get("id") and same(str(r.data.get("name") or ""), name)]
        found = found or [one.id for one in free if same(one.name, name)]
        if len(set(found)) != 1:
            self.file.problems.append(Problem(row.line, f"{section}.name", "unknown", {"value": name, "section": section}))
            return ""
        return found[0]

    def _match(self, section: str, row: Row, free: list[Stored]) -> str | None:
        """The stored row that is meant; None: a new one. Empty: it cannot be told which."""
        name = str(row.data["name"])
        alike = [one for one in free if same(one.name, name)]
        alike = [one for one in alike if self._same_town(row, one)] or alike
        if section in PEOPLE:
            return self._match_person(section, row, alike, free)
        if len(alike) > 1:
            return self._which_one(section, row, alike)
        if alike:
            return alike[0].id
        close = [one for one in free if key(one.name) not in self.others and (near(one.name, name) or self._called(one, name))]
        if len(close) == 1 and self._said(section, row, close[0], "alike") == "same":
            return close[0].id
        return None

    def _same_town(self, row: Row, one: Stored) -> bool:
        return not row.data.get("town") or str(row.data["town"]) == str(one.data.get("town") or "")

    @staticmethod
    def _called(one: Stored, name: str) -> bool:
        return any(same(str(alias), name) for alias in one.data.get("aliases") or ())

    def _match_person(self, section: str, row: Row, alike: list[Stored], free: list[Stored]) -> str | None:
        phone, groups = str(row.data.get("phone") or ""), self._groups_of(row)
        by_phone = [one for one in alike if phone and phone == one.phone]
        by_group = [one for one in alike if groups & one.groups] if groups else []
        sure = by_phone or by_group
        if len(sure) == 1:
            return sure[0].id
        if len(alike) == 1 and not (phone and alike[0].phone) and not (groups and alike[0].groups):
            return alike[0].id
        if len(alike) == 1:
            return alike[0].id if self._said(section, row, alike[0], "moved") == "same" else None
        if len(alike) > 1:
            return self._which_one(section, row, sure or alike)
        return self._match_renamed(section, row, free, (phone, groups))

    def _match_renamed(self, section: str, row: Row, free: list[Stored], has: tuple[str, set[str]]) -> str | None:
        """Nobody of that name: the phone of somebody who is not listed any more, or nearly his name in his group."""
        (phone, groups), name = has, str(row.data["name"])
        gone = [one for one in free if key(one.name) not in self.others]
        found = [(one, "phone") for one in gone if phone and phone == one.phone]
        found += [(one, "alike") for one in gone if near(one.name, name) and (not groups or groups & one.groups)]
        if not found:
            return None
        old, why = found[0]
        said = self._said(section, row, old, why)
        if said == "same":
            return old.id
        if said != "new":
            return None
        self.file.replaced[old.id] = new = self._fresh(section, "")
        return new

    def _groups_of(self, row: Row) -> set[str]:
        self.named = self.named or Named(self.file, self.known)
        found: set[str] = set()
        for one in (row.data.get("group"), *(row.data.get("groups") or ())):
            try:
                found |= {self.named.one("groups", str(one)) or str(one)} if one else set()
            except NotOneError:
                continue
        return found

    def _which_one(self, section: str, row: Row, alike: list[Stored]) -> str:
        if self._phone_wrong(section, row.line):
            return ""
        names = "、".join(f"{one.name}（{one.phone or one.id}）" for one in alike[:4])
        self.file.problems.append(Problem(row.line, f"{section}.name", "which_one", {"value": str(row.data["name"]), "choices": names}))
        return ""

    def _fresh(self, section: str, number: str) -> str:
        """A number nobody has or had: of a newcomer under an old number that one with a figure behind it."""
        ids = self.taken["deputies"] | self.taken["staff"] if section in PEOPLE else self.taken[section]
        if number:
            made = next(f"{number[:20]}-{n}" for n in range(2, 10_000) if f"{number[:20]}-{n}" not in ids)
        else:
            letter, width = _LETTERS[section], _WIDTH.get(section, 2)
            last = max((int(i[len(letter) :]) for i in ids if re.fullmatch(rf"{letter}[0-9]{{1,6}}", i)), default=0)
            made = f"{letter}{last + 1:0{width}}"
        self.taken[section].add(made)
        return made

    def _put(self, section: str, n: int, row_id: str, *, under: str) -> None:
        row = self.file.sections[section][n]
        data = {**row.data, "id": row_id} | ({"under": under} if under != row_id else {})
        self.file.sections[section][n] = Row(row.line, data, row.lines)


def _name(row: Row) -> str:
    return str(row.data.get("name") or "")
