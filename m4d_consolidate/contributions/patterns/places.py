"""Countries where babel and people differ, calling codes, capitals, country-code domains."""

NAMES = {
    # babel's English names that are not the ISO 3166 short names in use
    "BA": "Bosnia and Herzegovina", "AG": "Antigua and Barbuda", "TT": "Trinidad and Tobago", "KN": "Saint Kitts and Nevis",
    "LC": "Saint Lucia", "VC": "Saint Vincent and the Grenadines", "ST": "Sao Tome and Principe", "TC": "Turks and Caicos Islands",
    "WF": "Wallis and Futuna", "MM": "Myanmar", "CD": "Democratic Republic of the Congo", "CG": "Congo", "CI": "Côte d'Ivoire",
    "HK": "Hong Kong", "MO": "Macao", "PS": "Palestine", "VN": "Viet Nam", "CV": "Cabo Verde", "TR": "Türkiye", "KR": "Republic of Korea", "CZ": "Czechia",
}  # fmt: skip

ALIASES = {
    # what people write in signatures beside the names in babel's locales, folded
    "uk": "GB", "great britain": "GB", "england": "GB", "scotland": "GB", "wales": "GB", "northern ireland": "GB", "usa": "US", "u.s.a": "US",
    "united states of america": "US", "ee uu": "US", "etats unis d'amerique": "US", "the netherlands": "NL", "holland": "NL", "pays bas": "NL",
    "drc": "CD", "dr congo": "CD", "rdc": "CD", "republique democratique du congo": "CD", "democratic republic of congo": "CD", "ivory coast": "CI",
    "cote d'ivoire": "CI", "burma": "MM", "cape verde": "CV", "cabo verde": "CV", "swaziland": "SZ", "czech republic": "CZ", "the gambia": "GM",
    "vietnam": "VN", "viet nam": "VN", "lao pdr": "LA", "south korea": "KR", "republic of korea": "KR", "russian federation": "RU", "macedonia": "MK",
    "east timor": "TL", "timor leste": "TL", "uae": "AE", "palestine": "PS", "turkey": "TR", "turquie": "TR", "turkiye": "TR", "west bank": "PS", "rep dominicana": "DO",
    "brasil": "BR", "mocambique": "MZ", "deutschland": "DE", "sverige": "SE", "norge": "NO", "danmark": "DK", "suomi": "FI", "osterreich": "AT",
    "schweiz": "CH", "suisse": "CH", "svizzera": "CH", "belgie": "BE", "belgique": "BE", "nederland": "NL", "polska": "PL", "hrvatska": "HR",
    "srbija": "RS", "slovenija": "SI", "slovensko": "SK", "magyarorszag": "HU", "romania": "RO", "shqiperia": "AL", "kosova": "XK", "eesti": "EE",
    "latvija": "LV", "lietuva": "LT", "island": "IS", "turkiye cumhuriyeti": "TR", "maroc": "MA", "al maghrib": "MA", "tunisie": "TN", "algerie": "DZ",
    "bosna i hercegovina": "BA", "ceska republika": "CZ", "cesko": "CZ", "crna gora": "ME", "portugal": "PT", "italia": "IT", "espana": "ES",
    "bosnia": "BA", "catalunya": "ES", "guinee conakry": "GN", "congo brazzaville": "CG", "congo kinshasa": "CD", "solomon islands": "SB",
}  # fmt: skip

AMBIGUOUS = frozenset(
    "georgia jordan chad man jersey island cuba guinea niger polynesia americas europe mali benin".split()
) - frozenset("cuba guinea niger mali benin".split())
"""Also given names, states or common words: they count only where they stand alone on a line or end one"""

