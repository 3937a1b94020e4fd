"""What somebody writes of another's danger and of his own despair in one message: two matters, of which one is kept quiet (docs/spec.md section 3,
Special words)."""

from domain.danger.danger import danger
from domain.danger.danger_found import Danger
from domain.words.pattern import pattern_of

_CLAUSE = pattern_of(r"[^，,。；;！!？?\s]+[，,。；;！!？?\s]*")
_HIS_OWN = pattern_of("(?=[我俺](?:也|都|真|活|不想|不活|想死|去死|不如))")
"""Where a clause may go on with himself though nothing parts it (婆婆喝了百草枯我也不想活了)."""
_ALSO = pattern_of("也(?P<did>[喝吃吞灌])(?:了|下了)?(?=[，,。；;！!？?\\s]|$)")
_TAKEN = pattern_of("(?P<did>[喝吃吞灌])(?:了|下)(?P<what>[^，,。；;！!？?\\s了]{1,6})")
_ENDS = " \n，,；;。"
OF_PLACES = frozenset({"fire", "gas", "electricity", "water", "flood", "collapse", "traffic", "missing"})


def of_others(found: Danger) -> bool:
    """Whether others than he who writes are surely in danger, so that who is near must know where."""
    return found.alarms and (found.whose in ("another", "accident") or (not found.whose and bool(OF_PLACES & set(found.kinds))))


def own_apart(text: str) -> tuple[str, str] | None:
    """The words of the others' danger and those of his own despair, where both are surely said; words of neither go with those before them."""
    whole = _said_of_both(text)
    if whole == text and not danger(text).despairs:
        return None
    of = {True: list[str](), False: list[str]()}
    own = False
    for clause in (part for one in _CLAUSE.findall(whole) for part in _HIS_OWN.split(one) if part):
        found = danger(clause)
        own = found.despairs if found else own
        of[own].append(clause)
    others, his = ("".join(of[one]).strip(_ENDS) for one in (False, True))
    if not others or not his or not of_others(danger(others)):
        return None
    despair = danger(his)
    return (others, his) if despair.alarms and despair.despairs else None


def _said_of_both(text: str) -> str:
    """我喝了农药，婆婆也喝了 with what the second took, in brackets: each part is read, and shown, without the other."""
    also = _ALSO.search(text)
    taken = next((one for one in _TAKEN.finditer(text) if also is not None and one["did"] == also["did"]), None)
    return f"{text[: also.end()]}（{taken['what']}）{text[also.end() :]}" if also is not None and taken is not None else text
