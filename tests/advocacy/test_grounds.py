"""On whose calls a caution acts, by its ground and the subjects of their issue; and who may narrow either."""

import itertools
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.db import IntegrityError, transaction

from advocacy.models import CallToAction
from advocacy.prompting import calls_by_country, calls_counts
from directory.models import Caution, Intent, Issue
from directory.models.cautions import NEUTRAL_TEXT
from directory.models.subjects import SUBJECTS
from directory.moderation import Refused
from tests import factories as make
from tests.acts import by_force
from tests.pages import call, caution, html, main_of, ministry

pytestmark = pytest.mark.django_db
# Which sorts of call each ground keeps back.
KEPT = {
    "": {"none", "untold", "identity", "both", "press"},
    "identity": {"none", "untold", "identity", "both"},
    "speech": {"none", "untold", "identity", "both", "press", "exempt"},
}


def an_issue(**fields):
    return make.published(make.make_issue(**fields))


@pytest.fixture
def calls():
    issues = {
        "none": None,
        "untold": an_issue(),
        "identity": an_issue(subjects="identity"),
        "both": an_issue(subjects="identity press"),
        "press": an_issue(subjects="press"),
        "exempt": an_issue(exempt=True, subjects="identity"),
    }
    return {name: call(issue=issue, title=f"The call {name}") for name, issue in issues.items()}


def test_a_ground_decides_on_whose_calls_a_caution_acts(calls, today):
    """Alone and with one on another ground; one country at a time as in lists of many."""
    sets = [*([ground] for ground in KEPT), ["identity", ""], ["identity", "speech"]]
    ministries = {}
    for code, grounds in zip(["CA", "CD", "CF", "CG", "CH"], sets, strict=True):
        ministries[code] = (ministry(code), set().union(*(KEPT[ground] for ground in grounds)))
        for ground in grounds:
            make.make_caution(code, ground=ground)
    together = calls_by_country(list(ministries), today)
    counts = calls_counts([body for body, _ in ministries.values()], today)
    names = {each.pk: name for name, each in calls.items()}
    for code, (body, kept) in ministries.items():
        alone = CallToAction.objects.to_ministry_of(body.country, today)
        assert {names[each.pk] for each in alone} == calls.keys() - kept
        assert {names[each.pk] for each in together[code]} == calls.keys() - kept
        assert counts[body.slug] == len(calls) - len(kept)


def test_one_bound_to_an_issue_acts_on_its_calls_whatever_its_ground(calls, today):
    body = ministry("CA")
    make.make_caution("CA", ground="identity", issue=calls["press"].issue)
    offered = CallToAction.objects.to_ministry_of(body.country, today)
    assert {each.title for each in offered} == {one.title for one in calls.values()} - {"The call press"}


def test_who_reads_about_one_cause_gets_no_text_about_another(client, calls):
    ministry("AZ")
    words = {"identity": "Words about one group.", "speech": "Words about speaking up."}
    for ground, text in words.items():
        unit = caution("AZ", level="warn", ground=ground, text=text, source=make.make_source())
        make.published(unit)
    pages = {name: main_of(client, f"/calls/{calls[name].slug}/write/AZ/") for name in ("press", "identity")}
    assert {name: [text for text in words.values() if text in page] for name, page in pages.items()} == {
        "press": ["Words about speaking up."],
        "identity": [*words.values()],
    }


def test_the_page_of_a_country_offers_what_its_ground_spares(client, calls):
    ministry("UG")
    caution("UG", ground="identity")
    page = main_of(client, "/countries/UG/")
    offered = {name for name, each in calls.items() if f"/calls/{each.slug}/write/UG/" in page}
    assert offered == {"press", "exempt"}
    assert NEUTRAL_TEXT["do_not_prompt"] in page
    assert client.get(f"/calls/{calls['identity'].slug}/write/UG/").status_code == 404


