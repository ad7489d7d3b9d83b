"""Countries where babel and people differ, calling codes, capitals, country-code domains.

Each entry is an ISO 3166-1 code, and what stands for it between commas, folded.
"""

from m4d_consolidate.contributions.patterns import word_set


def by_name(text: str) -> dict[str, str]:
    """Return the codes by the names that stand behind each."""
    entries = [" ".join(entry.split()) for entry in text.split(";") if entry.strip()]
    return {name.strip(): entry[:2] for entry in entries for name in entry[2:].split(",")}


ALIASES = by_name("""
    NZ nz; GB uk, great britain, england, scotland, wales, northern ireland;
    US usa, u.s.a, united states of america, ee uu, etats unis d'amerique;
    NL the netherlands, holland, pays bas, nederland;
    CD drc, dr congo, d r congo, rd congo, r d congo, rd du congo, rdc,
    republique democratique du congo, democratic republic of congo, congo kinshasa;
    CI ivory coast, cote d'ivoire; MM burma; CV cape verde, cabo verde; SZ swaziland;
    CZ czech republic, ceska republika, cesko; GM the gambia; VN vietnam, viet nam; LA lao pdr;
    KR south korea, republic of korea; RU russian federation; MK macedonia; TL east timor, timor leste; AE uae;
    PS palestine, west bank; TR turkey, turquie, turkiye, turkiye cumhuriyeti; DO rep dominicana; BR brasil;
    MZ mocambique; DE deutschland; SE sverige; NO norge; DK danmark; FI suomi; AT osterreich;
    CH schweiz, suisse, svizzera; BE belgie, belgique; PL polska; HR hrvatska; RS srbija; SI slovenija;
    SK slovensko; HU magyarorszag; RO romania; AL shqiperia; XK kosova; EE eesti; LV latvija; LT lietuva;
    IS aus island, auf island; SV el salvador, le salvador, au salvador, du salvador;
    MA maroc, al maghrib; TN tunisie; DZ algerie; BA bosna i hercegovina, bosnia; ME crna gora; PT portugal;
    IT italia; ES espana, catalunya; GN guinee conakry; CG congo brazzaville; SB solomon islands;
""")
"""What people write in signatures beside the names in babel's locales"""

NOT_ALONE = word_set("island salvador")
"""Words and cities elsewhere: they stand for a country only beside others, as the aliases say"""

AMBIGUOUS = word_set("georgia jordan chad man jersey")
"""Also given names, states or common words: they count only where they do not begin a longer line"""