ADJECTIVES = {
    # who people say they are: en, then fr and es where the stem differs; folded
    "AF": "afghan", "AL": "albanian albanais albanes", "DZ": "algerian algerien argelino", "AR": "argentine argentinian argentin argentino", "AM": "armenian armenien armenio",
    "AU": "australian australien australiano", "AT": "austrian autrichien austriaco", "BD": "bangladeshi", "BE": "belgian belge belga", "BJ": "beninese beninois", "BO": "bolivian bolivien boliviano",
    "BR": "brazilian bresilien brasileno brasileiro", "BF": "burkinabe", "BI": "burundian burundais", "KH": "cambodian cambodgien", "CM": "cameroonian camerounais camerunes", "CA": "canadian canadien canadiense",
    "CL": "chilean chilien chileno", "CO": "colombian colombien colombiano", "HR": "croatian croate croata", "CZ": "czech tcheque checo", "DK": "danish danois danes", "EC": "ecuadorian equatorien ecuatoriano ecuatoriana",
    "EG": "egyptian egyptien egipcio", "SV": "salvadoran salvadorien salvadoreno", "EE": "estonian estonien estonio", "ET": "ethiopian ethiopien etiope", "FJ": "fijian", "FI": "finnish finlandais finlandes", "FR": "french francais francaise frances",
    "GM": "gambian gambien", "DE": "german allemand aleman", "GH": "ghanaian ghaneen ghanes", "GR": "greek grec griego", "GT": "guatemalan guatemalteque guatemalteco", "GN": "guinean guineen guineano", "HT": "haitian haitien haitiano",
    "HN": "honduran hondurien hondureno", "HU": "hungarian hongrois hungaro", "IN": "indian indien indio", "ID": "indonesian indonesien indonesio", "IE": "irish irlandais irlandes", "IT": "italian italien italienne italiano", "JM": "jamaican jamaicain",
    "JP": "japanese japonais japones", "JO": "jordanian jordanien jordano", "KE": "kenyan", "LB": "lebanese libanais libanes", "LR": "liberian liberien", "MG": "malagasy malgache", "MW": "malawian malawien", "ML": "malian malien", "MR": "mauritanian mauritanien",
    "MX": "mexican mexicain mexicano mexicana", "MD": "moldovan moldave moldavo", "MA": "moroccan marocain marocaine marroqui", "MZ": "mozambican mozambicain mozambiqueno mocambicano", "NP": "nepali nepalese nepalais", "NL": "dutch neerlandais neerlandes", "NI": "nicaraguan nicaraguayen nicaraguense",
    "NE": "nigerien nigerienne", "NG": "nigerian", "NO": "norwegian norvegien noruego", "PK": "pakistani pakistanais", "PY": "paraguayan paraguayen paraguayo", "PE": "peruvian peruvien peruano peruana", "PH": "filipino philippine philippin", "PL": "polish polonais polaco", "PT": "portuguese portugais portugues",
    "RO": "romanian roumain rumano", "RW": "rwandan rwandais", "SN": "senegalese senegalais senegales", "RS": "serbian serbe serbio", "SL": "sierra leonean", "ZA": "south african sud-africain sudafricano", "ES": "spanish espagnol espanol asturiano andaluz catalan", "LK": "sri lankan", "SE": "swedish suedois sueco",
    "CH": "swiss suizo", "TZ": "tanzanian tanzanien", "TH": "thai thailandais", "TG": "togolese togolais", "TN": "tunisian tunisien tunisienne tunecino", "TR": "turkish turc turco", "UG": "ugandan ougandais", "UA": "ukrainian ukrainien ucraniano", "GB": "british britannique britanico", "UY": "uruguayan uruguayen uruguayo",
    "VN": "vietnamese vietnamien vietnamita", "ZM": "zambian zambien", "ZW": "zimbabwean zimbabween",
}  # fmt: skip

