import pytest
from django.utils.translation import trans_real

from advocacy.intake.files import read_file
from advocacy.intake.reading import Metadata, Unreadable
from advocacy.models import Article, Intake
from directory.fetch import Failure, Page, Trouble
from directory.link_checks.judging import judge
from directory.models import AuditEntry, LinkProblem, Observation, Proposal, SiteVisit
from directory.moderation.naming import ACTS
from directory.values.sentences import Sentence, clauses
from tests import clock
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
    quick = _told_by_programs(body, point)
    return {"body": body, "point": point, "quick": quick, "call": call, "issue": issue, "proposal": proposal}


def _told_by_programs(body, point):
    """A link, a site and a file of which programs keep what they saw; and somebody in a hurry."""
    failure = Failure(
        Trouble.UNREADABLE, Sentence("Encoded more than once ({codings}).", codings="br, br"), ""
    )
    seen = judge("https://www.urm.lt/", failure)
    facts = {"state": "blocked", "since": clock.TODAY, "next_check_at": clock.MOMENT, "detail": seen.detail}
    Observation.objects.create(url="https://www.urm.lt/", **facts)
    moved = judge("https://urm.lt/a", Page("https://else.example/", 200, {}, b"x"))
    facts |= {"state": "moved", "detail": moved.detail}
    row = Observation.objects.create(url="https://urm.lt/a", **facts)
    LinkProblem.objects.create(observation=row, state="moved", opened_at=clock.MOMENT)
    report = {"detail": seen.detail, "seen": seen.detail.kept()}
    SiteVisit.objects.create(organisation=body, trouble="bot wall", to_do="", report=report)
    make.make_sighting(
        point, why=clauses(Sentence("in the footer"), Sentence("a desk: {what}", what="visum"))
    )
    by = make.make_account()
    given = {"brought_at": clock.MOMENT, "by": by, "kind": "file", "status": "refused"}
    for name, data in {
        "a.xyz": b"x",
        "a.pdf": b"x",
        "a.docx": b"x",
        "a.txt": b"\xff",
        "a.html": b"<p>x",
    }.items():
        try:
            read_file(name, data, Metadata())
        except Unreadable as exc:
            Intake.objects.create(source=name, reason=exc.says, **given)
    Intake.objects.create(source="old.txt", reason="Of before.", **given)
    about = {"at": clock.MOMENT, "account": by, "account_name": by.username}
    AuditEntry.objects.bulk_create(
        AuditEntry(
            **about, act=act, outcome="done", kind="contact_point", unit_id=point.pk, detail=seen.detail
        )
        for act in ACTS
    )
    told = Sentence("A reader suggests this.")
    Proposal.objects.update(reason=told, rejection=Sentence("Renewed."))
    Article.objects.update(
        note=Sentence("Not searched for calls: the text is in {language}.", language="Italian")
    )
    return by
