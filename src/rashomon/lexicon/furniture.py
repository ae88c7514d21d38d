"""Words by which a page speaks of itself and to its readers, in a few European languages."""

FURNITURE: frozenset[str] = frozenset(
    """subscribe subscriber subscribers subscription newsletter newsletters inbox sign signup login log register click tap
    follow twitter facebook instagram youtube whatsapp telegram linkedin tiktok reddit share tweet email e-mail comment
    comments commenting copyright © rights reserved cookies cookie privacy policy terms advert advertisement sponsored
    affiliate commission read watch listen podcast download app join free contact support donate donation membership
    tips tip updated published updates editor's disclaimer opinions views author author's authors writer column
    columnist contributor photo image video gallery credit courtesy getty shutterstock related recommended trending
    popular latest website site page homepage link links below here form feedback questions enquiries press media
    headquartered
    abonnieren abonnement anmelden newsletter kommentar kommentare teilen weiterlesen lesen datenschutz impressum folgen
    abonnez abonner commentaires commentaire partager lire suivez inscrivez connexion
    suscríbete suscripción comentarios comentario compartir leer síguenos boletín regístrate aviso
    assine comentários comentário compartilhe compartilhar leia clique siga cadastre inscreva acesse confira tags
    iscriviti commenti commento condividi leggi seguici redazione
    подпишитесь подписаться комментарии комментарий читайте поделиться реклама""".split()
)
"""Words of boxes, footers and calls to readers."""

ADDRESS: frozenset[str] = frozenset(
    "you your yours you're you'll we our us i my me sie ihr ihre wir unser vous votre nous notre tú tu usted nosotros você vocês".split()
)
"""Words by which a writer speaks to readers or of himself."""

OPENERS: frozenset[str] = frozenset(
    """click follow read see watch sign subscribe get join share download visit check listen also more related don't tell
    send find learn like for view note editor's about contact register want help image photo picture video source credit
    copyright tags topics filed by updated published posted advertisement sponsored continue this lesen lire leer leia
    leggi clique читайте""".split()
)
"""Words with which such lines begin."""
