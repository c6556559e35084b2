"""The client that openapi-generator made fetches from a running service: a list, a detail, and what is not there.

    PYTHONPATH=FOLDER_OF_generated python judges/fetch_openapi_generator.py ADDRESS

It prints what is not as the description says, a line each, and nothing where all is.
"""

import sys

from generated import ApiClient, ApiException, Configuration, MinistriesApi, Organisation, OrganisationPage


def main(address: str) -> None:
    ministries = MinistriesApi(ApiClient(Configuration(host=address)))
    page = ministries.ministries_list(page_size=5)
    expect(isinstance(page, OrganisationPage) and len(page.results) == 5, f"a list of five is {page!r:.300}")
    code = page.results[0].country.code
    one = ministries.ministries_retrieve(code)
    expect(isinstance(one, Organisation) and one.id == page.results[0].id, f"{code} is {one!r:.300}")
    try:
        found = ministries.ministries_retrieve("ZZ")
    except ApiException as exc:
        expect(exc.status == exc.data.status == 404, f"what is not there is {exc!r:.300}")
    else:
        expect(False, f"what is not there is {found!r:.300}")


def expect(holds: bool, otherwise: str) -> None:
    if not holds:
        print(otherwise)


if __name__ == "__main__":
    main(sys.argv[1])
