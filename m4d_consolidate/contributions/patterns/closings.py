"""How mails end."""

from m4d_consolidate.contributions.patterns import any_of

CLOSINGS = (
    # en
    r"(?:with |and )?(?:my |our )?(?:very |all )?(?:kind(?:est)?|best|warm(?:est)?|many|sincere|friendly|good|cordial|brotherly|fond)"
    r"(?: personal)?(?: and \w+)? (?:regards?|wishes|greetings|thanks)", r"kr", r"br", r"(?:with )?regards", r"best", r"bests",
    r"yours(?: (?:sincerely|faithfully|truly|ever|etc|in \w+(?: \w+)?))?", r"(?:most )?sincerely(?: yours)?",
    r"faithfully", r"(?:very )?respectfully(?: (?:yours|submitted))?", r"cordially", r"thanks", r"thank you", r"thanking you",
    r"many thanks", r"thankfully", r"gratefully", r"cheers", r"take care", r"in (?:solidarity|peace|friendship)",
    r"with (?:all )?(?:respect|thanks|love|gratitude|appreciation|solidarity|hope|deep\w*)", r"(?:i am |we are )?looking forward",
    r"(?:i|we) (?:remain|look forward)", r"all the best", r"(?:may )?god bless", r"bless(?:ings)?(?: you)?", r"remain blessed",
    r"peace", r"have a (?:nice|good|great|lovely)", r"stay (?:safe|well)", r"warmly", r"apologies and", r"keep up",
    r"one love", r"until (?:next|soon)", r"see you", r"hope (?:this|it) helps", r"more power", r"greetings from", r"love from",
    # fr
    r"(?:bien |tres |tout )?(?:cordialement|amicalement|sincerement|fraternellement|respectueusement|solidairement|chaleureusement)",
    r"(?:bien )?a (?:vous|toi)", r"(?:bien )?(?:cordiales|sinceres|meilleures|respectueuses|fraternelles|mes|nos) (?:\w+ )?salutations",
    r"salutations", r"(?:je vous prie|nous vous prions|veuillez|vous priant) (?:d'agreer|de croire|de recevoir|agreer|recevoir|croire)",
    r"veuillez", r"recevez", r"(?:en vous|vous) remerciant", r"dans l'attente", r"au plaisir", r"(?:un grand |encore )?merci",
    r"amities", r"amicales", r"avec (?:toute?|mes|nos|mon|notre) (?:\w+ )?(?:amitie|considerations?|remerciements|respects?|estime)",
    r"a bientot", r"bonne (?:journee|soiree|continuation|semaine|reception|lecture|suite|fin)", r"bon courage", r"cdlt", r"cdt",
    r"que (?:la|le|dieu|allah|vos?)\b.{0,40}", r"a tres bientot", r"bien des choses",
    # es
    r"(?:muchos |cordiales |un |con un |muy )?(?:(?:muy )?(?:cordial|atento|afectuoso|fraternal|fraterno|caluroso|respetuoso)(?:es|s)? )?salud(?:o|os|a)",
    r"(?:un |les mando un |reciban un )?(?:fuerte |cordial |fraternal |gran )?abrazos?", r"una abrazada", r"atentamente", r"atte",
    r"cordial(?:mente|es)", r"(?:muchas |mil |de antemano,? )?gracias", r"con (?:todo )?(?:afecto|aprecio|respeto|carino|estima)",
    r"qued(?:o|amos) (?:a|de|aten)", r"a sus ordenes", r"bendiciones", r"hasta (?:pronto|luego|la proxima)", r"reciban?",
    r"respetuosamente", r"fraternal(?:mente)?", r"dios (?:les|los|le|se)", r"sin (?:otro|mas)", r"agradeciendo", r"en espera de",
    r"pura vida", r"suyo afectisimo",
    # pt
    r"atenciosamente", r"att", r"(?:com )?(?:os )?(?:meus |nossos )?(?:melhores|cordiais|respeitosos)? ?cumprimentos",
    r"(?:um |com um )?(?:forte |grande |fraterno )?abracos?", r"(?:cordiais |fraternas )?saudacoes", r"(?:muito )?obrigad[oa]",
    r"com (?:estima|respeito|amizade|apreco|carinho)", r"grat[oa]", r"respeitosamente", r"ate (?:breve|logo|ja)", r"bem haja",
    # it
    r"(?:i )?(?:(?:miei |nostri )?(?:piu )?(?:cordiali|distinti|cari|migliori|molti|tanti|sinceri) )?saluti",
    r"un (?:caro|cordiale|affettuoso) saluto", r"(?:molte |mille )?grazie", r"con (?:stima|i (?:piu |miei )?(?:cordiali|migliori))",
    r"in fede", r"a presto", r"buon(?:a)? (?:lavoro|giornata|serata)", r"rest(?:o|iamo) a disposizione", r"un abbraccio",
    # de
    r"(?:mit )?(?:den )?(?:freundlich\w*|best\w*|herzlich\w*|schon\w*|viel\w*|lieb\w*|kollegial\w*|solidarisch\w*) (?:\w+ )?gruss\w*",
    r"gruss(?:e)?(?: aus)?", r"hochachtungsvoll", r"mfg", r"lg", r"vg", r"danke", r"(?:vielen|besten|herzlichen) dank", r"herzlichst?",
    # nl
    r"(?:met )?(?:een )?(?:vriendelijke|hartelijke|beste|collegiale|warme) groet(?:en|jes)?", r"groet(?:en|jes)?", r"hoogachtend",
    r"(?:alvast )?bedankt", r"hartelijk dank", r"(?:bij voorbaat )?dank", r"mvg",
    # beside them
    r"med v\w+ h\w+", r"hilsen", r"halsningar", r"z powazaniem", r"s pozdravem", r"sa postovanjem", r"lep pozdrav", r"me respekt",
    r"cu stima", r"saygilarimla", r"selamlar", r"mabuhay", r"salamat\w*", r"asante(?:ni)?", r"medaase", r"salaa?m\w*", r"shukran",
)  # fmt: skip

START = any_of(CLOSINGS, start=True)

WITHIN = any_of((
    r"(?:god )?bless you", r"take care", r"(?:best|kind|warm) (?:wishes|regards)", r"good luck", r"see you", r"all the best", r"thank you (?:all|again)",  # en
    r"bien a vous", r"bon courage", r"a bientot", r"cordialement", r"que dieu", r"dios", r"deus", r"merci (?:pour|de|a)", r"gracias (?:por|a)", r"obrigad[oa] (?:por|pel)", r"grazie (?:per|a)", r"dank (?:fur|voor)", r"thank(?:s| you) (?:for|to)", r"un abrazo", r"saludos", r"un abraco", r"cordiali saluti", r"viele grusse", r"groeten?",
))  # fmt: skip
"""A farewell inside a last short paragraph"""
