"""From a text file to pending calls: nothing twice, nothing public, one clear line for each bad input."""

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from advocacy.intake.collecting import collect, gazetteer
from advocacy.intake.reading import Document, Metadata, Unreadable, metadata, read
from advocacy.models import Article, ArticleText, CallToAction, Citation
from directory import moderation
from directory.accounts import roles
from directory.models import Revision, State
from tests import bundled
from tests import factories as make

pytestmark = pytest.mark.django_db
SEEDS = Path(settings.BASE_DIR).parent / "shared" / "seeds"
TEXT = """Visas for the weavers

The weavers of Ruritania are in hiding, a spokesperson said on Monday.

Please write to your foreign ministry and ask it to grant them visas.

Last week thousands marched in the capital.
"""


def document(text=TEXT, **meta):
    return Document("weavers.txt", text, metadata(**meta))


def collected(text=TEXT, by=None, **meta):
    return collect(document(text, **meta), gazetteer(), by=by, at=make.NOW)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "weavers.txt").write_text(TEXT)
    (tmp_path / "weavers.meta.toml").write_text(
        'url = "https://courier.example/weavers"\npublished_on = 2026-11-02\n'
    )
    return tmp_path


def test_a_call_is_found_pending_and_cites_its_passage():
    found = collected(url="https://courier.example/weavers", publication="Example Courier")
    call, citation = CallToAction.objects.get(), Citation.objects.get()
    assert (call.kind, call.addresses_reader, call.state) == ("contact_government", "ministry", State.PENDING)
    quoted = TEXT[citation.start : citation.end]
    assert "foreign ministry" in quoted
    assert citation.sha256 == hashlib.sha256(quoted.encode()).hexdigest()
    assert found.is_new
    assert not Revision.objects.exists()


def test_no_words_of_the_article_stand_in_the_public_fields():
    collected()
    call = CallToAction.objects.get()
    for words in (call.title, call.summary, call.ask, call.slug):
        assert "weavers" not in words.lower()


def test_the_same_text_again_is_the_same_article_and_the_same_calls():
    collected()
    again = collected()
    assert not again.is_new
    assert all(item.joined for item in again.found)
    assert (Article.objects.count(), CallToAction.objects.count()) == (1, 1)


def test_a_rejected_call_is_not_found_again():
    collected()
    call = CallToAction.objects.get()
    moderation.reject(
        call, by=make.make_account(), reason="no call", seen_hash=make.hash_of(call), at=make.NOW
    )
    collected()
    assert CallToAction.objects.get().state == State.REJECTED


def test_a_command_that_meets_a_rejected_call_says_so(folder, capsys):
    call_command("collect", str(folder))
    call = CallToAction.objects.get()
    seen = make.hash_of(call)
    moderation.reject(call, by=make.make_account(), reason="It is a quote.", seen_hash=seen, at=make.NOW)
    capsys.readouterr()
    call_command("collect", str(folder))
    assert "which was rejected and stays so (It is a quote.)" in capsys.readouterr().out


def test_a_text_whose_hash_is_known_attaches_to_that_article():
    article = make.make_article()
    Article.objects.filter(pk=article.pk).update(text_sha256=document().text_sha256)
    assert collected().article == article
    assert ArticleText.objects.get(article=article).text == TEXT


def test_a_span_that_overlaps_a_known_citation_by_half_joins_its_call():
    article = make.make_article()
    Article.objects.filter(pk=article.pk).update(text_sha256=document().text_sha256)
    call = make.make_call(article=article)
    start = TEXT.index("Please write")
    call.citations.update(start=start + 7, end=start + 60)
    moderation.record(call, by=None, at=make.NOW)
    assert [item.call for item in collected().found if item.joined] == [call]


def test_an_article_without_address_keeps_its_calls_from_approval_until_it_has_one():
    collected()
    call = CallToAction.objects.get()
    with pytest.raises(moderation.Refused, match="has no address yet"):
        moderation.approve_bundle(call, by=make.make_account(), seen_hashes=hashes(call), at=make.NOW)


def hashes(call):
    return [case.hash for case in moderation.bundle_of(call)]


