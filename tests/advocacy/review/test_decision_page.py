"""What is approved stands on the page: every piece of a content as it would be, nothing old in its place."""

import hashlib
import html
import re
from collections import Counter
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from advocacy.models import Article, ArticleText
from directory import moderation
from directory.accounts import roles
from directory.comparing import lines, spelt
from directory.models import Intent, Organisation, Proposal, Revision, State, Undo
from directory.moderation.guarding import ERASE, opened
from tests import acts, contents
from tests import factories as make

pytestmark = pytest.mark.django_db
KINDS = tuple(contents.MADE)
# A content comes from either database in the same shape: one with parts and one without tell that on both.
ON_BOTH = ("call", "contact_point")


def on_databases(cases):
    """These cases, named by a kind or beginning with one, each to be tried on as many databases as tell something."""
    each = [[case] if isinstance(case, str) else case for case in cases]
    elsewhere = pytest.mark.any_database
    return [pytest.param(*case, marks=() if case[0] in ON_BOTH else elsewhere) for case in each]


HIDDEN = re.compile(r'<input type="hidden"[^>]*>|<script.*?</script>|<style.*?</style>', re.DOTALL)


@pytest.fixture
def client():
    client = Client()
    client.force_login(make.make_account())
    return client


def page_of(client, address):
    """The page without what no eye sees, and without the hashes that the hidden fields carry."""
    answer = client.get(address) if isinstance(address, str) else address
    assert answer.status_code == 200
    page = answer.content.decode()
    hashes = {found for hidden in HIDDEN.findall(page) for found in re.findall(r"\b[0-9a-f]{64}\b", hidden)}
    page = HIDDEN.sub("", page)
    for each in hashes:
        page = page.replace(each, "")
    return page


def read(client, address):
    """The words of it, as one reads them."""
    main = re.search(r'<div id="content".*', page_of(client, address), re.DOTALL)[0]
    whole = re.sub(r"</?mark>", "", main)  # it stands within a word
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", whole)).split())


def unit_address(unit):
    return reverse("admin:review_unit", args=[moderation.kind_of(unit).name, unit.pk])


def proposal_address(proposal):
    return reverse("admin:review_proposal", args=[proposal.pk])


def sheet_address(unit):
    body = unit if isinstance(unit, Organisation) else unit.organisation
    return reverse("admin:review_worksheet", args=[body.pk])


def proposal_of(unit, content):
    """As ``propose`` would store it, but for what forms refuse: the page must not rely on them."""
    kind = moderation.kind_of(unit).name
    fields = {"base_revision": unit.revision, "created_at": make.NOW, "author": make.make_account()}
    return Proposal.objects.create(kind=kind, unit_id=unit.pk, content=content, **fields)


def in_words(text):
    return " ".join(text.split())


def assert_told(page, before, pieces):
    """The words of each of these pieces stand on the page, once more for each than before."""
    for words, count in Counter(in_words(words) for words in pieces.values() if words).items():
        whole = rf"(?<!\w){re.escape(words)}(?!\w)"
        told = len(re.findall(whole, page)) - len(re.findall(whole, before))
        assert told >= count, (words, [where for where in pieces if in_words(pieces[where]) == words])


def assert_each_told(before, each, pages_of):
    """Of these changes of many pieces, each on a page of its own, every piece is told on it."""
    pages = [before]
    for pieces, changed in each:
        page = pages_of(changed)
        assert page not in pages, list(pieces)
        assert_told(page, before, pieces)
        pages.append(page)
    return pages[1:]


@pytest.mark.parametrize("name", on_databases(KINDS))
def test_a_change_of_any_one_piece_is_in_the_lines(name):
    """What a page tells of a content are its lines: no two contents have the same."""
    unit = contents.MADE[name]()
    kind, content = moderation.kind_named(name), moderation.content(unit)
    seen, marked = [lines(kind, content)], [lines(kind, content, content)]
    for where, changed, words in contents.changes(kind, content):
        whole, beside = lines(kind, changed), lines(kind, changed, content)
        (line,) = [line for line in beside if line.is_changed]
        cells = [cell for row in line.altered for cell in row.cells]
        told = [*line.becomes, *(cell.becomes for cell in cells)]
        assert in_words(words) in in_words(" ".join(told)), where
        assert line.was or cells or "+" in where, where
        assert line.name == re.match(r"\w+", where)[0]
        assert whole not in seen, where
        assert beside not in marked, where
        seen.append(whole)
        marked.append(beside)
    assert len(seen) > len(content)


