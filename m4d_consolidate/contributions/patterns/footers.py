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
        vous recevez cet? (?:message|courriel|e-?mail) (?:car|parce)
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
        confidentiality notice | subject to .{0,60}(?:disclaimer|terms|e-?mail policy)
        before (?:you print|printing)\b | e-?mail disclaimer
        (?:please )?(?:notify|inform) the sender | received (?:this|it) in error
        (?:this|the) (?:e-?mail|message|communication)(?: and (?:any|its|all) \w+)?.{0,60}(?:confidential|\
        privileged) | (?:may|might) contain (?:confidential|privileged) | confidential and intended
        (?:views|opinions)(?: or opinions)? (?:expressed|presented|contained).{0,60}(?:author|sender|those of)
        accepts? no (?:liability|responsibility)
        (?:think|consider the environment|consider your environmental \w+) before (?:you )?print
        please consider the environment | save paper
    """,
    fr=r"""
        (?:ce|cet) (?:message|courriel|e-?mail|mail).{0,140}(?:confidentiel|exclusi(?:f|ve)|destin(?:e|ataire)|\
        a l'(?:attention|intention)) | recevez ce (?:message|courriel|mail) par erreur
        n'etes pas (?:le )?destinataire | (?:pensez a|protegeons|respectons|preservons) l'environnement
        n'imprimez | avant d'imprimer | n'engage(?:nt)? que (?:son|leur|l')
    """,
    es=r"""
        (?:este|el presente) (?:mensaje|correo|e-?mail).{0,140}(?:confidencial|destinatari|dirigid|exclusiv)
        recib(?:e|ido) este (?:mensaje|correo) por error
        no es (?:usted )?(?:el|su) destinatario | antes de imprimir | aviso (?:legal|de confidencialidad)
        aquest (?:missatge|correu) | piense en el medio ambiente
    """,
    pt=r"""
        (?:esta|a presente) mensagem.{0,140}(?:confidencia|destin|sigilos|exclusiv)
        receb(?:eu|er) esta mensagem por (?:engano|erro)
        este e-?mail.{0,90}(?:confidencia|destin) | aviso de confidencialidade
        nao (?:for|e|seja) o destinatario | pense no (?:meio )?ambiente
    """,
    it=r"""
        (?:questo|il presente) (?:messaggio|e-?mail).{0,140}(?:riservat|confidenzial|destinatari|esclusiv)
        ricevuto (?:questo|il presente) messaggio per errore
        prima di stampare | ai sensi del (?:d\.? ?lgs|regolamento|gdpr) | le informazioni contenute (?:in quest|nell)
    """,
    de=r"""
        diese (?:e-?mail|nachricht|mitteilung).{0,140}(?:vertraulich|bestimmt|ausschliesslich)
        (?:irrtumlich|versehentlich) erhalten
        nicht der (?:richtige|beabsichtigte|vorgesehene) (?:adressat|empfanger)
        bevor sie diese (?:e-?mail|mail).{0,20}druck
        der umwelt zuliebe | (?:ausdruck|ausdrucken) (?:dieser|der) (?:e-?mail|mail|nachricht)
    """,
    nl=r"""
        (?:dit|deze) (?:e-?mail(?:bericht)?|bericht).{0,140}(?:vertrouwelijk|bestemd|geadresseerde)
        de informatie in (?:dit|deze) (?:e-?mail|bericht) | denk (?:aan het milieu|na) (?:voor|alvorens)
    """,
)

DEVICES = any_of(
    en=r"""
        sent from (?:my|a|an|mail for|yahoo|outlook|the|proton|gmail|samsung|blackberry|iphone|ipad|windows)
        get outlook for | sent via | sent with
        (?:iphone|ipad|samsung|huawei|xiaomi)\b
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

