"""What courts and police did as they do: 法院判了他赔我钱不给, 派出所不立案 (docs/understood.md, 像检举的话).

Whoever lost by it complains of his debtor, or of a decision, and not of somebody who takes or favours: it is set aside before words are
weighed as a tip (domain/tips/likely_tips.py). Whom he may ask about the law: domain/no_matter/asks_law.py; that a court has it: domain/reading/marks_in.py.
"""

from domain.words.pattern import pattern_of

_COURT = "(?:法院|法庭|法官|仲裁(?:委|院)?|执行[局庭])"
_POLICE = "(?:派出所|公安局?|民警|警察|警方|检察院|交警队?)"
_OF_A_COURT = pattern_of(
    "|".join(
        (
            f"{_COURT}(?:都|已经|早就?|也|给)*(?:判|裁)(?:决|了|定)*(?:(?:我|他|她|对方|老板|人家|他们|单位|被告|邻居)?(?:赢|赔|还|给|付|退|归)[^，。]{{0,8}}|(?=[，。]|$)|.{{0,2}}年)",
            f"(?:{_COURT}|{_POLICE})(?:也|都|又|就是|还|一直)*(?:不|没|没有|未)(?:肯|给|予|让|能)?我?们?(?:立案|受理|起诉|出警)(?:[^，。]{{0,2}}(?=[，。]|$))?",
            f"{_COURT}(?:也|都|就|又)*(?:说|讲)(?:要|得|他|对方|是|我)?(?:查不到|找不到|没|等|排队|材料|财产|证据)[^，。]{{0,8}}|找了?{_COURT}[^，。]{{0,4}}",
            f"{_POLICE}(?:也|都|就|又|只)*(?:说|讲)(?:我|要|得|他|是|这)*(?:不够|没证据|证据不|材料|等|经济纠纷|民事|不归|不构成|没办法)[^，。]{{0,6}}|经济纠纷|民事纠纷",
            f"{_POLICE}(?:来|到)(?:了|过|现场)*[^，。]{{0,8}}(?:就走|走了|走的)|{_POLICE}(?:只|就|才)+(?:关|拘留?)了?[^，。]{{0,6}}天|{_POLICE}(?:关|拘留?)了(?:他|她|对方)[^，。]{{0,8}}",
        )
    )
)
_MORE_THAN_THAT = pattern_of(
    "书记|主任|会计|出纳|干部|领导|[县区所站局科股院校园行场部]长|村|镇|乡|大队|政府|举报|检举|揭发|控告|亲|舅|侄|连襟|兄弟|同学|老表|他[爹爸妈哥姐]|[爹爸哥]是|姐夫|关系|有人|认识|一伙|后台|撑腰|保护|送|收|礼|烟|红包|请|吃|表示|意思|规矩|好处|辛苦费|贪|包庇|放水|偏",
)
"""Beside that, somebody in office, his kin, or what is given: then nothing of it is set aside."""


def without_the_court(plain: str) -> str:
    """The words without that, in simplified characters; whole where they say more."""
    rest = _OF_A_COURT.sub("～", plain)
    return plain if rest == plain or _MORE_THAN_THAT.search(rest) else rest
