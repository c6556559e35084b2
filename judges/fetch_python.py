"""The client that openapi-python-client made fetches from a running service: a list, a detail, and what is not there.

    PYTHONPATH=FOLDER_OF_client python judges/fetch_python.py ADDRESS

It prints what is not as the description says, a line each, and nothing where all is.
"""

import sys

from client import Client
from client.api.ministries import ministries_list, ministries_retrieve
from client.models import Organisation, OrganisationPage, Problem


def main(address: str) -> None:
    client = Client(base_url=address, raise_on_unexpected_status=True)
    page = ministries_list.sync(client=client, page_size=5)
    expect(isinstance(page, OrganisationPage) and len(page.results) == 5, f"a list of five is {page!r:.300}")
    code = page.results[0].country.code
    one = ministries_retrieve.sync(code, client=client)
    expect(isinstance(one, Organisation) and one.id == page.results[0].id, f"{code} is {one!r:.300}")
    found = ministries_retrieve.sync_detailed("ZZ", client=client)
    told = isinstance(found.parsed, Problem) and found.parsed.status
    expect(found.status_code == told == 404, f"what is not there is {found!r:.300}")


def expect(holds: bool, otherwise: str) -> None:
    if not holds:
        print(otherwise)


if __name__ == "__main__":
    main(sys.argv[1])
