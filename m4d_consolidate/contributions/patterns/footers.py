"""What nobody wrote: list footers, disclaimers, device lines, adverts, antivirus lines."""

import re

from m4d_consolidate.contributions.patterns import Table, any_of

RULE = re.compile(r"\s*(?:_{8,}|-{12,}|={12,}|\*{12,}|-~-~.{0,80})\s*$")
"""A drawn line: Mailman's, Outlook's, Google Groups' above a footer"""

LISTS = any_of(
    en=r"""
        to (?:leave|unsubscribe from|quit) (?:the|this) (?:list|group|message)
        mailing list\b.{0,160}(?:@|https?:) | to unsubscribe
        you(?: have)? receiv(?:e|ed) this (?:\S+ )?(?:e-?mail |message )?because
        unsubscribe\s?(?::|here|from this) | list-?info\b | to (?:post|reply) to this group
        view this (?:discussion|message) (?:on|in) | manage your subscription
    """,
    fr=r"""
        pour (?:se desabonner|vous desabonner|se desinscrire|vous desinscrire|quitter (?:la|cette) liste)
        vous recevez ce (?:message|courriel|mail) (?:car|parce)
    """,
    es=r"""
        para (?:darse de baja|cancelar (?:la|su) suscripcion|salir de (?:la|esta) lista|abandonar (?:la|\
        esta) lista) | (?:ha )?recib(?:e|ido|io) este (?:mensaje|correo) porque
    """,
    pt=r"""
        para (?:sair d(?:a|esta) lista|cancelar a (?:sua )?(?:inscricao|subscricao|assinatura))
        recebe(?:u)? est[ae] (?:mensagem|e-?mail) porque
    """,
    it=r"""
        per (?:cancellarsi|disiscriversi|annullare l'iscrizione) | ha(?:i)? ricevuto questo messaggio perche
    """,
    de=r"""
        (?:um sich|zum) (?:von der liste )?ab(?:zu)?melden
        sie erhalten diese (?:e-?mail|nachricht),? (?:weil|da)
    """,
    nl=r"""
        (?:om u )?af ?(?:te )?melden|uitschrijven | u ontvangt (?:dit bericht|deze e-?mail) omdat
    """,
)

DISCLAIMERS = any_of(
    en=r"""
        (?:intended|destined) (?:solely|only|exclusively)?(?: and \w+)? ?for (?:the )?(?:use|person|addressee|\
        individual|recipient|named|sole) | intended for the addressee
        (?:not|are not) the (?:intended|named) (?:recipient|addressee) | ^(?:legal )?disclaimer
        confidentiality notice | subject to .{0,60}(?:disclaimer|terms) | e-?mail disclaimer
        (?:please )?(?:notify|inform) the sender | received (?:this|it) in error
        (?:this|the) (?:e-?mail|message|communication)(?: and (?:any|its|all) \w+)?.{0,60}(?:confidential|\
        privileged) | (?:may|might) contain (?:confidential|privileged) | confidential and intended
        (?:views|opinions)(?: or opinions)? (?:expressed|presented|contained).{0,60}(?:author|sender|those of)
        accepts? no (?:liability|responsibility)
        (?:think|consider the environment|consider your environmental \w+) before (?:you )?print
        please consider the environment | save paper
    """,
    fr=r"""
        (?:ce|cet) (?:message|courriel|e-?mail|mail).{0,80}(?:confidentiel|exclusivement|destine|a l'attention)
        n'etes pas (?:le )?destinataire | (?:pensez a|protegeons|respectons|preservons) l'environnement
        n'imprimez | avant d'imprimer | n'engage(?:nt)? que (?:son|leur|l')
    """,
    es=r"""
        (?:este|el presente) (?:mensaje|correo|e-?mail).{0,90}(?:confidencial|destinatari|dirigid)
        no es (?:usted )?(?:el|su) destinatario | antes de imprimir | aviso (?:legal|de confidencialidad)
        aquest (?:missatge|correu) | piense en el medio ambiente
    """,
    pt=r"""
        (?:esta|a presente) mensagem.{0,90}(?:confidencia|destin|sigilos)
        este e-?mail.{0,90}(?:confidencia|destin) | aviso de confidencialidade
        nao (?:for|e|seja) o destinatario | pense no (?:meio )?ambiente
    """,
    it=r"""
        (?:questo|il presente) (?:messaggio|e-?mail).{0,90}(?:riservat|confidenzial|destinatari)
        prima di stampare | ai sensi del (?:d\.? ?lgs|regolamento|gdpr) | le informazioni contenute in quest
    """,
    de=r"""
        diese (?:e-?mail|nachricht|mitteilung).{0,90}(?:vertraulich|bestimmt|ausschliesslich)
        nicht der (?:richtige|beabsichtigte|vorgesehene) (?:adressat|empfanger)
        bevor sie diese (?:e-?mail|mail).{0,20}druck
    """,
    nl=r"""
        (?:dit|deze) (?:e-?mail(?:bericht)?|bericht).{0,90}(?:vertrouwelijk|bestemd|geadresseerde)
        de informatie in (?:dit|deze) (?:e-?mail|bericht) | denk (?:aan het milieu|na) (?:voor|alvorens)
    """,
)

