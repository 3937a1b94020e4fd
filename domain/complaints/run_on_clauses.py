"""The parts of words that nothing parts, for whom each of them names (国春主任把我申请书丢垃圾桶路灯坏了三个月没人修; docs/spec.md section 4): what stands
beside a complaint weighs nothing of it, and hides it where both are read as one."""

from collections.abc import Iterator, Sequence

from domain.matters.beside import WHOLE, run_on
from domain.people.mention import Mention
from domain.words.clause_ends import clause_ends
from domain.words.pattern import pattern_of

ENDS, MOST = -1.0, 4
"""How likely a clause must end there, and at how many places, the likeliest, of one that somebody is named in."""
LEAST = 13
"""Signs of words that may be two clauses: 周书记楼上面有人住 is one."""
STOPS = " ，,。.！!？?"
_GOES_ON = pattern_of("(.)[不没]\\1|可不可以|可否|能否|是否|[能可会应该将被把的地得了过着都也还就才又很最]")
"""What is said of whom or what stands before it: 他家的收割机 能不能借."""
Part = tuple[str, list[Mention]]


def matters(words: str, named: Sequence[Mention]) -> Iterator[Part]:
    """Each of several matters that names somebody."""
    start = 0
    for part in run_on(words.strip()) if named and words == words.strip() else ():
        yield from _part(words, named, start, start + len(part))
        start += len(part)


def halves(words: str, named: Sequence[Mention]) -> Iterator[Part]:
    """What stands before and behind each place where a clause may end, of both what names somebody. Who parts any of his clauses parts them all."""
    said = words.strip(STOPS)
    if not named or not LEAST <= len(said) <= WHOLE or not words.startswith(said):
        return
    ends = {at: says for at, says in clause_ends(said).items() if says >= ENDS and not _GOES_ON.match(said, at)}
    ends = {at: says for at, says in ends.items() if not any(m.start < at < m.end for m in named)}
    for at in sorted(ends, key=lambda at: -ends[at])[:MOST]:
        yield from _part(said, named, 0, at)
        yield from _part(said, named, at, len(said))


def _part(words: str, named: Sequence[Mention], start: int, end: int) -> Iterator[Part]:
    here = [Mention(m.start - start, m.end - start, m.people, m.sure, m.bare) for m in named if start <= m.start and m.end <= end]
    if here:
        yield words[start:end], here
