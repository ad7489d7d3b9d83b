"""Phrases of paragraphs that answer no question: remarks on the discussion, thanks, asides, invitations. Folded.

Each begins a word; collected from what people write beside the matter in letters to lists and editors, and said in all five
languages where one was met.
"""

# ruff: noqa: E501 - a row is read across, language beside language

ON_THE_DISCUSSION = (
    # en
    "this discussion", "these discussions", "e-discussion", "this list", "your list", "the list open", "mailing list", "this forum",
    "these forums", "this exchange", "this debate", "this platform", "the moderator", "moderators", "facilitator", "synthesis",
    "final report", "final paper", "the summary", "consolidated", "other contributions", "contribution of", "contributions of",
    "contributions from", "previous contribution", "other participants", "participants", "colleagues have written", "i have read",
    "i read with", "i read every", "have been reading", "enjoyed reading", "enjoyed very much to read", "reading the", "reading these",
    "reading your", "your questions", "the questions", "every message", "the messages", "my message", "such messages", "messages short",
    "my comments", "my contribution", "this mail", "this network", "this group", "the organisers", "next discussion", "webinar", "i hope this",
    "my name be", "without my name", "not to be quoted", "do not quote", "personal capacity", "own views", "my own opinion",
    "views are", "opinions are mine", "these opinions", "not the position of", "do not commit", "does not represent", "on behalf",
    "apologies", "apologise", "sorry for", "sorry this", "forgive", "my english", "such mails", "these mails", "your mails",
    "i have followed", "i nearly did", "who reads this", "is in english", "in our language",
    # fr
    "cette discussion", "ces discussions", "cette liste", "votre liste", "la liste ouverte", "ce forum", "ces forums", "cet echange",
    "ce debat", "cette tribune", "cette plateforme", "les moderat", "l'animation", "synthese", "le rapport final", "document final",
    "autres contributions", "les contributions", "la contribution de", "participants", "j'ai lu", "je lis", "a la lecture", "vos questions",
    "les messages", "des messages", "mon message", "ce message", "mon courriel", "ce reseau", "ce groupe", "organisateurs", "excuse",
    "pardon", "desole", "vos messages", "en vous lisant", "en lisant", "mon nom", "a titre personnel", "n'engage", "mon francais",
    "opinions sont les miennes", "ne represente pas", "la traduction",
    # es
    "esta discusion", "estas discusiones", "este foro", "estos foros", "esta lista", "su lista", "vuestra lista", "este debate",
    "este intercambio", "esta plataforma", "moderador", "facilitador", "sintesis", "informe final", "documento final",
    "otras contribuciones", "los aportes", "el aporte de", "participantes", "he leido", "lei ", "leo con", "leer en", "leer a", "leyendo",
    "sus preguntas", "los mensajes", "varios mensajes", "mi mensaje", "este mensaje", "mi correo", "esta red", "este grupo", "organizadores",
    "disculp", "perdon", "sus mensajes", "les leo", "mi nombre", "a titulo personal", "mi opinion", "no representa", "no compromete",
    # it
    "questa discussione", "queste discussioni", "questo forum", "questa lista", "la vostra lista", "questo scambio", "questo dibattito",
    "moderator", "sintesi", "rapporto finale", "documento finale", "altri contributi", "i contributi", "partecipanti", "ho letto",
    "leggo", "leggendo", "le vostre domande", "i messaggi", "il mio messaggio", "questo gruppo", "questa rete", "scus", "vi ho letto",
    "i vostri messaggi", "mio nome", "titolo personale", "non rappresenta", "opinioni mie",
    # pt
    "esta discussao", "estas discussoes", "este forum", "estes foruns", "esta lista", "a vossa lista", "a sua lista", "esta troca",
    "este debate", "moderador", "sintese", "relatorio final", "documento final", "outras contribuicoes", "contributos", "os participantes",
    "li com", "leio", "lendo", "ao ler", "as vossas perguntas", "suas perguntas", "mensagens", "a minha mensagem", "esta mensagem",
    "este grupo", "esta rede", "desculp", "meu nome", "titulo pessoal", "nao representa",
)  # fmt: skip

THANKS = (
    "thank you", "thanks", "to thank", "grateful", "congratulat", "appreciate", "to greet", "greetings to", "my respects",
    "merci", "remerci", "felicit", "saluer", "je salue", "nous saluons",
    "gracias", "agradec", "agradezc", "felicidades", "felicito", "saludo", "saludar",
    "grazie", "ringrazi", "complimenti", "saluto", "salutare", "obrigad", "agradeco", "parabens", "saudo", "saudar", "danke",
    "pleasure", "plaisir", "placer", "piacere", "prazer", "how pleasant", "moved by", "emocionad", "touche par", "commosso", "comovid",
)  # fmt: skip