def each_changed_in(client, proposal, address):
    """Pages at the address, with every piece of the proposal changed on one of them."""

    def page_with(changed):
        Proposal.objects.filter(pk=proposal.pk).update(content=changed)
        return read(client, address)

    unit = moderation.find(proposal.kind, proposal.unit_id)
    each = contents.at_once(moderation.kind_of(unit), moderation.content(unit))
    return assert_each_told(read(client, address), each, page_with)


@pytest.mark.parametrize("name", on_databases(KINDS))
def test_a_proposal_shows_each_piece_that_it_would_change(client, name):
    unit = make.published(contents.MADE[name]())
    proposal = proposal_of(unit, moderation.content(unit))
    pages = each_changed_in(client, proposal, proposal_address(proposal))
    assert all("becomes" in page for page in pages)


ON_SHEETS = [name for name in KINDS if name in ("organisation", "official_domain", "contact_point")]


@pytest.mark.parametrize("name", on_databases(ON_SHEETS))
def test_a_worksheet_shows_each_piece_that_a_proposal_would_change(client, name):
    unit = make.published(contents.MADE[name]())
    proposal = proposal_of(unit, moderation.content(unit))
    pages = each_changed_in(client, proposal, sheet_address(unit))
    assert all("becomes" in page for page in pages)


def each_accepted(unit, may=lambda changed: True):
    """Contents with everything changed that may and that the database lets stand, which is nearly all."""
    kind, content = moderation.kind_of(unit), moderation.content(unit)
    each = contents.at_once(kind, content, lambda changed: may(changed) and bool(applied(unit, changed)))
    shown = {where for pieces, _ in each for where in pieces}
    refused = [where for where, *_ in contents.changes(kind, content) if where not in shown]
    # A number is no address: those channels are shown by the test of proposals. No country succeeds twice.
    expected = ("channel ", "successors+")
    assert len([where for where in refused if not where.startswith(expected)]) <= len(content), refused
    return each


@pytest.mark.parametrize("name", on_databases(ON_SHEETS))
def test_a_worksheet_shows_each_piece_of_what_waits(client, name):
    unit = contents.MADE[name]()
    address, body = sheet_address(unit), moderation.content(unit).get("organisation")
    # With another body it would stand on the sheet of that.
    each = each_accepted(unit, lambda changed: changed.get("organisation") == body)
    assert_each_told(read(client, address), each, lambda changed: page_if(client, unit, changed, address))


def in_state(unit, state):
    """The unit as it would be decided about in that state."""
    if state == State.REJECTED:
        acts.reject(unit)
    elif state != State.PENDING:
        make.published(unit)
    if state == State.WITHDRAWN:
        moderation.withdraw(unit, by=make.make_account(), reason="x", at=make.NOW)
    return type(unit).objects.get(pk=unit.pk)


def applied(unit, changed, look=lambda: True):
    """What ``look`` sees while the content is that; None where the database refuses it."""
    try:
        with transaction.atomic():
            moderation.apply(type(unit).objects.get(pk=unit.pk), changed)
            seen = look()
            transaction.set_rollback(True)
    except (IntegrityError, ValidationError):
        return None
    return seen


def page_if(client, unit, changed, address=""):
    """Its page, or the one at that address, if its content were that."""
    return applied(unit, changed, lambda: read(client, address or unit_address(unit)))


STATES = {
    **{(name, State.PENDING): "Approve" for name in KINDS},
    **{(name, State.WITHDRAWN): "Stand behind erasing it for good" for name in KINDS if name != "caution"},
    ("call", State.REJECTED): "Stand behind erasing it for good",
    ("organisation", State.PUBLISHED): "Withdraw",
    ("caution", State.PUBLISHED): "Stand behind taking it away",
}


@pytest.mark.parametrize(("name", "state"), on_databases(STATES))
def test_the_page_of_a_unit_shows_each_piece_of_it_whatever_is_decided(client, name, state):
    unit = in_state(contents.MADE[name](), state)
    before, each = read(client, unit_address(unit)), each_accepted(unit)
    assert STATES[name, state] in before
    # The pages of the other states show the same lines: one with everything changed tells that.
    each = each if state == State.PENDING else each[:1]
    assert_each_told(before, each, lambda changed: page_if(client, unit, changed))


