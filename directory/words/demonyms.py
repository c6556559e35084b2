"""What the people of each country are called, and what is theirs, in the six languages of the interface.

Each is the beginning that its forms have in common: "allemand" of "allemande" and "allemands", "немецк" of "немецкая".
One that two countries share stands at both."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

# English, whole words: advocacy's matching reads texts by them.
ENGLISH = (
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
# Beside those: English of daily use, then French, German, Spanish, Russian and Arabic where they differ.
_OTHERS = Path(__file__).parent / "tables" / "demonyms.txt"
_ENDINGS = Path(__file__).parent / "tables" / "demonym_endings.txt"


@cache
def endings() -> tuple[str, ...]:
    """What may follow a beginning, folded as the finder folds; “-ский” in all cases, also behind “и” and “е”."""
    *others, adjectives = _ENDINGS.read_text(encoding="utf-8").splitlines()
    cases = adjectives.split()
    adjectival = (f"{between}ск{case}" for between in ("", "и", "е") for case in cases)
    return (*" ".join(others).split(), *cases, *adjectival)


def english() -> Iterator[tuple[str, str]]:
    """(adjective or noun for a country's people, code)."""
    for entry in ENGLISH.split(","):
        yield from ((name, entry[:2]) for name in entry[3:].split("|"))


@cache
def beginnings() -> dict[str, list[str]]:
    """What forms of demonyms begin with, by code; of English those in use in texts first."""
    found: dict[str, dict[str, None]] = {}
    for name, code in english():
        found.setdefault(code, {})[name] = None
    for line in _OTHERS.read_text(encoding="utf-8").splitlines():
        found.setdefault(line[:2], {}).update(dict.fromkeys(line[3:].split("|")))
    return {code: list(names) for code, names in found.items()}