ADJECTIVES = by_name("""
    AF afghan; AL albanian, albanais, albanes; DZ algerian, algerien, argelino;
    AR argentine, argentinian, argentin, argentino; AM armenian, armenien, armenio;
    AU australian, australien, australiano; AT austrian, autrichien, austriaco; BD bangladeshi;
    BE belgian, belge, belga; BJ beninese, beninois; BO bolivian, bolivien, boliviano;
    BR brazilian, bresilien, brasileno, brasileiro; BF burkinabe; BI burundian, burundais; KH cambodian, cambodgien;
    CM cameroonian, camerounais, camerunes; CA canadian, canadien, canadiense; CL chilean, chilien, chileno;
    CO colombian, colombien, colombiano; HR croatian, croate, croata; CZ czech, tcheque, checo;
    DK danish, danois, danes; EC ecuadorian, equatorien, ecuatoriano, ecuatoriana; EG egyptian, egyptien, egipcio;
    SV salvadoran, salvadorien, salvadoreno; EE estonian, estonien, estonio; ET ethiopian, ethiopien, etiope;
    FJ fijian; FI finnish, finlandais, finlandes; FR french, francais, francaise, frances; GM gambian, gambien;
    DE german, allemand, aleman; GH ghanaian, ghaneen, ghanes; GR greek, grec, griego;
    GT guatemalan, guatemalteque, guatemalteco; GN guinean, guineen, guineano; HT haitian, haitien, haitiano;
    HN honduran, hondurien, hondureno; HU hungarian, hongrois, hungaro; IN indian, indien, indio;
    ID indonesian, indonesien, indonesio; IE irish, irlandais, irlandes; IT italian, italien, italienne, italiano;
    JM jamaican, jamaicain; JP japanese, japonais, japones; JO jordanian, jordanien, jordano; KE kenyan;
    LB lebanese, libanais, libanes; LR liberian, liberien; MG malagasy, malgache; MW malawian, malawien;
    ML malian, malien; MR mauritanian, mauritanien; MX mexican, mexicain, mexicano, mexicana;
    MD moldovan, moldave, moldavo; MA moroccan, marocain, marocaine, marroqui;
    MZ mozambican, mozambicain, mozambiqueno, mocambicano; NP nepali, nepalese, nepalais;
    NL dutch, neerlandais, neerlandes; NI nicaraguan, nicaraguayen, nicaraguense; NE nigerien, nigerienne;
    NG nigerian; NO norwegian, norvegien, noruego; PK pakistani, pakistanais; PY paraguayan, paraguayen, paraguayo;
    PE peruvian, peruvien, peruano, peruana; PH filipino, philippine, philippin; PL polish, polonais, polaco;
    PT portuguese, portugais, portugues; RO romanian, roumain, rumano; RW rwandan, rwandais;
    SN senegalese, senegalais, senegales; RS serbian, serbe, serbio; SL sierra, leonean;
    ZA south, african, sud-africain, sudafricano; ES spanish, espagnol, espanol, asturiano, andaluz, catalan;
    LK sri, lankan; SE swedish, suedois, sueco; CH swiss, suizo; TZ tanzanian, tanzanien; TH thai, thailandais;
    TG togolese, togolais; TN tunisian, tunisien, tunisienne, tunecino; TR turkish, turc, turco;
    UG ugandan, ougandais; UA ukrainian, ukrainien, ucraniano;
    GB british, britannique, britanico, english, scottish, welsh;
    UY uruguayan, uruguayen, uruguayo; VN vietnamese, vietnamien, vietnamita; ZM zambian, zambien;
    ZW zimbabwean, zimbabween;
""")
"""Who people say they are, in English, French, Spanish and Portuguese"""

CAPITALS = by_name("""
    AF kabul; AL tirana; DZ algiers, alger; AO luanda; AR buenos aires; AM yerevan, erevan; AT vienna, wien;
    AZ baku; BD dhaka; BB bridgetown; BY minsk; BE brussels, bruxelles, brussel, bruselas; BZ belmopan;
    BJ cotonou, porto-novo; BO la paz; BA sarajevo; BW gaborone; BR brasilia; BG sofia; BF ouagadougou;
    BI bujumbura; KH phnom penh; CM yaounde, douala; CA ottawa; CV praia; CF bangui; TD n'djamena, ndjamena;
    CO bogota; CD kinshasa; CG brazzaville; CR san jose de costa rica; CI abidjan; HR zagreb; CU la habana, havana;
    CZ prague, praha; DK copenhagen, kobenhavn; DJ djibouti; DO santo domingo; EC quito, guayaquil; EG cairo;
    ER asmara; EE tallinn; ET addis ababa, addis-abeba; FJ suva; FI helsinki; FR paris; GA libreville; GM banjul;
    GE tbilisi; DE berlin; GH accra, kumasi; GR athens; GT ciudad de guatemala, guatemala city; GN conakry;
    GW bissau; HT port-au-prince; HN tegucigalpa; HU budapest; IS reykjavik; IN new delhi, nueva delhi; ID jakarta;
    IR tehran; IQ baghdad; IE dublin; IL jerusalem; IT rome, roma; JP tokyo; JO amman; KZ astana;
    KE nairobi, mombasa; XK pristina; KG bishkek; LA vientiane; LV riga; LB beirut, beyrouth; LS maseru;
    LR monrovia; LY tripoli; LT vilnius; LU luxembourg; MG antananarivo; MW lilongwe, blantyre; MY kuala lumpur;
    ML bamako; MT valletta; MR nouakchott; MU port louis; MX ciudad de mexico, mexico city; MD chisinau;
    MN ulaanbaatar; ME podgorica; MA rabat, casablanca; MZ maputo; MM yangon; NA windhoek; NP kathmandu;
    NL amsterdam, the hague, den haag; NZ wellington; NI managua; NE niamey; NG abuja, lagos; MK skopje; NO oslo;
    OM muscat; PK islamabad, karachi; PS ramallah; PG port moresby; PY asuncion; PE lima; PH manila;
    PL warsaw, warszawa; PT lisbon, lisboa, lisbonne; QA doha; RO bucharest, bucuresti; RU moscow; RW kigali;
    WS apia; SA riyadh; SN dakar; RS belgrade, beograd; SL freetown; SK bratislava; SI ljubljana; SB honiara;
    SO mogadishu; ZA pretoria, cape town, johannesburg, durban; KR seoul; SS juba; ES madrid, barcelona; LK colombo;
    SD khartoum; SR paramaribo; SE stockholm; CH berne, geneva, geneve, ginebra; SY damascus; TW taipei;
    TJ dushanbe; TZ dodoma, dar es salaam; TH bangkok; TL dili; TG lome; TO nuku'alofa; TT port of spain; TN tunis;
    TR ankara, istanbul; TM ashgabat; UG kampala; UA kyiv, kiev; AE abu dhabi;
    GB london, londres, edinburgh, cardiff; US washington dc; UY montevideo; UZ tashkent; VU port vila; VE caracas;
    VN hanoi; YE sana'a; ZM lusaka; ZW harare, bulawayo;
""")
"""Seats of government and the largest cities, where no larger city elsewhere bears the name"""