NOTICES = any_of(
    en=r"""
        e-?mails?\b.{0,80}\b(?:public records?|freedom of information|open records|sunshine law|retention)
        (?:public records?|freedom of information|open records)\b.{0,80}\be-?mails?
        (?:e-?mails?|messages|communications?|correspondence)\b.{0,60}\bmay be (?:monitored|recorded|archived|\
        disclosed|subject to) | (?:acknowledge|recognise|recognize|pay (?:our|my) respects?)\b.{0,120}\
        \b(?:traditional (?:owners|custodians|territor\w+|lands?)|unceded|elders past|treaty (?:land|territor\w+))
        (?:my|your|our) working (?:hours|days|pattern)s? (?:may|might|are|is)\b
        i (?:work|am working) (?:flexibly|part-?time|flexible hours|mondays?|from monday)\b
        outside (?:of )?your (?:own |normal |usual )?(?:working|office) hours
        caution:? .{0,40}(?:external|outside) | external e-?mail\b | this e-?mail (?:originated|came) from outside
        (?:my )?pronouns: | (?:she/her|he/him|they/them)\b | office hours:
        committed to safeguarding | (?:the )?designations employed | terms (?:and conditions|of business) apply
        (?:do(?:es)?|may) not (?:necessarily )?(?:imply|reflect|represent) the\b.{0,30}(?:expression|views?|\
        opinions?|policy)
        registered (?:office|charity|company|in (?:england|scotland|ireland))\b | (?:charity|company) (?:reg\w* )?\
        n(?:o|umber|r)\b | we process (?:your )?personal data | (?:our )?privacy (?:notice|policy|statement)\b
        follow us on | (?:find|join|like) us on (?:facebook|twitter|instagram|linkedin)
    """,
    fr=r"""
        (?:reconnaissons|reconnait|reconnais)\b.{0,120}\b(?:territoires?|terres?) (?:autochtone|ancestra|\
        traditionnel|non cede)\w* | ce courriel provient de l'exterieur | courriel externe
        (?:mes|nos|vos) horaires de travail | droit a la deconnexion
        en dehors de (?:vos|mes) (?:heures|horaires)
        (?:traitement|protection) de vos donnees | association (?:loi (?:de )?1901|declaree)
        (?:suivez|retrouvez|rejoignez)-nous sur | horaires d'ouverture
    """,
    es=r"""
        (?:tratamiento|proteccion) de (?:sus )?datos (?:personales|de caracter)
        (?:reglamento \(?ue\)?|ley organica) .{0,40}(?:datos|2016/679|15/1999|3/2018) | correo externo
        aviso de privacidad | (?:sus|los) datos (?:personales )?(?:seran|son) tratados
        en cumplimiento del? (?:rgpd|la l)
        horario de (?:atencion|oficina) | siguenos en | derecho a la desconexion
        derechos de acceso, rectificacion
    """,
    pt=r"""
        (?:tratamento|protecao) (?:de|dos seus) dados pessoais | lei geral de protecao de dados
        horario de (?:atendimento|expediente) | siga-nos (?:no|em|nas)
    """,
    it=r"""
        (?:trattamento|protezione) dei (?:suoi )?dati personali | orari(?:o)? (?:di|degli) (?:apertura|uffici\w*)
        seguici su | (?:dona(?:ci)?|destina) il (?:tuo )?(?:5|cinque) ?(?:x|per) ?(?:1000|mille)
    """,
    de=r"""
        (?:sitz (?:der gesellschaft|des vereins)|registergericht|amtsgericht|vereinsregister|handelsregister|\
        geschaftsfuhr(?:er|erin|ung)|ust-?id\w*|steuernummer|vertretungsberechtigt\w*)\b
        (?:informationen|hinweise) (?:zum|zur) datenschutz\w* | datenschutz(?:erklarung|hinweis\w*)
        art\. ?\d+ dsgvo | (?:schutz|verarbeitung) (?:\w+ ){0,2}daten\b | (?:buro|geschafts|sprech|offnungs)zeiten\b
        spendenkonto | (?:allgemeinen? geschaftsbedingungen|agb)\b
        externe e-?mail | folgen sie uns
    """,
    nl=r"""
        (?:openingstijden|kvk(?:-nummer)?|privacyverklaring|werkdagen:|externe e-?mail)\b | volg ons op
        mijn werkdagen | algemene voorwaarden\b.{0,60}(?:toepassing|toepasselijk) | geen rechten (?:worden )?ontle\w+
        behandl?er (?:vi|dine) .{0,20}person\w*oplysninger | person(?:oplysning|opplysning|uppgift)\w+
    """,
)
"""What an office has put below every mail: records laws, acknowledgements, hours, registers, warnings"""

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

SMALL_PRINT = Table(alternative for table in (DISCLAIMERS, NOTICES) for alternative in table.alternatives)
"""What an office prints below its mails"""

ANY = Table(
    alternative for table in (LISTS, DISCLAIMERS, DEVICES, NOTICES, ADVERTS) for alternative in table.alternatives
)
"""Whether a text is a footer of any kind"""

TRIGGERS = (
    "confiden", "intend", "addressee", "recipient", "disclaim", "liabil", "responsib", "opinion", "views",
    "environment", "print", "imprim", "paper", "list", "unsubscri", "subscri", "policy", "because", "desabonn",
    "desinscri", "recevez", "abonn", "baja", "cancel", "recib", "receb", "sair", "disiscri", "annull", "ricevut",
    "abmeld", "erhalten", "afmeld", "uitschrij", "ontvang", "destin", "exclusiv", "engage", "avis", "medio ambiente",
    "sigilos", "riservat", "stampare", "informazioni", "vertraulich", "bestimmt", "druck", "umwelt", "vertrouwelijk",
    "bestemd", "milieu", "virus", "scanned", "checked", "mail", "group", "discussion", "legal", "piense", "pense",
    "error", "notify", "missatge", "correu", "record", "acknowledg", "recogni", "reconnai", "respect", "working",
    "hours", "caution", "external", "pronoun", "she/her", "he/him", "they/them", "regist", "charity", "company",
    "privacy", "personal", "follow", "on facebook", "horaire", "horari", "deconnexion", "desconexion", "donnees",
    "datos", "dados", "dati", "association", "siguenos", "siga-nos", "seguici", "gericht", "gesellschaft", "steuer",
    "datenschutz", "zeiten", "extern", "tijden", "werkdagen", "volg ons", "folgen sie", "derechos", "suivez",
    "retrouvez", "rejoignez", "vertretung", "safeguard", "designation", "voorwaarden", "rechten", "oplysning",
    "uppgift", "bedingung", "daten", "spenden", "rgpd", "privacidad", "reflect", "imply",
)  # fmt: skip
"""A sentence that holds none of these is not searched"""
