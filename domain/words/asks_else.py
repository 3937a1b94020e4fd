"""What only weighs like a wish for silence, and plainly asks for a meeting or another way for cars (docs/spec.md section 3, Special words)."""

from domain.words.pattern import pattern_of

_MEETS_OR_GOES_ROUND = pattern_of(
    "见个?面|面谈|当面|碰个?面|面对面|[见遇]一?[见下]|坐下来|约个?时间|上门|绕(?:外环|城|道|行|开|路|到|走|过)|走(?:外环|别的路|大路|高速|国道)|改道|限行|禁行|分流|换条路"
)
_QUIET = pattern_of(
    "晓得|知|保密|密|外传|传[出开]|[说讲]出|名|悄|偷偷|私|单独|一个人|两个人|背[着到地后]|避|瞒|别人|别个|人家|旁人|外人|旁边|人前|听[到见]|看[到见]|暴露|透|泄|怕|哪个|谁|[不莫别勿唔冇].{0,3}(?:写|登|记|传|告诉|跟|同)"
)


def asks_else(plain: str) -> bool:
    """Whether words that only weigh like a wish for silence plainly ask for a meeting or another way for cars, and say nothing of who hears."""
    return _MEETS_OR_GOES_ROUND.search(plain) is not None and _QUIET.search(plain) is None