CAPITALS = {
    # seats of government whose name no larger city elsewhere bears, folded
    "kabul": "AF", "tirana": "AL", "algiers": "DZ", "alger": "DZ", "luanda": "AO", "buenos aires": "AR", "yerevan": "AM", "erevan": "AM", "vienna": "AT", "wien": "AT", "baku": "AZ", "dhaka": "BD", "bridgetown": "BB", "minsk": "BY",
    "brussels": "BE", "bruxelles": "BE", "brussel": "BE", "bruselas": "BE", "belmopan": "BZ", "cotonou": "BJ", "porto-novo": "BJ", "la paz": "BO", "sarajevo": "BA", "gaborone": "BW", "brasilia": "BR", "sofia": "BG", "ouagadougou": "BF", "bujumbura": "BI", "phnom penh": "KH",
    "yaounde": "CM", "douala": "CM", "ottawa": "CA", "praia": "CV", "bangui": "CF", "n'djamena": "TD", "ndjamena": "TD", "bogota": "CO", "kinshasa": "CD", "brazzaville": "CG", "san jose de costa rica": "CR", "abidjan": "CI", "zagreb": "HR", "la habana": "CU", "havana": "CU", "prague": "CZ", "praha": "CZ",
    "copenhagen": "DK", "kobenhavn": "DK", "djibouti": "DJ", "santo domingo": "DO", "quito": "EC", "guayaquil": "EC", "cairo": "EG", "asmara": "ER", "tallinn": "EE", "addis ababa": "ET", "addis-abeba": "ET", "suva": "FJ", "helsinki": "FI", "paris": "FR", "libreville": "GA", "banjul": "GM",
    "tbilisi": "GE", "berlin": "DE", "accra": "GH", "kumasi": "GH", "athens": "GR", "ciudad de guatemala": "GT", "guatemala city": "GT", "conakry": "GN", "bissau": "GW", "port-au-prince": "HT", "tegucigalpa": "HN", "budapest": "HU", "reykjavik": "IS", "new delhi": "IN", "nueva delhi": "IN", "jakarta": "ID", "tehran": "IR",
    "baghdad": "IQ", "dublin": "IE", "jerusalem": "IL", "rome": "IT", "roma": "IT", "tokyo": "JP", "amman": "JO", "astana": "KZ", "nairobi": "KE", "mombasa": "KE", "pristina": "XK", "bishkek": "KG", "vientiane": "LA", "riga": "LV", "beirut": "LB", "beyrouth": "LB", "maseru": "LS", "monrovia": "LR", "tripoli": "LY", "vilnius": "LT", "luxembourg": "LU",
    "antananarivo": "MG", "lilongwe": "MW", "blantyre": "MW", "kuala lumpur": "MY", "bamako": "ML", "valletta": "MT", "nouakchott": "MR", "port louis": "MU", "ciudad de mexico": "MX", "mexico city": "MX", "chisinau": "MD", "ulaanbaatar": "MN", "podgorica": "ME", "rabat": "MA", "casablanca": "MA", "maputo": "MZ", "yangon": "MM", "windhoek": "NA", "kathmandu": "NP",
    "amsterdam": "NL", "the hague": "NL", "den haag": "NL", "wellington": "NZ", "managua": "NI", "niamey": "NE", "abuja": "NG", "lagos": "NG", "skopje": "MK", "oslo": "NO", "muscat": "OM", "islamabad": "PK", "karachi": "PK", "ramallah": "PS", "port moresby": "PG", "asuncion": "PY", "lima": "PE", "manila": "PH", "warsaw": "PL", "warszawa": "PL", "lisbon": "PT", "lisboa": "PT", "lisbonne": "PT", "doha": "QA",
    "bucharest": "RO", "bucuresti": "RO", "moscow": "RU", "kigali": "RW", "apia": "WS", "riyadh": "SA", "dakar": "SN", "belgrade": "RS", "beograd": "RS", "freetown": "SL", "bratislava": "SK", "ljubljana": "SI", "honiara": "SB", "mogadishu": "SO", "pretoria": "ZA", "cape town": "ZA", "johannesburg": "ZA", "durban": "ZA", "seoul": "KR", "juba": "SS", "madrid": "ES", "barcelona": "ES", "colombo": "LK", "khartoum": "SD", "paramaribo": "SR",
    "stockholm": "SE", "berne": "CH", "geneva": "CH", "geneve": "CH", "ginebra": "CH", "damascus": "SY", "taipei": "TW", "dushanbe": "TJ", "dodoma": "TZ", "dar es salaam": "TZ", "bangkok": "TH", "dili": "TL", "lome": "TG", "nuku'alofa": "TO", "port of spain": "TT", "tunis": "TN", "ankara": "TR", "istanbul": "TR", "ashgabat": "TM", "kampala": "UG", "kyiv": "UA", "kiev": "UA", "abu dhabi": "AE", "london": "GB", "londres": "GB", "edinburgh": "GB", "cardiff": "GB",
    "washington dc": "US", "montevideo": "UY", "tashkent": "UZ", "port vila": "VU", "caracas": "VE", "hanoi": "VN", "sana'a": "YE", "lusaka": "ZM", "harare": "ZW", "bulawayo": "ZW",
}  # fmt: skip