CALLING_CODES = by_name("""
    EG 20; ZA 27; GR 30; NL 31; BE 32; FR 33; ES 34; HU 36; IT 39; RO 40; CH 41; AT 43; GB 44; DK 45; SE 46; NO 47;
    PL 48; DE 49; PE 51; MX 52; CU 53; AR 54; BR 55; CL 56; CO 57; VE 58; MY 60; AU 61; ID 62; PH 63; NZ 64; SG 65;
    TH 66; JP 81; KR 82; VN 84; CN 86; TR 90; IN 91; PK 92; AF 93; LK 94; MM 95; IR 98; SS 211; MA 212; DZ 213;
    TN 216; LY 218; GM 220; SN 221; MR 222; ML 223; GN 224; CI 225; BF 226; NE 227; TG 228; BJ 229; MU 230; LR 231;
    SL 232; GH 233; NG 234; TD 235; CF 236; CM 237; CV 238; ST 239; GQ 240; GA 241; CG 242; CD 243; AO 244; GW 245;
    SC 248; SD 249; RW 250; ET 251; SO 252; DJ 253; KE 254; TZ 255; UG 256; BI 257; MZ 258; ZM 260; MG 261; RE 262;
    ZW 263; NA 264; MW 265; LS 266; BW 267; SZ 268; KM 269; ER 291; GI 350; PT 351; LU 352; IE 353; IS 354; AL 355;
    MT 356; CY 357; FI 358; BG 359; LT 370; LV 371; EE 372; MD 373; AM 374; BY 375; AD 376; MC 377; UA 380; RS 381;
    ME 382; XK 383; HR 385; SI 386; BA 387; MK 389; CZ 420; SK 421; LI 423; BZ 501; GT 502; SV 503; HN 504; NI 505;
    CR 506; PA 507; HT 509; BO 591; GY 592; EC 593; PY 595; SR 597; UY 598; TL 670; BN 673; PG 675; TO 676; SB 677;
    VU 678; FJ 679; WS 685; KI 686; NC 687; TV 688; FM 691; MH 692; KP 850; HK 852; MO 853; KH 855; LA 856; BD 880;
    TW 886; MV 960; LB 961; JO 962; SY 963; IQ 964; KW 965; SA 966; YE 967; OM 968; PS 970; AE 971; IL 972; BH 973;
    QA 974; BT 975; MN 976; NP 977; TJ 992; TM 993; AZ 994; GE 995; KG 996; UZ 998;
""")
"""ITU E.164; codes that several countries share (1, 7) are left out"""

GENERIC_DOMAINS = word_set(
    "ac ai am as bz cc cd cm co dj eu fm gg io je la ly me mu nu pw re sc sh st su tk to tv vc ws"
)
"""Country domains that anybody buys for their letters"""

TERRITORIES = word_set("""
    AI AS AX BL BQ CC CK CW CX FK FO GG GI GU IM JE MF MP MS NF NU PM PN SH SJ SX TC TK VG VI WF YT
""")
"""Small territories, whose short names in one language are common words in another: only their English names count"""
