"""Faces and signs in a reply to "are you satisfied?", and the names other programs write for them."""

from collections.abc import Mapping

from domain.pattern import pattern_of

_NAMED_FACES = {
    face: pattern_of(rf"\[(?:{names})\]")
    for face, names in {
        "👍": "强|赞|鼓掌|点赞|牛",
        "👎": "弱|鄙视",
        "😡": "发怒|愤怒|怒",
        "🌹": "玫瑰|爱心|鲜花",
        "🙏": "抱拳|合十|握手",
    }.items()
}
"""As other programs write them in words."""
EMOJI = {
    "satisfied": "👍👏💯😊😄😀🥰😍🌹❤💐🎉😁🙂☺💖🌟⭐👌",
    "unsatisfied": "👎😡😠🤬💢😤😒🖕",
}
ALONE = {"satisfied": "👍💯", "unsatisfied": "👎😡😠🤬"}
"""Those that are a rating by themselves."""


def with_faces(text: str) -> str:
    for face, named in _NAMED_FACES.items():
        text = named.sub(face, text)
    return text


def shown(text: str, faces: Mapping[str, str]) -> set[str]:
    return {value for value, signs in faces.items() if any(sign in text for sign in signs)}


def may_mock(text: str) -> bool:
    """Whether there is a face that may mock."""
    return any(sign in text for sign in "😂🤣🙄😅😏🤡😓😭🙃😑🤔😐😢💩")
