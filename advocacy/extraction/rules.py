"""The table: which verb with which object asks for what. The first fitting rule names the kind."""

import re
from dataclasses import dataclass

from advocacy.extraction import verbs
from advocacy.extraction.lexicon import (
    CONTACT_DETAIL,
    EVENT,
    GOVERNMENT,
    HELPLINE,
    MONEY,
    ORGANISATION,
    OWN_GOVERNMENT,
    PETITION,
    PETITION_NOUN,
    PLACE,
    PROTEST,
    SOCIAL,
    TAG,
    WORD_OF_IT,
    words,
)


@dataclass(frozen=True, slots=True)
class Rule:
    """A verb of the group, with an object near it that ``needs`` finds and ``bars`` does not."""

    name: str
    kind: str
    group: frozenset[str]
    firmness: float
    needs: re.Pattern[str] | None = None
    bars: re.Pattern[str] | None = None
    reach: int = 90
    is_weak: bool = False

    def fits(self, verb: str, objects: str) -> bool:
        if verb not in self.group:
            return False
        near = objects[: self.reach]
        if self.bars and self.bars.search(near):
            return False
        return self.needs is None or bool(self.needs.search(near))


def _any_of(*patterns: re.Pattern[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p.pattern})" for p in patterns), re.IGNORECASE)


def group(listed: str) -> frozenset[str]:
    return verbs.listed(listed)


AT_PLACE = words(
    r"at|outside|in front of|in solidarity|on|against|for|with|to demand|to protest|this|tomorrow"
    r"|today|from \w+|near|through|in"
)
OTHERS = words(
    "prisoners?|detainees?|famil(?:y|ies)|compan(?:y|ies)|employers?|hotels?|banks?|editors?"
    "|universit(?:y|ies)|bishops?|chief executive|ceo|sponsors?|school|management|owners?"
)
_NAMED = re.compile(rf"(?-i:\b(?!I\b)[A-Z]\w+)|{CONTACT_DETAIL.pattern}|{OTHERS.pattern}", re.IGNORECASE)
WHEN = words(
    r"on|this|at|outside|tomorrow|tonight|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|in front of|for (?:a|the|our)|in (?:london|protest|the streets)"
)
NOT_SIGNED = re.compile(
    r"^\s+(?:language|off|out|in|of)\b|\b(?:treaty|deal|contract|agreement|accord)\b", re.IGNORECASE
)
NOT_JOINED = words("conversation|conversations|discussion|debate|forum|mailing|newsletter")
NOT_CALLED = re.compile(r"(?<!\s)\s+(?:for|off|it|into|out|themselves|yourself|this|the\s+\w+\s+a)\b", re.I)
ADDRESSED = re.compile(
    r"(?<!\s)\s+(?:\w+\s+){0,6}?(?:letters?|messages?|cards?|postcards?|e-?mails?|faxe?s?|solidarity"
    r"|support|photos?|statements?|appeals?|protests?|telegrams?|condolences|greetings)\b",
    re.IGNORECASE,
)
MORE = words("more|further|information|details|out how|out more")
FRIENDS = words(
    "(?:your|all your) (?:friends?|famil(?:y|ies)|colleagues|networks?|contacts|neighbours?"
    "|co-?workers|classmates|loved ones)|everyone|others|the world|people you know|people about"
)
CAUSE = words(
    "cause|struggles?|fight|efforts?|strik(?:e|es|ers|ing)|workers|refugees|families|victims"
    "|prisoners?|campaigns?|work|people|those|him|her|them|boycott|call|by|financially|demands?"
)
STANCE = words("for|against|in|no|yes|out|to|the|all|any|non-\\w+|labour|your")


