import pytest
from django.utils.translation import trans_real

from tests import factories as make
from tests.directory.words.strange import Strange


@pytest.fixture
def strange_tongue(monkeypatch):
    monkeypatch.setitem(trans_real._translations, "de", Strange("de"))


@pytest.fixture
def world():
    """Something of each kind, and something that waits of each."""
    body = make.published(make.make_ministry())
    point = make.published(make.make_contact_point(body))
    make.make_domain(body)
    make.make_caution()
    make.make_ending()
    issue = make.make_issue()
    call = make.make_call(issue=issue)
    proposal = make.propose(
        point, make.make_account(), value="https://www.urm.lt/other", source_url="https://urm.lt/"
    )
    return {"body": body, "point": point, "call": call, "issue": issue, "proposal": proposal}
