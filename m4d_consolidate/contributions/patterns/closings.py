"""How mails end."""

from m4d_consolidate.contributions.patterns import any_of

START = any_of(
    start=True,
    en=r"""
        with (?:\w+ly |\w+ing )?\w+ (?:and \w+ )?(?:greetings|regards|wishes) | ta(?=,|$)
        (?:with |and )?(?:my |our )?(?:very |all )?(?:kind(?:est)?|best|warm(?:est)?|many|sincere|friendly|\
        good|cordial|brotherly|fond)\
        (?: personal)?(?: and \w+)? (?:regards?|wishes|greetings|thanks) | kr
        br | (?:with )?regards | best | bests
        yours(?: (?:sincerely|faithfully|truly|ever|etc|in \w+(?: \w+)?))? | (?:most )?sincerely(?: yours)?
        faithfully | (?:very )?respectfully(?: (?:yours|submitted))? | cordially | thanks | thank you
        thanking you | many thanks | thankfully | gratefully | cheers | take care
        in (?:solidarity|peace|friendship)
        with (?:all )?(?:respect|thanks|love|gratitude|appreciation|solidarity|hope|deep\w*)
        (?:i am |we are )?looking forward | (?:i|we) (?:remain|look forward) | all the best | (?:may )?god bless
        bless(?:ings)?(?: you)? | remain blessed | peace | have a (?:nice|good|great|lovely)
        stay (?:safe|well) | warmly | apologies and | keep up | one love | until (?:next|soon) | see you
        hope (?:this|it) helps | more power | greetings from | love from
    """,
    fr=r"""
        (?:bien |tres |tout )?(?:cordialement|amicalement|sincerement|fraternellement|respectueusement|\
        solidairement|chaleureusement) | (?:bien )?a (?:vous|toi)
        (?:bien )?(?:cordiales|sinceres|meilleures|respectueuses|fraternelles|mes|nos) (?:\w+ )?salutations
        salutations
        (?:je vous prie|nous vous prions|veuillez|vous priant) (?:d'agreer|de croire|de recevoir|agreer|\
        recevoir|croire) | veuillez | recevez | (?:en vous|vous) remerciant | dans l'attente | au plaisir
        (?:un grand |encore )?merci | amities | amicales
        avec (?:toute?|mes|nos|mon|notre) (?:\w+ )?(?:amitie|considerations?|remerciements|respects?|estime)
        a bientot | bonne (?:journee|soiree|continuation|semaine|reception|lecture|suite|fin) | bon courage
        cdlt | cdt | que (?:la|le|dieu|allah|vos?)\b.{0,40} | a tres bientot | bien des choses
    """,
    es=r"""
        (?:muchos |cordiales |un |con un |muy )?(?:(?:muy )?(?:cordial|atento|afectuoso|fraternal|fraterno|\
        caluroso|respetuoso)(?:es|s)? )?salud(?:o|os|a)
        (?:un |les mando un |reciban un )?(?:fuerte |cordial |fraternal |gran )?abrazos? | una abrazada
        atentamente | atte | cordial(?:mente|es) | (?:muchas |mil |de antemano,? )?gracias
        con (?:todo )?(?:afecto|aprecio|respeto|carino|estima) | qued(?:o|amos) (?:a|de|aten) | a sus ordenes
        bendiciones | hasta (?:pronto|luego|la proxima) | reciban? | respetuosamente | fraternal(?:mente)?
        dios (?:les|los|le|se) | sin (?:otro|mas) | agradeciendo | en espera de | pura vida | suyo afectisimo
    """,
    pt=r"""
        atenciosamente | att
        (?:com )?(?:os )?(?:meus |nossos )?(?:melhores|cordiais|respeitosos)? ?cumprimentos
        (?:um |com um )?(?:forte |grande |fraterno )?abracos? | (?:cordiais |fraternas )?saudacoes
        (?:muito )?obrigad[oa] | com (?:estima|respeito|amizade|apreco|carinho) | grat[oa] | respeitosamente
        ate (?:breve|logo|ja) | bem haja
    """,
    it=r"""
        (?:i )?(?:(?:miei |nostri )?(?:piu )?(?:cordiali|distinti|cari|migliori|molti|tanti|sinceri) )?saluti
        un (?:caro|cordiale|affettuoso) saluto | (?:molte |mille )?grazie
        con (?:stima|i (?:piu |miei )?(?:cordiali|migliori)) | in fede | a presto
        ciao(?: (?:e|a|da)\b.*)? | buon[aei]? (?:lavoro|giornata|serata|notte|domenica|continuazione)
        rest(?:o|iamo) a disposizione | un abbraccio
    """,
    de=r"""
        (?:mit )?(?:den )?(?:freundlich\w*|best\w*|herzlich\w*|schon\w*|viel\w*|lieb\w*|kollegial\w*|\
        solidarisch\w*) (?:\w+ )?gruss\w* | gruss(?:e)?(?: aus)? | hochachtungsvoll | mfg | lg | vg | danke
        (?:vielen|besten|herzlichen) dank | herzlichst?
    """,
    nl=r"""
        (?:met )?(?:een )?(?:vriendelijke|hartelijke|beste|collegiale|warme) groet(?:en|jes)? | groet(?:en|jes)?
        hoogachtend | (?:alvast )?bedankt | hartelijk dank | (?:bij voorbaat )?dank | mvg
    """,
    others=r"""
        (?:med |mange )?(?:v\w+ |kaerlig\w* |basta |mvh )?(?:hilsen|hilsner|halsning\w*) | mvh
        (?:ystavallisin |parhain )?terveisin | z (?:powazaniem|wyrazami|pozdrowieniami) | pozdrawiam | serdecznie
        s (?:pozdravem|uctou|pratelskym|pozdravom) | (?:sa|s) (?:srdacnim |lep\w+ )?(?:postovanjem|pozdravom)
        (?:srdacan |lijep |lep )?pozdrav | (?:udvozlettel|tisztelettel) | cu (?:stima|respect|drag)
        me respekt | saygilar\w* | selamlar | w?as?salaa?m\w* | karibu\w* | mabuhay | salamat\w* | asante(?:ni)?
        medaase
        salaa?m\w* | shukran | lugupidamisega | ar cienu | pagarbiai
    """,
)

