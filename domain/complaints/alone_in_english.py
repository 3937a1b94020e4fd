"""The wish that the secretary alone reads it, in English: Only the secretary should see this. Don't show it to the deputies.

As 只给人大秘书看 (docs/spec.md section 3, Special words). A clause says nothing else: what is told of an office (only the secretary can see the
village accounts) is a matter.
"""

from collections.abc import Iterator

from domain.words.pattern import pattern_of

_HER = r"(?:the |your )?(?:people'?s )?(?:congress |npc |office )?secretary"
_IT = r"(?:this|it|that|(?:this |my )(?:message|words|report|case|matter|complaint|story)|what i (?:wrote|write|said|say)|everything)"
_DEPUTIES = r"(?:any of |the |any |your |our |my |other )*(?:deput(?:ies|y)|representatives?)(?:'? group)?"
_NOT, _READS = r"(?:do not|don'?t|never)", r"(?:see|read|know|have|get|look at)(?: about)?"
_SHALL = r"(?:should|may|must|can|is to|to)"
_WISH = pattern_of(
    rf"(?:(?:only|just) {_HER}|(?:nobody|no one|noone)(?: else)? (?:but|except|other than|besides) {_HER}) {_SHALL} {_READS} {_IT}"
    rf"|let only {_HER} {_READS} {_IT}|let (?:nobody|no one|noone)(?: else)? (?:but|except|other than|besides) {_HER} {_READS} {_IT}"
    rf"|i (?:only|just) want (?:only )?{_HER} to {_READS}(?: {_IT})?|i want (?:only|just) {_HER} to {_READS}(?: {_IT})?"
    rf"|keep {_IT} (?:just |only |strictly )?between (?:me and {_HER}|{_HER} and me|us and {_HER})"
    rf"|(?:could|would) (?:only|just) {_HER} {_READS} {_IT}\?|(?:only|just) {_HER}"
    rf"|(?:show|give|send|pass) {_IT}(?: on)? (?:only|just) to {_HER}"
    rf"|(?:show|give|send|pass) {_IT}(?: on)? to {_HER} (?:only|alone)"
    rf"|(?:{_IT}(?:'s| is| are| should be)? )?(?:only|just) (?:for|to) {_HER}"
    rf"|(?:{_IT}(?:'s| is| are| should be)? )?(?:(?:for|to) )?{_HER}(?:'s eyes)? (?:only|alone)"
    rf"|{_NOT} (?:show|send|give|pass|forward|tell) {_IT}(?: on)? to {_DEPUTIES}"
    rf"|{_NOT} (?:let {_DEPUTIES} {_READS}(?: {_IT})?|tell {_DEPUTIES}(?: (?:about )?{_IT})?)"
    rf"|(?:i )?{_NOT} want {_DEPUTIES} to {_READS} {_IT}"
    rf"|{_DEPUTIES} (?:should|must|may) not {_READS} {_IT}|{_IT} (?:should|must|may) not (?:go|be (?:shown|sent|given)) to {_DEPUTIES}"
    rf"|(?:keep|hide) {_IT} (?:away )?from {_DEPUTIES}"
    rf"|(?:{_IT}(?:'s| is) )?not (?:for|to) {_DEPUTIES}"
)
_BESIDE = pattern_of(rf"hi|hello|sorry|please|thanks|thank you|ok|not {_DEPUTIES}|(?:and )?(?:nobody|no one|noone)(?: else)?|")
_BETWEEN = pattern_of(r"([.!?;:,\n]+|(?<!me)(?<!us)(?<!secretary)\s+and\s+|(?<!nobody)(?<!no one)(?<!noone)(?<!else)\s+but\s+)")
_LEAD = pattern_of(rf"^(?:(?:and|but|so|also|please|kindly|just(?! {_HER}))\s+)+")
_TAIL = pattern_of(r"\s+(?:please|thanks|thank you|ok)$")


def wishes_her_alone(text: str) -> bool:
    """Whether a clause of it wishes so; a question does not."""
    return any(_is_wish(clause) for clause in _clauses(text))


def only_wishes_her_alone(text: str) -> bool:
    """Whether it says nothing else."""
    clauses = list(_clauses(text))
    return any(map(_is_wish, clauses)) and all(_is_wish(clause) or _BESIDE.fullmatch(clause) for clause in clauses)


def _is_wish(clause: str) -> bool:
    return _WISH.fullmatch(clause) is not None


def _clauses(text: str) -> Iterator[str]:
    """What stands between signs and 「and」, a question with its sign."""
    parts = _BETWEEN.split(text.lower().replace("’", "'"))
    for clause, sign in zip(parts[::2], [*parts[1::2], ""], strict=True):
        said = _TAIL.sub("", _LEAD.sub("", " ".join(clause.split()), count=1))
        yield f"{said}?" if "?" in sign and said else said
