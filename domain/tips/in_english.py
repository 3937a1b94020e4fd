"""Wrongdoing in office told in English: a word of office and one of what was done, or one that is only said of office."""

from domain.words.pattern import pattern_of

ENGLISH_OFFICE = pattern_of(
    r"\b(officials?|secretary|director|chief|head|mayor|cadres?|police|officers?|principal|teachers?|doctors?|nurse|clerk|accountant|office|council|leader|"
    r"government|clinic|hospital|school|bank|judge|inspector|court|village|town|deputy|welfare)\b"
)
ENGLISH_ALONE = pattern_of(r"\b(brib(e|es|ed|ery|ing)|embezzl\w*|kickbacks?|extort(s|ed|ion)?|hush money)\b")
"""Deeds of office, whoever is named."""
ENGLISH_DEED = pattern_of(
    r"\b(brib\w*|corrupt\w*|kickbacks?|embezzl\w*|envelopes?|under the table|nepotis\w*|relatives?|cousins?|nephews?|brother.in.law|favou?rs?|threat\w*|beat\w*|"
    r"dead people|ghost|fake|forged|pocket\w*|slush|hush money|tea money|grease|extort\w*|steal\w*|stole\w*|cash before|asked (me |us )?for (cash|money|gifts?)|"
    r"(wants?|demand\w*|asks?|took|takes|taking|accept\w*|keeps?) [\w ]{0,24}(money|cash|gifts?|cigarettes|liquor|cut)|pay (him|her|them)|harass\w*|blackmail\w*|cover.?up|rigged|buy\w* votes?)\b"
)


def in_english(plain: str) -> bool:
    """An English word of office and one of wrongdoing in the whole."""
    return ENGLISH_ALONE.search(plain) is not None or (ENGLISH_DEED.search(plain) is not None and ENGLISH_OFFICE.search(plain) is not None)
