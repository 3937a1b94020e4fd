"""What somebody thinks of an answer by words that say how it is now (水还是浑的), where he is asked for his rating and for nothing else."""

from domain.danger.danger import in_danger
from domain.no_matter.asked_after import asked_after
from domain.no_matter.no_matter import intent_of
from domain.ratings.satisfaction import said_when_asked
from domain.tips.likely_tips import is_likely
from domain.typed.typed_acts import typed_act
from domain.which_matter.how_far import says_how_far
from domain.which_matter.joins import announces_another
from domain.words.simplified import simplified


def judged(text: str, matter: str) -> str | None:
    """`matter`: its words. None for what is to be heard as something else: danger, a tip, a question, how far it is, an act, thanks alone."""
    value = said_when_asked(text, matter)
    if value is None or asked_after(text, matter) or says_how_far(text) or announces_another(text) or typed_act(text) or intent_of(text):
        return None
    return None if in_danger(text) or is_likely(simplified(text)) else value
