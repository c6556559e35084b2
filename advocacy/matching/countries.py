"""English names of countries and of their people: CLDR's, and those that newspapers use besides.

Codes are ISO 3166-1 alpha-2; Kosovo is the user-assigned XK.
"""

import re
import unicodedata
from collections.abc import Iterator

from babel import Locale

PSEUDO_TERRITORIES = frozenset(
    ["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"]
)
ALIASES = {
    "AE": ("UAE", "Emirates"),
    "AG": ("Antigua",),
    "BA": ("Bosnia", "Bosnia-Herzegovina"),
    "CD": ("DRC", "DR Congo", "Democratic Republic of Congo", "Democratic Republic of the Congo"),
    "CG": ("Congo-Brazzaville", "Republic of the Congo"),
    "CI": ("Ivory Coast",),
    "CN": ("PRC", "People's Republic of China"),
    "CV": ("Cabo Verde",),
    "CZ": ("Czech Republic",),
    "GB": ("UK", "Britain", "Great Britain", "England", "Scotland", "Wales"),
    "HK": ("Hong Kong",),
    "KN": ("Saint Kitts",),
    "KP": ("DPRK", "Democratic People's Republic of Korea"),
    "KR": ("ROK", "Republic of Korea"),
    "LA": ("Lao PDR",),
    "MK": ("Macedonia",),
    "MM": ("Burma", "Myanmar"),
    "NL": ("Holland", "The Netherlands"),
    "PS": ("Palestine",),
    "RU": ("Russian Federation", "Chechnya", "Kremlin"),
    "ST": ("Sao Tome",),
    "SZ": ("Swaziland",),
    "TL": ("East Timor",),
    "TR": ("Turkey",),
    "TT": ("Trinidad",),
    "TW": ("Republic of China", "Chinese Taipei"),
    "US": ("USA", "US", "America", "United States of America", "White House"),
    "VA": ("Holy See", "Vatican", "apostolic nunciature"),
    "VC": ("Saint Vincent",),
}
# Parts of a state whose names hold the name of another one, or of its people.
PARTS = {
    "AU": ("New South Wales",),
    "BA": ("Republika Srpska",),
    "CA": ("British Columbia",),
    "CN": ("Inner Mongolia", "Inner Mongolian"),
    "GB": ("Northern Ireland", "Northern Irish"),
    "IQ": ("Iraqi Kurdistan", "Kurdistan Region", "Kurdistan Regional Government"),
    "JM": ("Spanish Town",),
    "PG": ("New Britain", "New Ireland"),
    "SB": ("New Georgia",),
    "US": ("New England", "New Jersey", "New Mexico"),
}
# Adjectives and nouns for a country's people. One that two countries share stands at both, and names the one that
# a text names besides. "Guinean" alone is of Guinea; the others are said at full length.
DEMONYMS = (
    "AD Andorran,AE Emirati,AF Afghan,AG Antiguan|Barbudan,AL Albanian,AM Armenian,AO Angolan"
    ",AR Argentine|Argentinian,AT Austrian,AU Australian,AZ Azerbaijani|Azeri,BA Bosnian,BB Barbadian|Bajan"
    ",BD Bangladeshi,BE Belgian,BF Burkinabe|Burkinabé,BG Bulgarian,BH Bahraini,BI Burundian,BJ Beninese,BN Bruneian"
    ",BO Bolivian,BR Brazilian,BS Bahamian,BT Bhutanese,BW Botswanan|Motswana,BY Belarusian|Belarussian,BZ Belizean"
    ",CA Canadian,CD Congolese,CF Central African,CG Congolese,CH Swiss,CI Ivorian,CK Cook Islander,CL Chilean"
    ",CM Cameroonian,CN Chinese,CO Colombian,CR Costa Rican,CU Cuban,CV Cape Verdean|Cabo Verdean,CY Cypriot,CZ Czech"
    ",DE German,DJ Djiboutian,DK Danish,DM Dominican,DO Dominican,DZ Algerian,EC Ecuadorian|Ecuadorean,EE Estonian"
    ",EG Egyptian,ER Eritrean,ES Spanish,ET Ethiopian,FI Finnish,FJ Fijian,FM Micronesian,FR French,GA Gabonese"
    ",GB British|Scottish|Welsh|English,GD Grenadian,GE Georgian,GH Ghanaian,GM Gambian,GN Guinean"
    ",GQ Equatorial Guinean|Equatoguinean,GR Greek,GT Guatemalan,GW Bissau-Guinean|Guinea-Bissauan,GY Guyanese"
    ",HN Honduran,HR Croatian,HT Haitian,HU Hungarian,ID Indonesian,IE Irish,IL Israeli,IN Indian,IQ Iraqi,IR Iranian"
    ",IS Icelandic,IT Italian,JM Jamaican,JO Jordanian,JP Japanese,KE Kenyan,KG Kyrgyz,KH Cambodian"
    ",KI I-Kiribati|Kiribatian,KM Comorian|Comoran,KN Kittitian|Nevisian,KP North Korean,KR South Korean,KW Kuwaiti"
    ",KZ Kazakh|Kazakhstani,LA Laotian,LB Lebanese,LC Saint Lucian,LI Liechtensteiner,LK Sri Lankan,LR Liberian"
    ",LS Basotho|Mosotho|Lesothan,LT Lithuanian,LU Luxembourgish|Luxembourger,LV Latvian,LY Libyan,MA Moroccan"
    ",MC Monegasque|Monacan,MD Moldovan,ME Montenegrin,MG Malagasy|Madagascan,MH Marshallese,MK Macedonian,ML Malian"
    ",MM Burmese,MN Mongolian,MR Mauritanian,MT Maltese,MU Mauritian,MV Maldivian,MW Malawian,MX Mexican,MY Malaysian"
    ",MZ Mozambican,NA Namibian,NE Nigerien,NG Nigerian,NI Nicaraguan,NL Dutch,NO Norwegian,NP Nepalese|Nepali"
    ",NR Nauruan,NU Niuean,NZ New Zealander,OM Omani,PA Panamanian,PE Peruvian,PG Papua New Guinean"
    ",PH Philippine|Filipino,PK Pakistani,PL Polish,PS Palestinian,PT Portuguese,PW Palauan,PY Paraguayan,QA Qatari"
    ",RO Romanian,RS Serbian,RU Russian|Chechen,RW Rwandan,SA Saudi|Saudi Arabian,SB Solomon Islander,SC Seychellois"
    ",SD Sudanese,SE Swedish,SG Singaporean,SI Slovenian|Slovene,SK Slovak,SL Sierra Leonean,SM Sammarinese"
    ",SN Senegalese,SO Somali,SR Surinamese,SS South Sudanese,ST Sao Tomean,SV Salvadoran,SY Syrian,SZ Swazi"
    ",TD Chadian,TG Togolese,TH Thai,TJ Tajik,TL Timorese|East Timorese,TM Turkmen,TN Tunisian,TO Tongan"
    ",TR Turkish,TT Trinidadian|Tobagonian"
    ",TV Tuvaluan,TW Taiwanese,TZ Tanzanian,UA Ukrainian,UG Ugandan,US American,UY Uruguayan,UZ Uzbek,VA Vatican"
    ",VC Vincentian,VE Venezuelan,VN Vietnamese,VU Ni-Vanuatu|Vanuatuan,WS Samoan,XK Kosovar|Kosovan,YE Yemeni"
    ",ZA South African,ZM Zambian,ZW Zimbabwean"
)
_ABBREVIATION = re.compile(r"[A-Z]{2,4}")
_DOTTED = re.compile(r"\b(?:[A-Z]\.){2,}")
_SAINT = re.compile(r"\b(?:Saint|St\.?)(?=\s)")
_SAINTS = ("Saint", "St", "St.")
_AND = re.compile(r"\s(?:&|and)\s")