def test_a_collected_call_is_public_after_the_second_approval_of_its_bundle():
    collected(url="https://courier.example/weavers")
    call = make.in_own_words(CallToAction.objects.get())
    moderation.approve_bundle(call, by=make.make_account(), seen_hashes=hashes(call), at=make.NOW)
    assert not CallToAction.objects.published().exists()
    moderation.approve_bundle(call, by=make.make_account(), seen_hashes=hashes(call), at=make.NOW)
    assert list(CallToAction.objects.published()) == [call]
    assert Article.objects.get().state == State.PUBLISHED


def test_the_collector_may_be_the_first_of_the_two():
    author = make.make_account(roles.CONTRIBUTOR)
    collected(by=author, url="https://courier.example/weavers")
    call = make.in_own_words(CallToAction.objects.get(), by=author)
    moderation.approve_bundle(call, by=make.make_account(), seen_hashes=hashes(call), at=make.NOW)
    assert CallToAction.objects.published().exists()


def test_a_passage_whose_text_is_not_here_must_be_read_at_its_source():
    call = make.make_call(article=make.published(make.make_article()))
    with pytest.raises(moderation.Refused, match="I read the passage at its source"):
        make.approve(call, make.make_account(), acknowledged=())
    make.approve(call, make.make_account(), acknowledged={"passage_read"})


def test_whoever_changed_the_article_has_a_part_in_its_call_and_approves_neither():
    author, other = make.make_account(), make.make_account()
    collected(by=author, url="https://courier.example/weavers")
    call, article = make.in_own_words(CallToAction.objects.get(), by=author), Article.objects.get()
    article.headline = "Better"
    article.save(update_fields=["headline"])
    moderation.record(article, by=other, at=make.NOW)
    for writer in (author, other):
        with pytest.raises(moderation.Refused, match="You (are the author|wrote)"):
            moderation.approve_bundle(call, by=writer, seen_hashes=hashes(call), at=make.NOW)
    moderation.approve_bundle(call, by=make.make_account(), seen_hashes=hashes(call), at=make.NOW)
    assert CallToAction.objects.get().state == State.PUBLISHED


def test_the_side_file_tells_what_the_text_cannot(folder):
    call_command("collect", str(folder))
    article = Article.objects.get()
    assert (article.url, str(article.published_on)) == ("https://courier.example/weavers", "2026-11-02")


def test_options_win_over_the_side_file(folder):
    call_command("collect", str(folder), headline="Given", published_on="2026-11-03")
    assert (Article.objects.get().headline, str(Article.objects.get().published_on)) == (
        "Given",
        "2026-11-03",
    )


