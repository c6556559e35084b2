"""A voice counts only where all that is odd by now was confirmed with it, and each thing is confirmed by itself."""

import pytest

from directory import moderation
from directory.models import Organisation, State
from tests import factories as make
from tests.acts import by_force
from tests.directory.admin.test_admin import bundle_hashes, review_url, signed_in

pytestmark = pytest.mark.django_db


def state_of(unit):
    return type(unit).objects.get(pk=unit.pk).state


def withdrawn(unit):
    moderation.withdraw(unit, by=make.make_account(), reason="hijacked", at=make.NOW)


def its_domain_falls(body):
    domain = make.published(make.make_domain(body))
    return make.make_contact_point(body), lambda: withdrawn(domain)


def its_body_is_elsewhere(body):
    point = make.make_contact_point(body, channel="telephone", value="+37052362444")
    moved = Organisation.objects.filter(pk=body.pk)
    return point, lambda: by_force(moved, country=make.make_country("LV"))


def it_looks_like_one_published_since(body):
    point = make.make_article(url="https://guardlan-news.com/story")
    other = make.make_contact_point(body, channel="website", value="https://guardian-news.com/")
    return point, lambda: make.published(other)


@pytest.fixture(params=[its_domain_falls, its_body_is_elsewhere, it_looks_like_one_published_since])
def odd_since(request):
    """What two may approve, one did, and then it became odd."""
    body = make.published(make.make_ministry("LT"))
    unit, become_odd = request.param(body)
    first = make.make_account()
    assert make.answers_for(unit) == set()
    make.approve(unit, first)
    become_odd()
    assert make.answers_for(unit)
    return unit, first


def test_a_voice_from_before_it_was_odd_does_not_count(odd_since):
    unit, _ = odd_since
    assert make.approve(unit, make.make_account()) is None
    assert state_of(unit) == State.PENDING


def test_who_gave_it_may_confirm_what_is_odd_and_counts_again(odd_since):
    unit, first = odd_since
    make.approve(unit, make.make_account())
    make.approve(unit, first)
    assert state_of(unit) == State.PUBLISHED


def test_two_look_alikes_of_one_page_are_confirmed_each_by_itself():
    body = make.published(make.make_ministry("LT"))
    for host in ("guardian-news.com", "petition-site.org"):
        make.published(make.make_contact_point(body, value=f"https://{host}/"))
    text = "Please write to your ministry. Thank you."
    first, second = (
        make.make_article(url=f"https://{host}/1", text=text)
        for host in ("guardlan-news.com", "petition-slte.org")
    )
    call = make.make_call(article=first)
    make.cite(call, second, 0, 30)
    moderation.record(call, by=None, at=make.NOW)
    asked = [each for case in moderation.bundle_of(call) for each in case.asked]
    assert len({each.answer for each in asked}) == 2
    client = signed_in(make.make_account())
    page = client.get(review_url(call)).content.decode()
    for each in asked:
        assert f'value="{each.answer}"' in page
        assert each.text.split(".")[0] in page
    post = {"act": "approve", "seen_hashes": bundle_hashes(call)}
    assert client.post(review_url(call), post | {"acknowledged": [asked[0].answer]}).status_code == 403
    assert client.post(review_url(call), post | {"acknowledged": ["look_alike"]}).status_code == 403
    assert (
        client.post(review_url(call), post | {"acknowledged": [each.answer for each in asked]}).status_code
        == 302
    )