def test_the_page_on_which_a_doubt_is_lifted_shows_the_contact(client):
    point = make.published(contents.make_point())
    acts.dispute(point)
    page = read(client, unit_address(point))
    assert "Stand behind lifting the doubt" in page
    for words in ("+37052362444", "telephone", "www.urm.lt/further", str(point.organisation_id)):
        assert words in page


def test_a_bundle_shows_each_member_whole(client):
    article, issue = make.make_article(text=contents.TEXT), make.make_issue()
    call = make.make_call(article=article, issue=issue)
    before = read(client, unit_address(call))
    assert "Approve these 3 together" in before
    for unit in (article, issue):
        each = each_accepted(unit)
        assert_each_told(before, each, lambda changed: page_if(client, unit, changed, unit_address(call)))


def test_what_is_no_field_of_the_kind_is_shown_too(client):
    unit = make.published(make.make_issue())
    proposal = proposal_of(unit, {**moderation.content(unit), "canary": "smuggled"})
    assert "canary was — becomes smuggled" in read(client, proposal_address(proposal)).replace(
        "Canary", "canary"
    )


HOSTILE = {
    "<script>alert(1)</script>": "&lt;script&gt;alert(1)&lt;/script&gt;",
    "left\u202eright": "left‹U+202E›right",
    "zero\u200bwidth": "zero‹U+200B›width",
    "vs\ufe0f": "vs‹U+FE0F›",
    "wide\u3000space": "wide‹U+3000›space",
    "no\u00a0break": "no‹U+00A0›break",
    "two  spaces": "two ‹U+0020›spaces",
    "‹U+202E›": "‹U+2039›U+202E›",
}


def with_text(value, text):
    """The content with every free text in it, however deep, followed by ``text``."""
    if isinstance(value, dict):
        return {name: with_text(item, text) for name, item in value.items()}
    if isinstance(value, list):
        return [with_text(item, text) for item in value]
    free = isinstance(value, str) and not re.fullmatch(r"[0-9a-f-]{36}|[A-Z]{2}", value)
    return value + text if free else value


@pytest.mark.parametrize("name", on_databases(["organisation", "article", "petition", "call"]))
def test_what_cannot_be_seen_or_would_be_markup_is_text(client, name):
    unit = make.published(contents.MADE[name]())
    kind, content = moderation.kind_of(unit), moderation.content(unit)
    proposal = proposal_of(unit, content)
    # The last one looks as another is shown: it has a page of its own.
    for texts in (list(HOSTILE)[:-1], list(HOSTILE)[-1:]):
        named = {key: value for key, value in content.items() if key not in ("kind", "slug")}
        changed = {**content, **with_text(named, "|".join(["", *texts, ""]))}
        Proposal.objects.filter(pk=proposal.pk).update(content=changed)
        page = page_of(client, answer := client.get(proposal_address(proposal)))
        becomes = [each for line in answer.context["review"].lines for each in line.becomes]
        for text in texts:
            assert page.count(HOSTILE[text]) >= len(kind.fields) // 3
            assert text not in page
            assert not any(text in each for each in becomes) or text.startswith("<")


def test_a_french_space_before_a_high_sign_is_no_noise():
    assert spelt("Écrivez\u00a0! «\u202fOui\u202f»") == "Écrivez\u00a0! «\u202fOui\u202f»"
    assert spelt("—") == "‹U+2014›"


def test_the_same_words_in_other_spaces_are_a_marked_change(client):
    unit = make.published(make.make_issue(name="Visas now"))
    proposal = make.propose(unit, make.make_account(), name="Visas\u00a0now")
    assert "was Visas now becomes Visas‹U+00A0›now" in read(client, proposal_address(proposal))


def test_two_bodies_of_one_name_are_told_apart(client):
    one, other = (make.published(make.make_organisation(name="Amnesty")) for _ in range(2))
    point = make.published(make.make_contact_point(one))
    page = read(
        client, proposal_address(make.propose(point, make.make_account(), organisation=str(other.pk)))
    )
    for body in (one, other):
        assert f"Amnesty · {body.slug} · published · id {body.pk}" in page


