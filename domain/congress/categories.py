"""The categories of a congress whose file names none: docs/glossary.md, Issue categories."""

from collections.abc import Mapping
from typing import Any

CATEGORIES: tuple[dict[str, Any], ...] = (
    {"id": "road", "name": "道路交通", "keywords": ["路", "坑", "水泥路", "桥", "护栏", "班车", "公交", "错车", "塌方", "减速带"]},
    {"id": "water", "name": "饮水供水", "keywords": ["自来水", "停水", "水压", "水质", "浑", "水管", "水表", "水费", "蓄水池", "井"]},
    {"id": "irrigation", "name": "农田水利防汛", "keywords": ["水渠", "堰塘", "泵站", "排涝", "堤", "水库", "抗旱", "机井", "淹", "清淤"]},
    {"id": "power_comms", "name": "电力通信", "keywords": ["停电", "电压", "电线", "变压器", "电费", "信号", "宽带", "网络", "电视"]},
    {"id": "sanitation", "name": "人居环境与公共设施", "keywords": ["垃圾", "污水", "厕所", "保洁", "臭水沟", "路灯", "健身器材", "广场"]},
    {"id": "pollution", "name": "污染与生态", "keywords": ["异味", "养猪场", "焚烧", "噪音", "扬尘", "采砂", "偷排", "死鱼", "砍树"]},
    {"id": "land", "name": "土地与宅基地", "keywords": ["承包地", "确权", "流转", "租金", "宅基地", "建房", "占地", "林权", "机动地"]},
    {"id": "requisition", "name": "征地拆迁补偿", "keywords": ["征地", "拆迁", "补偿款", "安置", "青苗", "红线", "过渡费"]},
    {
        "id": "agriculture",
        "name": "农业生产与惠农补贴",
        "keywords": ["种子", "化肥", "虫", "卖难", "合作社", "补贴", "一卡通", "农机", "保险"],
    },
    {"id": "welfare", "name": "低保救助与养老", "keywords": ["低保", "五保", "特困", "残疾", "临时救助", "养老金", "高龄", "福利院"]},
    {"id": "medical", "name": "医疗与医保", "keywords": ["医保", "报销", "卫生院", "村医", "药", "合疗", "慢病", "救护车"]},
    {"id": "education", "name": "教育", "keywords": ["学校", "幼儿园", "校车", "学费", "老师", "午餐", "撤并", "助学"]},
    {"id": "housing", "name": "住房与危房", "keywords": ["危房", "漏雨", "墙裂", "改造款", "住房安全"]},
    {"id": "labour", "name": "就业与欠薪", "keywords": ["欠薪", "工钱", "招工", "培训", "工伤", "打工", "创业贷款"]},
    {"id": "dispute", "name": "邻里与矛盾纠纷", "keywords": ["邻居", "地界", "滴水", "排水", "吵架", "赡养", "彩礼", "借钱", "调解"]},
    {"id": "safety", "name": "治安与安全生产", "keywords": ["偷", "诈骗", "赌博", "狗", "鞭炮", "矿", "防溺水", "消防", "飙车"]},
    {"id": "village_affairs", "name": "村务与作风", "keywords": ["公开", "账目", "村干部", "选举", "推诿", "态度", "分红", "印章"]},
    {"id": "other", "name": "其他", "keywords": ["文化", "婚丧", "证件", "户口", "天气", "表扬"]},
)
KEYWORDS: Mapping[str, frozenset[str]] = {str(c["id"]): frozenset(c["keywords"]) for c in CATEGORIES}
