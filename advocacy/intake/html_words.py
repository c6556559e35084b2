"""The words by which a page tells what of it is no article: of class names, of headings, of sentences. Pure."""

import re

from directory.values.sentences import Sentence


def names(words: str) -> frozenset[str]:
    """Names of tags or classes, written with spaces between."""
    return frozenset(words.split())


HEADINGS = names("h1 h2 h3 h4 h5 h6")
# Why words are left out, as rows keep it and editors read it.
NAVIGATION, HIDDEN, FORM = Sentence("navigation"), Sentence("hidden from readers"), Sentence("forms")
COMMENTS, RELATED = Sentence("readers’ comments"), Sentence("related links")
SHARE, CONSENT, LETTER = Sentence("sharing"), Sentence("consent to cookies"), Sentence("newsletters")
PAY, BYLINE, ADVERT = Sentence("subscriptions"), Sentence("byline and date"), Sentence("advertising")
BESIDE, LEGAL, LABEL = (
    Sentence("beside the article"),
    Sentence("legal notices"),
    Sentence("labels and buttons"),
)

# What a class or id says of its element; it weighs against the text in it and decides nothing alone.
_OF_WORDS = {
    CONSENT: "cookie cookies consent gdpr onetrust cookiebot privacy cookieman cookieyes cky "
    "usercentrics didomi iubenda klaro borlabs complianz cmplz tarteaucitron osano termly "
    "trustarc sourcepoint cookiefirst quantcast axeptio",
    SHARE: "share sharing sharedaddy sharebar addtoany a2a social socials sharethis bookmarks followers follow",
    RELATED: "related recommended recommendations recirculation outbrain taboola trending popular teaser teasers "
    "recent latest read-more readmore interstitial promo promos upnext viewed toplist rail",
    LETTER: "newsletter newsletters subscribe subscription subscriptions signup optin mailinglist letterbox",
    NAVIGATION: "breadcrumb breadcrumbs menu nav navigation navbar navi toolbar tags tag taxonomy pagination pager "
    "pagenavigation paginator paginav sidebar masthead footer toc skip categories category topics labels arbo "
    "backlink editsection backtotop back2top catlinks tools printfooter actions sublabel",
    ADVERT: "advert adverts advertisement advertising ad ads sponsor sponsored sponsors banner widget",
    PAY: "paywall premium membership regwall",
    BYLINE: "byline bylines author authors credit credits posted submitted dateline timestamp metadata meta "
    "published vcard userinfo by-line writer date info entrymeta byline-timestamp documentbyline bio profile "
    "postprofile contributor contributors",
    BESIDE: "popup modal overlay lightbox signature",
}
CLASSES = {word: reason for reason, words in _OF_WORDS.items() for word in words.split()}
COMMENT_SECTIONS = names(
    "comments commentlist commentslist commentary disqus respond replies livefyre responses discussion discussions "
    "conversation conversations feedback talkback talkbacks commentform commentarea commentsection hyvor remark42 isso "
    "utterances giscus cusdis coral viafoura spotim openweb intensedebate jcomments commento komento facecomments "
    "reactions kommentare leserkommentare kommentarer kommentarbereich commentaires comentarios comentários commenti "
    "reacties komentarze komentáře komentarai kommentit yorumlar komentari hozzaszolasok guestbook notes-wrapper "
    "webmentions commentcontainer commentbox commentthread quip liste-forum"
)
# "comment" beside one of these is a section of comments, alone it is a box like any other.
OF_SECTIONS = names(
    "section list area wrap wrapper container thread threads box block count form holder stream body"
)
_ALSO_SECTIONS = ("spot-im", "notes-wrapper", "liste-forum", "forum-thread", "forum-posts", "readers-say")
SECTION_NAME = re.compile("|".join(_ALSO_SECTIONS))
WORD = re.compile(r"[A-ZÀ-Þ]?[a-zà-ÿ]+\d*(?:2top)?|[A-ZÀ-Þ]+(?![a-zà-ÿ])")
SIDES = names("sidebar aside rail sidenav side widget widgets secondary right left beta extras bottom")
NARROW = re.compile(
    r"\bcol-(?:[a-z]+-)?[1-4]\b|\bspan[1-4]\b|one-?third|\bw(?:idth)?-1-[34]|size1of[34]|\bgrid_[1-4]\b|quarter",
    re.IGNORECASE,
)

