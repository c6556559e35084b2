import pytest
from django.http import QueryDict

from directory.api import parameters
from directory.api.parameters import one_of, part_of, slug, where
from directory.serving.problems import BadParameters
from tests import factories as make

PARAMETERS = (
    one_of("kind", ["ngo", "media"], where("kind"), "Only this kind."),
    slug("issue", where("issue__slug"), "Only this issue."),
    part_of("name"),
)


def errors(query):
    with pytest.raises(BadParameters) as caught:
        parameters.read(QueryDict(query), PARAMETERS)
    return caught.value.errors


def test_what_is_accepted_is_read():
    assert parameters.read(QueryDict("q=a%25b&kind=ngo"), PARAMETERS) == {"q": "a%b", "kind": "ngo"}


@pytest.mark.hostile(33)
def test_an_unknown_parameter_is_refused_and_the_known_ones_are_named():
    (error,) = errors("ordering=password")
    assert error["pointer"] == "/ordering"
    assert error["accepted"] == ["kind", "issue", "q"]
    assert "“ordering”" in error["detail"]


@pytest.mark.hostile(33)
def test_a_bad_value_is_refused_and_the_accepted_ones_are_named():
    (error,) = errors("kind=NGO")
    assert error == {
        "pointer": "/kind",
        "detail": "“NGO” is not accepted for “kind”.",
        "accepted": ["ngo", "media"],
    }


@pytest.mark.parametrize(
    "query",
    ["kind=", "kind=ngo&kind=media", "issue=a/b", "q=", "q=a%00b", "q=" + "x" * 201],
    ids=lambda query: query[:9],
)
def test_empty_repeated_overlong_and_odd_values_are_refused(query):
    assert len(errors(query)) == 1


def test_everything_wrong_is_told_at_once_but_not_without_end():
    assert [error["pointer"] for error in errors("kind=x&foo=1&issue=!")] == ["/kind", "/foo", "/issue"]
    assert len(errors("&".join(f"p{n}=1" for n in range(500)))) == 20


def test_the_pointer_is_a_json_pointer_and_long_names_are_cut():
    assert errors("a/b~c=1")[0]["pointer"] == "/a~1b~0c"
    assert len(errors("x" * 9000 + "=1")[0]["pointer"]) < 100


@pytest.mark.hostile(34)
@pytest.mark.parametrize(
    "value", ["x" * 9000, "%25" * 4000, ".*" * 3000, "(a+)+" * 2000], ids=lambda text: text[:3]
)
def test_long_and_odd_searches_are_refused(client, value):
    answer = client.get(f"/api/v1/organisations/?q={value}")
    assert answer.status_code == 400


@pytest.mark.django_db
def test_a_country_is_one_that_we_know(client):
    make.make_country("LT")
    answer = client.get("/api/v1/organisations/?country=UK")
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["accepted"] == ["LT"]
    assert client.get("/api/v1/organisations/?country=LT").status_code == 200


@pytest.mark.django_db
def test_percent_and_underscore_are_no_wildcards(client):
    make.published(make.make_organisation(name="Fifty % of us"))
    make.published(make.make_organisation(name="Fifty of us"))
    for query, count in [("y+%25+o", 1), ("y_of", 0), ("Y OF", 1)]:
        assert len(client.get(f"/api/v1/organisations/?q={query}").json()["results"]) == count
