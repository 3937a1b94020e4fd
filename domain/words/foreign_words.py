"""Words of the languages that are also written here by which a category is guessed, and Chinese in Latin letters (whole words).

English: domain/words/english_words.py.
"""

from collections.abc import Mapping

FOREIGN_WORDS: Mapping[str, frozenset[str]] = {
    category: frozenset(words.split())
    for category, words in {
        "road": "зам гүүр автобус ᠵᠠᠮ ᠬᠥᠭᠦᠷᠭᠡ ལམ ཟམ་པ يول كۆۋرۈك 도로 길 다리 버스 lu luxian qiao",
        "water": "ус усны ᠤᠰᠤ ཆུ سۇ 물 수도 수돗물 shui zilaishui",
        "irrigation": "үер усалгаа ᠦᠶᠡᠷ ཆུ་ལོག كەلكۈن ئۆستەڭ 농수로 홍수 저수지",
        "power_comms": "цахилгаан тог сүлжээ ᠴᠠᠬᠢᠯᠭᠠᠨ གློག توك ئېلېكتر سىگنال 전기 정전 인터넷 ting dian",
        "sanitation": "хог бохир жорлон гэрэл ᠬᠣᠭ གད་སྙིགས གཙང ئەخلەت ھاجەتخانا 쓰레기 화장실 가로등 laji deng",
        "pollution": "бохирдол утаа ᠤᠲᠠᠭ᠎ᠠ འབག་བཙོག بۇلغىنىش 오염 소음 냄새",
        "land": "газар тариалан ᠭᠠᠵᠠᠷ ས་ཆ ས་ཞིང يەر 땅 토지 농지",
        "requisition": "нүүлгэн нөхөн གུན་གསབ تۆلەم 보상 철거",
        "agriculture": "мал хонь үхэр тариа ᠮᠠᠯ ᠬᠣᠨᠢ ཕྱུགས ལུག ཞིང་ལས مال قوي دېھقان زىرائەت 농사 비료 가축",
        "welfare": "тэтгэвэр тэтгэмж халамж འཚོ་བའི་གསབ پېنسىيە تۆۋەن كاپالەت 연금 복지 장애",
        "medical": "эмнэлэг эмч эм ᠡᠮᠨᠡᠯᠭᠡ སྨན་ཁང སྨན་པ دوختۇرخانا دوختۇر دورا 병원 의사 약 의료",
        "education": "сургууль багш цэцэрлэг ᠰᠤᠷᠭᠠᠭᠤᠯᠢ སློབ་གྲྭ དགེ་རྒན مەكتەپ ئوقۇتقۇچى 학교 선생님 유치원",
        "housing": "байшин дээвэр ᠪᠠᠶᠢᠰᠢᠩ ཁང་པ ཐོག ئۆي ئۆگزە 집 지붕 누수",
        "labour": "цалин ажил ᠴᠠᠯᠢᠩ གླ་ཆ مائاش ئىش ھەققى 월급 임금 일자리",
        "dispute": "хөрш маргаан ཁྱིམ་མཚེས قوشنا جېدەل 이웃 다툼",
        "safety": "хулгай нохой гал ᠬᠤᠯᠠᠭᠠᠢ རྐུན་མ ཁྱི ئوغرى ئىت ئوت 도둑 개 화재 사기",
        "village_affairs": "даргa тамга གྲོང་ཚོའི་དཔོན كادىر ھېسابات 간부 공무원 장부",
    }.items()
}
