"""Function words: they stand in every answer and speak for no question. Accents stripped, lower case."""

# ruff: noqa: E501 - a row is read across, language beside language

STOPWORDS: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": """a about after all also am an and any are as at be because been before being both but by can could did do does
            each even few for from had has have having he her here him his how i if in into is it its just like many may me
            might more most much must my no nor not now of off on once one only or other our out over own same she should
            so some such than that the their them then there these they this those through to too under until up us very
            was we were what when where which while who whom whose why will with would yet you your""",
        "fr": """a ai ainsi alors apres au aucun aussi autre autres aux avant avec avoir avons bien c car ce ceci cela celle celles
            celui ces cet cette ceux chaque chez comme comment d dans de depuis des deux dire doit donc dont du elle elles
            en encore entre est et etaient etait ete etre eu eux fait faire font fut ici il ils j je l la le les leur leurs
            lui m ma mais me meme mes moi moins mon n ne ni nos notre nous on ont ou par parce pas peu peut peuvent plus
            pour pourquoi quand que quel quelle quelles quels qui quoi s sa sans se sera ses si son sont sous sur t ta tous
            tout toute toutes tres trop tu un une vers vos votre vous y""",
        "es": """a al algo algunos ante antes aqui asi aun aunque bien cada casi como con contra cual cuando cuya cuyo da de del
            desde donde dos durante e el ella ellas ellos en entre era eran es esa esas ese eso esos esta estan estar estas
            este esto estos fue fueron ha hace hacer hacia han hasta hay la las le les lo los mas me mi mientras mis mucho
            muy nada ni no nos nosotros nuestra nuestras nuestro nuestros o otra otras otro otros para pero poco por porque
            puede pueden pues que quien quienes se sea ser si sin sino sobre solo son su sus tal tambien tan tanto te tiene
            tienen toda todas todo todos tras tu un una uno unos usted ustedes y ya yo""",
        "it": """a ad ai al alla alle agli allo anche ancora avere c che chi ci come con contro cosa cui d da dai dal dalla dalle
            degli dei del della delle dello di dopo dove e ed era erano essere fa fare fra gli ha hanno ho i il in io l la
            le lei li lo loro lui ma me mi mia mio molto ne negli nei nel nella nelle no noi non nostra nostre nostri nostro
            o ogni per perche piu poi puo qua quale quali quando quanto quella quelle quelli quello questa queste questi
            questo qui se sei senza si sia siamo sono sta su sua sue sui sul sulla suo suoi tra tutta tutte tutti tutto un
            una uno vi voi""",
        "pt": """a ao aos aqui as assim ate cada com como contra da das de dela dele depois desde do dos duas e ela elas ele eles
            em entre era eram essa essas esse esses esta estao estas este estes eu foi foram ha isso isto ja la lhe mais mas
            me mesmo meu minha muito muitos na nao nas nem no nos nossa nossas nosso nossos num numa o os ou para pela pelas
            pelo pelos pode podem por porque qual quando que quem se sem ser seu seus so sobre sua suas tambem tao te tem
            temos ter tinha toda todas todo todos um uma umas uns voce""",
        "de": """aber alle als also am an auch auf aus bei bin bis da damit dann das dass dem den der des die dies diese dieser
            doch dort du durch ein eine einem einen einer eines er es fur hat haben hatte hier ich ihr ihre im in ist ja
            jede kann kein keine mit muss nach nicht noch nur ob oder ohne schon sehr sein seine sich sie sind so uber um
            und uns unser unsere unter vom von vor war waren was weil wenn wer werden wie wir wird wo zu zum zur""",
        "nl": """aan al alle als bij dan dat de deze die dit door dus een en er geen haar had heb hebben heeft het hier hij hoe
            ik in is je kan maar me meer met mijn na naar niet nog nu of om omdat ons onze ook op over te tot u uit van veel
            voor waar was wat we wel werd wie wij worden wordt zich zij zijn zo""",
    }.items()
}
"""By language code"""