CALLING_CODES = {
    # ITU E.164; codes that several countries share (1, 7) are left out
    "20": "EG", "27": "ZA", "30": "GR", "31": "NL", "32": "BE", "33": "FR", "34": "ES", "36": "HU", "39": "IT", "40": "RO", "41": "CH", "43": "AT", "44": "GB", "45": "DK", "46": "SE", "47": "NO", "48": "PL", "49": "DE", "51": "PE", "52": "MX", "53": "CU", "54": "AR", "55": "BR", "56": "CL", "57": "CO", "58": "VE",
    "60": "MY", "61": "AU", "62": "ID", "63": "PH", "64": "NZ", "65": "SG", "66": "TH", "81": "JP", "82": "KR", "84": "VN", "86": "CN", "90": "TR", "91": "IN", "92": "PK", "93": "AF", "94": "LK", "95": "MM", "98": "IR", "211": "SS", "212": "MA", "213": "DZ", "216": "TN", "218": "LY", "220": "GM", "221": "SN", "222": "MR", "223": "ML",
    "224": "GN", "225": "CI", "226": "BF", "227": "NE", "228": "TG", "229": "BJ", "230": "MU", "231": "LR", "232": "SL", "233": "GH", "234": "NG", "235": "TD", "236": "CF", "237": "CM", "238": "CV", "239": "ST", "240": "GQ", "241": "GA", "242": "CG", "243": "CD", "244": "AO", "245": "GW", "248": "SC", "249": "SD", "250": "RW", "251": "ET",
    "252": "SO", "253": "DJ", "254": "KE", "255": "TZ", "256": "UG", "257": "BI", "258": "MZ", "260": "ZM", "261": "MG", "262": "RE", "263": "ZW", "264": "NA", "265": "MW", "266": "LS", "267": "BW", "268": "SZ", "269": "KM", "291": "ER", "350": "GI", "351": "PT", "352": "LU", "353": "IE", "354": "IS", "355": "AL", "356": "MT", "357": "CY",
    "358": "FI", "359": "BG", "370": "LT", "371": "LV", "372": "EE", "373": "MD", "374": "AM", "375": "BY", "376": "AD", "377": "MC", "380": "UA", "381": "RS", "382": "ME", "383": "XK", "385": "HR", "386": "SI", "387": "BA", "389": "MK", "420": "CZ", "421": "SK", "423": "LI", "501": "BZ", "502": "GT", "503": "SV", "504": "HN", "505": "NI",
    "506": "CR", "507": "PA", "509": "HT", "591": "BO", "592": "GY", "593": "EC", "595": "PY", "597": "SR", "598": "UY", "670": "TL", "673": "BN", "675": "PG", "676": "TO", "677": "SB", "678": "VU", "679": "FJ", "685": "WS", "686": "KI", "687": "NC", "688": "TV", "691": "FM", "692": "MH", "850": "KP", "852": "HK", "853": "MO", "855": "KH",
    "856": "LA", "880": "BD", "886": "TW", "960": "MV", "961": "LB", "962": "JO", "963": "SY", "964": "IQ", "965": "KW", "966": "SA", "967": "YE", "968": "OM", "970": "PS", "971": "AE", "972": "IL", "973": "BH", "974": "QA", "975": "BT", "976": "MN", "977": "NP", "992": "TJ", "993": "TM", "994": "AZ", "995": "GE", "996": "KG", "998": "UZ",
}  # fmt: skip

GENERIC_DOMAINS = frozenset(
    "ac ai am as bz cc cd cm co dj eu fm gg io je la ly me mu nu pw re sc sh st su tk to tv vc ws".split()
)
"""Country domains that anybody buys for their letters"""

TERRITORIES = frozenset(
    "AS AI AX BL BQ CC CK CW CX FK FO GG GI GU IM JE MF MP MS NF NU PM PN SH SJ SX TC TK VG VI WF YT".split()
)
"""Small territories, whose short names in one language are common words in another: only their English names count"""
