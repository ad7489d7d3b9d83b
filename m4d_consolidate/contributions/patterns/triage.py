"""Words by which autoreplies, bounces, requests, digests and corrections are known."""

import re

from m4d_consolidate.contributions.patterns import any_of, word_set

AUTOREPLY_SUBJECTS = any_of(
    en=r"""
        out of (?:the )?office | auto(?:matic|mated)?[- ]?(?:reply|response|respond\w*)
        away from (?:my|the) (?:office|mail|desk)
        on (?:annual |parental |sick |maternity )?leave\b(?=.{0,40}(?:re:|$))
        vacation (?:reply|notice|response)
    """,
    fr=r"""
        reponse automatique | absence du bureau | message d'absence | absent(?:e)? du bureau
        notification d'absence
    """,
    es=r"""
        respuesta automatica | fuera de (?:la )?oficina | ausente | ausencia
    """,
    pt=r"""
        resposta automatica | fora do escritorio | ausencia temporaria | mensagem automatica
    """,
    it=r"""
        risposta automatica | fuori (?:sede|ufficio) | assenza dall'ufficio
    """,
    de=r"""
        automatische antwort | abwesenheit\w* | nicht im (?:buro|haus) | ausser haus
    """,
    nl=r"""
        automatisch antwoord | afwezig\w* | niet aanwezig
    """,
    others=r"""
        autosvar | automaattinen | autoodpowiedz | automaticka odpoved
    """,
)

AUTOREPLY_TEXTS = any_of(
    others=r"""
        (?:i am|i'm|i will be) (?:currently |now )?(?:out of (?:the )?office|away|on (?:mission|leave|holiday|\
        vacation|annual|parental|maternity|sick|travel|a mission)|travelling|absent|at sea).{0,120}(?:until|\
        till|back|return|from|access|contact|urgent)
        (?:limited|no|intermittent) access to (?:my )?(?:e-?mail|mail|internet)
        (?:do|will) not read this mailbox | this is an automat\w+
        your (?:e-?mail|message) (?:will|has|was|is) (?:not )?(?:be(?:en)? )?(?:forwarded|received)
        no longer work(?:s|ing)? (?:for|at|with|here) | (?:in|for) urgent (?:matters|cases|issues)
        if (?:it is|your (?:message|request) is) urgent
        je (?:suis|serai) (?:actuellement )?(?:absente?|en (?:conge|mission|deplacement|vacances|arret|\
        formation)).{0,120} | en cas d'urgence | je n'aurai pas acces
        ceci est (?:un message|une reponse) automatique
        (?:estoy|estare|me encuentro) (?:actualmente )?(?:fuera de|de vacaciones|ausente|en (?:mision|comision|\
        licencia)).{0,120} | (?:para|en caso de) (?:asuntos |temas )?urgen\w+ | no consultare
        este es un mensaje automatico
        (?:estou|estarei) (?:fora|ausente|de ferias|em (?:missao|licenca)).{0,120} | em caso de urgencia
        mensagem automatica | (?:sono|saro) (?:fuori|assente|in (?:ferie|missione|congedo)).{0,120}
        in caso di urgenza
        ich bin (?:derzeit |zurzeit |momentan )?(?:bis|ab|vom|nicht|im urlaub|auf dienstreise|abwesend).{0,120}
        in dringenden fallen | ik ben (?:momenteel |tot |van |afwezig|met (?:verlof|vakantie)).{0,120}
        (?:voor|in) dringende (?:zaken|gevallen)
    """,
)