DEVICES = any_of(
    en=r"""
        sent from (?:my|a|an|mail for|yahoo|outlook|the|proton|gmail|samsung|blackberry|iphone|ipad|windows)
        get outlook for | sent via | sent with
        \w+ .{0,30}(?:iphone|ipad|android|samsung|huawei|blackberry|outlook|smartphone|xiaomi|nokia|galaxy)\b
        (?:dictated|typed|written) (?:and sent )?(?:from|on|with|using) my
    """,
    fr=r"""
        envoye(?:e)? (?:de|depuis|a partir de) (?:mon|ma|un|une|yahoo|l'application|outlook|iphone|l'iphone)
        telecharge[rz] outlook | obtenez outlook
    """,
    es=r"""
        enviado (?:desde|con|a traves) (?:de )?(?:mi|un|el|correo|yahoo|outlook|iphone|samsung)
        obten(?:er|ga|) outlook
    """,
    pt=r"""
        enviad[oa] (?:do|da|de|pelo|a partir do|atraves do) (?:meu|minha|um|iphone|ipad|yahoo|outlook|samsung|\
        correio) | obter o outlook
    """,
    it=r"""
        inviato da(?:l|lla)? (?:mi[oa]|iphone|ipad|yahoo|outlook|samsung|posta) | scarica outlook
        ottieni outlook
    """,
    de=r"""
        von mein\w+ \w{2,20}(?: \w{2,20})? gesendet
        gesendet (?:von|mit|uber) (?:mein|der|mail|outlook|yahoo|iphone) | diese nachricht wurde von mein\w+
    """,
    nl=r"""
        skickat fran (?:min|mitt) | sendt fra min | lahetetty | wyslan[oe] z | odeslano z | poslano s
        trimis de pe | gonderildi | verzonden (?:vanaf|vanuit|met|via) (?:mijn|een|outlook|yahoo|iphone|mail)
        verstuurd (?:vanaf|vanuit|met)
    """,
)

ADVERTS = any_of(
    others=r"""
        do you yahoo!?\? | get your (?:free|own) \S+ ?(?:e-?mail|account) | free (?:e-?mail|mail) (?:at|from|by)
        gmx\.net | ihre e-mail(?:-postfacher)? | hotmail, windows live | une messagerie gratuite | laposte\.net
        libero\.it | ficha tecnica del correo | la tua mail gratuita | virus[- ]free | (?:garantie? )?sans virus
        libre de virus | livre de virus | (?:e )?privo? di virus | virenfrei | virusvrij
        (?:has been |was )?(?:checked|scanned|verified|certified) (?:by|for) (?:\w+ )?(?:virus|avast|avg|\
        mcafee|mailscanner|kaspersky|norton|bitdefender) | l'absence de virus | avast (?:antivirus|logo)
        no virus found | esta (?:mensaje|mensagem) (?:ha sido|foi) (?:analizad|verificad)\w+
    """,
)

ANY = Table(alternative for table in (LISTS, DISCLAIMERS, DEVICES, ADVERTS) for alternative in table.alternatives)
"""Whether a text is a footer of any kind"""

TRIGGERS = (
    "confiden", "intend", "addressee", "recipient", "disclaim", "liabil", "responsib", "opinion", "views",
    "environment", "print", "imprim", "paper", "list", "unsubscri", "subscri", "because", "desabonn", "desinscri",
    "recevez", "abonn", "baja", "cancel", "recib", "receb", "sair", "disiscri", "annull", "ricevut", "abmeld",
    "erhalten", "afmeld", "uitschrij", "ontvang", "destin", "exclusiv", "engage", "avis", "medio ambiente",
    "sigilos", "riservat", "stampare", "informazioni", "vertraulich", "bestimmt", "druck", "vertrouwelijk",
    "bestemd", "milieu", "virus", "scanned", "checked", "mail", "group", "discussion", "legal", "piense", "pense",
    "error", "notify", "missatge", "correu",
)  # fmt: skip
"""A sentence that holds none of these is not searched"""
