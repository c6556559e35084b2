"""The migrations that the squashed ones stand for, as if nothing had been squashed.

``python -m tests.originals migrate`` takes them, where ``manage.py migrate`` does not. When a later release is without
them, this goes too.
"""

import sys

from django.core.management import execute_from_command_line
from django.db.migrations import executor
from django.db.migrations.loader import MigrationLoader

APPS = ("directory", "advocacy")


class Originals(MigrationLoader):
    def load_disk(self):
        super().load_disk()
        for name in squashed(self.disk_migrations):
            del self.disk_migrations[name]


def squashed(migrations):
    """Ours among these, each with the names that it stands for, in their order."""
    return {name: found.replaces for name, found in migrations.items() if name[0] in APPS and found.replaces}


if __name__ == "__main__":
    executor.MigrationLoader = Originals
    execute_from_command_line(["manage.py", *sys.argv[1:]])
