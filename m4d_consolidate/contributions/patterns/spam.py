"""What spam says: offers, prizes, loans, goods by the container, courses, journals that want papers."""

from m4d_consolidate.contributions.patterns import any_of

SPAM = any_of(
    others=r"""
        lotter(?:y|ies) | beneficiary | next of kin | inheritance | (?:usd|us\$|eur|gbp|\$|£)\s?\d[\d,.]{5,}
        million (?:united states )?(?:dollars|euros|pounds) | bank (?:account|details|transfer)
        (?:copy|scan) of (?:your )?(?:passport|identity) | risk[- ]free | 100% (?:risk|safe|legal|guaranteed)
        (?:you|your e-?mail(?: address)?) (?:have|has) (?:been selected|won) | claim your | winning
        western union | viagra|cialis | weight loss | work from home | casino | crypto|bitcoin
        investment opportunity | urgent (?:business )?(?:proposal|reply|assistance)
        confidential (?:business|transaction|proposal)
        seo services|backlinks|web ?site traffic|(?:first|1st) page of|page ranking|search engines?\b
        your website\b|price list\b | (?:replica|luxury) watches
        cheap (?:pills|meds) | loan offer | we offer (?:all |any )?(?:kinds? |types? )?(?:of )?(?:\w+ )?loans?
        apply now
        (?:do|are) you (?:in )?need (?:of )?(?:an? |some )?(?:loan|capital|financ\w+|money|urgent) | amount needed
        monthly income | act now | limited time offer
        click (?:here|below) to (?:claim|unsubscribe|verify) | verify your (?:account|mailbox)
        your mailbox (?:is|has) (?:full|exceeded) | storage (?:limit|quota)
        (?:re-?)?(?:validate|activate|confirm) your \
        (?:mailbox|account|e-?mail) | restore your (?:account|mailbox|access) | system administrator
        (?:parcel|package|shipment) (?:is|was|has|could)\b | delivery fee | lonely | trust fund
        diplomat(?:ic)? (?:agent|courier) | full name
        call for (?:papers|submissions|abstracts)
        (?:submit|contribute) (?:a|your) (?:manuscript|paper|article)
        (?:processing|publication) (?:charge|fee) | rapid publication
        esteemed (?:professor|doctor|author|researcher) | eminent (?:work|research|professor)
        greetings of the day | discount code | impact factor | keynote speaker | early bird | registration fee
        hotel (?:booking|reservation) | 100% guarantee\w* | money back
        invest(?:ment|or)s? (?:plan|scheme|fund) | (?:low|competitive) price | valued customer
        dear (?:customer|client|winner|sir or madam,? i am (?:barrister|mr|mrs)) | overdue invoice | crypto\w*
        (?:offre|oferta|offerta|angebot|aanbieding) (?:speciale|especial|limitada|exclusiva|limitee)
        \d ?% (?:de )?(?:descuento|desconto|remise|reduction|sconto|rabatt|korting)\b
        ultim[ao]s (?:plazas|vagas|horas)
        (?:dernieres places|ultimi posti|letzte platze) | matricul(?:ese|ate|e-se)
        inscrivez-vous (?:vite|a notre|a nos)
        (?:webinaire|webinar|formation|seminario|curso)s? (?:gratuite?|gratis|gratuito) | offre de lancement
        (?:saviez-vous|sabia usted|sabia que|did you know) .{0,60}\?
        (?:sin|sem|senza) (?:intereses|juros|interessi)|sans interets | 100% online | solo hasta (?:el|hoy)
        (?:no desea|ne souhaite\w* plus|nao deseja|non desidera) (?:recibir|recevoir|receber|ricevere)
        (?:pulse|pinche|cliquez|clique|clicchi) (?:aqui|ici|qui)
        (?:gratuit|gratis|kostenlos)\b | promo(?:tion|cion|zione)?\b | acceptance in | \d\d ?% off
        free shipping | best price | \bmoq\b | (?:send|give)(?: us)? your whatsapp | \d+ ?% discount
        (?:this month|this week|today) only
        (?:claim|get) your free | (?:full|our|product|the) catalog(?:ue)?\b
        (?:leading|we are(?: an?)?)(?: \w+){0,2} (?:manufacturer|supplier|factory) | export experience | \bfob\b
        requested quantity | delivery time | good price | esteemed (?:company|firm|customer)
        reply (?:with )?.?(?:remove|stop)\b
        purchasing manager | factory price
        special offer | wholesale | order (?:now|within|today) | unsubscribe here | increase your | click here
        click https?
        no longer wish to receive | \d for the price of \d | discount of \d+(?: ?%)? | (?:within|in) (?:24|48) hours
        congratulations?[!,] | you (?:are|have been) (?:qualif\w+|pre-?approved|chosen) | discreet\w*
        no (?:exams?|study|prescription|credit check|obligation)\b | fully accredited | miracle | home ?owner
        \d{2,} ?(?:usd|eur|gbp)\b | (?:do|does) not want you to (?:know|see) | satisfaction guaranteed
        (?:full|your) name and (?:tele)?phone | your (?:reply|response) is needed urgently | one[- ]time offer
        cliquez ici | haga clic aqui | clique aqui | clicca qui | klicken sie hier | klik hier
        dear (?:beneficiary|winner|friend in) | loterie | heritage de | compte bancaire | beneficiaire
        copie de (?:votre )?passeport | offre de pret | loteria | herencia | cuenta bancaria | beneficiari[oa]
        prestamo | heranca | conta bancaria | eredita | conto bancario | erbschaft | bankkonto | erfenis
    """,
)
