"""What nobody wrote: list footers, disclaimers, device lines, adverts, antivirus lines."""

import re

from m4d_consolidate.contributions.patterns import any_of

RULE = re.compile(r"\s*(?:_{8,}|-{12,}|={12,}|\*{12,}|-~-~.{0,80})\s*$")
"""A drawn line: Mailman's, Outlook's, Google Groups' above a footer"""

LISTS = any_of((
    # en: Mailman, Sympa, Google Groups, Yahoo
    r"to (?:leave|unsubscribe from|quit) (?:the|this) (?:list|group|message)", r"mailing list\b.{0,160}(?:@|https?:)", r"to unsubscribe",
    r"you(?: have)? receiv(?:e|ed) this (?:\S+ )?(?:e-?mail |message )?because", r"unsubscribe\s?(?::|here|from this)", r"list-?info\b",
    r"to (?:post|reply) to this group", r"view this (?:discussion|message) (?:on|in)", r"manage your subscription",
    # fr
    r"pour (?:se desabonner|vous desabonner|se desinscrire|vous desinscrire|quitter (?:la|cette) liste)", r"vous recevez ce (?:message|courriel|mail) (?:car|parce)",
    # es
    r"para (?:darse de baja|cancelar (?:la|su) suscripcion|salir de (?:la|esta) lista|abandonar (?:la|esta) lista)", r"(?:ha )?recib(?:e|ido|io) este (?:mensaje|correo) porque",
    # pt
    r"para (?:sair d(?:a|esta) lista|cancelar a (?:sua )?(?:inscricao|subscricao|assinatura))", r"recebe(?:u)? est[ae] (?:mensagem|e-?mail) porque",
    # it
    r"per (?:cancellarsi|disiscriversi|annullare l'iscrizione)", r"ha(?:i)? ricevuto questo messaggio perche",
    # de
    r"(?:um sich|zum) (?:von der liste )?ab(?:zu)?melden", r"sie erhalten diese (?:e-?mail|nachricht),? (?:weil|da)",
    # nl
    r"(?:om u )?af ?(?:te )?melden|uitschrijven", r"u ontvangt (?:dit bericht|deze e-?mail) omdat",
))  # fmt: skip

DISCLAIMERS = any_of((
    # en
    r"(?:intended|destined) (?:solely|only|exclusively)?(?: and \w+)? ?for (?:the )?(?:use|person|addressee|individual|recipient|named|sole)",
    r"intended for the addressee", r"(?:not|are not) the (?:intended|named) (?:recipient|addressee)", r"^(?:legal )?disclaimer", r"confidentiality notice", r"subject to .{0,60}(?:disclaimer|terms)", r"e-?mail disclaimer", r"(?:please )?(?:notify|inform) the sender", r"received (?:this|it) in error",
    r"(?:this|the) (?:e-?mail|message|communication)(?: and (?:any|its|all) \w+)?.{0,60}(?:confidential|privileged)",
    r"(?:may|might) contain (?:confidential|privileged)", r"confidential and intended",
    r"(?:views|opinions)(?: or opinions)? (?:expressed|presented|contained).{0,60}(?:author|sender|those of)", r"accepts? no (?:liability|responsibility)",
    r"(?:think|consider the environment|consider your environmental \w+) before (?:you )?print", r"please consider the environment", r"save paper",
    # fr
    r"(?:ce|cet) (?:message|courriel|e-?mail|mail).{0,80}(?:confidentiel|exclusivement|destine|a l'attention)", r"n'etes pas (?:le )?destinataire",
    r"(?:pensez a|protegeons|respectons|preservons) l'environnement", r"n'imprimez", r"avant d'imprimer", r"n'engage(?:nt)? que (?:son|leur|l')",
    # es, ca
    r"(?:este|el presente) (?:mensaje|correo|e-?mail).{0,90}(?:confidencial|destinatari|dirigid)", r"no es (?:usted )?(?:el|su) destinatario", r"antes de imprimir",
    r"aviso (?:legal|de confidencialidad)", r"aquest (?:missatge|correu)", r"piense en el medio ambiente",
    # pt
    r"(?:esta|a presente) mensagem.{0,90}(?:confidencia|destin|sigilos)", r"este e-?mail.{0,90}(?:confidencia|destin)", r"aviso de confidencialidade", r"nao (?:for|e|seja) o destinatario",
    r"pense no (?:meio )?ambiente",
    # it
    r"(?:questo|il presente) (?:messaggio|e-?mail).{0,90}(?:riservat|confidenzial|destinatari)", r"prima di stampare", r"ai sensi del (?:d\.? ?lgs|regolamento|gdpr)",
    r"le informazioni contenute in quest",
    # de
    r"diese (?:e-?mail|nachricht|mitteilung).{0,90}(?:vertraulich|bestimmt|ausschliesslich)", r"nicht der (?:richtige|beabsichtigte|vorgesehene) (?:adressat|empfanger)",
    r"bevor sie diese (?:e-?mail|mail).{0,20}druck",
    # nl
    r"(?:dit|deze) (?:e-?mail(?:bericht)?|bericht).{0,90}(?:vertrouwelijk|bestemd|geadresseerde)", r"de informatie in (?:dit|deze) (?:e-?mail|bericht)", r"denk (?:aan het milieu|na) (?:voor|alvorens)",
))  # fmt: skip

