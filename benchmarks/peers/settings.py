"""The project's settings with the peers' addresses; PEER names the one that is served."""

import os

from config.settings import *  # noqa: F403

PUBLIC_CACHE = False
READS_PER_MINUTE = 0
ROOT_URLCONF = "benchmarks.peers.urls"
if os.environ.get("PEER") != "constant":
    # Ours pay for all of ours; a peer pays for the least that a site has.
    MIDDLEWARE = ["django.middleware.common.CommonMiddleware"]
