"""The RSGI application, for the server line of the README: the WSGI one behind a door where requests become whole."""

import resource

from config.wsgi import application as answering
from directory.serving.door import Door

# Each connection is a descriptor, and most systems allow a process 1,024 unless it asks for more.
_, most = resource.getrlimit(resource.RLIMIT_NOFILE)
resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))

application = Door(answering)