def test_dry_run_stores_nothing_and_json_has_the_documented_keys(folder, capsys):
    call_command("collect", str(folder), dry_run=True, json=True)
    told = json.loads(capsys.readouterr().out)
    assert set(told) == {"source", "title", "language", "text_sha256", "calls"}
    call = told["calls"][0]
    assert set(call) == {
        *("kind", "strength", "evidence", "start", "end", "actor", "target", "target_country"),
        *("ask", "rule", "confidence", "sure", "kind_unsure"),
    }
    assert call["evidence"] == TEXT[call["start"] : call["end"]]
    assert call["target_country"] == "reader"
    assert not Article.objects.exists()


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("empty.txt", b"", "it is empty"),
        ("blank.txt", b" \n\n", "it is empty"),
        ("binary.txt", b"PK\x03\x04\x00\x00", "binary"),
        ("utf16.txt", "text".encode("utf-16"), "binary or UTF-16"),
        ("latin.txt", "Stra\xdfe".encode("latin-1"), "not UTF-8"),
        ("control.txt", b"a\x1b[31mred", "control characters"),
        ("big.txt", b"a" * 2_000_001, "at most 2,000,000"),
        ("page.html", b"<p>Hello</p>", "no main text"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_bad_input_gets_one_clear_line_and_the_rest_is_collected(folder, capsys, name, data, reason):
    (folder / name).write_bytes(data)
    with pytest.raises(CommandError, match="1 of 2 source"):
        call_command("collect", str(folder))
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 1
    assert name in lines[0]
    assert reason in lines[0]
    assert Article.objects.count() == 1


def test_what_is_not_there_is_told():
    with pytest.raises(Unreadable, match=r"nowhere\.txt: not found"):
        read("nowhere.txt", Metadata())


def test_a_wrong_side_file_is_told(folder):
    (folder / "weavers.meta.toml").write_text('title = "x"\n')
    with pytest.raises(Unreadable, match="unknown keys title; accepted: url, headline"):
        read(str(folder / "weavers.txt"), Metadata())


def test_a_byte_order_mark_is_no_part_of_the_text(folder):
    (folder / "weavers.txt").write_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    assert read(str(folder / "weavers.txt"), Metadata()).text == TEXT.replace("\n", "\r\n")


def test_only_contributors_collect_by_name(folder):
    make.make_account(None, username="stranger")
    with pytest.raises(CommandError, match="no active contributor"):
        call_command("collect", str(folder), by="stranger")


@pytest.mark.django_db(transaction=True)
@pytest.mark.hostile(67)
def test_the_same_text_collected_by_two_processes_at_once_is_one_article(folder, settings):
    from directory.models import PublicState

    PublicState.objects.get_or_create(pk=1)
    base = Path(settings.BASE_DIR)
    command = [sys.executable, "-c", PROCESS, str(folder)]
    environment = {
        **__import__("os").environ,
        "TEST_DATABASE_NAME": str(settings.DATABASES["default"]["NAME"]),
    }
    both = [subprocess.Popen(command, cwd=base, env=environment, stderr=subprocess.PIPE) for _ in range(2)]
    told = [process.communicate(timeout=60)[1].decode() for process in both]
    assert (told, [process.returncode for process in both]) == (["", ""], [0, 0])
    assert (Article.objects.count(), CallToAction.objects.count()) == (1, 1)


PROCESS = """
import os, sys
os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
import django
from django.conf import settings
settings.DATABASES["default"]["NAME"] = os.environ["TEST_DATABASE_NAME"]
django.setup()
from django.core.management import call_command
call_command("collect", sys.argv[1], stdout=open(os.devnull, "w"))
"""


@pytest.mark.any_database
@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed articles are not here")
class TestSeeds:
    """The five real articles, which stay outside the repository."""

    def passages(self):
        for citation in Citation.objects.select_related("article__stored_text", "call"):
            yield citation.call, citation.article.stored_text.text[citation.start : citation.end]

    def test_without_curated_data(self, capsys):
        call_command("collect", str(SEEDS))
        assert Article.objects.count() == 5
        self.check()
        before = (Article.objects.count(), CallToAction.objects.count(), Citation.objects.count())
        call_command("collect", str(SEEDS))
        assert (Article.objects.count(), CallToAction.objects.count(), Citation.objects.count()) == before
        assert not Revision.objects.exists()

    def test_with_curated_data(self):
        bundled.load()
        revisions, curated = Revision.objects.count(), set(CallToAction.objects.values_list("pk", flat=True))
        call_command("collect", str(SEEDS))
        assert Article.objects.count() == 5
        assert Revision.objects.count() == revisions
        self.check()
        for citation in Citation.objects.filter(call__in=curated).select_related("article__stored_text"):
            quoted = citation.article.stored_text.text[citation.start : citation.end]
            assert hashlib.sha256(quoted.encode()).hexdigest() == citation.sha256
        assert not CallToAction.objects.exclude(state=State.PENDING).exists()

    def test_the_calls_of_the_curated_set_are_joined_and_not_doubled(self):
        bundled.load()
        curated = set(CallToAction.objects.values_list("pk", flat=True))
        found = []
        for path in sorted(SEEDS.glob("00[02]*.txt")):
            found += collect(read(str(path), Metadata()), gazetteer(), by=None, at=make.NOW).found
        assert {item.call.pk for item in found if item.joined} == curated

    def check(self):
        found = list(self.passages())
        for needle, kind in (
            ("reach out to the Ministries", "contact_government"),
            ("in front of the Russian Embassies", "attend_protest"),
            ("call their representatives", "contact_government"),
            ("encouraged to contact", "support_organisation"),
        ):
            assert any(needle in text and call.kind == kind for call, text in found), needle
        for furniture in ("follow us", "Your donation", "Your support", "Pin It", "Join our commenting"):
            assert not any(furniture in text for _, text in found), furniture
