"""How contributors introduce themselves, and how covers and excuses open a mail, before any answer."""

from m4d_consolidate.contributions.patterns import any_of

SELF = any_of(
    en=r"""
        (?:i am|i'm|my name is|this is) (?!(?:sure|glad|happy|convinced|afraid|sorry|not|writing|told|also|\
        very|thinking|reading|convinced|less)\b)
        i (?:work|coordinate|chair|teach|serve|head|run|manage|lead|represent|direct|supervise|edit|advise|\
        study|research|own|farm|fish|haul|milk|live|moderate)\b
        we (?:run|own|keep|farm|operate)\b.{0,80}(?:since|for) (?:now )?\d\d | i look after
        (?:it is|it's|this is) me again
        me again, | (?:i have|i've) been \w+(?: \w+)? since
        i(?: have|'ve) been (?:working|\w+ (?:officer|mayor|director|member|secretary)|with|the|a)\b
        i (?:have )?worked (?:for|with|in|at|as) | i spent \w+ years
        i (?:write|am writing|contribute|speak|answer) (?:to you )?(?:from|as|for|on behalf|in my|in the name)
        on behalf of | in my (?:capacity|personal capacity) | we are (?:a|an|the|one)\b | \w+ here,
        (?:greetings|hello) from | writing from | (?:have|has) supported
        my (?:group|team|office|organi[sz]ation|association|department)\b.{0,20} (?:at|of|in)\b
        where i (?:work|coordinate|manage|teach) | i did my | i(?: have|'ve) (?:had|run|owned|kept|lived|taught) \w+
        (?:\w+ ){1,2}here,? (?:from|frm)\b
        \w+ (?:works|has worked|supports|represents|brings together|coordinates|runs) .{3,90} since (?:19|\
        20)\d\d
        (?:from|as) an? (?:\w+ ){0,2}(?:engineer|farmer|teacher|nurse|mayor|lawyer|planner|researcher|doctor|\
        mother|father|parent|volunteer|councillor|librarian|pensioner|citizen|practitioner) | freelance
        (?:an? )?(?:independent )?consultant | by (?:training|profession) | formerly | retired
        (?:now |currently )?in my (?:\w+ )?(?:term|year)\b | on the board of
    """,
    fr=r"""
        (?:j'|nous (?:vous )?|je vous )ecri(?:s|vons) (?:depuis|de|du|des|au|en tant)\b
        je (?:suis|m'appelle|travaille|dirige|coordonne|preside|represente|gere|anime|enseigne|m'occupe|vis|\
        modere|tiens|loue|etudie|habite|conduis|cultive|eleve|\
        vous ecris (?:depuis|de|au nom))
        j'(?:anime|enseigne|habite|accompagne|ai accompagne|ai suivi|ai travaille|ai appris|apporte|interviens)
        nous sommes (?:une?|le|la|l')\b | c'est \w+ \w+ (?:de|du) .{3,80} qui vous ecrit | au nom de
        (?:reuni|regroupe|rassemble|federe|represente|accompagne|existe|travaille)\w* .{0,90}depuis (?:19|20)\d\d
        depuis (?:19|20)\d\d\b.{0,60}(?:reuni|regroupe|rassemble|federe|represente|accompagne) | (?:le|la) soussignee?
        pour le compte de | de formation | en mon nom | j'en suis | (?:c'est )?(?:encore )?moi,
        j'ai ete (?:inscrite?|invitee?)\b | je n'appartiens | j'appartiens | en (?:ma )?qualite (?:de|d')
        j'ai l'honneur de vous presenter | chef de (?:service|division|projet)
    """,
    es=r"""
        (?:soy|me llamo|mi nombre es|trabajo|coordino|dirijo|represento|presido|pertenezco)\b
        (?:les |os )?escrib(?:o|e|imos) (?:desde|de la|del|de|en nombre|como|el presidente|la presidenta)\b
        somos (?:una?|el|la)\b
        (?:(?:el|la) que|quien) suscribe | (?:les|os|le) (?:hago|hace|hacemos) llegar | (?:reciban|les envio) un saludo
        desde (?:nuestr[oa]|mi)\b.{0,60}\btrabajamos | trabajamos (?:con|en|desde)\b.{0,60}desde (?:hace|19|20)
        (?:agrupa|reune|representa|acompana|existe)\w* .{0,90}desde (?:hace|19|20) | desde \w+, \w+,
        en (?:mi )?(?:calidad|condicion) de | en nombre de | de parte de | llevo (?:aqui|\w+ anos) | estoy a cargo
        de formacion
    """,
    pt=r"""
        (?:sou|chamo-me|meu nome e|me chamo|trabalho|coordeno|dirijo|represento|presido)\b
        (?:vos |lhes )?escrev(?:o|emos) (?:d[aeo]|desde|em nome|como)\b
        somos (?:uma?|o|a)\b | na (?:minha )?(?:qualidade|condicao) de | venho (?:por|partilhar|compartilhar|relatar)\b
        em nome d[aeo] | acompanho
    """,
    it=r"""
        (?:sono|mi chiamo|lavoro|coordino|dirigo|rappresento|presiedo|insegno|gestisco|abito)\b
        (?:il|la) sottoscritt[oa]
        (?:vi )?scriv(?:o|iamo) (?:d[ai]|dal|dalla|a nome|come|in italiano)\b | siamo (?:un|una|il|la)\b
        in qualita di | a nome (?:di|del|della) | mi occupo
    """,
    de=r"""
        (?:ich bin|mein name ist|ich heisse|ich arbeite|ich leite|ich koordiniere|ich vertrete|\
        ich (?:studiere|forsche|lehre|unterrichte|wohne|lebe|betreibe|fuhre|verantworte|betreue|begleite)|\
        der verfasser|ich schreibe (?:ihnen |euch )?(?:aus|im namen|als|fur|vom|von))\b
        wir sind (?:ein|eine|der|die)\b | im namen (?:der|des|von)
    """,
    nl=r"""
        (?:ik ben|mijn naam is|ik heet|ik werk|ik studeer|ik woon|ik beheer|ik run|ik geef les|ik coordineer|ik leid|\
        ik vertegenwoordig|\
        ik schrijf (?:u )?(?:vanuit|namens|als))\b | wij zijn (?:een|de|het)\b | namens
    """,
)
"""Says who writes"""