class TestCitations:
    """The passage is that of the content which is decided, not of the call as it is public."""

    @pytest.fixture
    def call(self):
        return make.published(make.make_call(article=self.article("Old words of evidence.")))

    def article(self, text, **fields):
        return make.published(make.make_article(text=text, **fields))

    def citation(self, article, text, start=0, end=None, **fields):
        end = len(text) if end is None else end
        digest = hashlib.sha256(text[start:end].encode()).hexdigest()
        known = {"start": start, "end": end, "sha256": digest, "rule": "test", "version": "1"}
        return {"article": str(article.pk), "strength": "direct", **known, **fields}

    def moved(self, client, call, *citations):
        proposal = make.propose(call, make.make_account(), citations=list(citations))
        return proposal, read(client, proposal_address(proposal))

    def test_a_citation_that_moves_shows_the_other_article_and_its_passage(self, client, call):
        hoax = self.article("A hoax that asks you to write.", headline="Hoax", publication="Fake Post")
        _, page = self.moved(client, call, self.citation(hoax, "A hoax that asks you to write."))
        newly, _, gone = page.partition("The whole text")[0].partition("No longer cited:")
        newly = newly.partition("Newly cited:")[2]
        for words in ("Hoax · Fake Post", hoax.url, str(hoax.pk), "A hoax that asks you to write."):
            assert words in newly
            assert words not in gone
        assert "Old words of evidence." in gone
        assert "Old words of evidence." not in newly
        assert "This is not the passage" not in newly

    def test_moving_a_citation_is_risky_and_looked_at_first(self, client, call):
        text = "Another text of evidence."
        other = self.article(text)
        kept = moderation.content(call)["citations"]
        moved = [
            [self.citation(other, text)],
            [self.citation(Article.objects.first(), "Old words of evidence.", 4)],
            [self.citation(Article.objects.first(), "Old words of evidence.", 0, 9)],
            [*kept, self.citation(other, text)],
        ]
        for citations in moved:
            assert make.propose(call, make.make_account(), citations=citations).is_risky
        assert not make.propose(call, make.make_account(), title="Another title").is_risky
        page = client.get(reverse("admin:review_queue"), {"section": "proposal"}).content.decode()
        assert "look first" in page

    def test_a_span_outside_the_text_or_another_passage_cannot_be_proposed(self, call):
        article, text = Article.objects.get(), "Old words of evidence."
        for start, end in ((0, 999), (900, 999), (22, 23)):
            with pytest.raises(ValidationError, match="lie outside the stored text, which has 22"):
                make.propose(call, make.make_account(), citations=[self.citation(article, text, start, end)])
        wrong = self.citation(article, text, 0, 9, sha256="a" * 64)
        with pytest.raises(ValidationError, match="are not the passage that the citation names"):
            make.propose(call, make.make_account(), citations=[wrong])

    def test_a_pending_call_whose_text_came_later_warns(self, client):
        call = make.make_call(article=self.article(""), late_text="Short.")
        page = read(client, unit_address(call))
        assert "Characters 0–30 lie outside the stored text, which has 6" in page
        assert "This is not the passage that the citation names" in page

    def test_an_article_without_its_text_is_named_and_to_be_read(self, client, call):
        other = self.article("")
        _, page = self.moved(client, call, self.citation(other, "Unseen."))
        newly = page.partition("Newly cited:")[2].partition("No longer cited:")[0]
        assert other.url in newly
        assert "Text not stored here" in newly
        assert "I read the passage at its source" in page

    def test_an_article_that_nobody_knows_is_said(self, client, call):
        content = moderation.content(call)
        unknown = {**content["citations"][0], "article": "0b0b0b0b-0000-4000-8000-000000000000"}
        page = read(client, proposal_address(proposal_of(call, {**content, "citations": [unknown]})))
        assert "nothing known here: 0b0b0b0b-0000-4000-8000-000000000000" in page

    def test_markup_and_hidden_characters_of_a_passage_are_text(self, client, call):
        text = "<script>alert(1)</script> pay\u202eyap"
        article = make.make_article(headline="<b>Head</b>")
        ArticleText.objects.create(article=article, text=text, collected_at=make.NOW)
        proposal, _ = self.moved(client, call, self.citation(article, text))
        page = page_of(client, proposal_address(proposal))
        assert "<mark>&lt;script&gt;alert(1)&lt;/script&gt; pay‹U+202E›yap</mark>" in page
        assert "&lt;b&gt;Head&lt;/b&gt;" in page

    def test_who_contributes_is_shown_no_stored_text_by_citing_it(self, call):
        client, text = Client(), "Canary of a private text. " * 200
        by = make.make_account(roles.CONTRIBUTOR)
        client.force_login(by)
        wide = make.make_call(article=self.article(text), by=by)
        proposal = make.propose(call, by, citations=[self.citation(wide.citations.get().article, text)])
        for address in (unit_address(wide), proposal_address(proposal)):
            page = page_of(client, address)
            assert "The stored text is for editors only." in page
            assert "Canary" not in page
            assert "Old words" not in page
            assert "SHA-256" not in page

    def test_a_citation_shows_a_passage_and_the_whole_text_stands_apart(self, client, call):
        text = "Canary. " * 1000
        _, page = self.moved(client, call, self.citation(self.article(text), text))
        passage = page.partition("The whole text")[0]
        assert passage.count("Canary.") <= 250
        assert "more than 2000: only the first are shown" in page

    def test_markup_around_a_passage_is_text(self, client, call):
        text = "<script>1</script> pay yap <script>2</script>"
        article = self.article(text)
        proposal, _ = self.moved(client, call, self.citation(article, text, 19, 26))
        page = page_of(client, proposal_address(proposal))
        assert "…&lt;script&gt;1&lt;/script&gt; <mark>pay yap</mark> &lt;script&gt;2&lt;/script&gt;…" in page


