"""The sentences of pure modules, sheets, programs and forms: each is found by the catalogues, and said in the language
of whoever looks. What a page shows of them is seen in ``test_no_word_left_behind.py``."""

import ast
import html
import re
from functools import partial

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import translation

from advocacy.intake import choosing
from directory import moderation
from directory.discovery.troubles import WHAT_TO_DO
from directory.endings import ending_acknowledgements
from directory.models import Channel, Ending, SiteVisit
from directory.moderation import naming
from directory.sheets import written_rows
from directory.sheets.columns import columns_of as sheet_columns
from directory.sheets.columns import rows_of
from directory.sheets.writing import file_of
from directory.values import normalise
from directory.values.domains import official_domain
from directory.values.lookalikes import look_alike
from directory.values.own_domains import why_not_own
from directory.values.telephones import doubts
from directory.words import catalogues, labels
from directory.words.languages import known_tag
from directory.words.saying import said
from tests import factories as make
from tests.directory.accounts import roads
from tests.directory.words.strange import LATIN, STRANGE, left_behind, of_database, shown, strange
from tests.test_architecture import ROOT, modules

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]
# In the texts as examples of what is accepted.
EXAMPLES = set(LATIN.findall("https http example org page office urm lt www pt-BR sr-Latn BCP CLDR U"))
# What people type in forms of the workplace beside the columns of records.
TYPED = ("reason", "note", "question", "looked_at", "proposal_reason", "names-0-name", "citations-1-passage")


PROSE = re.compile(r"[A-Za-z]{2,}[,:;]? [a-z]{2,}[,:;]? [a-z]{2,}")
INTAKE = ("bringing", "choosing", "collecting", "files", "html_text", "proposing", "reading", "repeats")
REASONING = ("forms", "links", "postal", "ranking", "reader", "standing", "values")
# Whose sentences editors read: each stands where the catalogues find it.
SPEAKING = (
    *(
        "directory/values",
        "directory/contacts",
        "directory/sheets",
        "directory/admin",
        "directory/endings.py",
    ),
    *("directory/words/languages.py", "directory/discovery/troubles.py"),
    *("advocacy/review", "advocacy/admin", "advocacy/letters.py", "advocacy/learning/asking.py"),
    # Kept with their facts, and shown to editors later.
    *(f"advocacy/intake/{name}.py" for name in INTAKE),
    *(f"directory/discovery/{name}.py" for name in ("bodies", "recording", "running", "visiting")),
    *(f"directory/discovery/reading/{name}.py" for name in REASONING),
    *(f"directory/link_checks/{name}.py" for name in ("judging", "looking", "belonging", "problems")),
    *(f"directory/fetching/{name}.py" for name in ("decoding", "guard", "outcomes", "posting", "targets")),
    *("directory/fetching/troubles.py", "directory/fetch.py"),
    *(
        f"directory/moderation/{name}.py"
        for name in ("entering", "erasure", "returning", "taking_back", "undoing")
    ),
    *(
        "directory/suggesting/receiving.py",
        "directory/accounts/appointments.py",
        "directory/signing_in/factors.py",
    ),
    "directory/operating/backups/noted.py",
)
# What calendars of other people show, and what a model is asked.
KEPT_IN_ENGLISH = {
    "You find calls to action.",
    ". No calls: an empty list.",
    "What is doubted, or whose link is no ",
}
# What programs compare, and what a stranger who asks for an address is told.
KEYS = {"too many redirects", "beyond our bounds", "Too many headers", "This address could not be read."}
# Names of acts in rows, which are named when they are shown.
KEYS |= {*naming.ACTS}
# For whoever calls a command.
KEYS |= {
    ": no country with a published ministry",
    "; it is a country, but its ministry is not public",
    ". Accepted are two-letter codes such as ",
    ": no country with a parliament, be it one that waits.",
    "addresses (http, https), text files (.txt), HTML files (.html, .htm) and folders of them",
    # Inside an exception of a library.
    " has no address",
}


def untold(source):
    """Pieces of sentences in this code that no catalogue finds; docstrings are none."""
    tree = ast.parse(source)
    told = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in catalogues.KEYWORDS:
            told |= {id(piece) for piece in ast.walk(node)}
        elif isinstance(
            node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
        ) and isinstance(node.body[0], ast.Expr):
            told |= {id(piece) for piece in ast.walk(node.body[0])}
    texts = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in told)
    return [text for text in texts if isinstance(text, str) and PROSE.search(text)]