OFFICES = any_of(
    en=r"""
        (?:officer|coordinator|director|manager|president|chair(?:man|woman|lady|person)?|secretary|\
        professor|lecturer|researcher|engineer|mayor|councillor|alderman|adviser|advisor|consultant|\
        planner|lawyer|mediator|teacher|student|farmer|fisher\w*|specialist|expert|member|head|founder|\
        co-founder|treasurer|evaluator|economist|architect|owner|volunteer|supervisor|inspector|facilitator|\
        clerk|welder|mender|biologist|commissioner|nurse|doctor|geographer|sociologist|trader|driver|\
        superintendent|accountant|statistician|geologist|journalist|librarian|cook|parent|mother|father|\
        grandmother|midwife|captain|chief|representative|delegate|analyst|assistant|attorney|policy \w+)s?\b
        \b\d[\d.,\s]{0,9} (?:inhabitants|people|residents|souls|members|habitants|ames|habitantes|almas|\
        vecinos|eleitores|electeurs|electores|voters|households|abitanti|anime|einwohner\w*|inwoners|cotisants|adherent\w+|abonados|staff|salaries|employees)
        population
    """,
    fr=r"""
        (?:secretaire|president|presidente|maire|adjointe?|directeur|directrice|coordinat(?:eur|rice)|\
        responsable|chargee? de|chef|ingenieure?|consultante?|professeure?|chercheu(?:r|se)|membre|delegue|\
        conseill(?:er|ere)|animat(?:eur|rice)|technicienne?|economiste|juriste|gerante?|amenagiste|\
        enseignante?|tresori(?:er|ere)|maman|papa|mere de|pere de|parent d'eleve|agricult\w+|pecheu\w+|\
        eleveu\w+|infirmi\w+|medecin|avocate?|bibliothecaire|institut(?:eur|rice)|cheffe|etudiante?|retraitee?|\
        bénévole|benevole|sociologue|geographe|urbaniste)\b
    """,
    es=r"""
        (?:secretari[oa]|president[ea]|alcalde(?:sa)?|concejal[a]?|regidora?|directora?|coordinadora?|\
        responsable|encargad[oa]|jef[ea]|ingenier[oa]|consultora?|profesora?|profes?|docente|investigadora?|miembro|\
        tecnic[oa]|bi(?:o|ó)log[oa]|abogad[oa]|socia|socio|vocal|funcionari[oa]|gerente|gerenta|maestr[oa]|\
        madre de|padre de|enfermer[oa]|medic[oa]|agricultora?|pescadora?|bibliotecari[oa]|estudiante|asesora?|\
        agronom[oa]|lider(?:esa)?|dirigente|voluntari[oa])\b
    """,
    pt=r"""
        (?:secretari[oa]|presidente|prefeit[oa]|vereadora?|diretora?|coordenadora?|responsavel|engenheir[oa]|\
        consultora?|professora?|pesquisadora?|membro|tecnic[oa]|gerente|gestora?|enfermeir[oa]|agricultora?|\
        pescadora?|bibliotecari[oa]|conselheir[oa]|moradora?|mae de|pai de|estudante)\b
    """,
    it=r"""
        (?:segretari[oa]|presidente|sindac[oa]|assessor[ea]|direttor[ea]|direttrice|coordinat(?:ore|rice)|\
        responsabile|ingegnere|consulente|docente|ricercat(?:ore|rice)|architetto|funzionari[oa]|insegnante|\
        maestr[oa]|mamma|papa|geometra|bibliotecari[oa]|medico|infermier[oa]|agricolt\w+|pescator\w+|\
        volontari[oa]|avvocat[oa])\b
    """,
    de=r"""
        (?:leiter(?:in)?|referent(?:in)?|koordinator(?:in)?|burgermeister(?:in)?|professor(?:in)?|\
        mitarbeiter(?:in)?|berater(?:in)?|vorsitzende[r]?|beauftragte[r]?|lehrer(?:in)?|bibliothekar(?:in)?|\
        arzt|arztin|bauer|bauerin|landwirt(?:in)?|mutter|vater|ingenieur(?:in)?|studierende[r]?|\
        wissenschaftler(?:in)?)\b
    """,
    nl=r"""
        (?:beleidsmedewerk(?:er|ster)|wethouder|burgemeester|coordinator|directeur|voorzitter|secretaris|\
        adviseur|docent|onderzoeker|medewerk(?:er|ster)|leraar|lerares|bibliothecar(?:is|esse)|boer|boerin|\
        moeder|vader|arts|ingenieur|vrijwillig(?:er|ster)|student)\b
    """,
)
"""Names an office, a trade, or how many live or belong there"""

