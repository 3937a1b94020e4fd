"""What stands in each field of a town file (docs/town-file.md). Data: the kinds are read by `domain/town_file/town_kinds.py`.

The same for YAML and workbook, so that a clock time, a number or a name means one thing wherever it was written.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from domain.cases.life_cycle import OUTCOMES
from domain.congress.congress import HEAD_LEVELS, LEVELS

ROLES = ("member", "group_leader", "deputy_leader", "chair", "vice_chair", "presidium_member")
STAFF_ROLES = ("secretary", "info_officer", "admin")
STATUSES = ("serving", "away", "on_leave", "suspended", "ended")
WORD_MARKS = ("urgent", "tip", "confidential", "minor", "legal", "out_of_area", "abusive", "multi")
"""Marks to which a town may add words of its own."""
SHIFTS = ("next_workday", "previous_workday", "keep")
LONG, SHORT = 2_000, 100
"""Characters of a text, and of what stands on one line (a name, a phone)."""


@dataclass(frozen=True)
class Field:
    """`kind`: a key of `town_kinds.KINDS`, or `table` (its `parts` by name), `words` (any names, texts with numbers to call), `any` (nobody reads it).

    `many`: a list (one alone may stand without brackets); `count`: of exactly so many. `least` and `most`: of a number.
    `reason`: the mistake to name when a value is wrong, where the kind's own would not say it well. `closed`: of a table, a name
    nobody knows is a mistake; elsewhere it only warns.
    """

    kind: str
    many: bool = False
    choices: tuple[str, ...] = ()
    parts: Mapping[str, "Field"] = field(default_factory=dict)
    required: bool = False
    least: int = 0
    most: int = 999_999_999
    count: int = 0
    reason: str = ""
    closed: bool = False


def must(one: Field) -> Field:
    return replace(one, required=True)


def several(one: Field, count: int = 0, reason: str = "") -> Field:
    return replace(one, many=True, count=count, reason=reason or one.reason)


def table(**parts: Field) -> Field:
    return Field("table", parts=parts)


def number(least: int = 0, most: int = 999_999_999, reason: str = "") -> Field:
    return Field("number", least=least, most=most, reason=reason)


def choice(*choices: str) -> Field:
    return Field("choice", choices=choices)


ID, REF, NAME, LINE, TEXT, PHONE = (Field(k) for k in ("id", "line", "name", "line", "text", "phone"))
DATE, TIME, HOURS, MONTH, SEASON, LIMIT, YES_NO = (Field(k) for k in ("date", "time", "hours", "month", "season", "limit", "yes_no"))
COUNT, FEW = number(), number(0, 366)
DAY = number(1, 31, reason="bad_day")
_SPAN = {"from": DATE, "to": DATE}
_DATED = {"merged_into": REF, "from": DATE}
_RULE = {
    "day": must(DAY),
    "shift": choice(*SHIFTS),
    "filing_days": FEW,
    "households_per_deputy": COUNT,
    "notice_days": FEW,
    "questions": several(TEXT),
    "time": HOURS,
    "place": REF,
}
_PERSON = {
    "id": must(ID),
    "name": must(NAME),
    "phone": PHONE,
    "publish_phone": YES_NO,
    "office_phone": PHONE,
    "languages": several(LINE),
    "status": choice(*STATUSES),
    "leave": Field("table", parts=_SPAN),
    "note": TEXT,
    "code": LINE,
    "town": REF,
    "job": TEXT,
}
ROWS: Mapping[str, Mapping[str, Field]] = {
    "villages": {
        "id": must(ID),
        "name": must(NAME),
        "kind": choice("village", "community"),
        "group": REF,
        "district": LINE,
        "population": COUNT,
        "households": COUNT,
        "aliases": several(NAME),
        "hamlets": several(NAME),
        "code": LINE,
        "town": REF,
        **_DATED,
    },
    "groups": {
        "id": must(ID),
        "name": must(NAME),
        "level": choice(*LEVELS),
        "town": REF,
        "villages": several(REF),
        "categories": several(REF),
        "leader": REF,
        "deputy_leader": REF,
        "linked_presidium": REF,
        "station": REF,
        "members": COUNT,
        "mixed_levels": YES_NO,
        "shared": YES_NO,
        **_DATED,
    },
    "deputies": {
        **_PERSON,
        "sex": LINE,
        "group": REF,
        "groups": several(REF),
        "village": REF,
        "level": several(choice(*LEVELS)),
        "role": choice(*ROLES),
        "tags": several(LINE),
        "ethnic": LINE,
        "official_of": REF,
        "birth_year": number(1900, 2100),
        "education": LINE,
        "party": LINE,
    },
    "staff": {**_PERSON, "role": must(choice(*STAFF_ROLES)), "duties": TEXT, "groups": several(REF), "scope": LINE},
    "stations": {
        "id": must(ID),
        "name": must(NAME),
        "village": REF,
        "address": TEXT,
        "hours": HOURS,
        "phone": PHONE,
        "code": LINE,
        "town": REF,
    },
    "handling_units": {"id": must(ID), "name": must(NAME), "categories": several(REF), "person": NAME, "phone": PHONE, "town": REF},
    "categories": {"id": must(ID), "name": must(NAME), "keywords": several(LINE)},
}
"""A dated row (with `from`) needs its `id` alone."""
HEAD = table(
    id=must(ID),
    name=must(NAME),
    case_prefix=must(Field("prefix")),
    county=NAME,
    level=choice(*HEAD_LEVELS),
    timezone=Field("zone"),
    population=COUNT,
    households=COUNT,
)
TOP: Mapping[str, Field] = {
    "schema": choice("1"),
    "town": HEAD,
    "county": HEAD,
    "towns": several(table(id=must(ID), name=must(NAME), area=NAME)),
    "term": must(Field("table", parts={"name": LINE, "from": must(DATE), "to": must(DATE), "seats": COUNT})),
    "languages": several(LINE),
    "calendar": several(LINE),
    "calendars": several(LINE),
    "visit_day": Field("table", parts=_RULE, reason="bad_day"),
    "reception_day": Field("table", parts={**_RULE, "levels": several(choice(*LEVELS))}, reason="bad_day"),
    "group_quota": table(study_per_month=COUNT, activity_per_quarter=COUNT, leaders_meeting=LINE, suggestions_per_year=COUNT),
    "deputy_quota": table(activities_per_year=COUNT, visits_per_year=COUNT),
    "session": table(dates=several(DATE), notice_weeks=number(1, 26)),
    "routing": several(choice(*LEVELS)),
    "limits": replace(
        table(
            **dict.fromkeys(("claim", "contact", "answer", "extend", "redo", "idle", "wait"), LIMIT),
            rating_days=number(1, 366, reason="bad_limit"),
            consult=choice("off", "remind", "require"),
        ),
        closed=True,
    ),
    "reads_a_day": number(1, 10_000),
    "phone_tries": number(1, 20),
    "media_wait_minutes": number(0, 60),
    "quiet_hours": several(TIME, count=2, reason="bad_hours"),
    "working_hours": several(TIME, count=2, reason="bad_hours"),
    "busy_season": several(Field("table", parts={"from": must(SEASON), "to": must(SEASON), "name": LINE})),
    "presidium_link": table(groups_min=FEW, groups_max=FEW, deputies_min=FEW, deputies_max=FEW),
    "presidium": several(table(deputy=must(REF), role=must(choice("chair", "vice_chair", "presidium_member")), area=NAME)),
    "referrals": Field("words"),
    "words": several(table(mark=choice(*WORD_MARKS), category=REF, words=must(several(LINE)))),
    "outcomes": replace(table(**dict.fromkeys(OUTCOMES, LINE)), closed=True),
    "duty_rota": several(
        table(date=must(DATE), month=must(MONTH), station=REF, deputies=several(REF), stand_in=REF),
    ),
    "visit_plan": several(table(date=must(DATE), month=must(MONTH), groups=several(REF))),
    "visit_quota": table(households=must(number(1, 10_000)), period=choice("month", "quarter"), filing_days=FEW, questions=several(TEXT)),
}
_HOLIDAY = Field("table", parts={"name": LINE, "from": must(DATE), "to": DATE})
CALENDAR: Mapping[str, Field] = {
    "schema": choice("1"),
    "year": must(number(1, 9998, reason="bad_year")),
    "country": LINE,
    "holidays": several(_HOLIDAY),
    "makeup_workdays": several(DATE),
    "local_holidays": several(_HOLIDAY),
}
"""A calendar file beside the town file. In `local_holidays` a day may stand alone."""
CALENDAR_ROW: Mapping[str, Field] = {
    "kind": must(choice("off", "on", "local")),
    "name": LINE,
    "from": must(DATE),
    "to": DATE,
    "year": number(1, 9998, reason="bad_year"),
}
REFERRAL_ROW: Mapping[str, Field] = {"key": must(LINE), "number": must(LINE)}
TEXT_ROW: Mapping[str, Field] = {"category": must(REF), "outcome": choice(*OUTCOMES), "words": must(TEXT)}
"""Rows of sheets that only the workbook has: holidays and make-up days, numbers voters are given, standing texts."""