@pytest.mark.parametrize(("before", "after"), [*itertools.permutations(["identity", "", "speech"], 2)])
def test_another_ground_takes_two_where_it_reaches_less(before, after):
    unit = make.published(make.make_caution(ground=before, source=make.make_source()))
    narrows = ["identity", "", "speech"].index(after) < ["identity", "", "speech"].index(before)
    wish = make.propose(unit, make.make_account(), ground=after)
    assert wish.intent == (Intent.LOWER if narrows else Intent.PUBLISH)


def test_other_subjects_take_two_where_a_caution_acts_no_more():
    def intent(before, **after):
        return make.propose(an_issue(**before), make.make_account(), **after).intent

    assert intent({}, subjects="press") == Intent.LOWER
    assert intent({"subjects": "identity"}, subjects="other") == Intent.LOWER
    assert intent({"subjects": "identity"}, subjects="identity press") == Intent.PUBLISH
    assert intent({"subjects": "press"}, subjects="identity press") == Intent.PUBLISH


def test_an_issue_that_no_identity_caution_reaches_takes_two_besides_its_author():
    issue = make.make_issue(subjects="press", by=make.make_account())
    assert make.approve(issue, make.make_account()) is None
    assert make.approve(issue, make.make_account())


def test_a_call_that_moves_to_an_issue_about_something_else_takes_two():
    unit, press = call(issue=an_issue(subjects="identity")), an_issue(subjects="press")
    assert make.propose(unit, make.make_account(), issue=str(press.pk)).intent == Intent.LOWER


def test_a_country_has_one_published_caution_on_each_ground():
    for ground in ("identity", "speech"):
        make.published(make.make_caution(ground=ground, source=make.make_source()))
    second = make.make_caution(ground="speech", source=make.make_source())
    with pytest.raises(Refused, match="already has a published caution on that ground"):
        make.published(second)


@pytest.mark.parametrize(
    ("model", "values"), [(Caution, {"ground": "other"}), (Issue, {"subjects": "press identity"})]
)
def test_the_database_knows_the_grounds_and_the_subjects(model, values):
    make.make_caution(issue=make.make_issue())
    with pytest.raises(IntegrityError), transaction.atomic():
        by_force(model.objects, **values)


def test_every_set_of_subjects_has_one_spelling():
    assert len({frozenset(key.split()) for key, _ in SUBJECTS}) == len(SUBJECTS) == 7


GROUP = re.compile(
    r"\b(?:lgbt\w*|gay|lesbian|homosexual\w*|queer|trans(?:gender|sexual)?|same-sex)\b", re.IGNORECASE
)


# What editors read beside the fields of a caution and of a cause; no public page shows it.
OF_THE_WORKPLACE = {f"#: directory/models/{name}.py" for name in ("cautions", "issues", "subjects")}


def test_no_public_sentence_of_ours_names_a_group():
    """Only the reviewed words of a caution, and the facts of a cause, may."""
    root = Path(settings.BASE_DIR)
    files = [path for path in (root / "templates").rglob("*.html") if "admin" not in path.parts]
    entries = (root / "locale/de/LC_MESSAGES/django.po").read_text().split("\n\n")
    catalogue = "\n\n".join(
        entry
        for entry in entries
        if not {line for line in entry.splitlines() if line.startswith("#:")} <= OF_THE_WORKPLACE
    )
    texts = {str(path): path.read_text() for path in files} | {
        "catalogue": "\n".join(re.findall(r'^(?:msgid )?"(.*)"$', catalogue, re.MULTILINE)),
        "neutral": " ".join(NEUTRAL_TEXT.values()),
    }
    assert {name: GROUP.findall(text) for name, text in texts.items() if GROUP.search(text)} == {}


def test_nothing_that_readers_get_tells_the_ground_of_a_caution_that_nobody_stands_behind(client):
    ministry("UG")
    caution("UG", ground="identity", text="Canary words.")
    for path in ("/countries/UG/", "/embed/UG/", "/api/v1/countries/UG/", "/api/v1/ministries/UG.vcf"):
        assert not re.search("canary|identity", html(client, path), re.IGNORECASE)