COVERS = any_of(
    en=r"""
        (?:please find|attached|enclosed|herewith)
        (?:see|find|is|are) (?:my|our|the) (?:comments|answers|replies|reply|input|contribution|responses?)
        (?:below|under|underneath|beneath) (?:each|every|your|the) | below (?:is|are) | (?:a|one) quick one
        i(?:'ll| will| shall| have|'ve)? (?:answer|reply|respond|comment|take|skip|follow|numbered|send|forward|\
        put|post)\b
        (?:one|question) by (?:one|question)
        (?:brief|short|few|some|quick) (?:answers?|lines|comments?|words|notes?|remarks?|observations|thoughts|\
        points|reply|replies)\b | in (?:reverse )?order | your order
        (?:sorry|apolog\w+|excuse|forgive|pardon)\b | late (?:reply|answers?|contribution|mail|message|but)\b
        (?:too|so|bit|little|rather|being|i am|i'm|i know|very|comes?|coming) late\b
        (?:past|after) (?:your|the) deadline | in (?:reply|response|answer) to\b
        (?:kindly|please) (?:accept|allow me|permit me) | allow (?:me to|myself)
        thank(?:s| you) for (?:\w+ing (?:this|the|us|these)|opening|this|the (?:invitation|opportunity|questions|\
        reminder|digest))
        (?:could|can)(?: not|'t) (?:post|send|write) | in advance | no (?:signal|internet|connection)
        my (?:input|contribution|answers?|reply|comments|english) | i(?: have|'ve)? (?:read|followed)
        with (?:her|his|their) permission | (?:kindly|please) correct (?:one|a|the|my)
        (?:forgive|excuse|sorry for|pardon) (?:the|my) | (?:a|in my) personal (?:capacity|note) | jump ahead
        (?:answer|reply|respond|comment)\w* (?:directly |here )?(?:below|in between|under|inline|between)
        (?:was|were|been) asked to (?:reply|answer|respond|write) | between (?:your|the) lines
        (?:restrict|limit|confine) myself | voice (?:notes?|messages?)
        (?:typed|written|wrote) (?:it|them|this) (?:out|down) | has no (?:e-?mail|internet|computer) | could only now
        (?:i|we) (?:want|wanted|would like|wish) to add | i told you | comments? in between
        (?:i|we)(?:'d| would)? (?:want|wanted|wish|like|have the honou?r) to (?:share|add|submit|contribute|tell|thank|\
        offer) | (?:may|can) i (?:offer|share|add|contribute|submit)\b | enjoyed (?:reading|following)
        writing (?:again|for the \w+ time|a second time) | the attach(?:ment|ed)\b | feel free to
        forwarded (?:me |us )?(?:this|your|it)\b | here is (?:my|our|the other) (?:side|view|experience)
        (?:correction|addition) to (?:my|our)\b
        share (?:with you )?(?:our|my|from|the experience) | two points | write for (?:him|her|them)
        on (?:his|her|their) behalf | for h(?:im|er)\b
    """,
    fr=r"""
        (?:ci-joint|ci-dessous|en piece jointe|piece jointe)
        je (?:reponds|transfere|vous livre|vous transmets|me permets|vous prie|profite)
        voici (?:nos|mes|ma|notre|la|les|en|une) | (?:pardon|desole|excus\w+|mes excuses) | retard
        dans (?:l'ordre|le desordre) | (?:ma|notre) (?:contribution|reponse|participation|experience)
        je me (?:limite|borne|concentre)\w* | message vocal | point de vue | merci (?:pour|de|d')
        repondre en son nom | faire suivre | vous demandez
        (?:rectification|correction|precision) a (?:mon|ma|notre)
        soyez indulgente?s? | a titre personnel | premier envoi | je fais court
    """,
    es=r"""
        (?:adjunt\w+|a continuacion|en archivo adjunto)
        (?:respondo|contesto|reenvio|comparto|retomo|envio|mando|me adelanto)\b
        (?:disculp\w+|perdon\w*|una disculpa) | (?:tarde|retraso|atraso|demora)\b
        (?:mi|nuestra|nuestro|esta) (?:contribucion|respuesta|aporte|experiencia|participacion) | gracias por
        me limit[oa]re?\b | nota de voz | por orden | en orden | ultimo dia | debate cerro | ya cerrada
        a titulo personal | raspando el plazo
        fuera de plazo | le dicto | (?:una )?(?:correccion|aclaracion) a (?:mi|nuestro)
    """,
    pt=r"""
        (?:em anexo|anexo|segue(?:m)?)\b | (?:respondo|encaminho|envio|partilho|compartilho)\b
        (?:desculpe\w*|perdao|perdoem) | (?:atraso|tarde)\b
        (?:minha|nossa) (?:contribuicao|resposta|experiencia) | obrigad[oa] (?:por|pel)
    """,
    it=r"""
        (?:in allegato|allego|di seguito)\b | (?:rispondo|inoltro|invio|condivido)\b
        (?:scus\w+|mi scuso|perdonate) | (?:ritardo)\b
        (?:mio|nostro|la mia|la nostra) (?:contributo|risposta|esperienza) | grazie per
    """,
    de=r"""
        (?:im anhang|anbei|angehangt|nachfolgend)\b | ich (?:antworte|leite|sende|schicke)\b
        danke ich\b | nachstehend\w* | stellungnahme | (?:entschuldig\w+|verspatung|verspatet)
        (?:mein|unser)e? (?:beitrag|antwort\w*|erfahrung\w*)
        (?:vielen )?dank fur | (?:eine )?(?:berichtigung|korrektur|erganzung) zu mein\w+
    """,
    nl=r"""
        (?:bijgaand|in de bijlage|hieronder|hierbij)\b | ik (?:antwoord|reageer|stuur|beantwoord)\b
        (?:excuses|sorry|te laat) | (?:mijn|onze) (?:bijdrage|antwoord\w*|ervaring\w*) | (?:dank|bedankt) voor
    """,
)
"""Introduces the mail or excuses it"""

