"""How contributors introduce themselves, and how covers and excuses open a mail, before any answer."""

from m4d_consolidate.contributions.patterns import any_of

SELF = any_of((
    # en
    r"(?:i am|i'm|my name is|this is) (?!(?:sure|glad|happy|convinced|afraid|sorry|not|writing|told|also|very|thinking|reading|convinced|less)\b)",
    r"i (?:work|coordinate|chair|teach|serve|head|run|manage|lead|represent|direct|supervise|edit|advise|study|research|own|farm|fish|haul|milk|live|moderate)\b",
    r"i look after", r"(?:it is|it's|this is) me again", r"me again,", r"(?:i have|i've) been \w+(?: \w+)? since", r"i(?: have|'ve) been (?:working|\w+ (?:officer|mayor|director|member|secretary)|with|the|a)\b", r"i (?:have )?worked (?:for|with|in|at|as)", r"i spent \w+ years",
    r"i (?:write|am writing|contribute|speak|answer) (?:to you )?(?:from|as|for|on behalf|in my|in the name)", r"on behalf of", r"in my (?:capacity|personal capacity)",
    r"we are (?:a|an|the|one)\b", r"\w+ here,", r"(?:greetings|hello) from", r"writing from", r"(?:have|has) supported", r"where i (?:work|coordinate|manage|teach)", r"i did my",
    r"\w+ (?:works|has worked|supports|represents|brings together|coordinates|runs) .{3,90} since (?:19|20)\d\d", r"(?:from|as) an? (?:\w+ ){0,2}(?:engineer|farmer|teacher|nurse|mayor|lawyer|planner|researcher|doctor|mother|father|parent|volunteer|councillor|librarian|pensioner|citizen|practitioner)", r"freelance", r"(?:an? )?(?:independent )?consultant", r"by (?:training|profession)", r"formerly", r"retired", r"(?:now |currently )?in my (?:\w+ )?(?:term|year)\b", r"on the board of",
    # fr
    r"j'ecris (?:depuis|de|du|des|au|en tant)", r"je (?:suis|m'appelle|travaille|dirige|coordonne|preside|represente|gere|anime|enseigne|m'occupe|vis|vous ecris (?:depuis|de|au nom))", r"j'(?:anime|enseigne|habite|accompagne|ai accompagne|ai suivi|ai travaille|ai appris|apporte|interviens)",
    r"nous sommes (?:une?|le|la|l')\b", r"c'est \w+ \w+ (?:de|du) .{3,80} qui vous ecrit", r"au nom de", r"pour le compte de", r"de formation", r"en mon nom", r"j'en suis",
    r"(?:c'est )?(?:encore )?moi,", r"j'ai l'honneur de vous presenter", r"chef de (?:service|division|projet)",
    # es
    r"(?:soy|me llamo|mi nombre es|trabajo|coordino|dirijo|represento|presido|pertenezco)\b", r"les escribo? (?:desde|en nombre|como)", r"(?:les )?escrib(?:o|e) (?:desde|en nombre|como|el presidente|la presidenta)",
    r"somos (?:una?|el|la)\b", r"en nombre de", r"de parte de", r"llevo (?:aqui|\w+ anos)", r"estoy a cargo", r"de formacion",
    # pt
    r"(?:sou|chamo-me|meu nome e|me chamo|trabalho|coordeno|dirijo|represento|presido)\b", r"escrevo (?:de|desde|em nome|como)", r"somos (?:uma?|o|a)\b", r"em nome d[aeo]", r"acompanho",
    # it
    r"(?:sono|mi chiamo|lavoro|coordino|dirigo|rappresento|presiedo|insegno)\b", r"(?:vi )?scrivo (?:da|dal|dalla|a nome|come|in italiano)", r"siamo (?:un|una|il|la)\b", r"a nome (?:di|del|della)", r"mi occupo",
    # de
    r"(?:ich bin|mein name ist|ich heisse|ich arbeite|ich leite|ich koordiniere|ich vertrete|ich schreibe (?:ihnen )?(?:aus|im namen|als))\b", r"wir sind (?:ein|eine|der|die)\b", r"im namen (?:der|des|von)",
    # nl
    r"(?:ik ben|mijn naam is|ik heet|ik werk|ik coordineer|ik leid|ik vertegenwoordig|ik schrijf (?:u )?(?:vanuit|namens|als))\b", r"wij zijn (?:een|de|het)\b", r"namens",
))  # fmt: skip
"""Says who writes"""

