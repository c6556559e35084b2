"""The nouns that tell what is asked and of whom, as expressions over one plain sentence."""

import re
from collections.abc import Iterable


def phrases(listed: Iterable[str]) -> str:
    """An expression for any of the phrases, the longest that fits; a blank stands for any white space.

    Those that begin alike share their beginning, so that a place of a text is left after a character or two,
    however many phrases there are.
    """
    rests: dict[str, list[str]] = {}
    for phrase in listed:
        rests.setdefault(phrase[:1], []).append(phrase[1:])
    ends = rests.pop("", None) is not None
    longer = [(r"\s+" if first == " " else re.escape(first)) + phrases(rest) for first, rest in rests.items()]
    if not longer:
        return ""
    whole = longer[0] if len(longer) == 1 and not ends else f"(?:{'|'.join(longer)})"
    return f"{whole}?" if ends else whole


def words(pattern: str) -> re.Pattern[str]:
    """``pattern`` as whole words, whatever the case; a blank stands for any white space.

    It begins with a letter, a figure, a tag or a sum of money: anything else is passed over without a look at the list.
    """
    spaced = pattern.replace(" ", r"\s+")
    return re.compile(rf"(?<![\w-])(?=[\w#$£€])(?:{spaced})(?!\w)", re.IGNORECASE)


