"""The files. They have one address each, in no language."""

from django.urls import path, re_path

from advocacy.export import hsds, popolo, views
from directory.words.languages import ENGLISH, INTERFACE

OTHERS = "|".join(tag for tag in INTERFACE if tag != ENGLISH)

urlpatterns = [
    path("directory.html", views.offline, name="offline"),
    re_path(rf"^directory\.(?P<language>{OTHERS})\.html$", views.offline, name="offline"),
    path("latest.json", views.latest, name="data_latest"),
    path("dataset.jsonld", views.dataset, name="data_set"),
    path(popolo.FILE, views.latest_file, {"name": popolo.FILE}, name="data_popolo"),
    path(hsds.FILE, views.latest_file, {"name": hsds.FILE}, name="data_hsds"),
    path("latest.json.sig", views.latest_signature, name="data_signature"),
    path("allowed_signers", views.signers, name="data_signers"),
    re_path(
        r"^(?P<dump>[-a-z0-9]+)/(?P<name>[a-z_]+(?:\.[a-z]{2}|\.excel)?\.(?:jsonl|csv|json|html|parquet|xlsx|sqlite3)|manifest\.json\.sig)$",
        views.dump_file,
        name="data_file",
    ),
]