def _name(function):
    return getattr(function, "id", getattr(function, "attr", ""))


def unfound(source):
    """Calls whose text the catalogues cannot read, for it is put together first."""
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call) and node.args]
    named = [node for node in calls if getattr(node.func, "id", "") in {"say", *catalogues.PURE}]
    return [ast.unparse(node) for node in named if not isinstance(node.args[0], ast.Constant)]


@pytest.mark.parametrize("place", SPEAKING)
def test_no_sentence_stands_where_no_catalogue_finds_it(place):
    for path in modules(place):
        found = untold(path.read_text("utf-8"))
        kept = (text for text in found if not text.startswith(tuple(KEPT_IN_ENGLISH)))
        assert [text for text in kept if text not in KEYS] == [], path


# They hand on a text that stands in full elsewhere.
HANDED_ON = {
    "directory/words/saying.py",
    "directory/words/labels.py",
    "directory/sheets/reading.py",
    "directory/values/sentences.py",
}


def test_every_text_that_is_said_stands_there_in_full():
    said = {
        (path.relative_to(ROOT).as_posix(), call)
        for path in modules("directory", "advocacy")
        for call in unfound(path.read_text("utf-8"))
    }
    assert {(path, call) for path, call in said if path not in HANDED_ON} == set()


BAD = [
    *[
        (normalise.url, bad)
        for bad in ["ftp://urm.lt", "https://a b", "https://u@urm.lt", "https://urm.lt:8080"]
    ],
    *[
        (normalise.url, bad)
        for bad in ["https://1.2.3.4", "https://urm", "https://urm%2elt", "https://[x", "x" * 3000]
    ],
    *[(normalise.email, bad) for bad in ["nobody", "a@b.lt, c@d.lt"]],
    *[
        (partial(normalise.phone, region="LT"), bad)
        for bad in ["*21#", "+3705", "0800 FLOWERS", "1" * 30, "?", "1€2"]
    ],
    *[
        (partial(normalise.phone, region="LT"), bad)
        for bad in ["+370 5 236 2444 / 236 2445", "+370 5 236 2444 (12)"]
    ],
    *[(official_domain, bad) for bad in ["urm", "co.uk", "www.urm.lt"]],
    *[(normalise.language, "?"), (known_tag, "cz"), (normalise.digits, "x"), (normalise.text, "a\u202eb")],
    (lambda bad: normalise.contact("email", "a@b.lt", bad, None), "12"),
    (lambda bad: choosing.add([], bad, 0, "protest", "text"), "none"),
    (lambda bad: written_rows.read(bad, ("name", "language")), "a | b | c"),
]


@pytest.mark.parametrize(("read", "bad"), BAD)
def test_what_is_wrong_with_a_value_is_said_in_the_language_of_who_typed_it(strange_tongue, read, bad):
    with pytest.raises(ValueError, match=".") as refused:
        read(bad)
    english = set(LATIN.findall(str(refused.value)))
    with translation.override("de"):
        told = str(said(refused.value))
    data = {*LATIN.findall(bad), *LATIN.findall(" ".join(map(str, refused.value.says.facts.values())))}
    assert english - data - EXAMPLES, "the English text has words of its own"
    assert left_behind([told], data | EXAMPLES) == set()


IMITATIONS = ["esterl.it", "www.esteri.it.evil.example", "xn--ur-9lc.lt", "wwwesteri.it", "esteri.com"]


@pytest.mark.parametrize("host", IMITATIONS)
def test_what_a_host_looks_like_is_said_in_the_language_of_who_looks(strange_tongue, host):
    with translation.override("de"):
        told = str(said(look_alike(host, ["www.esteri.it"]).says))
    assert STRANGE in told
    data = {*LATIN.findall(f"{host} www.esteri.it"), "Cyrillic", "Latin"}
    assert left_behind([told], data) == set()