PETITION_RULES = (
    Rule("sign_document", "sign_petition", group("sign, sign on, sign on to, co-sign,"
         " cosign"), 0.45,
         _any_of(PETITION, PLACE, CONTACT_DETAIL), NOT_SIGNED, 110),
    Rule("sign_it", "sign_petition", group("sign, sign on, co-sign"), 0.3,
         re.compile(r"^\W*(?:it|this|them|now|today|and|here|if|$)", re.I), NOT_SIGNED, 12),
    Rule("add_name", "sign_petition", group("add your name, add your names, put your name,"
         " put your names, put their names,"
         "add their names"), 0.4,
         _any_of(PETITION_NOUN, words("letter|list|statement|here|below|call"
         "|appeal"), CONTACT_DETAIL)),
    Rule("back_petition", "sign_petition", group("support, join, back, find, complete, fill"), 0.3,
         words("(?:the|our|this|an?|their) (?:[\\w-]+ ){0,3}(?:e-?)?petitions?"), None, 50),
)  # fmt: skip
MONEY_RULES = (
    Rule("donate", "donate", group(
        "donate, fundraise, raise money, raise funds, chip in, sponsor, consider a donation,"
        " make a donation, help pay,"
        "make a contribution, make donations, help fund, get fundraising, hold a fundraiser,"
        "organise a fundraiser, organize a fundraiser"), 0.4),
    Rule("give_money", "donate", group(
        "contribute, give, send, pledge, pay, make, support, help, fund, collect, buy,"
        " transfer"), 0.35,
         MONEY, words("no|not|letters?|messages?"), 60),
    Rule("contribute", "donate", group("contribute, give"), 0.25,
         words("at|via|here|online|now|today|to (?:the|this|their)")),
)  # fmt: skip
SHARE_RULES = (
    Rule("use_tag", "share", group(
        "share, spread, tweet, retweet, post, use, hashtag, ask, check out, follow, keep, upload,"
        " talk,"
        "help, add, set, change, take a picture, take a photo, take a selfie, join, show, write,"
        " see"),
         0.4, TAG, GOVERNMENT, 200),
    Rule("spread_word", "share", group("spread the word, raise awareness, retweet, tweet, hashtag,"
         "publicise, publicize, amplify, get the word, reblog, repost, bring attention,"
         " draw attention"),
         0.35, None, words("at (?:the )?(?:president|minister|prime)")),
    Rule("share_it", "share", group("share, spread, circulate, forward, distribute, pass,"
         " promote, post,"
         "print, hand out, put up, display, upload, download"), 0.35, _any_of(WORD_OF_IT, SOCIAL)),
    Rule("share_that", "share", group("share, spread, circulate, forward, distribute"), 0.25,
         re.compile(r"(?<!\s)\s+(?:it|them|these|those|this)\b", re.I), None, 8),
    Rule("tell_friends", "share", group("tell, talk, ask, encourage, invite, urge,"
         " let"), 0.3, FRIENDS,
         GOVERNMENT, 40),
    Rule("show_picture", "share", group("set, change, update, take a picture, take a photo, record,"
         "take a selfie, upload, post, blog"), 0.35, SOCIAL),
)  # fmt: skip
HELP_RULES = (
    Rule("seek_help", "seek_help", verbs.listed(verbs.SEEK), 0.45, HELPLINE, words("embass(?:y"
         "|ies)|mps?"),
         130),
)  # fmt: skip
SPEAKING = group(
    "write, write a letter, write letters, email, e-mail, fax, phone, telephone, ring, text, cable,"
    "call, call in, call up, contact, reach out, get in touch, get in contact, message, send, mail,"
    "address, submit, deliver, approach, petition, lobby, press, pressure, push, put pressure,"
    "pressurise, tell, ask, urge, call on, call upon, appeal, complain, remind, thank, speak, talk,"
    "inform, alert, beg, insist, implore, request, encourage, present, express, post, speak out,"
    "bombard, flood, inundate"
)
GOVERNMENT_RULES = (
    Rule("own_government", "contact_government", SPEAKING | group("find, go, let, demand, raise,"
         " look"),
         0.45, OWN_GOVERNMENT, None, 110),
    Rule("write_government", "contact_government", SPEAKING, 0.4, GOVERNMENT, None, 130),
    Rule("tweet_government", "contact_government", group("tweet, tag"), 0.4, GOVERNMENT, TAG, 40),
    Rule("demand_government", "contact_government", group("demand, let, condemn, call, voice,"
         " file"), 0.25,
         GOVERNMENT, None, 70),
)  # fmt: skip
TIME = re.compile(r"\bat\s+(?:noon|midday|\d)|\b\d{1,2}(?:[.:]\d\d)?\s*(?:am|pm)\b", re.IGNORECASE)
PROTEST_RULES = (
    Rule("join_protest", "attend_protest", group(
        "join, attend, come, take part, participate, organise, organize, hold, stage, plan, head,"
        " bring,"
        "mobilise, mobilize, go, get down, host, turn out, show up, be there, march, rally, build,"
        "stand, register, sign up"), 0.4, PROTEST, None, 80),
    Rule("protest_at", "attend_protest", group(
        "march, rally, protest, demonstrate, picket, gather, assemble, turn out, show up, be there,"
        "take to the streets, walk out, strike"), 0.3, AT_PLACE, None, 30),
    Rule("join_us_at", "attend_protest", group("join, come, meet"), 0.3,
         re.compile(rf"(?<!\s)\s+(?:us|others|with us|hundreds|thousands"
         rf"|together)\s+{WHEN.pattern}", re.I),
         None, 60),
    Rule("stand_outside", "attend_protest", group("show, come, stand, wait"), 0.3,
         words("outside|in front of"), None, 50),
    Rule("meet_at", "attend_protest", group("meet, gather, assemble"), 0.25, TIME, None, 60),
    Rule("attend_event", "attend_protest", group("attend, come, register,"
         " be there"), 0.2, EVENT, None, 60),
)  # fmt: skip
BACKING_RULES = (
    Rule("volunteer", "support_organisation", group(
        "volunteer, get involved, get informed, get active, add your voice, add your voices,"
        " help out,"
        "affiliate, inform yourself, be part, be a part"), 0.3),
    Rule("take_action", "support_organisation", group("take action, raise your voice,"
         " speak out"), 0.25,
         _any_of(PLACE, CONTACT_DETAIL, words("with|for|at|on|against|now|today")), None, 60),
    Rule("become", "support_organisation", group("become"), 0.3,
         words("(?:\\w+ ){0,3}(?:members?|volunteers?|supporters?|friend|part|involved|activist"
         "|donor)"),
         None, 50),
    Rule("contact_organisation", "support_organisation", group(
        "contact, get in touch, get in contact, reach out, email, e-mail"), 0.3,
         _any_of(ORGANISATION, CONTACT_DETAIL), None, 110),
    Rule("call_organisation", "support_organisation", group(
        "call, phone, speak, talk, message, ring, text"), 0.3, ORGANISATION, None, 110),
    Rule("get_in_touch", "support_organisation", group("get in touch, get in contact,"
         " reach out"), 0.1,
         re.compile(r"^(?!,? i\b)", re.I)),
    Rule("join_group", "support_organisation", group("join, sign up, register, enrol, enroll,"
         " apply"), 0.3,
         _any_of(ORGANISATION, PLACE, CAUSE, words("to|for")), NOT_JOINED, 70),
    Rule("back_group", "support_organisation", group("support, back, help, stand, lend, offer,"
         " adopt, show"),
         0.25, _any_of(ORGANISATION, CAUSE, words("with|solidarity|support|us")), None, 60),
    Rule("like_page", "support_organisation", group("like, follow"), 0.25,
         _any_of(words("pages?|campaigns?|groups?|organi[sz]ation|facebook"), re.compile(r"@\w+")),
         None, 90),
    Rule("learn_more", "support_organisation", group("find out, learn, find,"
         " read"), 0.25, MORE, None, 40,
         is_weak=True),
    Rule("visit_place", "support_organisation", group(
        "visit, check out, go, log on, head, click, explore, browse"), 0.2,
         PLACE, words("videos?|coverage|photos?|yourself"), 110, is_weak=True),
    Rule("see_place", "support_organisation", group("see, look, read, watch, find"), 0.15,
         PLACE, words("videos?|coverage|photos?|yourself"), 110, is_weak=True),
    Rule("visit_it", "support_organisation", group("visit, check out,"
         " explore"), 0.15, None, None, 60,
         is_weak=True),
)  # fmt: skip
OTHER_RULES = (
    Rule("send_words", "other", group("send, deliver, mail, post, express, offer,"
         " fax"), 0.3, ADDRESSED),
    Rule("write_someone", "other", SPEAKING - group("thank, tell, ask, call, present, press,"
         " push"), 0.25,
         _NAMED),
    Rule("ask_body", "other", group("ask, tell, urge, press, push, lobby,"
         " call on"), 0.25, OTHERS, None, 50),
    Rule("call_someone", "other", group("call, tell, ask, urge, press, email"), 0.2, CONTACT_DETAIL,
         NOT_CALLED),
    Rule("vote", "other", group("vote"), 0.3, STANCE, None, 30),
    Rule("boycott", "other", group("boycott, oppose, refuse, stop buying, resist"), 0.2),
    Rule("divest", "other", group("divest, switch"), 0.2, words("from|to|your|away")),
    Rule("light_candle", "other", group("light, wear, fly, display"), 0.25,
         words("candles?|rainbow|flags?|black|white|red|ribbons?|badges?|stickers?"), None, 40),
    Rule("small_act", "other", group("pray, cancel, avoid, report, plant"), 0.1),
)  # fmt: skip
RULES = (
    *PETITION_RULES,
    *HELP_RULES,
    *MONEY_RULES,
    *GOVERNMENT_RULES,
    *SHARE_RULES,
    *PROTEST_RULES,
    *BACKING_RULES,
    *OTHER_RULES,
)