OFFICE = (
    "(?:prime|foreign|home|first|justice|interior|health|education|state|federal|deputy) ministers?"
    "|ministers?|ministry|ministries|foreign office|home office|state department|downing street"
    "|(?:foreign|home|justice|interior|health|defen[cs]e|education) secretar(?:y|ies)"
    "|secretar(?:y|ies) of (?:state|defen[cs]e)|(?:us|u\\.s\\.) secretary"
    "|embass(?:y|ies)|(?:apostolic )?nunciatures?|nuncios?|legations?"
    "|ambassadors?|consulates?|consuls?|high commission(?:er|s)?|diplomats?"
    "|(?<!university\\s)(?<!college\\s)(?<!company\\s)(?<!union\\s)(?<!former\\s)(?<!club\\s)(?<!society's\\s)(?<!union's\\s)(?<!club's\\s)presidents?"
    "|governors?|gov\\.|mayors?|sheriffs?|councill?ors?|(?:city|county|town|borough) council"
    "|m[es]?ps?|tds?|mlas?|member(?:s)? of (?:parliament|congress)|parliaments?|parliamentarians?"
    "|senat(?:e|ors?)|sen\\.|rep\\.|congress(?:man|woman|men|people|person|members?)?"
    "|house of (?:representatives|commons|lords)"
    "|(?<!sales\\s)(?<!student\\s)(?<!their\\s)(?<!union\\s)representatives?"
    "|(?:political|national|world|following|state|elected) leaders?"
    "|(?:government|state|elected|public|prison|city|local|federal) officials?|officials"
    "|governments?|authorit(?:y|ies)"
    "|lawmakers?|legislat(?:ors?|ures?)|politicians?|premiers?|white house"
    "|attorney[- ]generals?|attorneys? general|district attorneys?|prosecutors?|judges?|courts?"
    "|police|parole board|board of pardons(?: and paroles?)?|(?:prison|jail) (?:director|governor)"
    "|warden|superintendent|king|emir|sultan|department of \\w+|commissioners?"
    "|european (?:union|commission)|united nations|un|unhcr"
)
GOVERNMENT = words(f"{OFFICE}|their representatives?")
OWN_GOVERNMENT = words(
    "(?:your|their|our|local)(?: [\\w-]+){0,3} (?:mps?|meps?|msps?|tds?|members? of parliament|"
    "representatives?|senators?|congress\\w*|council\\w*|governments?|ministers?|ministry|"
    "ministries|embass(?:y|ies)|legislators?|lawmakers?|governor|mayor|foreign office|officials?)"
)
PETITION = words(
    "(?:e-?|i-)?petitions?|open letter|online letter|letter|pledge|statement|declaration|call"
    "|manifesto|appeal|resolution|card|charter|on(?:to)?|names?"
)
PETITION_NOUN = words("(?:e-?|i-)?petitions?|open letter|online letter|pledge|sign-on letter")
PROTEST = words(
    "(?:counter-?)?protests?|march(?:es)?|rall(?:y|ies)|vigils?|demos?|demonstrations?|pickets?"
    "|picket lines?|strikes?|walk-?outs?|sit-?ins?|die-?ins?|kiss-?ins?|blockades?|flash[- ]?mobs?"
    "|encampments?|(?:day|week)s? of action|actions?|parades?|teach-?ins?|mobili[sz]ations?"
)
FIRM_PROTESTS = (
    r"(?:p(?:rotests?|ickets?)|march|rall(?:y|ies)|vigils?|d(?:emo(?:nstration)?s?|ay\s+of\s+action)|walk-?outs?"
    r"|sit-?ins?)(?!\w)"
)
FIRM_PROTEST = words(FIRM_PROTESTS)
EVENT = words("events?|meetings?|gatherings?|fundraisers?|concerts?|conference|talk|screening|us")
ORGANISATION = words(
    "organi[sz]ations?|groups?|campaigns?|campaigners|charit(?:y|ies)|ngos?|networks?|coalitions?"
    "|committees?|movements?|societ(?:y|ies)|foundations?|associations?|cent(?:er|re)s?|unions?"
    "|project|initiatives?|trust|part(?:y|ies)|branch|chapters?|alliance|club|council|us|team"
    "|organi[sz]ers?|amnesty(?: international)?|shelters?|local [\\w-]+"
)
PLACE = words(
    "web[- ]?sites?|web[- ]?pages?|sites?|pages?|facebook|instagram|twitter|blog|youtube|channel"
    "|here|links?|online|https?://\\S+|www\\.\\S+|\\w[\\w-]*\\.(?:org|com|net|info|co|uk|eu|ch)\\S*"
)
HELPLINE = words(
    "samaritans|help-?lines?|hot-?lines?|night-?line|crisis (?:line|text line|cent(?:er|re))"
    "|counsell?(?:ing|or|ors)|therapists?|psychologists?|your (?:gp|doctor|tutor)|tutors?"
    "|advice (?:cent(?:er|re)|line|service)|(?:counselling|support|welfare|advice) services?"
    "|support lines?|childline|papyrus|citizens advice|lifeline|trevor project|medical (?:help"
    "|advice|attention)|legal advice|chaplaincy|victim support"
)
MONEY = words(
    "money|donations?|funds?|funding|che(?:que|ck)s?|cash|contributions?|(?:crowd|go)fund\\w*"
    "|what you can|generously|appeal|paypal|fundrais\\w+|financial\\w*|bank transfers?|gifts?"
    "|monthly|(?:a|per) month|[$£€]\\d\\S*"
)
TAG = re.compile(r"(?<!\w)#[A-Za-z]\w+")
SOCIAL = words(
    "hash-?tags?|social media|twitter|facebook|instagram|tiktok|tumblr|whatsapp|online|on-line"
    "|twibbons?|profile (?:pictures?|photos?)|avatars?"
)
WORD_OF_IT = words(
    "the word|word|awareness|the news|this (?:event|campaign|information|appeal|petition|action"
    "|message|call|video|image|urgent action)|the (?:petition|campaign|event|video|message|appeal"
    "|hash-?tag|information|link|images?|posters?|story of|stories of)|with (?:your )?(?:friends|"
    "famil(?:y|ies)|contacts|others|everyone|colleagues|networks?)|widely|far and wide"
    "|your (?:stories|story|support|solidarity|photos?|selfies?|pictures?|messages?)|leaflets?"
    "|posters?|fl[iy]ers?|stickers?"
)
CONTACT_DETAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]+(?:@|\s?\[at\]\s?)[\w-]+(?:\.[\w-]+)+|https?://|www\.|\+?\(?\d[\d() .-]{5,}\d"
)
PRONOUN = re.compile(
    r"\W*+(?:to|at|on|for|with)?\s*+(?:him|her|them|it|there|his office|her office|their office)\b",
    re.IGNORECASE,
)
PEOPLE = words(
    "anyone|anybody|every[ ]?one|every[ ]?body|people|persons|you|readers?|supporters?|the public"
    "|(?:the |its |all |our |many |some )?others|sympathi[sz]ers|members|students?|staff|citizens"
    "|individuals|activists?|friends?|voters|consumers|customers|communit(?:y|ies)|users|fans"
    "|followers|those|all(?: of (?:us|you))|trade unionists?|unionists|workers|residents"
    "|volunteers|visitors|families|parents|women|men|campaigners|groups|organi[sz]ations|viewers"
    "|listeners|donors|the world|allies|artists|academics|colleagues|victims|survivors|patients"
    "|constituents|believers"
    "|each of (?:us|you)|whoever|who"
)
POWER = words(f"{OFFICE}|states?|countries|leaders?|companies|company|employers?|universit(?:y|ies)")
