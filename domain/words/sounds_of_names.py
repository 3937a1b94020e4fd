"""How the characters of given names are spelt in Latin letters, so that a sentence in pinyin holds a name only where it is spelt there."""

import re

_SOUNDS = (
    "ming明名铭鸣茗 min民敏闽旻闵 qi启起奇其琪祺琦气齐企绮 guo国果 chun春椿纯淳 hua华花桦骅化 jian建健剑见坚简 jun军君均钧俊峻骏 ping平萍苹屏坪 ying英瑛鹰莺影颖盈 yin音银因 "
    "wei伟卫维为炜玮蔚威巍 qiang强墙蔷 hong红宏洪鸿弘虹 lan兰岚蓝澜 xiu秀绣修 fang芳方坊 mei梅美媚玫 li丽莉利力立黎礼理李里 juan娟涓鹃 xia霞侠夏 ling玲灵凌铃龄 lin林琳霖临麟 "
    "jin金今津锦进晋近 jing京晶敬静靖菁精景 zhi志智致治之知芝 wen文雯闻纹稳温 wu武五舞午 yong勇永咏泳雍 gui贵桂归 fu福富夫复付甫 sheng生升胜声圣盛晟 cai才财材彩 de德得 "
    "cheng成城诚程承呈 chen辰晨臣 zheng正政征铮郑 zhen振震珍真贞祯 xin新心欣鑫馨信 xing兴星行 hai海 dong东冬栋 chao超朝潮 hui辉晖慧惠会卉 liang亮良粮 tao涛滔 peng鹏朋 fei飞菲妃斐 "
    "long龙隆珑 xiao小晓筱肖孝效 yu玉宇雨语羽钰煜育裕余 yun云芸运韵 qing清青庆卿 qian倩千 xiang香湘祥翔 shu树书淑舒述术 chang昌长常畅 gen根 gen跟 shui水 zhong忠中钟仲 yi义毅艺易益亿怡宜仪一 "
    "you友有佑 fa发法 ren仁人任忍 guang广光 shan山珊杉善 chuan川传 quan全权泉 rong荣容蓉融 an安 bao宝保堡 lian莲连联廉 feng凤风枫峰锋丰 yan燕艳雁彦焰岩 yang阳洋扬 bo波博伯 bin斌彬滨 bing冰兵炳丙 "
    "hao浩昊皓好 lei磊蕾雷 jie洁捷杰 song松嵩 bai柏百白 xi喜希西熙曦溪 en恩 yuan元远源媛缘园 xue学雪 shi世士仕诗时石史师 shuang双霜 ju菊举聚 man满曼 pei培佩沛 xian仙先贤显宪 kai开凯 ke科可 "
    "gang刚钢岗纲港 si思斯四 shang尚上 shun顺舜 tai泰太 tian天添甜 wan万婉 wang望旺 zu祖足 zuo左佐 zi子紫梓自 zong宗综 ning宁凝 neng能 mu木牧穆 mao茂懋 meng孟梦蒙 jia加家佳嘉 jiang江姜 lai来 lang朗 run润闰 "
    "rui瑞锐 sen森 shen申深 shao少绍 ting婷庭廷亭 tong桐童彤同 da大达 er二 shou守寿 kun昆坤 ai爱 te特 qin琴勤秦钦 qun群 qiu秋 dao道 yue月越悦 ben本 zhu柱 ze泽 yong庸 cang仓 hou厚 e娥"
)
_SPELT: dict[str, set[str]] = {}
for _word in _SOUNDS.split():
    _sound = re.sub("[^a-z]", "", _word)
    for _letter in _word[len(_sound) :]:
        _SPELT.setdefault(_letter, set()).add(_sound)


def as_written(sound: str) -> str:
    """A pattern of it: z and zh, n and ng are one sound to many."""
    sound = re.sub("^([zcs])h", "\\1h?", sound)
    return re.sub("n(g?)$", "ng?", sound)


GIVEN = {letter: "|".join(as_written(sound) for sound in sorted(sounds)) for letter, sounds in _SPELT.items()}
