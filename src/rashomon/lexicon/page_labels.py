"""Labels that newsrooms set beside their texts, in the languages that are read most: of pictures, corrections, other texts.

English ones are in :mod:`rashomon.read.lineforms`. Each label is an alternative of a pattern; languages are a line apart.
"""

from __future__ import annotations

PICTURE = (
    "fotos?|bild(?:er)?|archivbild|symbolbild",
    "photos?|crédits? photo",
    "fotografía|imagen|fotografia|immagine|imagem",
    "fot|zdjęcie|beeld|kuvat?|foto",
    "фото|φωτογραφίας?|φωτό|fotoğraf|写真|撮影|صورة",
    "fotók?|kép|fotografije?|снимка|слика|ảnh|사진|图片?|摄影|फोटो|תמונה|צילום",
)
"""Before a colon and who took a picture."""
CORRECTION = (
    "korrektur(?:hinweis)?|berichtigung|anmerkung der redaktion|anm\\. d\\. red\\.?",
    "rectificatif|rectification|erratum|précision",
    "fe de errores|corrección|fe de erratas|errata|nota de la redacción",
    "correção|erramos|errata corrige|correzione|rectificatie|correctie",
    "rättelse|rettelse|rettelser|oikaisu|korjaus|sprostowanie|korekta|oprava",
    "исправление|поправка|виправлення|düzeltme|διόρθωση|訂正|تصحيح",
    "helyreigazítás|javítás|ispravak|ispravka|koreksi|ralat|đính chính|정정|更正|भूल सुधार|תיקון",
)
"""Before a colon and what was wrong."""
RELATED = (
    "lesen sie (?:auch|dazu|mehr|hier)|lies auch|mehr zum thema|auch interessant|mehr dazu|zum thema",
    "lire (?:aussi|également)|à lire(?: (?:aussi|également))?|sur le même sujet|voir aussi",
    "lea también|lee también|lee más|te puede interesar|le puede interesar|noticias? relacionadas?|más información",
    "leia (?:também|mais)|veja também|saiba mais|leggi anche|leggi di più|per approfondire",
    "lees (?:ook|meer|verder)|läs (?:också|även|mer)|les (?:også|mer)|læs (?:også|mere)|lue (?:myös|lisää)",
    "przeczytaj (?:także|też|również)|czytaj (?:także|też|również|więcej)|zobacz (?:także|też|również)|čtěte také|citește și",
    "читайте (?:также|такж?е|також|ещё|еще)|читать также|по теме|ayrıca (?:bakınız|okuyun)|ilgili haber(?:ler)?",
    "διαβάστε (?:επίσης|ακόμα|ακόμη|σχετικά)|関連記事|あわせて読みたい|اقرأ أيضا|اقرأ أيضًا",
    "baca (?:juga|selengkapnya)|lihat juga|simak juga|artikel terkait|berita terkait|xem thêm|đọc thêm|tin liên quan|관련 ?기사|함께 보기",
    "相关阅读|相关新闻|延伸阅读|延伸閱讀|相關新聞|यह भी पढ़ें|ये भी पढ़ें|इसे भी पढ़ें|यह भी पढ़े|ये भी पढ़े|और पढ़ें",
    "kapcsolódó (?:cikke?k?|anyag(?:ok)?|hírek)|olvassa el|ezt is olvassa|pročitajte (?:još|i)|čitajte (?:još|i|tudi)|preberite tudi|čítajte tiež"
    "|прочетете още|още по темата|прочитайте також|прочтите также|loe ka|lasi arī|skaitykite taip pat|llegiu també|קראו גם|לקריאה נוספת",
    "ilgili haberler?|i̇lgili haber(?:ler)?|bunlar da ilgini(?:zi)? çekebilir|das könnte sie auch interessieren|à voir aussi|sigue leyendo"
    "|articoli correlati|ti potrebbe interessare|potrebbe interessarti|relacionad[ao]s|polecane|más sobre este tema|plus d['’]infos",
)
"""Before a colon and another text's title, or alone above such titles."""
PROMO = (
    "anzeige|werbung|publicité|annonce|publicidad|anuncio|publicidade|pubblicità|advertentie|annons|annonse|reklama?|mainos"
    "|реклама|διαφήμιση|広告|إعلان|hirdetés|reklám|iklan|quảng cáo|광고|广告|廣告|विज्ञापन|oglas|פרסומת|scroll to continue with content",
)
"""Alone, above an advertisement."""
SHARE = (
    "teilen|artikel teilen|partager(?: (?:l['’]article|cet article))?|compartir|compartilhar|condividi|delen|dela(?: artikeln)?|jaa(?: artikkeli)?"
    "|udostępnij|поделиться|поділитися|paylaş|κοινοποίηση|sdílet|シェア|شارك",
)
"""Alone, on a button."""
COMMENTS = (
    "kommentare?|commentaires?|comentarios|comentários|commenti|reacties|kommentarer|kommentit|komentarze|комментарии|коментарі"
    "|yorumlar|σχόλια|コメント",
)
"""Alone or with their number."""
FOLLOW = (
    "подпи(?:сывайтесь|шитесь)|следите за|читайте нас|підпи(?:суйтесь|шіться)|síguenos|puedes seguir|sigue a|suscríbete|siga[- ]nos|siga o|clique aqui"
    "|inscreva-se|acompanhe|suivez[- ]nous|abonnez-vous|inscrivez-vous|seguici|segui(?:te)? (?:la|il|i|su)|iscriviti|iscrivetevi|folgen sie|folge uns"
    "|abonnieren sie|melden sie sich|volg ons|meld je aan|följ oss|prenumerera|følg|seuraa|tilaa|obserwuj|zapisz się|sledujte|bizi takip|abone ol"
    "|ακολουθήστε|εγγραφείτε|ikuti|dapatkan|dołącz do|kövess(?:en)?|iratkoz",
)
"""With which a line begins that calls to follow a newsroom on a network or to have its letters."""
NETWORK = (
    "facebook|twitter|instagram|telegram|whatsapp|youtube|linkedin|tiktok|vkontakte|viber|google (?:news|noticias|actualités)|newsletter|телеграм\\w*"
    "|вконтакте|дзен\\w*|boletín|boletines|рассылк\\w*|розсилк\\w*|nyhetsbrev|uutiskir\\w*|e-bülten\\w*|hírlev\\w*"
)
"""What such a line names."""
EDITED = (
    "责任编辑|责编|编辑|校对|审核|监制|責任編輯|編輯|編集|편집",
    "редактор(?:ка)?|редакция|editör|redaktur|penyunting|edição|edición|szerkesztő|oprac(?:owanie|owała?|\\.)|redaktor",
)
"""Before a colon and who worked on the text."""
SOURCE = (
    "quellen?|fuentes?|fonte|källa|kilde|lähde|źródło|zdroj|bron|источник|джерело|kaynak|πηγή|forrás|izvor|sumber|nguồn|来源|來源|出典|출처|स्रोत|المصدر",
)
"""Before a colon and where the text or a figure is from."""
READING = (
    "lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo de leitura|tempo di lettura|leestijd|czas czytania|lukuaika"
    "|lästid|lesetid|læsetid|время чтения|час читання|okuma süresi|χρόνος ανάγνωσης|doba čtení|読了時間|مدة القراءة"
)
"""Before how long reading takes."""
READ = "lesezeit|lesen|de lecture|de lectura|de leitura|di lettura|leestijd|czytania|lukuaika|läsning|чтения|читання|okuma|ανάγνωσης?|čtení|قراءة"
"""Behind it."""