OFFICES = any_of((
    # en
    r"(?:\w+ )?(?:officer|coordinator|director|manager|president|chair(?:man|woman|lady|person)?|secretary|professor|lecturer|researcher|engineer|mayor|councillor|alderman|adviser|advisor|consultant"
    r"|planner|lawyer|mediator|teacher|student|farmer|fisher\w*|specialist|expert|member|head|founder|co-founder|treasurer|evaluator|economist|architect|owner|volunteer|supervisor|inspector|facilitator|clerk|welder|mender|biologist|commissioner|nurse|doctor|geographer|sociologist|trader|driver|superintendent|accountant|statistician|geologist|journalist|librarian|cook|parent|mother|father|grandmother|midwife|representative|delegate|analyst|assistant|attorney|policy \w+)s?\b",
    r"\b\d[\d.,\s]{0,9} (?:inhabitants|people|residents|souls|members|habitants|ames|habitantes|almas|vecinos|abitanti|anime|einwohner\w*|inwoners|cotisants|adherent\w+|abonados|staff|salaries|employees)", r"population",
    # fr
    r"(?:secretaire|president|presidente|maire|adjointe?|directeur|directrice|coordinat(?:eur|rice)|responsable|chargee? de|chef|ingenieure?|consultante?|professeure?|chercheu(?:r|se)|membre|delegue|conseill(?:er|ere)|animat(?:eur|rice)|technicienne?|economiste|juriste|gerante?|amenagiste|enseignante?|tresori(?:er|ere)|maman|papa|mere de|pere de|parent d'eleve|agricult\w+|pecheu\w+|eleveu\w+|infirmi\w+|medecin|avocate?|bibliothecaire|institut(?:eur|rice)|cheffe|etudiante?|retraitee?|bénévole|benevole|sociologue|geographe|urbaniste)\b",
    # es
    r"(?:secretari[oa]|president[ea]|alcalde(?:sa)?|concejal[a]?|regidora?|directora?|coordinadora?|responsable|encargad[oa]|jef[ea]|ingenier[oa]|consultora?|profesora?|docente|investigadora?|miembro|tecnic[oa]|bi(?:o|ó)log[oa]|abogad[oa]|socia|socio|vocal|funcionari[oa]|gerente|gerenta|maestr[oa]|madre de|padre de|enfermer[oa]|medic[oa]|agricultora?|pescadora?|bibliotecari[oa]|estudiante|asesora?|agronom[oa]|lider(?:esa)?|dirigente|voluntari[oa])\b",
    # pt
    r"(?:secretari[oa]|presidente|prefeit[oa]|vereadora?|diretora?|coordenadora?|responsavel|engenheir[oa]|consultora?|professora?|pesquisadora?|membro|tecnic[oa]|gerente|gestora?|enfermeir[oa]|agricultora?|pescadora?|bibliotecari[oa]|conselheir[oa]|moradora?|mae de|pai de|estudante)\b",
    # it
    r"(?:segretari[oa]|presidente|sindac[oa]|assessor[ea]|direttor[ea]|direttrice|coordinat(?:ore|rice)|responsabile|ingegnere|consulente|docente|ricercat(?:ore|rice)|architetto|funzionari[oa]|insegnante|maestr[oa]|mamma|papa|geometra|bibliotecari[oa]|medico|infermier[oa]|agricolt\w+|pescator\w+|volontari[oa]|avvocat[oa])\b",
    # de
    r"(?:leiter(?:in)?|referent(?:in)?|koordinator(?:in)?|burgermeister(?:in)?|professor(?:in)?|mitarbeiter(?:in)?|berater(?:in)?|vorsitzende[r]?|beauftragte[r]?|lehrer(?:in)?|bibliothekar(?:in)?|arzt|arztin|bauer|bauerin|landwirt(?:in)?|mutter|vater|ingenieur(?:in)?|studierende[r]?|wissenschaftler(?:in)?)\b",
    # nl
    r"(?:beleidsmedewerk(?:er|ster)|wethouder|burgemeester|coordinator|directeur|voorzitter|secretaris|adviseur|docent|onderzoeker|medewerk(?:er|ster)|leraar|lerares|bibliothecar(?:is|esse)|boer|boerin|moeder|vader|arts|ingenieur|vrijwillig(?:er|ster)|student)\b",
))  # fmt: skip
"""Names an office, a trade, or how many live or belong there"""

