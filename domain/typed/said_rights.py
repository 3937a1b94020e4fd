"""What a voter says of his own rights in words: 撤回同意, 收回我的授权, 删除我的信息, 撤回保密, 撤回我的电话, 我不撤回 (docs/spec.md section 3).

Only a whole message that says nothing else. None of them takes a matter back.
"""

from collections.abc import Mapping

from domain.words.pattern import pattern_of
from domain.words.plain_text import CLAUSES_WITH_COLONS, letters, squeezed
from domain.words.sieve import Sifted
from domain.words.simplified import simplified

LONGEST = 24
"""Letters beyond which the words say more than that."""
_LEAD = "(?:我|俺|那|就|还是|现在|请|麻烦|帮我|给我|想|要)*"
_END = "[了吧嘛啊呀哈噻的咯]*"
_BACK = "(?:撤回|撤销|撤掉|取消|收回|拿回)"
_AGREED = "(?:我)?(?:的)?(?:同意|授权|许可|允许)"
_ERASE = "(?:删除|删|清除|清空|注销|抹|销毁)(?:掉|了|去|干净|光|完)*"
_DATA = "(?:个人信息|身份信息|信息|资料|数据|身份|账号|帐号|账户)"
_OWN = f"(?:我|俺|自己|本人)的?(?:所有|全部)?的?{_DATA}"
_PHONE = "(?:电话号码|手机号码|电话|手机号|号码|姓名|名字|联系方式)"
_SAYS: Mapping[str, str] = {
    "consent": f"{_LEAD}{_BACK}{_AGREED}{_END}|{_LEAD}[把将]{_AGREED}(?:撤回|撤销|撤掉|取消|收回)(?:来)?{_END}"
    f"|{_LEAD}不再?同意了{_END}|{_LEAD}不再?授权(?:给)?(?:你们)?了{_END}",
    "erase": f"{_LEAD}{_ERASE}{_OWN}{_END}|{_LEAD}[把将]?{_OWN}(?:都|全部|全|统统|给我|给|也)*{_ERASE}[吧嘛啊呀哈噻的咯]*"
    f"|{_LEAD}(?:注销|销号)(?:我的)?(?:账号|帐号|账户|登记)?{_END}|(?:我|俺)(?:要|想|要求)(?:退出|注销)(?:你们|这个)?(?:系统|平台|机器人)?{_END}"
    f"|(?:我|俺)?不想?再?用了(?:把我的?|都|全|给我)*{_DATA}?{_ERASE}[吧嘛啊呀哈噻的咯]*",
    "data": f"{_LEAD}(?:撤回|撤销|撤掉|收回|拿回)(?:我|俺)?的?{_PHONE}{_END}|{_LEAD}[把将]我的?{_PHONE}(?:撤回|撤掉|收回)(?:来)?{_END}",
    "unkept": f"{_LEAD}(?:撤回|撤销|撤掉|取消|解除)(?:我的)?保密{_END}|{_LEAD}(?:不用|不要|不必|不需要|用不着|莫要|莫|别|甭)(?:再)?(?:给我|帮我|替我)?保密{_END}"
    f"|{_LEAD}不(?:再)?保密了{_END}",
    "stays": "(?:我|俺|那|就|还是|先|暂时|千万|你们|现在|这件事?|那件事?)*(?:不要|不想|不用|不会|不|别|莫|甭|没说要|没说|没要)(?:再)?(?:给我|帮我|把它)?(?:撤回|撤销|撤掉|撤)"
    f"(?:我的)?(?:事项|这件事?|那件事?|它)?{_END}",
}
_PATTERNS = Sifted({right: pattern_of(pattern) for right, pattern in _SAYS.items()})
_ASIDE = pattern_of(
    "(?:大家|村里|哪个|人家)*(?:都|早)*(?:晓得|知道)(?:了|的|嘞)*|(?:我)?(?:不怕|没事|没关系|没得事|无所谓)|公开(?:的|吧)?|请|谢谢|算了|唉|嗯|好"
)
"""What may stand beside it: why, or a sigh."""


def said_right(text: str) -> str:
    """`consent`, `erase`, `data` (of his number or name), `unkept` (no 保密 any more), `stays` (a matter is not to be taken back); empty for
    other words."""
    plain = squeezed(simplified(text))
    whole = letters(plain)
    if not 0 < len(whole) <= LONGEST or "?" in plain or "？" in plain:
        return ""
    if found := _PATTERNS.whole(whole):
        return found
    clauses = [said for clause in CLAUSES_WITH_COLONS.split(plain) if (said := letters(clause)) and not _ASIDE.fullmatch(said)]
    return _PATTERNS.whole(clauses[0]) if len(clauses) == 1 else ""
