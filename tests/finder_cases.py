"""Sixty ways in which people may call a country, with the code that they mean."""

MEANT = {
    # names in daily use, former names, parts, abbreviations
    "Holland": {"NL"},
    "Ivory Coast": {"CI"},
    "UAE": {"AE"},
    "Congo": {"CD", "CG"},
    "Korea": {"KR"},
    "Burma": {"MM"},
    "Swaziland": {"SZ"},
    "USA": {"US"},
    "UK": {"GB"},
    "England": {"GB"},
    "Czech Republic": {"CZ"},
    "Czechia": {"CZ"},
    "Macedonia": {"MK"},
    "Cape Verde": {"CV"},
    "East Timor": {"TL"},
    "Kosovo": {"XK"},
    "DRC": {"CD"},
    "the Gambia": {"GM"},
    "Republic of Ireland": {"IE"},
    "Federal Republic of Germany": {"DE"},
    "bosnia herzegovina": {"BA"},
    "Viet Nam": {"VN"},
    # one name is the beginning of another
    "Niger": {"NE"},
    "Guinea": {"GN"},
    "south sudan": {"SS"},
    # errors
    "Holand": {"NL"},
    "Grmany": {"DE"},
    "Isreal": {"IL"},
    "Lybia": {"LY"},
    "Columbia": {"CO"},
    "Swizerland": {"CH"},
    "Saudi Arbia": {"SA"},
    "Nigera": {"NG"},
    "Uganad": {"UG"},
    "Kazakstan": {"KZ"},
    # other languages in Latin letters, with and without accents
    "Türkiye": {"TR"},
    "Deutschland": {"DE"},
    "Österreich": {"AT"},
    "Kıbrıs": {"CY"},
    "Allemagne": {"DE"},
    "espana": {"ES"},
    "Ελλάδα": {"GR"},
    "Magyarország": {"HU"},
    "Shqipëria": {"AL"},
    "Ujerumani": {"DE"},
    "Nhật Bản": {"JP"},
    # other scripts
    "Германия": {"DE"},
    "Україна": {"UA"},
    "مصر": {"EG"},
    "السعودية": {"SA"},
    "ایران": {"IR"},
    "ישראל": {"IL"},
    "日本": {"JP"},
    "中国": {"CN"},
    "대한민국": {"KR"},
    "ประเทศไทย": {"TH"},
    "भारत": {"IN"},
    "বাংলাদেশ": {"BD"},
    "საქართველო": {"GE"},
    "ኢትዮጵያ": {"ET"},
}
LEAST_RIGHT = 57
# Letters that are double in the wrong place, or changed places: offered first, and opened by nobody's Enter.
MISTYPED = {"Phillipines": "PH", "Morroco": "MA", "Vietman": "VN", "Lichtenstein": "LI", "Brittain": "GB"}