COVERS = any_of((
    # en
    r"(?:please find|attached|enclosed|herewith)", r"(?:see|find|is|are) (?:my|our|the) (?:comments|answers|replies|reply|input|contribution|responses?)", r"below (?:each|every|your|is|are)",
    r"i (?:answer|reply|respond|comment|take|skip|follow|numbered|send|forward|put|post)\b", r"(?:one|question) by (?:one|question)", r"(?:brief|short|few|some|quick) (?:answers?|lines|comments?|words|notes?|remarks?|observations|thoughts|points|reply|replies)\b", r"in (?:reverse )?order", r"your order",
    r"(?:sorry|apolog\w+|excuse|forgive|pardon)\b", r"(?:too )?late\b", r"(?:past|after) (?:your|the) deadline", r"(?:kindly|please) (?:accept|allow me|permit me)", r"allow (?:me to|myself)", r"thank(?:s| you) for (?:opening|this|the (?:invitation|opportunity|questions|reminder|digest))",
    r"(?:could|can)(?: not|'t) (?:post|send|write)", r"in advance", r"no (?:signal|internet|connection)", r"my (?:input|contribution|answers?|reply|comments|english)", r"i(?: have|'ve) (?:read|followed)", r"with (?:her|his|their) permission", r"(?:kindly|please) correct (?:one|a|the|my)", r"(?:forgive|excuse|sorry for|pardon) (?:the|my)", r"(?:a|in my) personal (?:capacity|note)", r"jump ahead", r"(?:answer|reply|respond|comment)\w* (?:directly |here )?(?:below|in between|under|inline|between)", r"could only now", r"(?:i|we) (?:want|wanted|would like|wish) to add", r"i told you", r"comments? in between",
    r"(?:i|we) (?:want|wanted|wish|would like|have the honou?r) to (?:share|add|submit|contribute|tell)", r"share (?:with you )?(?:our|my|from|the experience)", r"two points", r"write for (?:him|her|them)", r"on (?:his|her|their) behalf", r"for h(?:im|er)\b",
    # fr
    r"(?:ci-joint|ci-dessous|en piece jointe|piece jointe)", r"je (?:reponds|transfere|vous livre|vous transmets|me permets|vous prie|profite)", r"voici (?:nos|mes|ma|notre|la|les|en|une)", r"(?:pardon|desole|excus\w+|mes excuses)", r"retard", r"dans (?:l'ordre|le desordre)",
    r"(?:ma|notre) (?:contribution|reponse|participation|experience)", r"point de vue", r"merci (?:pour|de|d')", r"repondre en son nom", r"faire suivre", r"vous demandez", r"soyez indulgente?s?", r"a titre personnel", r"premier envoi", r"je fais court",
    # es
    r"(?:adjunt\w+|a continuacion|en archivo adjunto)", r"(?:respondo|contesto|reenvio|comparto|retomo|envio|mando|me adelanto)\b", r"(?:disculp\w+|perdon\w*|una disculpa)", r"(?:tarde|retraso|atraso|demora)\b", r"(?:mi|nuestra|nuestro|esta) (?:contribucion|respuesta|aporte|experiencia|participacion)", r"gracias por", r"por orden", r"en orden", r"ultimo dia", r"debate cerro", r"ya cerrada", r"a titulo personal", r"raspando el plazo", r"fuera de plazo", r"le dicto",
    # pt
    r"(?:em anexo|anexo|segue(?:m)?)\b", r"(?:respondo|encaminho|envio|partilho|compartilho)\b", r"(?:desculpe\w*|perdao|perdoem)", r"(?:atraso|tarde)\b", r"(?:minha|nossa) (?:contribuicao|resposta|experiencia)", r"obrigad[oa] (?:por|pel)",
    # it
    r"(?:in allegato|allego|di seguito)\b", r"(?:rispondo|inoltro|invio|condivido)\b", r"(?:scus\w+|mi scuso|perdonate)", r"(?:ritardo)\b", r"(?:mio|nostro|la mia|la nostra) (?:contributo|risposta|esperienza)", r"grazie per",
    # de
    r"(?:im anhang|anbei|angehangt|nachfolgend)\b", r"ich (?:antworte|leite|sende|schicke)\b", r"(?:entschuldig\w+|verspatung|verspatet)", r"(?:mein|unser)e? (?:beitrag|antwort\w*|erfahrung\w*)", r"(?:vielen )?dank fur",
    # nl
    r"(?:bijgaand|in de bijlage|hieronder|hierbij)\b", r"ik (?:antwoord|reageer|stuur|beantwoord)\b", r"(?:excuses|sorry|te laat)", r"(?:mijn|onze) (?:bijdrage|antwoord\w*|ervaring\w*)", r"(?:dank|bedankt) voor",
))  # fmt: skip
"""Introduces the mail or excuses it"""

PITCHES = any_of((
    r"brochure", r"discount", r"showroom", r"iso ?9\d\d\d", r"price list", r"catalogue", r"looking for (?:partners|distributors)", r"award-winning", r"visit our (?:website|shop|stand|store)", r"satisfied clients",
    r"(?:certified|leading) company", r"rabais", r"descuento", r"desconto", r"sconto", r"rabatt", r"korting",
))  # fmt: skip
"""Advertises: a remark of its own, not an introduction"""

ANSWERS = any_of((
    r"(?:yes|no|none|never|our|here|in our|with us|we have|we do|there (?:is|are))\b", r"(?:oui|non|aucun|jamais|chez nous|ici|notre|nos|dans notre|il y a)\b", r"(?:si|no|ningun|nunca|aqui|nuestr[oa]s?|en nuestr[oa]|hay|tenemos)\b",
    r"(?:sim|nao|nenhum|aqui|noss[oa]s?|temos|ha)\b", r"(?:si|no|nessun|da noi|qui|il nostro|abbiamo)\b", r"(?:ja|nein|kein|bei uns|hier|unser\w*|wir haben|es gibt)\b", r"(?:ja|nee|geen|bij ons|hier|onze|wij hebben|er (?:is|zijn))\b",
), start=True)  # fmt: skip
"""How short answers begin"""