def country_names() -> Iterator[tuple[str, str]]:
    """(name, code) for every English name, alias and demonym, however it is spelt."""
    for name, code in _names():
        for spelling in _spellings(name):
            yield spelling, code


def demonyms() -> Iterator[tuple[str, str]]:
    """(adjective or noun for a country's people, code)."""
    for entry in DEMONYMS.split(","):
        code, _, names = entry.partition(" ")
        yield from ((name, code) for name in names.split("|"))


def _names() -> Iterator[tuple[str, str]]:
    for code, name in Locale("en").territories.items():
        if len(code) == 2 and code.isalpha() and code not in PSEUDO_TERRITORIES:
            yield name.replace("\u2019", "'"), code
            yield name.partition(" (")[0], code
    for listed in (ALIASES, PARTS):
        yield from ((name, code) for code, names in listed.items() for name in names)
    yield from demonyms()


def _spellings(name: str) -> set[str]:
    """The name as newspapers write it too: without accents, Saint as St, & as and, DRC as D.R.C."""
    spellings = {
        name,
        "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)),
    }
    spellings |= {_DOTTED.sub(lambda found: found[0].replace(".", ""), spelling) for spelling in spellings}
    if _ABBREVIATION.fullmatch(name):
        spellings.add("".join(f"{letter}." for letter in name))
    for pattern, others in ((_SAINT, _SAINTS), (_AND, (" & ", " and "))):
        spellings |= {pattern.sub(other, spelling) for spelling in spellings for other in others}
    return spellings