# What readers type beside names: (language of the page, what is typed, the code that must come first).
# Written before the rules that find them.
BY_KIND = {
    "peoples": (
        "en Kiwi NZ|en Spaniard ES|en Danish DK|en Swede SE|en Nigerian NG|en Nigerien NE"
        "|en Burmese MM|en Greek GR|en Thai TH|en Ivorian CI|en Northern Irish GB"
        "|en South Korean KR|fr allemande DE|fr suisses CH|fr norvégienne NO|fr turque TR"
        "|fr nigérienne NE|fr nigériane NG|de Schweizerin CH|de kanadische CA|de Österreicherin AT"
        "|de norwegisches NO|de Französin FR|es estadounidense US|es española ES|es noruegos NO"
        "|es neozelandés NZ|ru немка DE|ru французская FR|ru литовец LT|ru литовское LT"
        "|ru канадцы CA|ru украинка UA|ar فرنسية FR|ar الألمانية DE|ar كندي CA|ar مصري EG"
    ),
    "cities": (
        "en Canberra AU|en Nairobi KE|en Bern CH|en Abuja NG|en Pristina XK|en Munich DE"
        "|en Barcelona ES|en Edinburgh GB|en Istanbul TR|en Washington US|en Texas US|en Ontario CA"
        "|en Bavaria DE|en Wellington NZ|en nuku alofa TO|en Sao Paulo BR|fr Pékin CN"
        "|fr Varsovie PL|fr Genève CH|fr Le Caire EG|de Mailand IT|de Warschau PL|de Kopenhagen DK"
        "|de Neu-Delhi IN|es Moscú RU|es Pekín CN|es Nueva York US|es Ginebra CH|ru Вена AT"
        "|ru Пекин CN|ru Нью-Йорк US|ru Вильнюс LT|ar لندن GB|ar برلين DE|ar موسكو RU|ar القاهرة EG"
        "|ar جنيف CH"
    ),
    "official names": (
        "en Kingdom of Denmark DK|en State of Qatar QA|en Hashemite Kingdom of Jordan JO"
        "|en Togolese Republic TG|en Grand Duchy of Luxembourg LU|en Republic of Niger NE"
        "|en Republic of Guinea GN|en Republic of the Congo CG"
        "|en Democratic Republic of the Congo CD|en Democratic People’s Republic of Korea KP"
        "|en Republic of Korea KR|en Republic of China TW|en People’s Republic of China CN"
        "|en Commonwealth of Dominica DM|en Dominican Republic DO|en United Mexican States MX"
        "|en Independent State of Papua New Guinea PG|en Republic of Equatorial Guinea GQ"
        "|en Lao People’s Democratic Republic LA|en Republic of South Sudan SS"
        "|en Union of the Comoros KM|fr République italienne IT|fr Royaume d’Espagne ES"
        "|fr République libanaise LB|fr République de Chine TW|fr Confédération suisse CH"
        "|fr Grand-Duché de Luxembourg LU|fr République islamique d’Iran IR"
        "|fr République du Niger NE|de Königreich Norwegen NO|de Französische Republik FR"
        "|de Großherzogtum Luxemburg LU|de Republik Irak IQ|de Demokratische Volksrepublik Korea KP"
        "|de Russische Föderation RU|de Republik Sudan SD|de Schweizerische Eidgenossenschaft CH"
        "|es Reino de España ES|es República Francesa FR|es Estados Unidos Mexicanos MX"
        "|es República Oriental del Uruguay UY|es Confederación Suiza CH"
        "|es República Popular China CN|ru Королевство Испания ES|ru Итальянская Республика IT"
        "|ru Республика Польша PL|ru Республика Корея KR|ru Федеративная Республика Германия DE"
        "|ru Республика Конго CG|ar الجمهورية الفرنسية FR|ar المملكة الأردنية الهاشمية JO"
        "|ar دولة قطر QA|ar جمهورية العراق IQ|ar سلطنة عمان OM"
        "|ar جمهورية كوريا الديمقراطية الشعبية KP"
    ),
    "spelling": (
        "en Saudiarabia SA|en Southafrica ZA|en Srilanka LK|en Cote dIvoire CI"
        "|en Sao Tome and Principe ST|en Viet-Nam VN|en St Lucia LC|en Antigua & Barbuda AG"
        "|fr Etats Unis US|fr Coree du Sud KR|fr Emirats arabes unis AE|de Oesterreich AT"
        "|de Suedafrika ZA|de Grossbritannien GB|es Mejico MX|es Paises Bajos NL|ru Белоруссия BY"
        "|ru Молдавия MD|ru Тайланд TH|ar اليونان GR|ar امريكا US|ar هولندا NL|ar شيلي CL"
    ),
    "declined": (
        "de Vereinigten Staaten US|de der Vereinigten Arabischen Emirate AE|de des Vereinigten Königreichs GB"
        "|de der Dominikanischen Republik DO|de Außenministerium der Demokratischen Republik Kongo CD"
        "|de Außenministerium der Vereinigten Staaten US|ru Фарерские острова DK|ru Бермудские острова GB"
        "|en Ministerul Afacerilor Externe al României RO|de Botschaft der Tschechischen Republik CZ"
    ),
    "ministries": (
        "en FCDO GB|en Foreign Office GB|en State Department US|en Quai d’Orsay FR|en Farnesina IT"
        "|en Itamaraty BR|en DFAT AU|en Global Affairs Canada CA|en Gaimusho JP|en MFA Lithuania LT"
        "|en Kenya foreign ministry KE|en French foreign ministry FR|en whom do I ask at the Dutch Foreign Office NL"
        "|en Ministry of Foreign Affairs of the Republic of Korea KR|de Auswärtiges Amt DE"
        "|de Außenministerium Litauen LT|fr ministère des Affaires étrangères du Canada CA"
        "|es Cancillería de Chile CL|ru МИД Литвы LT|ru Госдеп US"
        "|ru Министерство иностранных дел Германии DE|ar وزارة الخارجية الألمانية DE"
        "|ar وزارة خارجية مصر EG"
    ),
}
TERRITORIES = (
    "en Cocos Islands AU|de Kanalinseln GB|"
    "en Faroe Islands DK|en Bermuda GB|en Guam US|en Tahiti FR|en Aruba NL|en Isle of Man GB"
    "|en Falkland Islands GB|en French Guiana FR|en Svalbard NO|en Christmas Island AU"
    "|fr Groenland DK|fr Nouvelle-Calédonie FR|de Färöer DK|de Hongkong CN|es Puerto Rico US"
    "|es Islas Malvinas GB|ru Гренландия DK|ru Гонконг CN|ar غرينلاند DK|ar بورتوريكو US"
)
# Nothing of this is a country: no name comes first for it, but perhaps a guess that Enter does not open.
# Words of their own in Russian, where a name of a state has an end more.
NO_FORMS = ("дани", "само", "сири", "инди", "кени", "туни", "гане", "куб", "коре", "тога")
NO_COUNTRY = (
    *NO_FORMS,
    "Atlantis",
    "visa",
    "petition",
    "ministry",
    "republic of",
    "foreign affairs",
    "embassy",
    "Western Sahara",
    "Narnia",
    "Ionian Islands",
    "Ruritania foreign ministry",
    "lesbian",
    "Wakanda",
    "Mordor",
)


def cases(table):
    for line in table.split("|"):
        language, rest = line.split(" ", 1)
        typed, _, code = rest.rpartition(" ")
        yield {"language": language, "typed": typed, "first": code}