_SMALL = (
    r"(?:\d+|\(\d+\)|no|one|two|a few|all|show|view|hide|load|see|join the"
    r"|your|our|reader|readers|readers[’']|user)"
)
COMMENT_HEADING = re.compile(
    rf"\W*(?:{_SMALL}\s+){{0,3}}(?:comments?|responses?|repl(?:y|ies)|reactions?|thoughts?|messages?)"
    r"\s*(?:\(\d+\)|\d+)?(?:\s+(?:on|to)\s+(?:this\b|[“\"'‘«„]|[A-Z]).{0,200}|\s*:)?\W*"
    r"|\W*+(?:leave|add|post|write|submit|join)\s+(?:a|your|the|an)\s+(?:comment|reply|response|discussion|conversation"
    r"|debate).{0,40}"
    r"|\W*+(?:discussions?|the discussion|discuss this|conversations?|join in|have your say|what (?:our )?readers say"
    r"|what do you think|reader(?:s[’']|[’']s|s)? (?:comments?|feedback|responses?|views?|letters)"
    r"|your (?:comments?|views?"
    r"|say)|user (?:comments?|feedback)|supporter voices|feedback|recommended comments|forum posts"
    r"|guestbook)\s*(?:\(\d+\))?\W*"
    r"|discussion about this (?:post|article).{0,20}|showing \d+ reactions?|comments? are (?:closed|subject).{0,60}"
    r"|\W*(?:(?:\d+|\(\d+\)|ihre?|eure?|tous les|vos|los|i tuoi|leser)[\s-]*)?(?:kommentare?n?|leserkommentare"
    r"|diskussion"
    r"|meinungen|commentaires?|réactions?|comentarios?|comentários?|commenti|commento|reacties|reactie|kommentarer"
    r"|komentarze|komentarz[ey]?|komentáře|komentarai|kommentit|yorumlar|yorum|комментари[ийея]+|обсуждение|отзывы"
    r"|коментарі|التعليقات|تعليقات|评论|コメント)\s*(?:\(\d+\)|\d+)?\W*"
    r"|schreibe? (?:einen |uns )?(?:einen )?kommentar.{0,20}|laisser un commentaire.{0,20}|deja (?:una respuesta"
    r"|un comentario)"
    r".{0,20}|lascia un commento.{0,20}|plaats een reactie.{0,20}|dodaj komentarz.{0,20}|добавить комментарий.{0,20}"
    r"|отправить ответ.{0,20}|deixe (?:um comentário|uma resposta).{0,20}|bir (?:yorum|cevap) (?:yapın|yazın).{0,20}",
    re.IGNORECASE,
)
# The whole of a heading, or what a label before a link says.
RELATED_HEADING = re.compile(
    r"\W*+(?:related(?:\s+(?:articles?|stor(?:y|ies)|posts?|news|content|links?|topics?|pages?|coverage|reading"
    r"|items?))?"
    r"|(?:read|see|learn|watch|keep)\s+(?:more|next|also|on|reading)(?:\s+(?:about|on|in|from)\b.{0,40})?"
    r"|(?:also|further)\s+read(?:ing)?|also on this site.{0,20}|also in\b.{0,30}"
    r"|more\s+(?:from|on|in|about|stories|news|posts|like|articles|entries|for you|by)\b.{0,60}|more"
    r"|(?:most|top)\s+(?:read|popular|viewed|shared|stories|commented)(?:\s.{0,20})?"
    r"|.{0,30}\bmost (?:read|viewed|popular)|you (?:may|might) (?:also )?(?:like|enjoy|be interested.{0,20})"
    r"|recommended(?:\s+(?:for you|articles?|reading|stories))?|trending(?:\s+now)?"
    r"|popular(?:\s+(?:now|posts|articles|stories))?(?:\s+from this blog)?"
    r"|(?:latest|recent|other|similar|featured|top|next|previous|in other)\s+(?:news|stories|posts?|articles?"
    r"|entries|updates)"
    r"|editors?[’']?s? (?:picks?|choice)|don[’']t miss|in (?:brief|other news|the same section)|shorts"
    r"|see all|continue reading|up next|archives?|recent|latest|(?:on|across) the (?:web|site)"
    r"|verwandte (?:artikel|themen|beiträge)|mehr zum thema|lesen sie auch|weitere (?:artikel|meldungen|beiträge)"
    r"|(?:à|a) lire aussi|lire aussi|articles? (?:liés|similaires)|sur le même (?:sujet|thème)"
    r"|artículos relacionados|noticias relacionadas|lea también|le puede interesar|te puede interesar|más noticias"
    r"|articoli correlati|leggi anche|lees ook|gerelateerd.{0,20}|читайте также|похожие.{0,20}|по теме|اقرأ أيضا.{0,3}"
    r"|leia também|zobacz także|czytaj także|przeczytaj też)\W*",
    re.IGNORECASE,
)
# What stands before links inside the text: "READ MORE: …", "Tags: …".
LEADS_TO_LINKS = re.compile(
    r"\W*(?:related(?: stor(?:y|ies)| articles?)?|read (?:more|next|also|on)|also read|see also|more(?: on this)?|watch"
    r"|listen|tags?|topics?|labels?|categor(?:y|ies)|filed under|posted in|tagged(?: with)?|lesen sie auch|lire aussi"
    r"|lea también|leggi anche|lees ook|читайте также)\s*[:|»>–—-]",
    re.IGNORECASE,
)
SHARE_TEXT = re.compile(
    r"\W*(?:(?:click to )?(?:share|tweet|pin|e-?mail|print|copy)(?: (?:this|it|the link|link|on|via|to|a friend"
    r"|by)\b.{0,60})?"
    r"|share this.{0,30}|(?:facebook|twitter|x|linkedin|whatsapp|telegram|reddit|pinterest|get link|copy link)"
    r"|all sharing options|choose your platform!?)\W*",
    re.IGNORECASE,
)
SHARE_THIS = re.compile(
    r"\W*(?:share|tweet|e-?mail|print) this (?:story|article|post|page|entry)\b", re.IGNORECASE
)
LABELS = re.compile(
    r"\W*(?:(?:-\s*)?advertisements?(?:\s*-)?|story continues below.{0,30}|scroll to continue"
    r"|article continues.{0,30}|print(?:able)?"
    r"(?: (?:this|version)(?: page)?)?|print this page|like|likes?|report|reply|edit|follow|listen|save|bookmark"
    r"|permalink"
    r"|back(?: to (?:the )?(?:list|top|index|home|news|overview))?|go back|top|home|next|prev(?:ious)?"
    r"|subscribe(?: now)?"
    r"|subscribe to .{0,30}|sign (?:in|up|out)|log (?:in|out)|open in app|learn more|find out more|read (?:more|on"
    r"|the full.{0,20})"
    r"|show (?:more|less)|view more|load more|continue reading|see (?:more|less)|expand|collapse|close|play|pause"
    r"|menu|search"
    r"|skip to .{0,30}|jump to .{0,30}|you are here:?|\d[\d,.]*\s*(?:views?|likes?|comments?|shares?|replies"
    r"|responses?|hits"
    r"|min(?:ute)?s?(?: (?:to )?read)?|notes?)|be the first to .{0,30}|accept(?: (?:all|and .{0,20}))?(?: cookies)?"
    r"|(?:i )?agree"
    r"|reject(?: all)?|decline|download(?: the .{0,30})?|read in app|from\s+\S+.{0,30}|built with .{0,20}"
    r"|powered by .{0,30}"
    r"|proudly powered by .{0,20}|created with .{0,20}|view this email in your browser|page updated|report abuse"
    r"|premium|go)\W*",
    re.IGNORECASE,
)
# Sentences that a site says for itself; each weighs only where a name or place speaks against the text, too.
# Up to the next mention: from that one the rest is read as well.
_NO_COOKIE = r"(?:(?!\bcookies?\b).)"
SAYS: dict[str, re.Pattern[str]] = {
    CONSENT: re.compile(
        rf"\bcookies?\b{_NO_COOKIE}{{0,200}}?\b(?:use[sd]?|accept|agree|consent|polic|partners|store|storing"
        r"|improve|best experience)"
        r"|\b(?:use[sd]?|accept|agree|consent|partners|storing)\b.{0,200}\bcookies?\b|we value your privacy"
        rf"|\bcookies?\b{_NO_COOKIE}{{0,100}}?\b(?:utilis|accept|verwend|usamos|utiliz|gebruik|использ)"
        r"|\b(?:utilis|verwend|usamos|utiliz|gebruik|использ)\w*+.{0,100}\b(?:cookie|куки)",
        re.IGNORECASE | re.DOTALL,
    ),
    LETTER: re.compile(
        r"newsletter|\bsubscri|in your inbox|sign up (?:for|to) our|morning (?:letter|briefing)|our (?:weekly|daily"
        r"|free) e?-?mail"
        r"|unsubscribe|\bemail address\b.{0,40}\b(?:below|button)|never miss a|e-?mail (?:list|updates|alerts)"
        r"|stay (?:informed|close)"
        r"|get notified|sign up for more",
        re.IGNORECASE,
    ),
    PAY: re.compile(
        r"already (?:a|an) \S*\s*(?:subscriber|member)|to continue reading|\bsubscri|log in|free articles?"
        r"|become a member"
        r"|(?:support|our|quality|independent|reader-supported) (?:journalis|reporting|newsroom|work)"
        r"|\bplease support\b"
        r"|full access",
        re.IGNORECASE,
    ),
    BYLINE: re.compile(
        r"\b(?:is|was|has been|works as)\s+(?:an?|the|our)\s+(?:[\w-]+\s+){0,5}(?:reporter|journalist|editor"
        r"|correspondent|writer"
        r"|columnist|author|photographer|blogger|contributor)|\bwrites (?:about|for|on)\b|follow (?:her|him|them|me)\b"
        r"|about the author|^\W*written by\b|see stories by",
        re.IGNORECASE,
    ),
    LEGAL: re.compile(
        r"©|\(c\) ?(?:19|20)\d\d|\bcopyright\b|all rights reserved|terms (?:of|and)|privacy policy|commercial register"
        r"|is not responsible for|licen[cs]e unless|best viewed",
        re.IGNORECASE,
    ),
    COMMENTS: re.compile(
        r"email address will not be published|keep it clean|your comment (?:is|was)", re.IGNORECASE
    ),
}
SHARER = re.compile(
    r"//(?:www\.|m\.)?(?:facebook\.com/(?:sharer|dialog)|(?:twitter|x)\.com/(?:intent|share)|wa\.me/\?|api\.whatsapp"
    r"|t\.me/share|linkedin\.com/share|reddit\.com/submit|pinterest\.\w+/pin/create)|^whatsapp:|^mailto:\?",
    re.IGNORECASE,
)
# Ways of a style attribute, without its spaces, to keep text on the page and from its readers.
HIDING = re.compile(
    r"display:none|visibility:(?:hidden|collapse)|(?:opacity|font-size):0(?:\.0+)?(?:px|pt|r?em|%)?(?:!|;|$)"
    r"|(?:left|right|top|text-indent|margin-left|margin-top):-\d{3}|clip:rect\(|clip-path:inset\((?:50|100)%",
    re.IGNORECASE,
)
UNSEEN = names(
    "sr-only visually-hidden visuallyhidden screen-reader-text screen-reader-only element-invisible "
    "visually-hidden-focusable invisible"
)
MORE = re.compile(
    r"\W*(?:read|show|view|see|load)\s+(?:more|all|on|the rest)\W*|\W*(?:continue reading|more|expand)\W*",
    re.I,
)
FOLDS = re.compile(
    r"accord|collaps|toggl|tab-?(?:content|pane)|tabpanel|expand|fold|more|dropdown|disclosure|spoiler", re.I
)
ACCEPTS = re.compile(
    r"accept|agree|consent|reject|decline|allow|akzept|einwillig|zustimm|ablehnen|accepter|refuser|acepta|rechaz"
    r"|toestaan|accett"
    r"|rifiut|akcept|odrzu|принять|соглас|manage options|continuer",
    re.IGNORECASE,
)
SPEAKS_OF_CONSENT = re.compile(
    r"cookie|\bconsent|tracking|personal(?:ly)? (?:data|isée?s?|isierte|isation)|personali[sz]|partners\b"
    r"|unique identifiers|privacy"
    r"|advertising|\bgdpr\b|einwilligung|datenschutz|personenbezogen|données personnelles|partenaires"
    r"|datos personales|publicidad"
    r"|persoonsgegevens|toestemming|dati personali|partner\b|dane osobowe|danych osobowych|персональн|файлы"
    r"|information on a device",
    re.IGNORECASE,
)
# A wall speaks to its visitor; an article speaks of others.
ADDRESSED = re.compile(
    r"\b(?:we|our|us|you|your|this (?:web)?site|wir|unsere?|sie|ihre?|nous|nos|notre|vous|vos|votre|nosotros"
    r"|nuestr[oa]s?|utilizamos"
    r"|puede|sus?|wij|we|uw|onze|noi|nostri|nostro|puoi|my|nasi|nasz|twoj\w+|мы|наш\w*|вы|вам|ваш\w*|nós|nossos?"
    r"|você)\b",
    re.IGNORECASE,
)
