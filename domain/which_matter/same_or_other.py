"""Words that say no more than that what was written is of the same matter (同一件事, 就是那个), or of another (不是一回事, 另外一件).

As a whole message they stand for the button that does so (domain/typed/button_words.py, domain/typed/said_choice.py).
"""

_ONE = "[件个回码桩样]"
_THING = "的?(?:事情?|问题|东西)?"
_BEFORE = "(?:上面|上头|前面|前头|刚才|刚刚|之前|以前|原来|先前|上次|头先)"
_SAID = "(?:说过?|讲过?|反映过?|写|问)"
_LEAD = "(?:嗯|哦|对)?(?:我?(?:说|讲|问)的|它们?|这两[件个条]|这|那)?(?:应该|可能|其实|当然)?"
_WITH = f"(?:跟|和|同|与)(?:{_BEFORE}|上一|那一?)[条句件个]?(?:的|那[个件]|{_SAID}的?)?"
SAME = (
    f"{_LEAD}(?:{_WITH})?(?:就|还|都|也)?(?:是|算)?(?:"
    f"同?一{_ONE}{_THING}|同{_ONE}{_THING}|同样{_THING}|一起(?:{_SAID})?的|"
    f"{_BEFORE}{_SAID}?(?:的?[那这]一?{_ONE}|的){_THING}|老(?:事情?|问题)"
    ")"
    f"|{_LEAD}(?:就是?|还是|都是|是)[那这]一?{_ONE}{_THING}|不是(?:另外?一?{_ONE}?|别|新|其他|其它){_THING}|没有?别的{_THING}"
)
OTHER = (
    f"{_LEAD}(?:{_WITH})?(?:就|都|还)?(?:"
    f"不是?(?:同?一|同){_ONE}{_THING}|不是(?:[那这]一?{_ONE}|{_BEFORE}{_SAID}?(?:的?[那这]一?{_ONE}|的)){_THING}|不同{_THING}|(?:不相干|不搭界|不沾边|无关){_THING}|"
    f"(?:是|算)?(?:两|2|二|另外?)一?{_ONE}{_THING}|(?:是|算)?(?:另外?|别|新|其他|其它)的{_THING}|(?:是|算)新(?:事情?|问题)"
    ")"
)
