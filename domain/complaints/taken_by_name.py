"""Somebody of the roster is named where an office might stand, and taking or public money is told of him (于发收了沙老板的钱): likely a tip, as it
would be of 书记 (docs/spec.md section 3, Special words)."""

from domain.complaints.spoken_of import named_in, spoken_of
from domain.people.mention import replaced
from domain.rights.roster import Roster
from domain.tips.likely_tips import is_likely, rules_in
from domain.words.simplified import simplified

_OFFICE = "书记"
LONGEST = 400
"""Signs beyond which words name whom they mean by office too."""


def taken_by_name(text: str, roster: Roster) -> bool:
    """Whether what these words say of somebody they complain of is a deed of office. Never raises, whatever the text."""
    if len(text) > LONGEST:
        return False
    words, named = named_in(text, roster, None)
    if not named:
        return False
    plain = simplified(replaced(words, named, _OFFICE))
    if not is_likely(plain) or not any("rule deed" in found for _, found in rules_in(plain)):
        return False
    meant = spoken_of(text, roster, None).all
    return any(not meant.isdisjoint(mention.people) for mention in named)
