"""Characters of given names that people write for one another because they sound alike; n and ng at the end are one sound to many."""

from domain.words.names_in_latin import SOUND

_ALIKE = (
    "明名铭鸣茗民敏闽旻 启起奇其琪祺琦气齐企 国果 春椿纯淳 华花桦骅 建健剑见坚 军君均钧俊峻骏 平萍苹屏坪 英瑛鹰莺影颖因音银 伟卫维为炜玮蔚威巍 "
    "强墙蔷 红宏洪鸿弘虹 兰岚蓝澜 秀绣修 芳方坊 梅美媚玫 丽莉利力立黎礼理李里 娟涓鹃 霞侠夏 玲灵林琳霖临凌铃龄麟 金今津锦进晋近京晶敬静靖菁精景 志智致治之知芝 "
    "文雯闻纹稳温 武五舞午 勇永咏泳 贵桂归 福富夫复付 生升胜声圣盛晟 才财材彩 德得 成城诚程承呈辰晨臣 正政征铮郑振震珍真贞祯 新心欣鑫馨兴星 海 东冬栋 "
    "超朝潮 辉晖慧惠会卉 亮良粮 涛滔 鹏朋 飞菲妃斐 龙隆珑 小晓筱肖 玉宇雨语羽钰煜育裕余 云芸运韵 清青庆卿倩 香湘祥翔 树书淑舒述 树术 昌长常 根跟 水 忠中钟 "
    "义毅艺易益亿怡宜仪一 友有佑 发法 仁人任忍 信馨欣 广光 山珊杉 川传 全权泉 荣容蓉融 安 宝保堡 连莲联廉 凤风枫峰锋丰 燕艳雁彦焰 阳洋扬杨 波博伯 斌彬滨冰兵炳丙 "
    "浩昊皓 磊蕾雷 杰洁捷 松嵩 柏百白 喜希西熙曦溪 恩 元远源媛缘园 学雪 社设 世士仕诗时石史师 双霜 菊举聚 满曼 培佩沛 孝效 仙先贤显 开凯 科可 "
    "刚钢岗纲港 国果郭锅过 春村 明朋 富副 思斯四 尚上 顺舜 泰太 天添甜 万 望旺 祖足 左佐 子紫梓自 宗综 宁凝 能农 木牧穆 茂懋 孟梦蒙 加家佳嘉 江姜将 来 朗郎 润闰 瑞锐 森申深 少绍 婷庭廷亭 桐童彤同"
)
_BY_LETTER: dict[str, str] = {}
for _row in _ALIKE.split():
    for _letter in _row:
        _BY_LETTER[_letter] = _BY_LETTER.get(_letter, "") + _row.replace(_letter, "")


def alike(letter: str) -> str:
    """The others that sound like it; none where it is not known."""
    return _BY_LETTER.get(letter, "")


_NEAR_SOUNDS = str.maketrans({"h": ""})


def _as_heard(sound: str) -> str:
    """z and zh, c and ch, s and sh are one sound to many."""
    return sound[0] + sound[1:].translate(_NEAR_SOUNDS) if sound[:2] in ("zh", "ch", "sh") else sound


def _surnames() -> dict[str, str]:
    by_sound: dict[str, str] = {}
    for letter, sound in (*SOUND.items(), *_MORE):
        by_sound[_as_heard(sound)] = by_sound.get(_as_heard(sound), "") + letter
    return {letter: by_sound[_as_heard(sound)].replace(letter, "") for letter, sound in SOUND.items()}


_MORE = (
    ("州", "zhou"),
    ("舟", "zhou"),
    ("洲", "zhou"),
    ("留", "liu"),
    ("流", "liu"),
    ("五", "wu"),
    ("午", "wu"),
    ("将", "jiang"),
    ("讲", "jiang"),
    ("粥", "zhou"),
    ("鱼", "yu"),
    ("雨", "yu"),
    ("断", "duan"),
    ("绿", "lv"),
    ("律", "lv"),
    ("驴", "lv"),
    ("夜", "ye"),
    ("业", "ye"),
    ("理", "li"),
)
"""Signs that are written for a surname and are none themselves."""
_SURNAMES = _surnames()


def surnames_alike(letter: str) -> str:
    """The signs that are written for a surname because they sound like it."""
    return _SURNAMES.get(letter, "")
