"""Parts of pages as they really are, each with what must become of it; written before the rules that read them."""

ASKS = (
    "Write to your foreign minister and ask for visas for the glassblowers of Ostrava Bay.",
    "Sign the letter of the lighthouse keepers before the ferry leaves.",
)
# What holds the article: classes that nobody wrote down, and blocks beside its paragraphs.
WRAPPERS = [
    ("entry-content", "<ol><li>{0}</li><li>{1}</li></ol>"),
    ("post-outer hentry", "<blockquote>{0}</blockquote><blockquote>{1}</blockquote>"),
    ("views-field-body", "<h4>{0}</h4><h4>{1}</h4>"),
    ("has-sidebar no-comments", "<div><div>{0}</div></div><div><div>{1}</div></div>"),
    ("social-justice", "<ul><li><p>{0}</p></li><li><p>{1}</p></li></ul>"),
    ("share-your-story", "<dl><dt>{0}</dt><dd>{1}</dd></dl>"),
    ("widget-text", "<section>{0}</section><section>{1}</section>"),
    ("popup-free related-content", "<h2>{0}</h2><h2>{1}</h2>"),
    ("cookie-recipe", "<table><tr><td>{0}</td></tr><tr><td>{1}</td></tr></table>"),
    ("menu-open modal-ready", "<ul><li><div>{0}</div></li><li><span>{1}</span></li></ul>"),
    ("banner-text", "<details><summary>{0}</summary>{1}</details>"),
    ("z9", "<span style='display:block'>{0}</span><span style='display:block'>{1}</span>"),
    ("_3xYz", "{0}<br><br>{1}"),
    ("contenido", "<figure><blockquote>{0}<br>{1}</blockquote></figure>"),
    ("footer-article", "<h5>{0}</h5><h6>{1}</h6>"),
    ("articles-promo", "<pre>{0}\n{1}</pre>"),
    ("tab-pane", "<ul><li><strong>{0}</strong></li><li><em>{1}</em></li></ul>"),
    ("subscribe-free", "<div>{0}<ul><li>{1}</li></ul></div>"),
    ("comment-policy-ok", "<p>{0}</p>{1}"),
    ("ads-none", "<x-item>{0}</x-item><x-item>{1}</x-item>"),
]
# On each paragraph, or on the box that holds an ask: words that weigh and do not decide.
CLASSES = [
    *(
        "advert",
        "ads",
        "advertisement",
        "newsletter",
        "related",
        "related-content",
        "recommended",
        "trending",
    ),
    *("cookie", "consent", "modal", "overlay", "popup", "sponsored", "sponsor-box", "masthead", "toolbar"),
    *("tags", "taxonomy", "pagination", "nav-item", "menu-text", "navigation", "comments-text", "respond"),
    *("social-share", "sharedaddy", "paywall", "premium-paywall", "subscription", "author-note", "footer"),
    *(
        "sidebar",
        "outbrain",
        "most-popular",
        "cta-banner",
        "teaser",
        "card",
        "promo-box",
        "gdpr-ok",
        "metadata",
    ),
    *(
        "callout",
        "infobox",
        "pullquote",
        "tools-text",
        "widget_text",
        "breadcrumbs",
        "byline-free",
        "read-more",
    ),
]
ENTITIES = {
    "&amp;mdash;": "—",
    "&amp;#8217;": "’",
    "&amp;#x2019;": "’",
    "&amp;amp;": "&",
    "&amp;gt;": ">",
    "&amp;quot;": '"',
    "&amp;eacute;": "é",
    "&amp;hellip;": "…",
    "&amp;amp;nbsp;": " ",
    "&amp;ldquo;": "“",
    "&amp;euro;": "€",
    "&amp;#160;": " ",
    "&amp;Zcaron;": "Ž",
    "&amp;#1;": "",
    "&amp;copy": "&copy",
    "&amp;nothing;": "&nothing;",
}
# What else the one form of a page says and asks for.
FORMS = [
    "<input type=search><button>Search</button>",
    "<p>Sign up for our newsletter</p><input type=email>",
    "<label>Password</label><input type=password><button>Log in</button>",
    "<select><option>English</option><option>Deutsch</option></select>",
    "<div class=newsletter><p>Get the morning letter in your inbox.</p><input type=email></div>",
    "<input type=hidden name=__VIEWSTATE value='/wEPDwUK'>",
    "<input type=image alt=Go><a href='javascript:__doPostBack()'>Subscribe to alerts</a>",
    "<fieldset><legend>Poll</legend><label><input type=radio> Yes</label></fieldset>",
    "<button>Accept all cookies</button>",
    "<textarea>Leave a comment</textarea>",
]
# Names of what holds readers' comments, by class or id, and its headings.
COMMENT_NAMES = [
    *("comments-area", "comment-list", "commentlist", "jp-comments", "fb-comments", "facebook-comments"),
    *("hyvor-talk-view", "remark42", "isso-thread", "utterances", "giscus", "cusdis_thread", "coral-talk"),
    *("coral_thread", "viafoura", "spot-im", "openweb", "intensedebate", "jcomments", "commento", "livefyre"),
    *("commentaires", "comentarios", "commenti", "reacties", "kommentarer", "komentarze", "leserkommentare"),
    *("user-comments", "article-discussion", "article__responses", "reader-comments", "readers-responses"),
    *(
        "storyComments",
        "CommentSection",
        "talkback",
        "user-feedback",
        "replies",
        "post-replies",
        "forum-thread",
    ),
    *("conversation-container", "comentários", "disqus-comments", "community-discussion", "yorumlar"),
]
COMMENT_HEADINGS = [
    *("3 comments", "Comments (12)", "Responses", "1 Response", "Discussion", "Join the conversation"),
    *(
        "Join the discussion",
        "Leave a reply",
        "Leave a comment",
        "Have your say",
        "What readers say",
        "Your comments",
    ),
    *(
        "Reader comments",
        "Readers’ comments",
        "Kommentare",
        "Kommentare (4)",
        "Commentaires",
        "2 commentaires",
    ),
    *("Comentarios", "Deja una respuesta", "Commenti", "Reacties", "Комментарии", "Обсуждение", "التعليقات"),
    *(
        "Comments on this article",
        "Add a comment",
        "Post a comment",
        "Write a comment",
        "4 Replies",
        "Yorumlar",
    ),
    *("Komentarze", "Kommentarer", "Comentários", "Schreibe einen Kommentar", "One thought on “The bay”"),
]
# Headings of an article that only sound like those.
ARTICLE_HEADINGS = [
    *(
        "What the ministry comments on",
        "Discussion of the ruling in court",
        "The conversation that changed it",
    ),
    *(
        "Comments by the minister",
        "Responses of six governments",
        "Related to a keeper",
        "Popular anger grows",
    ),
    *("Share of the catch", "More in prison than ever", "Tags on their coats", "Topics of the hearing"),
    *("Recommended steps", "Latest news from the bay", "Read next to the harbour wall"),
]
# The article itself in what mostly is something else.
HOLDERS = [
    "<aside>{}</aside>",
    "<div><aside class='sidebar'>{}</aside></div>",
    "<aside role='complementary'>{}</aside>",
    "<section id='sidebar'>{}</section>",
    "<div class='modal'><div class='popup'>{}</div></div>",
    "<header>{}</header>",
    "<footer>{}</footer>",
    "<form class='newsletter' action='/x'>{}</form>",
    "<div class='comments'>{}</div>",
    "<div class='related'>{}</div>",
    "<ul><li>{}</li></ul>",
    "<table><tr><td>{}</td></tr></table>",
    "<div class='paywall subscribe'>{}</div>",
    "<div id='cookie-consent'>{}</div>",
    "<fieldset>{}</fieldset>",
    "<center><font>{}</font></center>",
    "<dialog open>{}</dialog>",
]
# Parts that a click opens.
OPENED = [
    "<details><summary>What to do</summary><p>{}</p></details>",
    "<button aria-expanded=false aria-controls=p1>What to do</button><div id=p1 hidden><p>{}</p></div>",
    "<h3><button aria-controls=p1>What to do</button></h3><div id=p1 style='display:none'><p>{}</p></div>",
    "<a data-toggle=collapse href='#p1'>What to do</a><div id=p1 class=collapse aria-hidden=true>{}</div>",
    "<button data-bs-toggle=collapse data-bs-target='#p1'>What to do</button><div id=p1 class=collapse hidden>{}</div>",
    "<div id=t1 role=tab>What to do</div><div role=tabpanel aria-labelledby=t1 style='display: none'><p>{}</p></div>",
    "<h3 id=t1>What to do</h3><div class=ui-accordion-content aria-labelledby=t1 aria-hidden=true><p>{}</p></div>",
    "<div class=more-text style='display:none'><p>{}</p></div><a href='#' class=read-more>Read more</a>",
    "<button>Show more</button><div hidden><p>{}</p></div>",
    "<div hidden='until-found'><p>{}</p></div>",
    "<a href='#rest'>Continue reading</a><div id=rest style='display:none'><p>{}</p></div>",
    "<span id=dots>…</span><span id=more style='display:none'>{}</span><button onclick=show()>Read more</button>",
    "<p class=read-more>{}</p>",
    "<div class='read-more-content' id=x><p>{}</p></div><label for=x>Read more</label>",
    "<div class=accordion><div class=accordion-header><button>What to do</button></div>"
    "<div class=accordion-body style='display:none;'><p>{}</p></div></div>",
    "<input type=checkbox id=c><label for=c>What to do</label><div class=toggle-content><p>{}</p></div>",
]
# Lines that a writer ended by hand: what must stand apart (a line each) or together.
RETURNS = [
    ("one<br>two", "one two"),
    ("the ministry<br/>of the bay", "the ministry of the bay"),
    ("visas.<br><br>Write soon", "visas.\nWrite soon"),
    ("visas.<br>&nbsp;<br>Write soon", "visas.\nWrite soon"),
    ("the ministry&#10;of the bay", "the ministry of the bay"),
    ("the ministry&#8232;of the bay", "the ministry of the bay"),
    ("the ministry&#11;of the bay", "the ministry of the bay"),
    ("the ministry&#13;of the bay", "the ministry of the bay"),
    ("You can:<br>1. Write soon<br>2. Sign today", "You can:\n1. Write soon\n2. Sign today"),
    ("You can:<br>• Write soon<br>• Sign today", "You can:\n• Write soon\n• Sign today"),
    ("You can:<br>- Write soon<br>- Sign today", "You can:\n- Write soon\n- Sign today"),
    ("minis<wbr>try", "ministry"),
    ("<b>visas</b><br><b>soon</b>", "visas soon"),
]
# Pages that stand before the article.
WALLS = [
    (
        "Before you continue",
        "<p>We use cookies and data to deliver and maintain our services. If you agree, we will also use cookies "
        "to personalise content and advertising.</p><button>Reject all</button><button>Accept all</button>",
    ),
    (
        "Your privacy choices",
        "<p>We and our 812 partners store and access information on your device, such as unique "
        "identifiers in cookies, to process personal data.</p><form><button>I agree</button></form>",
    ),
    (
        "Datenschutz",
        "<p>Mit Werbung weiterlesen: Besuchen Sie unsere Seiten wie gewohnt mit Werbung und Tracking. Ihre "
        "Einwilligung in Cookies ist jederzeit widerrufbar.</p><button>Einwilligen und weiter</button>"
        "<p>Oder abonnieren Sie ohne Cookies und ohne Tracking für 3 Euro.</p>",
    ),
    (
        "Le Courrier",
        "<div id=cmp><p>Avec votre accord, nos partenaires et nous utilisons des cookies pour stocker et accéder à "
        "des données personnelles.</p><button>Tout accepter</button><a href=x>Continuer sans accepter</a></div>",
    ),
    (
        "Cookies",
        "<p>Utilizamos cookies propias y de terceros para mostrar publicidad. Puede aceptar todas las "
        "cookies o configurarlas y rechazarlas.</p><a href=x>Aceptar y continuar</a>",
    ),
    (
        "Privacy",
        "<p>Wij gebruiken cookies en vergelijkbare technieken. Met uw toestemming plaatsen wij cookies voor "
        "advertenties van derden.</p><button>Alles accepteren</button>",
    ),
    (
        "Informativa",
        "<p>Noi e i nostri partner utilizziamo cookie e trattiamo dati personali. Puoi liberamente "
        "prestare il consenso.</p><button>Accetta e continua</button><p>Rifiuta e abbonati senza cookie.</p>",
    ),
    (
        "Prywatność",
        "<p>My i nasi partnerzy przechowujemy pliki cookie na urządzeniu i przetwarzamy dane osobowe w celu "
        "wyświetlania reklam.</p><button>Akceptuję i przechodzę do serwisu</button>",
    ),
    (
        "Мы используем cookie",
        "<p>Мы используем файлы cookie и обрабатываем персональные данные, чтобы показывать рекламу. "
        "Продолжая, вы даёте согласие.</p><button>Принять все</button>",
    ),
    (
        "GDPR",
        "<h1>We value your privacy</h1><p>This site is not available in your region unless you consent to the "
        "processing of your personal data by cookies and similar technologies.</p><button>Consent</button>"
        "<button>Manage options</button><ul><li>Store and/or access information on a device</li>"
        "<li>Personalised advertising and content, advertising measurement</li></ul>",
    ),
    (
        "The bay waits",
        "<div class='cookie-wall'><h2>Cookie settings</h2><p>To read this page you must accept cookies. We use them "
        "for statistics and for advertising.</p><button>Accept cookies and read on</button></div>",
    ),
]
# Articles about just that.
NOT_WALLS = [
    "The court found that the shipping firm had set cookies without consent, and fined it on Monday. Its ministry "
    "said that personal data of nine thousand passengers went to partners abroad, and that nobody had been asked.",
    "Bakers of the bay sell cookies for the keepers in prison. They bake at night, and by Friday all of them are gone.",
]
# Boxes inside the article that are none of it, with the word that tells of them.
FOREIGN = [
    (
        "<div class=related><h3>Related</h3><ul><li><a href=/a>Harbour crane falls into the sea</a></li></ul></div>",
        "crane",
    ),
    ("<div class=newsletter><p>Get the Courier’s newsletter in your inbox every Saturday.</p></div>", "Saturday"),
    ("<div class=promo><p>Our journalism needs you. Subscribe for three crowns a week.</p></div>", "crowns"),
    ("<div class=share><a href='https://x.com/intent/tweet?u=x'>Tweet this zebra</a></div>", "zebra"),
    ("<div class=ad>Advertisement zebra</div>", "zebra"),
    ("<div class=cookie-notice><p>We use cookies to improve zebra.</p><button>Accept</button></div>", "zebra"),
    ("<p>READ MORE: <a href=/a>Harbour crane falls into the sea</a></p>", "crane"),
    ("<p><strong>Also read:</strong> <a href=/a>Harbour crane falls into the sea</a></p>", "crane"),
    ("<div class=tags>Tags: <a href=/t>zebra</a>, <a href=/u>quagga</a></div>", "zebra"),
    ("<div class=author-bio><p>Ada Quillfeather is a reporter at the Courier, on zebras.</p></div>", "zebra"),
    ("<div class=paywall><p>To continue reading, subscribe or log in. Already a zebra subscriber?</p></div>", "zebra"),
    ("<nav class=breadcrumb><a href=/>Home</a> <a href=/n>News zebra</a></nav>", "zebra"),
    ("<div class=card-grid>" + "".join(
        f"<div class=card><a href=/{n}><h4>Mayor opens bridge {n}</h4></a><p>The zebra of bridge {n} was opened by "
        "the mayor on a cold day in March, with music.</p></div>" for n in "abc") + "</div>", "zebra"),
    ("<ul class=post-list>" + "".join(
        f"<li><a href=/{n}>Mayor opens zebra bridge {n}</a><time>3 May 2026</time></li>" for n in "abc"
    ) + "</ul>", "zebra"),
]  # fmt: skip
# Names of a section of comments: on a box they mean one.
COMMENT_CLASSES = {"comments-text", "respond"}
