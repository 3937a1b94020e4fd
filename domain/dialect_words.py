"""Little words of dialects as the common language has them, each as long as it was.

For weighing signs alone: lines in dialect are few among those that weights are fitted on, and most of them are of danger, so that by itself
佢 or 咗 would say that somebody is in it. Expressions see words as they stand.
"""

_COMMON = str.maketrans("咗嚟喺唔佢哋睇搵揾嘅冇啲咁嗰勿弗侬伊哉厝毋莫袂伫", "了来在不他们看找找的没些这那不不你他了屋不不不在")


def in_common(plain: str) -> str:
    return plain.translate(_COMMON)