BOUNCE_SENDERS = re.compile(
    r"(?:mailer-daemon|postmaster|mail-?daemon|bounces?|bounce-\S+|noreply-bounce)@|^mailer-daemon"
)
BOUNCE_SUBJECTS = any_of(
    en=r"""
        undeliver(?:ed|able) | delivery (?:status notification|failure|has failed|failed|report|delayed)
        mail delivery (?:failed|failure|system|subsystem) | returned (?:mail|to sender) | failure notice
        message (?:not|could not be) delivered | mail system error | rejected posting
        warning: (?:message|could not)
    """,
    fr=r"""
        non (?:remis|distribue|delivre) | echec de (?:la )?(?:remise|distribution|livraison)
        notification d'etat de (?:remise|distribution)
    """,
    es=r"""
        no (?:se ha podido entregar|entregado|se pudo entregar) | error de entrega | devuelto al remitente
        estado de (?:la )?entrega
    """,
    pt_it=r"""
        nao (?:foi )?entregue | falha (?:na|de) entrega | mancata consegna | messaggio non recapitat\w+
        consegna (?:fallita|non riuscita)
    """,
    de_nl=r"""
        unzustellbar | nicht (?:zugestellt|zustellbar) | zustell(?:ung|fehler)\w* | onbestelbaar
        niet (?:bezorgd|afgeleverd)
    """,
)
BOUNCE_TEXTS = any_of(
    others=r"""
        could not be delivered | this is the mail (?:system|delivery) | user unknown
        mailbox (?:is )?(?:full|unavailable|not found|quota) | 5\d\d[ -]5\.\d\.\d
        unknown (?:user|recipient|address) | recipient (?:address )?rejected | rcpt to
        permanent (?:fatal )?error | undeliverable | n'a pas pu etre (?:remis|distribue|delivre)
        no (?:se )?(?:ha podido|pudo) (?:ser )?entreg\w+ | nao pode ser entregue
        non (?:e stato|puo essere) (?:possibile )?(?:recapita|consegna)\w+ | konnte nicht zugestellt
        kon niet worden (?:bezorgd|afgeleverd)
    """,
)

LEAVING = any_of(
    others=r"""
        unsubscribe | (?:remove|delete|take) (?:me|my (?:name|address|e-?mail)) (?:off|from)\b
        stop sending (?:me|us|these|e-?mails?)\b | desabonn\w+|desinscri\w+
        (?:retire[rz]?|enleve[rz]?|supprime[rz]?|ote[rz])-(?:moi|nous)
        ^baja\b | (?:dar|den|solicit|pid)\w*(?: \w+){0,3} baja\b
        (?:saquen|quiten|retiren|eliminen|borren)(?:me|nos)\b | (?:removam|retirem|tirem)(?:-me|-nos| (?:o )?meu)\b
        (?:sair|salir|sortir|uscire) (?:da|de|desta|della|dalla) ?(?:la |esta |cette )?list[ae]
        cancell(?:armi|atemi|ami)\b | (?:streichen|entfernen|nehmen|loschen) sie mich | abmelden|austragen
        (?:schrijf|haal) (?:me|mij) | uitschrijven|afmelden
    """,
)
"""Asks to be taken off the list"""

