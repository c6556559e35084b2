"""What an outlet asks for itself: follow us, subscribe, comment, pay for our journalism."""

import re

from advocacy.extraction.lexicon import words

ALWAYS = words(
    "subscrib\\w+|newsletters?|notifications?|commenting|cookies?|browser|advertis\\w+|paywall"
    "|leave (?:a|your|some|us a) (?:comments?|reply|feedback)|log ?-?in|sign in|password"
    "|download our"
    "|refresh|related (?:articles?|stories|content)|read (?:more|next|also|the full|the rest|full)"
    "|follow (?:us|me|him|the author|our|other|more)|like us|find us on|add us|join us on"
    "|(?:our|quality|independent|honest|investigative|public interest|fearless) (?:journalis\\w+"
    "|reporting|reporters?|media)|newsroom|our readers|reader-supported|support our (?:site"
    "|magazine"
    "|newspaper|paper|website|blog|reporting|podcast)|all rights reserved|"
    "send (?:this )?to (?:a )?friend|print this|back to top"
    "|(?:share|tweet|e-?mail|print|pin|like|comment on) (?:this|the) (?:story|article|post|page"
    "|entry|piece)"
    "|for hire|clients|send us your|write for us|letters? to the editor|submit (?:a"
    "|your) (?:story|tip)"
    "|contact the (?:author|writer|editor|reporter)|privacy policy|terms (?:of|and)|our app"
    "|(?:be|was) (?:originally|first) published|this (?:story|article|post) (?:was|appeared|first)"
    "|press enter|media (?:contact|enquir\\w+|inquir\\w+)|journalists? (?:can|should|may)|editors?"
    "|keep up to date|stay up to date|stay (?:informed|tuned|updated|connected)|"
    "sign up (?:for|to) (?:our|the|receive|get)|sign up here|breaking news|conversation below"
    "|write to us at|our magazine|(?:this|the) (?:site|website|blog|paper) (?:running|going"
    "|alive|free)"
    "|our reporting|have your say|like what you|what do you think|let us know what you"
    "|in the comments?"
    "|comments? section"
    "|news[- ]?desk|(?:tips|press|news|media|editor)@\\S+|have a (?:story|tip)|got a (?:story"
    "|tip|question)|download (?:the|our) app|republish|creative commons licen[cs]e"
    "|photo(?:graph)? (?:by|credit)|click (?:here )?to (?:enlarge|play|watch|read)|see also"
)
NAMED_WRITER = re.compile(
    r"\b[Ff]ollow\s+(?:[A-Z][\w'-]+\s+){1,3}(?:on|at)\b|\b(?:is|are)\s+(?:a|an"
    r"|the)\s+(?:\w+\s+){0,4}"
    r"(?:editor|reporter|writer|journalist|columnist|correspondent|author)\b"
    r"|\b(?:reached?|contacted)\s+(?:\w+\s+)?at\s+\S+@|\be-?mail\s+address\s+is\b"
    r"|\btweets\s+(?:at|as|@)"
)
BARE_SHARE = re.compile(
    r"\W*(?:share|tweet|like|e-?mail|print|pin\s+it|whatsapp|follow|comments?)"
    r"(?:\s+(?:this|it|on|via|now|facebook|twitter|whatsapp|linkedin|by|email)){0,3}\W*$",
    re.IGNORECASE,
)


def is_furniture(sentence: str) -> bool:
    """Whether a sentence asks on behalf of the outlet, its writer or its pages."""
    return bool(ALWAYS.search(sentence) or NAMED_WRITER.search(sentence) or BARE_SHARE.match(sentence))