INVITES = (
    # en
    "write to me", "contact me", "kindly contact", "happy to send", "glad to send", "glad to forward", "can send", "send you", "will send",
    "available to share", "happy to share", "glad to share", "on request", "anyone interested", "interested parties", "if anyone", "if somebody",
    "does anyone", "does anybody", "anybody else", "anyone else", "would like to hear", "would like to know", "please write", "please visit",
    "you are welcome", "invite", "come and see", "visit us", "want to visit", "our website", "is available", "free of charge", "my phone number",
    "keep in touch", "in contact", "we are looking for", "looking for partners", "draw your attention", "i propose that", "i suggest that the list",
    "attached", "attach", "i enclose",
    # fr
    "ecrivez-moi", "contactez", "me contacter", "je peux envoyer", "j'envoie", "sur demande", "si quelqu'un", "quelqu'un", "interesse",
    "je propose que l'on", "invit", "bienvenu", "a disposition", "disponible", "en contact", "lancer un appel", "cherchons des partenaires",
    "attirer votre attention", "ci-joint", "je joins", "envoie", "mon numero", "gratuit", "venez voir", "rendre visite",
    # es
    "escribanme", "contacten", "puedo enviar", "con gusto envio", "si alguien", "alguien", "interesad", "los invito", "invito", "invita",
    "bienvenid", "a disposicion", "disponible", "en contacto", "buscamos socios", "llamar la atencion", "adjunto", "con gusto", "mi numero",
    "gratuit", "vengan a ver", "visitar",
    # it
    "scrivetemi", "posso inviare", "se qualcuno", "qualcuno", "interessat", "vi invito", "a disposizione", "disponibile", "in contatto",
    "cerchiamo partner", "richiamare l'attenzione", "allego", "mio numero", "gratuit", "venite a vedere",
    # pt
    "escrevam", "posso enviar", "se alguem", "alguem", "interessad", "convido", "convidado", "a disposicao", "disponivel", "em contacto",
    "em contato", "procuramos parceiros", "chamar a atencao", "anexo", "meu numero", "gratuit", "venham ver", "quem quiser",
)  # fmt: skip

ASIDES = (
    # en
    "by the way", "you will wonder", "allow me to say", "may i say", "may i add", "may i also", "if i may", "let me add", "i must say",
    "i should say", "i must add", "needless to say", "just saying", "for the record", "outside the question", "not one of the questions",
    "none of your questions", "not in your questions", "beyond the questions", "none of the questions", "no question asks", "not an answer",
    "answers nothing", "fits no", "in no box", "apart from the above", "all of the above", "the above", "a caveat", "word of caution", "one wish",
    "my wish", "a remark", "one remark", "something else", "more general", "in general", "a general remark", "one last thing", "last thing",
    "one more thing", "another thing", "a last word", "one last word", "to end", "i end with", "to close", "i close", "to conclude", "i write",
    "i am writing", "a thought", "weather", "rain today", "electricity", "good luck", "greetings", "keep well", "all the best",
    # fr
    "au passage", "permettez", "je me permets", "je dois dire", "il faut dire aussi", "je voudrais aussi dire", "hors question", "hors sujet",
    "aucune de vos", "aucune question", "n'est pas une reponse", "ne repond a", "dans aucune case", "ce qui precede", "plus generalement",
    "de maniere generale", "d'ordre general", "mise en garde", "un souhait", "une remarque", "pour conclure", "pour finir", "je termine",
    "je profite", "nous profitons", "remarque generale", "bonne chance", "courage", "une derniere chose", "encore une chose", "une autre chose",
    "un dernier mot", "j'ecris", "je vous ecris", "bien a vous",
    # es
    "por cierto", "permitanme", "permitame", "me permito", "debo decir", "hay que decir tambien", "quisiera decir tambien", "fuera de",
    "ninguna de las preguntas", "ninguna pregunta", "no es una respuesta", "no responde a", "ninguna casilla", "lo anterior", "mas general",
    "en general", "de orden general", "una advertencia", "un deseo", "una observacion", "para concluir", "para terminar", "termino con",
    "una ultima cosa", "una cosa mas", "otra cosa", "una ultima palabra", "aprovech", "suerte", "escribo", "les escribo",
    # it
    "a proposito", "permettetemi", "mi permetto", "devo dire", "bisogna anche dire", "fuori tema", "nessuna delle domande", "nessuna domanda",
    "non e una risposta", "non risponde a", "nessuna casella", "di cui sopra", "piu in generale", "di ordine generale", "un'avvertenza",
    "un desiderio", "un'osservazione", "per concludere", "termino con", "un'ultima cosa", "ancora una cosa", "un'altra cosa", "un'ultima parola",
    "approfitt", "scrivo", "vi scrivo", "buona fortuna",
    # pt
    "a proposito", "permitam", "permita-me", "devo dizer", "tambem e preciso dizer", "fora das perguntas", "nenhuma das perguntas",
    "nenhuma pergunta", "nao e uma resposta", "nao responde a", "nenhuma caixa", "o que precede", "mais geral", "em geral", "de ordem geral",
    "um aviso", "um desejo", "uma observacao", "para concluir", "termino com", "uma ultima coisa", "mais uma coisa", "outra coisa",
    "uma ultima palavra", "aproveit", "escrevo", "boa sorte",
)  # fmt: skip