REQUESTS = any_of(
    en=r"""
        (?:please|kindly|could you|can you|would you|may i|could i|can i|i would like to|i want to|\
        wish to|how (?:do|can) i)(?: \w+){0,4} (?:(?:re)?send|receive|have|get|forward|share|tell|add|remove|subscribe|\
        unsubscribe|register|change|move|update|delete|resend|confirm)\b.{0,120}(?:me|us|address|e-?mail|list|\
        note|document|pdf|link|copy|colleague|subscription|recording|version|messages?|report|format|file|\
        deadline) | (?:un)?subscribe\b | (?:add|remove|delete) (?:me|my|our|her|his)\b
        my (?:new )?(?:e-?mail )?(?:address|subscription) | concept note
        link\w* .{0,60}(?:not open|broken|not work|does not|do not|404|dead\b|error)
        (?:when is|what is) the (?:deadline|closing) | mailing list | take me off
        off-?list\b | (?:can|could) you (?:write|mail) (?:to )?me\b
        (?:is it|would it be) possible to (?:receive|get|have|be|send|obtain|join)
        (?:i|we) (?:would|'d) (?:also )?like to (?:receive|join|be added|subscribe|register)
    """,
    fr=r"""
        (?:pourriez|pouvez|pourrais|peux|merci de|veuillez|priere de|je souhaite|je voudrais)(?:-| )?(?:vous|\
        tu|bien|\w+)? ?(?:m'|me |nous |bien )?(?:\w+ )?(?:(?:r|re|ren|)envoyer|transmettre|adresser|ajouter|\
        inscrire|retirer|desinscrire|desabonner|indiquer|communiquer|recevoir|supprimer|modifier)
        note (?:conceptuelle|de cadrage|d'orientation)
        (?:est-il|serait-il|est-ce) possible (?:de |d')?(?:recevoir|avoir|obtenir|etre|m'|nous )
        (?:etre|suis) (?:inscrite?|ajoutee?|desinscrite?)
        je (?:souhaite|voudrais|desire)(?:rais)? (?:recevoir|etre|m'inscrire|avoir) | m'inscrire
        me desabonner|me desinscrire | desinscription|desabonnement | le lien .{0,60}ne
    """,
    es=r"""
        (?:podrian?|pueden?|podria|por favor|favor de|les? (?:pido|solicito|agradecere)|quisiera|\
        me gustaria)(?: \w+){0,3} ?(?:(?:re)?enviar(?:me|nos)?|mandar(?:me|nos)?|agregar(?:me)?|anadir(?:me)?|\
        inscribir(?:me)?|incluir(?:me)?|dar(?:me)? de baja|recibir|retirar(?:me)?|cambiar|(?:re)?envien|manden|\
        agreguen|indicar(?:me)?) | nota conceptual
        (?:es|seria|sera) posible (?:recibir|tener|obtener|que me|que nos|inscribir)
        (?:quiero|quisiera|deseo) (?:recibir|inscribirme|suscribirme|ser) | dar(?:me)? de baja
        el enlace .{0,60}no
    """,
    pt=r"""
        (?:poderiam?|podem?|por favor|solicito|gostaria de)(?: \w+){0,3} ?(?:(?:re)?enviar(?:-me)?|adicionar|\
        incluir|inscrever|remover|receber|mandar|cancelar) | nota conceitual|nota conceptual|termo de referencia
        (?:e|seria|sera) possivel (?:receber|obter|ter|enviar|me)
        (?:quero|gostaria de) (?:receber|inscrever|ser) | o link .{0,60}nao
    """,
    it=r"""
        (?:potreste|potete|potrebbe|per favore|vi prego|vorrei|chiedo)(?: \w+){0,3} ?(?:(?:ri)?mandar(?:mi|\
        ci)?|(?:re)?inviar(?:mi|ci)?|aggiunger\w*|iscriver\w*|cancellar\w*|ricever\w*)
        nota (?:concettuale|introduttiva) | (?:e|sarebbe) possibile (?:ricevere|avere|ottenere|essere|inviar)
        il link .{0,60}non
    """,
    de=r"""
        (?:konnten sie|konnen sie|bitte|ich mochte|wurden sie)(?: \w+){0,8} ?(?:(?:zu)?senden|schicken|\
        hinzufugen|eintragen|austragen|abmelden|anmelden|erhalten|aufnehmen|entfernen|streichen) | konzeptpapier
        (?:ist|ware) es moglich | der link .{0,60}nicht
    """,
    nl=r"""
        (?:kunt u|kan u|zou u|graag|ik wil|gelieve)(?: \w+){0,8} ?(?:(?:toe)?sturen|toevoegen|inschrijven|\
        uitschrijven|afmelden|aanmelden|ontvangen|verwijderen|opsturen) | conceptnota | is het mogelijk
        de link .{0,60}niet
    """,
)

PRAISE = any_of(
    others=r"""
        (?:many |very many |warm )?thanks?(?: you)?(?: so much| very much)? for | congratulat\w+
        excellent|wonderful|great (?:work|initiative|discussion|digest) | keep it up | well done
        following (?:the|this) (?:discussion|exchange|debate) | good luck
        (?:just )?(?:a (?:quick )?(?:word|note|line) )?to (?:say )?thank | (?:vous|te) remerci\w+
        c'est passionnant | agradecer\w* | les agradezco | ringrazi\w+ | agradeco | ich danke | ik dank
        merci (?:beaucoup )?(?:pour|de|a)\b | lu avec (?:plaisir|interet)
        felicitations | bravo | (?:muchas )?gracias por | felicit\w+
        enhorabuena | (?:muito )?obrigad[oa] (?:por|pel\w) | parabens | grazie (?:mille )?per | complimenti
        (?:vielen |herzlichen )?dank fur | gluckwunsch\w* | (?:hartelijk )?(?:dank|bedankt) voor | gefeliciteerd
    """,
)

DIGEST_SUBJECTS = any_of(
    others=r"""
        digest | synthesis of | summary of | (?:weekly|week'?s) (?:summary|digest|synthesis) | synthese
        resume de la semaine | compendio | resumen (?:de|semanal) | sintesis | resumo | riassunto | sintesi
        zusammenfassung | samenvatting | compilation | harvest | highlights | round-?up | recap | week in review
        what (?:we|you|members|people) (?:have )?(?:heard|read|said|told|wrote|written)\b
        in (?:brief|short|a nutshell)
        en (?:bref|breve|resume|resumen|resumo) | in (?:breve|sintesi|kurze|het kort)|kurz gefasst | voices from
        excerpts|extracts | echos? de | moisson | florilege | extraits
        cosecha | ecos de | extractos | destaques | excertos | raccolta | estratti | ruckblick | auszuge
        terugblik | overzicht
    """,
)