def test_the_hash_of_a_page_is_of_what_it_shows(client, monkeypatch):
    """Somebody changes the unit between the two readings that a page takes: the act is then a conflict."""
    body = in_state(make.make_organisation(name="Seen"), State.WITHDRAWN)
    whole = moderation.case_of_unit

    def changed_meanwhile(unit, intent):
        Organisation.objects.filter(pk=unit.pk).update(name="Unseen")
        return whole(unit, intent)

    monkeypatch.setattr("directory.moderation.case_of_unit", changed_meanwhile)
    answer = client.get(unit_address(body))
    act = next(act for act in answer.context["review"].acts if act.name == "restore")
    monkeypatch.undo()
    posted = client.post(unit_address(body), {"act": "restore", "seen_hash": act.seen_hash})
    assert "Unseen" not in answer.content.decode()
    assert posted.status_code == 409


def test_a_contributor_reads_the_same_page(client):
    reader = Client()
    reader.force_login(make.make_account(roles.CONTRIBUTOR))
    unit = make.published(make.make_issue())
    proposal = make.propose(unit, make.make_account(), name="Canary")
    assert "becomes Canary" in read(reader, proposal_address(proposal))


def test_a_note_for_editors_is_for_editors(client):
    contributor = make.make_account(roles.CONTRIBUTOR)
    reader = Client()
    reader.force_login(contributor)
    unit = make.make_issue(by=contributor, note="Canary of a source")
    pages = [unit_address(unit), reverse("admin:directory_issue_change", args=[unit.pk])]
    assert all("Canary" in page_of(client, page) for page in pages)
    assert not any("Canary" in page_of(reader, page) for page in pages)


def test_an_article_that_moves_to_another_domain_is_risky_and_marked(client):
    article = make.published(make.make_article())
    moved = make.propose(article, make.make_account(), url="https://login-phish.example.com/1")
    assert moved.is_risky
    assert "The domain changes from courier.example to example.com" in read(client, proposal_address(moved))
    odd = make.make_article(url="https://xn--courir-4of.example/1")
    assert list(moderation.kind_of(odd).problems(odd))