PITCHES = any_of(
    others=r"""
        brochure | discount | showroom | iso ?9\d\d\d | price list | catalogue
        (?:promo(?:tion)? |with )?(?:the )?code [a-z]{2,10}\d | (?:happy|satisfied) customers | fastest[- ]growing
        free (?:trial|transfers?|sample|delivery) | looking for (?:partners|distributors) | award-winning
        visit our (?:website|shop|stand|store)
        satisfied clients | (?:certified|leading) company | rabais | descuento | desconto | sconto | rabatt
        korting
    """,
)
"""Advertises: a remark of its own, not an introduction"""

ANSWERS = any_of(
    start=True,
    others=r"""
        (?:yes|no|none|never|our|here|in our|with us|we have|we do|there (?:is|are))\b
        (?:oui|non|aucun|jamais|chez nous|ici|notre|nos|dans notre|il y a)\b
        (?:si|no|ningun|nunca|aqui|nuestr[oa]s?|en nuestr[oa]|hay|tenemos)\b
        (?:sim|nao|nenhum|aqui|noss[oa]s?|temos|ha)\b | (?:si|no|nessun|da noi|qui|il nostro|abbiamo)\b
        (?:ja|nein|kein|bei uns|hier|unser\w*|wir haben|es gibt)\b
        (?:ja|nee|geen|bij ons|hier|onze|wij hebben|er (?:is|zijn))\b
    """,
)
"""How short answers begin"""
