"""What is read aloud of an account: whole sentences, figures a listener can keep (docs/spec.md section 7)."""

from domain.congress.leading import leading
from domain.visits.visit_days import rule_of
from locales import read_aloud
from locales import summaries as summaries_words
from services.deed.work import Work
from services.summaries.account import Account, category_of
from services.voter.look_around import next_reception_day, next_visit_day


def spoken_lines(found: Account) -> list[str]:
    work, t, f = found.work, found.work.staff_words(), found.figures
    most = leading((category, part.accepted) for category, part in f.by_category if category != "other")
    names = [category_of(found, t, category) for category, _count in most.named]
    lines = [
        read_aloud.hello(t, work.roster.congress.name, summaries_words.period(t, found.name)),
        read_aloud.came(t, f),
        read_aloud.most(t, names, alike=most.alike),
        read_aloud.done(t, f),
        read_aloud.rated(t, f, len(found.again)),
        read_aloud.visits(t, found.visits, len(found.months)) if found.visits is not None else "",
        read_aloud.visitors(t, found.visitors),
        *read_aloud.come(t, next_visit_day(work), next_reception_day(work), _place(work)),
        t(read_aloud.write),
        t(read_aloud.goodbye),
    ]
    return [line for line in lines if line]


def _place(work: Work) -> tuple[str, str]:
    """Where visitors are received, and the hours, as they are said."""
    rule = rule_of(work.roster.congress, "reception")
    if rule is None:
        return "", ""
    station = work.roster.stations.get(rule.place)
    return (f"{station.address}{station.name}" if station else rule.place), rule.time