@pytest.mark.parametrize(
    ("number", "region"), [("+493018170", "LT"), ("+881612345678", "LT"), ("+4949301817", "DE")]
)
def test_a_doubt_about_a_number_is_said_in_the_language_of_who_looks(strange_tongue, number, region):
    with translation.override("de"):
        told = [str(said(doubt)) for _, doubt in doubts(number, region)]
    assert told
    assert left_behind(told, {"DE", "LT"}) == set()


def test_a_host_of_somebody_else_is_refused_in_the_language_of_who_looks(strange_tongue):
    own = {"domains": ["urm.lt"], "website": ""}
    with translation.override("de"):
        hosts = ["test.urm.lt", "facebook.com", "mfa.gov.pl", "else.example"]
        told = [str(said(why_not_own(host, "LT", **own))) for host in hosts]
    assert left_behind(told, {*LATIN.findall(" ".join(hosts)), "urm", "lt", "LT", "pl", "gov"}) == set()


def test_what_to_do_about_a_site_is_said_in_the_language_of_who_looks_and_kept_in_english(
    strange_tongue, world
):
    kept = str(WHAT_TO_DO["parked"])
    SiteVisit.objects.update_or_create(
        organisation=world["body"], defaults={"trouble": "parked", "to_do": kept, "report": {}}
    )
    client = roads.signed_in(make.make_account(language="de", is_superuser=True))
    page = client.get(reverse("admin:directory_sitevisit_changelist")).content.decode()
    assert strange(kept) in html.unescape(page)
    assert kept not in html.unescape(page)


def test_the_confirmation_of_an_ending_is_in_the_language_of_who_decides(strange_tongue, world):
    ending = Ending.objects.get()
    make.published(make.make_ministry(ending.country_id))
    with translation.override("de"):
        told = [str(asked.text) for asked in ending_acknowledgements(moderation.content(ending))]
    assert told
    assert left_behind(told, of_database()) == set()


def test_rows_of_a_sheet_are_refused_in_the_language_of_who_brings_it(strange_tongue, world):
    client = roads.signed_in(make.make_account(language="de"))
    columns = sheet_columns("contact_point").header
    point = rows_of([world["point"]])[0]
    rows = [
        *[
            point | {"value": "https://www.urm.lt/new"},
            point | {"as_of": "0" * 64, "value": "https://www.urm.lt/n"},
        ],
        *[
            {"record": "contact_point", "id": "1" * 32},
            {"record": "nothing"},
            {"record": "contact_point", "channel": "x"},
        ],
    ]
    cells = [{name: row.get(name, "") for name in columns} for row in rows]
    file = SimpleUploadedFile("a.csv", file_of("csv", "a", columns, cells))
    page = client.post(reverse("admin:sheet_in"), {"file": file, "reason": "ж"})
    assert page.status_code == 200
    typed = {word for row in rows for cell in row.values() for word in LATIN.findall(cell)}
    data = of_database() | typed | {word for name in columns for word in LATIN.findall(name)}
    assert left_behind(shown(page.content), data | {"csv", *machine_names()}) == set()


def machine_names():
    names = [*Channel.values, *(kind.name for kind in moderation.kinds())]
    return set(LATIN.findall(" ".join(names)))


def test_a_field_is_called_by_its_label_where_what_stands_in_it_is_refused(strange_tongue, world):
    client = roads.signed_in(make.make_account(language="de"))
    path = reverse("admin:review_unit", args=["contact_point", world["point"].pk])
    posted = {"act": "dispute", "reason": "a\u202eb", "seen_hash": world["point"].content_hash}
    page = client.post(path, posted)
    assert (
        left_behind(shown(page.content), of_database() | {"POP", "RIGHT", "LEFT", "TO", "OVERRIDE"}) == set()
    )


@pytest.mark.parametrize("name", TYPED)
def test_what_was_typed_comes_back_under_the_label_of_its_field(strange_tongue, name):
    with translation.override("de"):
        assert LATIN.search(str(labels.of_field(name))) is None


def test_what_no_catalogue_finds_is_seen():
    assert untold('x = f"The {a} is not there at all"') == [" is not there at all"]
    assert untold('raise ValueError("It is not good enough.")') == ["It is not good enough."]
    assert untold('say("It is not good enough.")') == []
    assert unfound('say(f"{a} is no day")') == ["say(f'{a} is no day')"]
