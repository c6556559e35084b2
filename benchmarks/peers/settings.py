"""The project's settings with the peers' addresses."""

from config.settings import *  # noqa: F403

PUBLIC_CACHE = False
READS_PER_MINUTE = 0
ROOT_URLCONF = "benchmarks.peers.urls"
# Ours pay for all of ours; a peer pays for the least that a site has, and that allauth starts with.
MIDDLEWARE = [
    "django.middleware.common.CommonMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]