class TestUndo:
    """Two people bring back whole contents at once: each of them is on the page, and what is no longer counted."""

    SINCE = make.NOW - timedelta(minutes=1)
    EARLIER = make.NOW - timedelta(days=1)

    @pytest.fixture
    def honest(self):
        return make.make_account(username="honest")

    def proposed(self, account):
        """The address of the page on which a second one confirms."""
        seen = moderation.hash_of_taken(account, self.SINCE, moderation.taken_by(account, self.SINCE))
        undo = Undo(account=account, since=self.SINCE, reason="It was stolen.")
        moderation.propose_undo(undo, seen_hash=seen, by=make.make_account(), at=make.NOW)
        return reverse("admin:review_undo_decide", args=[undo.pk])

    def looked_at(self, account):
        """The address of the page on which the first one proposes."""
        return f"{reverse('admin:review_undo')}?account={account.pk}&since={self.SINCE:%Y-%m-%dT%H:%M}"

    def take_away(self, unit, by):
        if moderation.kind_of(unit).acts_while_pending:
            for account in (make.make_account(), by):
                seen = make.hash_of(unit, Intent.LOWER)
                moderation.lower(unit, by=account, seen_hash=seen, at=make.NOW)
        else:
            moderation.withdraw(unit, by=by, reason="x", at=make.NOW)
        return Revision.objects.filter(unit_id=unit.pk).last()

    @pytest.mark.parametrize("name", on_databases(KINDS))
    def test_the_page_shows_each_piece_of_a_content_that_comes_back(self, client, honest, name):
        unit = make.published(contents.MADE[name](), self.EARLIER)
        kind, content = moderation.kind_named(name), moderation.content(unit)
        revision, page_at = self.take_away(unit, honest), self.proposed(honest)

        def page_with(changed):
            with transaction.atomic(), opened(ERASE):
                Revision.objects.filter(pk=revision.pk).update(before=changed)
            return read(client, page_at)

        each = contents.at_once(kind, content)
        pages = assert_each_told(read(client, page_at), each, page_with)
        assert all("becomes" in page for page in pages)

    def test_what_would_change_is_marked_on_both_pages(self, client, honest):
        issue = make.published(make.make_issue(name="Old name"), self.EARLIER)
        make.approve_proposal(make.propose(issue, make.make_account(), name="New name"), honest)
        for address in (self.looked_at(honest), self.proposed(honest)):
            assert "was New name becomes Old name" in read(client, address)

    def test_what_comes_back_as_it_is_is_shown_whole(self, client, honest):
        issue = make.published(make.make_issue(name="Canary"), self.EARLIER)
        self.take_away(issue, honest)
        page = read(client, self.proposed(honest))
        assert "Public again" in page
        assert "Name Canary" in page
        assert "becomes" not in page

    def test_a_protection_that_falls_is_shown_whole(self, client, honest):
        caution = make.make_caution(text="Canary of a law.", by=honest)
        assert caution.text in read(client, self.proposed(honest))

    def test_the_passage_of_a_call_that_comes_back_is_shown(self, client, honest):
        call = make.published(contents.MADE["call"](), self.EARLIER)
        self.take_away(call, honest)
        page = page_of(client, self.proposed(honest))
        assert f"<mark>{contents.TEXT[:9]}" in page

    def test_what_is_no_longer_counted_is_named(self, client, honest):
        body = make.published(make.make_organisation(name="Doubted body"), self.EARLIER)
        point = make.published(
            make.make_contact_point(body, value="https://www.urm.lt/doubted"), self.EARLIER
        )
        seen = {"seen_content_hash": point.content_hash}
        checked = {"method": "page_seen", "looked_at": "https://www.urm.lt/looked-at", **seen}
        moderation.verify(point, by=honest, at=make.NOW, **checked)
        moderation.dispute(point, by=honest, reason="Canary of a doubt.", at=make.NOW, **seen)
        source = moderation.content(contents.make_body())["advisory_source"]
        advisory = {"advisory": "Canary of an advisory.", "advisory_source": source}
        make.propose(body, honest, **advisory)
        page = read(client, self.proposed(honest))
        for words in ("www.urm.lt/looked-at", "Canary of a doubt.", "www.urm.lt/doubted", "Doubted body"):
            assert words in page
        assert "Canary of an advisory." in page

    def test_markup_and_hidden_characters_are_text(self, client, honest):
        issue = make.published(make.make_issue(name="<b>Old</b>\u202ename"), self.EARLIER)
        make.approve_proposal(make.propose(issue, make.make_account(), name="New name"), honest)
        page = page_of(client, self.proposed(honest))
        assert "&lt;b&gt;Old&lt;/b&gt;‹U+202E›name" in page
        assert "<b>Old" not in page
        assert "\u202e" not in page


def test_a_source_can_be_opened_from_the_page(client):
    source = make.make_source("https://www.urm.lt/where-it-was-read")
    point = make.make_contact_point(source=source)
    page = client.get(reverse("admin:review_unit", args=["contact_point", point.pk])).content.decode()
    assert f'<a href="{source.url}"' in page