DEVICES = any_of((
    # en
    r"sent from (?:my|a|an|mail for|yahoo|outlook|the|proton|gmail|samsung|blackberry|iphone|ipad|windows)", r"get outlook for", r"sent via ", r"sent with ", r"\w+ .{0,30}(?:iphone|ipad|android|samsung|huawei|blackberry|outlook|smartphone|xiaomi|nokia|galaxy)\b",
    r"(?:dictated|typed|written) (?:and sent )?(?:from|on|with|using) my",
    # fr
    r"envoye(?:e)? (?:de|depuis|a partir de) (?:mon|ma|un|une|yahoo|l'application|outlook|iphone|l'iphone)", r"telecharge[rz] outlook", r"obtenez outlook",
    # es
    r"enviado (?:desde|con|a traves) (?:de )?(?:mi|un|el|correo|yahoo|outlook|iphone|samsung)", r"obten(?:er|ga|) outlook",
    # pt
    r"enviad[oa] (?:do|da|de|pelo|a partir do|atraves do) (?:meu|minha|um|iphone|ipad|yahoo|outlook|samsung|correio)", r"obter o outlook",
    # it
    r"inviato da(?:l|lla)? (?:mi[oa]|iphone|ipad|yahoo|outlook|samsung|posta)", r"scarica outlook", r"ottieni outlook",
    # de
    r"von mein\w+ \w{2,20}(?: \w{2,20})? gesendet", r"gesendet (?:von|mit|uber) (?:mein|der|mail|outlook|yahoo|iphone)", r"diese nachricht wurde von mein\w+",
    # nl
    r"skickat fran (?:min|mitt)", r"sendt fra min", r"lahetetty", r"wyslan[oe] z", r"odeslano z", r"poslano s", r"trimis de pe", r"gonderildi",
    r"verzonden (?:vanaf|vanuit|met|via) (?:mijn|een|outlook|yahoo|iphone|mail)", r"verstuurd (?:vanaf|vanuit|met)",
), start=False)  # fmt: skip

ADVERTS = any_of((
    # free mailers
    r"do you yahoo!?\?", r"get your (?:free|own) \S+ ?(?:e-?mail|account)", r"free (?:e-?mail|mail) (?:at|from|by)", r"gmx\.net", r"ihre e-mail(?:-postfacher)?",
    r"hotmail, windows live", r"une messagerie gratuite", r"laposte\.net", r"libero\.it", r"ficha tecnica del correo", r"la tua mail gratuita",
    # antivirus: Avast, AVG, McAfee, MailScanner, Kaspersky
    r"virus[- ]free", r"(?:garantie? )?sans virus", r"libre de virus", r"livre de virus", r"(?:e )?privo? di virus", r"virenfrei", r"virusvrij",
    r"(?:has been |was )?(?:checked|scanned|verified|certified) (?:by|for) (?:\w+ )?(?:virus|avast|avg|mcafee|mailscanner|kaspersky|norton|bitdefender)",
    r"l'absence de virus", r"avast (?:antivirus|logo)", r"no virus found", r"esta (?:mensaje|mensagem) (?:ha sido|foi) (?:analizad|verificad)\w+",
))  # fmt: skip

TRIGGERS = (
    "confiden", "intend", "addressee", "recipient", "disclaim", "liabil", "responsib", "opinion", "views", "environment", "print", "imprim", "paper",
    "list", "unsubscri", "subscri", "because", "desabonn", "desinscri", "recevez", "abonn", "baja", "cancel", "recib", "receb", "sair", "disiscri", "annull",
    "ricevut", "abmeld", "erhalten", "afmeld", "uitschrij", "ontvang", "destin", "exclusiv", "engage", "avis", "medio ambiente", "sigilos", "riservat", "stampare",
    "informazioni", "vertraulich", "bestimmt", "druck", "vertrouwelijk", "bestemd", "milieu", "virus", "scanned", "checked", "mail", "group", "discussion", "legal", "piense", "pense", "error", "notify", "missatge", "correu",
)  # fmt: skip
"""A sentence that holds none of these is not searched"""
