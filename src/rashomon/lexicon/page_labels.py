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
)
"""Before a colon and who took a picture."""
CORRECTION = (
    "korrektur(?:hinweis)?|berichtigung|anmerkung der redaktion|anm\\. d\\. red\\.?",
    "rectificatif|rectification|erratum|précision",
    "fe de errores|corrección|fe de erratas|errata|nota de la redacción",
    "correção|erramos|errata corrige|correzione|rectificatie|correctie",
    "rättelse|rettelse|rettelser|oikaisu|korjaus|sprostowanie|korekta|oprava",
    "исправление|поправка|виправлення|düzeltme|διόρθωση|訂正|تصحيح",
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
)
"""Before a colon and another text's title, or alone above such titles."""
PROMO = (
    "anzeige|werbung|publicité|annonce|publicidad|anuncio|publicidade|pubblicità|advertentie|annons|annonse|reklama?|mainos"
    "|реклама|διαφήμιση|広告|إعلان",
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
READING = (
    "lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo de leitura|tempo di lettura|leestijd|czas czytania|lukuaika"
    "|lästid|lesetid|læsetid|время чтения|час читання|okuma süresi|χρόνος ανάγνωσης|doba čtení|読了時間|مدة القراءة"
)
"""Before how long reading takes."""
READ = "lesezeit|lesen|de lecture|de lectura|de leitura|di lettura|leestijd|czytania|lukuaika|läsning|чтения|читання|okuma|ανάγνωσης?|čtení|قراءة"
"""Behind it."""
