"""What a reading becomes once it is known who of the roster is named in the words (docs/spec.md section 3, Special words)."""

from dataclasses import replace

from domain.complaints.accused import accused
from domain.complaints.one_of_them import told_of_one
from domain.complaints.rejected import rejected, without_rejections
from domain.complaints.spoken_of import named_in
from domain.complaints.taken_by_name import taken_by_name
from domain.complaints.whole_group import told_of_all
from domain.complaints.wishes import wish
from domain.reading.marks_in import plainly_secret
from domain.reading.reading import Reading, as_tip, of_somebody
from domain.town_file.town_words import added_to
from domain.words.simplified import simplified
from services.deed.work import Work


def as_its_people_are_named(work: Work, text: str, reading: Reading) -> Reading:
    """`text`: as its voter wrote it, without what marks it as a machine's."""
    return _of_its_readers(work, text, _of_its_people(work, text, _of_somebody(work, text, reading)))


def _of_somebody(work: Work, text: str, reading: Reading) -> Reading:
    """Whoever is accused or turned down by name is no hello, nor what one of the deputies or all of them did (代表骂我); 人不行 said of him is no illness."""
    if not (reading.intent or reading.seems or reading.danger):
        return reading
    words, named = named_in(text, work.roster, None)
    if not (rejected(words, named) or accused(words, named)):
        told = not named and (told_of_one(words) or told_of_all(words))
        return replace(reading, intent="", seems="") if told else reading
    return of_somebody(reading, words, without_rejections(words, named), added_to(work.roster))


def _of_its_people(work: Work, text: str, reading: Reading) -> Reading:
    """Taking and public money are deeds of office where they are told of somebody of the roster."""
    return as_tip(reading, text) if "tip" not in reading.marks and taken_by_name(text, work.roster) else reading


def _of_its_readers(work: Work, text: str, reading: Reading) -> Reading:
    """Who names whom he keeps from it, or tells alone, asks for no more where signs alone say that it is confidential."""
    if "confidential" not in reading.marks or not wish(text, work.roster, None) or plainly_secret(simplified(text)):
        return reading
    return replace(reading, marks=reading.marks - {"confidential"})