CORRECTIONS = any_of(
    en=r"""
        correction\b | corrigendum | erratum|errata | corrected version
        (?:please|kindly) (?:correct|replace|read)\b | instead of (?:my|the) (?:previous|earlier|last)
        replaces? my | (?:correct|amend) (?:a|one|the|my) (?:figure|number|mistake|error|sentence|word)
    """,
    fr=r"""
        rectificati(?:f|on) | (?:veuillez|merci de|priere de) (?:corriger|remplacer|lire)
        une erreur s'est glissee | version corrigee | annule et remplace
    """,
    es=r"""
        correccion | fe de erratas
        (?:por favor|favor de|ruego|les pido) (?:corregir|corrijan|reemplazar|sustituir|sustituyan)
        version corregida
    """,
    pt=r"""
        correcao|correccao|retificacao | (?:por favor,? )?(?:corrijam|substituam) | versao corrigida
    """,
    it=r"""
        rettifica|errata corrige|correzione | versione corretta
    """,
    de_nl=r"""
        korrektur|berichtigung | korrigierte | correctie|rectificatie | gecorrigeerde
    """,
)

WITHDRAWALS = any_of(
    others=r"""
        (?:withdraw|retract|recall)(?:ing)? (?:my|our|the) (?:contribution|message|answer|mail|e-?mail|reply|\
        comments?|post|text|piece|submission)
        (?:please|kindly|would you|could you|can you|i|we|to)(?: \w+){0,2} withdraw (?:it|this|that|both|them)\b
        take (?:back )?(?:my|our) (?:contribution|message|answer|mail|e-?mail|text)(?: back)?
        (?:not|don't) (?:use|publish|circulate) (?:it|any(?: part)?|my (?:mail|message|text|contribution))\b
        (?:please )?(?:delete|disregard|ignore|do not use) (?:my|our) (?:previous |earlier |\
        last )?(?:contribution|message|answer|mail|e-?mail|reply|comments?|post) | would like to recall
        (?:retire|retirer|retirez|annule|annuler) (?:ma|notre) (?:contribution|reponse|participation)
        ne (?:tenez|pas tenir) (?:pas )?compte de mon
        (?:retiro|retirar|anulo|ignoren) (?:mi|nuestra) (?:contribucion|respuesta|aporte|mensaje|participacion)
        (?:retiro|retirar) (?:a )?(?:minha|nossa) (?:contribuicao|resposta|mensagem)
        ritir(?:o|are|iamo) (?:il mio|il nostro|la mia) (?:contributo|risposta|messaggio)
        (?:retire|supprime|efface)[rz]? (?:ma|mon|notre) (?:message|texte|envoi|mail|courriel|contribution)
        (?:retiren|borren|eliminen) (?:mi|nuestr[oa]) (?:mensaje|texto|correo|contribucion|aporte)
        (?:ziehe|zuruckziehen|nehme|losch\w+ sie) mein(?:en|e) (?:beitrag|antwort|nachricht|text|mail|e-?mail)
        (?:meine?n? (?:beitrag|antwort|nachricht|text|mail|e-?mail))(?: \w+){0,4} (?:zuruck(?:ziehen)?|loschen)\b
        (?:trek|intrekken|verwijder) mijn (?:bijdrage|antwoord|bericht|tekst)
    """,
)

WITHDRAWAL_SUBJECTS = any_of(
    start=True,
    others=r"""
        (?:re|tr|aw|rv|res)?:? ?(?:withdrawal|retraction|retrait|retiro|retirada|ritiro|rucknahme|intrekking)$
    """,
)
"""A subject that says no more"""

WITHDRAWAL_STEMS = frozenset(
    word.encode()
    for word in word_set("""
        annul anulo borre circu compt delet disre effac elimi ignor intre losch nehme publi recal retir retra ritir
        suppr take trek use verwi withd ziehe zuruc
    """)
)
"""First five letters of the words without which nobody withdraws"""

SUBSTANCE = any_of(
    others=r"""
        \d\d | but\b | however\b | mais\b | pero\b | mas\b | \bma\b | aber\b | maar\b | for example\b
        par exemple\b | por ejemplo\b | por exemplo\b | zum beispiel\b | ad esempio\b | bijvoorbeeld\b
    """,
)
"""Thanks that go on to say something: an answer"""
