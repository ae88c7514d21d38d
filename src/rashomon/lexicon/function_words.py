"""Function words by which languages written in Latin, Cyrillic or Arabic letters are told apart in running text."""

from __future__ import annotations

_WORDS = {
    "de": "der die das und ist nicht ein eine einen einer dem den des mit von auf für im zu sich auch als wird wurde nach bei aus sind dass oder wie",
    "fr": "le la les des et est une un dans du que qui pour pas sur avec au aux ce cette sont par il elle plus été mais ont d'un d'une n'est",
    "es": "el la los las y es una un en del que por para con no se su al como más pero fue este esta sus son han ha lo le según también",
    "pt": "o os as e é uma um em do da dos das que por para com não se sua ao à no na mais mas foi este esta seus são também pelo pela nos nas",
    "it": "il lo la gli le e è una un in del della dei delle che per con non si al alla nel nella più ma sono di da anche come questo questa ha",
    "nl": "de het een en is niet van in op te dat die voor met zijn aan door ook als naar bij er maar werd wordt uit om tot heeft hij",
    "sv": "och att det som en är på av för med den till har inte om ett de var från men kan så när eller ska också efter vid",
    "da": "og at det som en er på af for med den til har ikke om et de var fra men kan så når eller skal også efter ved blev",
    "no": "og at det som en er på av for med den til har ikke om et de var fra men kan så når eller skal også etter ved ble seg",
    "pl": "i w na z do się nie że jest to o jak od po za przez dla są oraz był ale który która które tym także jego ich co czy",
    "cs": "a v se na je že do s o pro za z jako by ale po jsou podle který která které také byl při jeho nebo tak už jen ve k",
    "hu": "a az és hogy nem is egy van volt ez meg csak már még mint azt ki de ha el vagy lesz szerint után",
    "ro": "și în de la a cu pe care nu este o un din că pentru au fost mai sunt ca sau dar prin după al ale ar fi",
    "tr": "ve bir bu da de için ile olarak olan çok daha gibi kadar sonra ne var değil ancak en göre ise ya dedi",
    "id": "yang dan di dari dengan untuk pada ini itu tidak dalam akan juga oleh ke ada telah karena sebagai mereka bahwa saat atau",
    "fi": "ja on ei se että oli ovat myös kun mutta sen hän joka tai kuin jo niin ole mukaan sekä olla vain",
    "ru": "и в не на что с по как из у за от к о а он она но это для был его их также или при до которые",
    "uk": "і в не на що з та до у за як від про для це по його її або але був який також яка які при",
    "bg": "на и в за се от да не с по е са че като при до си това които през след или беше както във му бе ще този тази",
    "sr": "и је у да се на за су од са као што који није би или али из те бити ће по био како која",
    "hr": "je i u se na da za su od s kao što koji nije bi ili ali iz te biti će po bio kako koja",
    "sl": "je in v na da se za so z ki pa ne od po bi tudi kot iz še ter s bo biti pri",
    "sk": "a v sa na je že s z do o pre by ako aj ale ktorý pri bol po ktoré tak už či od si jeho",
    "ca": "de la el i a que en un per els les del una amb no és al com dels més s'ha va però també ha",
    "ms": "yang dan di dari dengan untuk pada ini itu tidak dalam akan juga oleh ke ada telah kerana sebagai mereka bahawa boleh kepada daripada",
    "fa": "و در به از که این را با است برای آن یک تا بود شد بر های ها هم نیز",
    "ur": "کے میں کی ہے اور سے کا کو نے پر اس کہ ہیں تھا گیا بھی جو",
    "ar": "في من على أن إلى عن مع هذا هذه التي الذي كان ما بعد قد ولا أو لا بين كما",
}  # fmt: skip
FUNCTION_WORDS: dict[str, frozenset[str]] = {language: frozenset(words.split()) for language, words in _WORDS.items()}
"""By ISO 639-1 code."""