FORMULA = any_of(
    others=r"""
        (?:prie|prions) (?:\w+ )?(?:d'agreer|de croire|de recevoir) | (?:veuillez|priant) (?:d')?agreer
        l'(?:assurance|expression) de (?:ma|mes|notre|nos) | (?:ma|notre) consideration distinguee
        rest(?:ant|e|ons) a votre (?:entiere )?disposition | salutations (?:distinguees|respectueuses)
        sin otro particular | con este motivo | consideraciones (?:mas )?distinguidas | hag(?:o|amos|emos) propicia
        muestras de (?:mi|nuestra)
        (?:mi|nuestra) (?:mas )?(?:distinguida|especial|alta) consideracion
        qued(?:o|amos) a (?:su|vuestra) disposicion
        (?:sem mais|subscrevo-me|subscrevemo-nos) | protestos de | (?:elevada|alta) estima e
        (?:voglia|vogliate) gradire | (?:resto|restiamo|rimango|rimaniamo) a (?:vostra )?disposizione
        (?:stehe|stehen) (?:ich |wir )?(?:ihnen |euch )?.{0,30}zur verfugung
        (?:please )?(?:do not|don't) hesitate to (?:contact|get in touch|ask)
        (?:i|we) (?:remain|am|are) (?:at your disposal|available for)
    """,
)
"""The farewell of an office, longer than others"""

WITHIN = any_of(
    en=r"""
        (?:god )?bless you | take care | (?:best|kind|warm) (?:wishes|regards) | good luck | see you
        all the best | thank you (?:all|again)
    """,
    others=r"""
        bien a vous | bon courage
        a bientot | cordialement | que dieu | dios | deus | merci (?:pour|de|a)
        gracias (?:por|a) | obrigad[oa] (?:por|pel) | grazie (?:per|a) | dank (?:fur|voor)
        thank(?:s| you) (?:for|to) | un abrazo | saludos | un abraco | cordiali saluti | viele grusse | groeten?
    """,
)
"""A farewell inside a last short paragraph"""
