"""Web pages of our own writing, in the shape that real ones have."""

FURNITURE_BEFORE = """
<div id="cookie-banner" class="cookie-consent"><p>We and our partners store cookies on your device to
show you advertisements. <a href="/cookies">Read our cookie policy</a></p><button>Accept all cookies</button></div>
<header class="site-header"><a href="/">Example Courier</a>
<form role="search"><input type="search" name="q"><button>Search the site</button></form></header>
<nav><ul><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li>
<li><a href="/donate">Donate to the Courier</a></li></ul></nav>"""
SHARE = """<div class="share-buttons"><a href="https://www.facebook.com/sharer?u=x">Share on Facebook</a>
<a href="https://twitter.com/intent/tweet?u=x">Share this on X</a><button>Copy the link</button></div>"""
BYLINE = """<p class="byline">By <a rel="author" href="/people/ada">Ada Quillfeather</a>,
<time datetime="2026-10-12T06:30:00Z">12 October 2026</time></p>"""
FURNITURE_AFTER = """
<section class="related-articles"><h2>Related articles</h2><ul>
<li><a href="/a">Volunteers ask readers to sign a letter about the harbour</a></li>
<li><a href="/b">Write to your council, says mayor of Ruritania</a></li></ul></section>
<form class="newsletter-signup"><p>Sign up to our newsletter and get the best of the Courier in your inbox.</p>
<input type="email"><button>Sign up now</button></form>
<section id="comments"><h2>3 comments</h2><ol class="comment-list">
<li class="comment"><article><p>Everybody should boycott them and sign my petition at
<a href="https://spam.example/">spam.example</a>, please write to your minister today.</p></article></li>
<li class="comment"><article><p>Please donate to my cousin instead, he needs it more than they do, honestly, and
I shall say so to anybody who asks me about it.</p></article></li></ol></section>
<aside><p>Most read: <a href="/c">Call your bank before Friday, savers are told</a></p></aside>
<footer><p>Contact the newsroom. <a href="/terms">Terms and conditions</a></p></footer>"""
HEAD = """<meta charset="utf-8"><title>Forty weavers wait for visas | Example Courier</title>
<link rel="canonical" href="https://courier.example.org/2026/10/weavers">
<meta property="og:title" content="Forty weavers wait for visas">
<meta property="og:site_name" content="Example Courier">
<meta name="author" content="Ada Quillfeather">
<meta property="article:published_time" content="2026-10-12T06:30:00Z">
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
"headline": "Forty weavers wait for visas", "datePublished": "2026-10-12T06:30:00Z",
"author": {"@type": "Person", "name": "Ada Quillfeather"}}</script>"""
STORY = """Forty weavers left Ruritania in the spring, when soldiers closed their workshops and took away the looms.

Half a year later three of them hold a visa. The others live in borrowed rooms, move every few weeks and wait \
for letters that do not come.

The Lantern Fund, which pays for some of the rooms, says that two governments have promised to look at the cases."""
ENDING = (
    "The next hearing is in January, and nobody expects that the court will decide before the summer is over."
)


def paragraphs(text):
    return "\n".join(f"<p>{part}</p>" for part in text.split("\n\n"))


def page(body, *, head=HEAD, around=True, language="en"):
    """A page whose article holds ``body`` between a story and its ending, amid the usual furniture."""
    before, after = (FURNITURE_BEFORE, FURNITURE_AFTER) if around else ("", "")
    return f"""<!DOCTYPE html><html lang="{language}"><head>{head}</head><body class="single has-sidebar">{before}
<main><article class="post"><header><h1>Forty weavers wait for visas</h1>{BYLINE}{SHARE}</header>
<div class="article-body">{paragraphs(STORY)}
{body}
</div>{SHARE}</article></main>{after}</body></html>""".encode()


ENDED = paragraphs(ENDING)
CASES = {
    "plain paragraphs": (
        "<p>Please <b>write to your foreign ministry</b> and ask it to grant the weavers visas.</p>" + ENDED,
        f"Please write to your foreign ministry and ask it to grant the weavers visas.\n\n{ENDING}",
    ),
    "link paragraph": (
        f'<p><a href="https://petitions.example.org/looms">Sign the petition here</a></p>{ENDED}',
        f"Sign the petition here\n\n{ENDING}",
    ),
    "list of actions at the end": (
        f"""{ENDED}<h2>What you can do</h2><ul>
<li><a href="https://petitions.example.org/looms">Sign the petition for the weavers</a></li>
<li><a href="https://lantern.example.org/give">Donate to the Lantern Fund</a></li>
<li><a href="https://lantern.example.org/write">Write to your member of parliament</a></li></ul>""",
        f"""{ENDING}\n\nWhat you can do\n\n- Sign the petition for the weavers\n\n- Donate to the Lantern Fund

- Write to your member of parliament""",
    ),
    "list amid the text": (
        f"""<h3>How to help</h3><ul><li>Write to your foreign ministry.</li>
<li><a href="https://petitions.example.org/looms">Sign the open letter</a></li>
<li><p><a href="/e">Join the protest</a> in front of the Ruritanian embassy.</p></li></ul>{ENDED}""",
        f"""How to help\n\n- Write to your foreign ministry.\n\n- Sign the open letter

- Join the protest in front of the Ruritanian embassy.\n\n{ENDING}""",
    ),
    "button": (
        f'<div class="cta"><button type="button">Sign the petition</button></div>{ENDED}',
        f"Sign the petition\n\n{ENDING}",
    ),
    "link as a button in a div": (
        f'<div class="wp-block-button"><a class="btn" href="https://p.example/">Sign the petition now</a></div>{ENDED}',
        f"Sign the petition now\n\n{ENDING}",
    ),
    "links in a row": (
        f'{ENDED}<div><a href="/p">Sign the petition</a> <a href="/d">Donate to the Lantern Fund</a></div>',
        f"{ENDING}\n\nSign the petition\n\nDonate to the Lantern Fund",
    ),
    "long paragraph with a link": (
        f"""<p>You can also sign <a href="/p">the petition of the union</a>, which will be handed to the ministers
in January together with the list of the cases.</p>{ENDED}""",
        f"""You can also sign the petition of the union, which will be handed to the ministers in January together \
with the list of the cases.\n\n{ENDING}""",
    ),
    "no call": (ENDED, ENDING),
}
ITALIAN = """<p>Le quaranta tessitrici hanno lasciato il paese in primavera, quando i soldati hanno chiuso le loro
botteghe.</p>
<p>Da allora aspettano un visto in stanze prestate e non ricevono alcuna risposta dai ministeri.</p>
<p>Firmate la petizione per le tessitrici, e scrivete al vostro ministro degli esteri.</p>"""
FRENCH = """<p>Les quarante tisserands ont quitté le pays au printemps, lorsque les soldats ont fermé leurs
ateliers.</p>
<p>Depuis, ils attendent un visa dans des chambres prêtées et ne reçoivent aucune réponse des ministères.</p>
<p><a href="https://petitions.example.org/fr">Signez la pétition pour les tisserands</a></p>"""


def plain_page(body, language="fr"):
    return f"""<!DOCTYPE html><html lang="{language}"><head><title>Les tisserands</title></head>
<body><main><article><h1>Les tisserands</h1>{body}</article></main></body></html>""".encode()
