"""English names of countries and of their people: CLDR's, and those that newspapers use besides.

Codes are ISO 3166-1 alpha-2; Kosovo is the user-assigned XK.
"""

from collections.abc import Iterator

from babel import Locale

PSEUDO_TERRITORIES = frozenset(
    ["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"]
)
ALIASES = {
    "AE": ("UAE", "Emirates", "Emirati"),
    "BA": ("Bosnia", "Bosnian"),
    "CD": ("DRC", "DR Congo", "Democratic Republic of Congo", "Democratic Republic of the Congo"),
    "CG": ("Congo-Brazzaville", "Republic of the Congo"),
    "CI": ("Ivory Coast", "Ivorian"),
    "CV": ("Cabo Verde",),
    "CZ": ("Czech Republic",),
    "GB": ("UK", "U.K.", "Britain", "Great Britain", "England", "Scotland", "Wales"),
    "HK": ("Hong Kong",),
    "KP": ("DPRK",),
    "KR": ("Republic of Korea",),
    "LA": ("Lao PDR",),
    "MK": ("Macedonia", "Macedonian"),
    "MM": ("Burma", "Burmese", "Myanmar"),
    "NL": ("Holland", "The Netherlands"),
    "PS": ("Palestine", "Palestinian"),
    "RU": ("Russian Federation", "Chechnya", "Chechen", "Kremlin"),
    "SZ": ("Swaziland",),
    "TL": ("East Timor",),
    "TR": ("Turkey", "Turkish"),
    "US": ("USA", "U.S.", "U.S.A.", "US", "America", "United States of America", "White House"),
    "VA": ("Holy See", "Vatican"),
}
DEMONYMS = (
    "AF Afghan,AL Albanian,DZ Algerian,AO Angolan,AR Argentine|Argentinian,AM Armenian,"
    "AU Australian,"
    "AT Austrian,AZ Azerbaijani|Azeri,BH Bahraini,BD Bangladeshi,BY Belarusian|Belarussian,"
    "BE Belgian,"
    "BO Bolivian,BW Botswanan,BR Brazilian,BN Bruneian,BG Bulgarian,BI Burundian,KH Cambodian,"
    "CM Cameroonian,CA Canadian,TD Chadian,CL Chilean,CN Chinese,CO Colombian,CR Costa Rican,"
    "HR Croatian,CU Cuban,CY Cypriot,CZ Czech,DK Danish,DO Dominican,EC Ecuadorian,EG Egyptian,"
    "ER Eritrean,EE Estonian,ET Ethiopian,FI Finnish,FR French,GM Gambian,GE Georgian,DE German,"
    "GH Ghanaian,GR Greek,GT Guatemalan,HT Haitian,HN Honduran,HU Hungarian,IS Icelandic,IN Indian,"
    "ID Indonesian,IR Iranian,IQ Iraqi,IE Irish,IL Israeli,IT Italian,JM Jamaican,JP Japanese,"
    "JO Jordanian,KZ Kazakh|Kazakhstani,KE Kenyan,XK Kosovar|Kosovan,KW Kuwaiti,KG Kyrgyz,"
    "LA Laotian,"
    "LV Latvian,LB Lebanese,LR Liberian,LY Libyan,LT Lithuanian,MG Malagasy,MW Malawian,"
    "MY Malaysian,"
    "ML Malian,MT Maltese,MR Mauritanian,MX Mexican,MD Moldovan,MN Mongolian,ME Montenegrin,"
    "MA Moroccan,MZ Mozambican,NA Namibian,NP Nepalese|Nepali,NL Dutch,NZ New Zealander,"
    "NI Nicaraguan,NG Nigerian,KP North Korean,NO Norwegian,OM Omani,PK Pakistani,PA Panamanian,"
    "PY Paraguayan,PE Peruvian,PH Philippine|Filipino,PL Polish,PT Portuguese,QA Qatari,"
    "RO Romanian,"
    "RU Russian,RW Rwandan,SV Salvadoran,SA Saudi|Saudi Arabian,SN Senegalese,RS Serbian,"
    "SG Singaporean,SK Slovak,SI Slovenian|Slovene,SO Somali,ZA South African,KR South Korean,"
    "SS South Sudanese,ES Spanish,LK Sri Lankan,SD Sudanese,SE Swedish,CH Swiss,SY Syrian,"
    "TW Taiwanese,TJ Tajik,TZ Tanzanian,TH Thai,TN Tunisian,TM Turkmen,UG Ugandan,UA Ukrainian,"
    "GB British|Scottish|Welsh|English,US American,UY Uruguayan,UZ Uzbek,VE Venezuelan,"
    "VN Vietnamese,YE Yemeni,ZM Zambian,ZW Zimbabwean"
)


def country_names() -> Iterator[tuple[str, str]]:
    """(name, code) for every English name, alias and demonym; a name stands for one code only."""
    for code, name in Locale("en").territories.items():
        if len(code) == 2 and code.isalpha() and code not in PSEUDO_TERRITORIES:
            yield name.replace("\u2019", "'"), code
            yield name.replace(" & ", " and ").partition(" (")[0], code
    for code, aliases in ALIASES.items():
        for alias in aliases:
            yield alias, code
    for entry in DEMONYMS.split(","):
        code, _, demonyms = entry.partition(" ")
        for demonym in demonyms.split("|"):
            yield demonym, code
