"""Names of the months in the languages whose dates are read: whole, in the case that dates ask for, and as abbreviated.

After Unicode CLDR's forms for dates. A name is matched whole: 'marraskuuta' is Finnish for November, no March.
"""

from __future__ import annotations

ENGLISH = (
    "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct"
    "|november nov|december dec"
)
"""The twelve months with a bar between, the names of each with a space."""
_OTHERS = (
    # German and Austrian
    "januar jänner jan|februar feber feb|märz mrz mär|april apr|mai|juni jun|juli jul|august aug|september sept sep"
    "|oktober okt|november nov|dezember dez",
    # French, with and without its accents
    "janvier janv|février fevrier févr fév|mars|avril avr|mai|juin|juillet juil|août aout|septembre sept|octobre oct"
    "|novembre nov|décembre decembre déc",
    # Spanish
    "enero ene|febrero feb|marzo mar|abril abr|mayo may|junio jun|julio jul|agosto ago|septiembre setiembre sept sep"
    "|octubre oct|noviembre nov|diciembre dic",
    # Italian
    "gennaio gen|febbraio feb|marzo mar|aprile apr|maggio mag|giugno giu|luglio lug|agosto ago|settembre set"
    "|ottobre ott|novembre nov|dicembre dic",
    # Portuguese
    "janeiro jan|fevereiro fev|março marco mar|abril abr|maio mai|junho jun|julho jul|agosto ago|setembro set"
    "|outubro out|novembro nov|dezembro dez",
    # Dutch
    "januari jan|februari feb|maart mrt|april apr|mei|juni jun|juli jul|augustus aug|september sep|oktober okt"
    "|november nov|december dec",
    # Swedish, Danish, Norwegian
    "januari januar jan|februari februar feb|mars marts mar|april apr|maj mai|juni jun|juli jul|augusti august aug"
    "|september sep|oktober okt|november nov|december desember dec des",
    # Finnish
    "tammikuuta|helmikuuta|maaliskuuta|huhtikuuta|toukokuuta|kesäkuuta|heinäkuuta|elokuuta|syyskuuta|lokakuuta"
    "|marraskuuta|joulukuuta",
    # Polish
    "stycznia styczeń sty|lutego luty lut|marca marzec mar|kwietnia kwiecień kwi|maja maj|czerwca czerwiec cze"
    "|lipca lipiec lip|sierpnia sierpień sie|września wrzesień wrz|października październik paź"
    "|listopada listopad lis|grudnia grudzień gru",
    # Russian
    "января январь янв|февраля февраль февр фев|марта март мар|апреля апрель апр|мая май|июня июнь июн|июля июль июл"
    "|августа август авг|сентября сентябрь сент сен|октября октябрь окт|ноября ноябрь нояб ноя|декабря декабрь дек",
    # Ukrainian
    "січня січень січ|лютого лютий лют|березня березень бер|квітня квітень квіт|травня травень трав|червня червень черв"
    "|липня липень лип|серпня серпень серп|вересня вересень вер|жовтня жовтень жовт|листопада листопад лист"
    "|грудня грудень груд",
    # Turkish
    "ocak oca|şubat şub|mart mar|nisan nis|mayıs may|haziran haz|temmuz tem|ağustos ağu|eylül eyl|ekim eki|kasım kas"
    "|aralık ara",
    # Greek, with and without its accents
    "ιανουαρίου ιανουαριου ιαν|φεβρουαρίου φεβρουαριου φεβ|μαρτίου μαρτιου μαρ|απριλίου απριλιου απρ|μαΐου μαίου μαιου μαΐ|ιουνίου ιουνιου ιουν"
    "|ιουλίου ιουλιου ιουλ|αυγούστου αυγουστου αυγ|σεπτεμβρίου σεπτεμβριου σεπ|οκτωβρίου οκτωβριου οκτ|νοεμβρίου νοεμβριου νοε"
    "|δεκεμβρίου δεκεμβριου δεκ",
    # Czech
    "ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince",
    # Slovak, Slovenian, Serbian (Croatian 'listopada' is Polish for another month)
    "januára|februára|marec|apríla|mája|júna junij jun|júla julij jul|augusta avgusta avgust|septembra septembar|októbra oktobra oktobar"
    "|novembra novembar|decembra decembar",
    # Hungarian
    "január|február|március márc|április ápr|május máj|június jún|július júl|augusztus|szeptember szept|október|november|december",
    # Indonesian and Malay
    "januari|februari|maret mac|april|mei|juni jun|juli julai|agustus agt ogos|september|oktober|november|desember disember",
    # Catalan
    "gener|febrer|març|abril|maig|juny|juliol|agost|setembre|octubre|novembre|desembre",
    # Bulgarian
    "януари|февруари|март|април|май|юни|юли|август|септември|октомври|ноември|декември",
    # Hindi
    "जनवरी|फरवरी फ़रवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर सितम्बर|अक्टूबर अक्तूबर|नवंबर नवम्बर|दिसंबर दिसम्बर",
    # Romanian
    "ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie|decembrie",
    # Arabic, as of Egypt and the Gulf
    "يناير|فبراير|مارس|أبريل ابريل إبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر",
    # and of the Levant, but for those of two words
    "|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|||",
)


def _numbered(names: str) -> dict[str, int]:
    return {name: number for number, forms in enumerate(names.split("|"), 1) for name in forms.split()}


ENGLISH_MONTHS = _numbered(ENGLISH)
"""The number of a month by its English name in small letters."""
MONTHS = {name: number for names in (*_OTHERS, ENGLISH) for name, number in _numbered(names).items()}
"""The same of all languages; no name stands for two months."""
