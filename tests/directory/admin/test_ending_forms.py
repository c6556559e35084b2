"""The form in which an editor proposes that a country ended."""

import pytest

from directory.accounts import roles
from directory.models import Ending
from tests import factories as make
from tests.directory.accounts.roads import signed_in

pytestmark = pytest.mark.django_db
ADD = "/admin/directory/ending/add/"


def posted(*rows, **fields):
    source = make.make_source("https://www.un.org/members")
    form = {"country": "CS", "ended_on": "2006-06-05", "source": source.pk, "note": "", **fields}
    form |= {"successors-TOTAL_FORMS": len(rows), "successors-INITIAL_FORMS": 0}
    for number, row in enumerate(rows):
        form |= {f"successors-{number}-{name}": value for name, value in row.items()}
    return form


@pytest.fixture
def editor():
    make.make_country("CS", "Serbia and Montenegro")
    make.make_country("RS", "Serbia")
    return signed_in(make.make_account(roles.EDITOR))


def test_of_a_known_country_the_code_is_enough_and_a_new_one_is_told_whole(editor):
    new = {"code": "me", "name": "Montenegro", "region": "Europe"}
    answer = editor.post(ADD, posted({"code": "RS"}, new))
    assert answer.status_code == 302, answer.context["errors"]
    (ending,) = Ending.objects.pending()
    assert [(row.code, row.name, row.region) for row in ending.successors.all()] == [
        ("ME", "Montenegro", "Europe"),
        ("RS", "Serbia", "Europe"),
    ]
    page = editor.get(f"/admin/review/ending/{ending.pk}/").content.decode()
    assert "Montenegro" in page


def test_a_new_country_without_a_name_and_a_day_to_come_are_refused_at_their_fields(editor):
    page = editor.post(ADD, posted({"code": "ME"}, ended_on="2199-01-01")).content.decode()
    assert "ME is not known here yet: say its name." in page
    assert "ME is not known here yet: say its region." in page
    assert not Ending.objects.exists()
    assert "2199" in page.split('class="errorlist"', 1)[1]


def test_the_page_of_decision_asks_about_its_ministry(editor):
    make.published(make.make_ministry("CS", name="Federal Secretariat"))
    ending = make.make_ending("CS", [("RS", "Serbia")], by=make.make_account())
    page = signed_in(make.make_account()).get(f"/admin/review/ending/{ending.pk}/").content.decode()
    assert "Federal Secretariat" in page
    assert "closes with it" in page
