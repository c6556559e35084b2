"""Indexes of tables that are filled already."""

from typing import Any

from django.db import migrations


class AddIndex(migrations.AddIndex):
    """Built beside those who write, on PostgreSQL (``CONCURRENTLY``), where a plain one keeps them waiting to its end.

    The migration says ``atomic = False``. What was left by one that was broken off goes first. SQLite has one
    writer at any time, who waits for a few tenths of a second for each 100,000 rows; readers go on.
    """

    atomic = False

    def database_forwards(
        self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any
    ) -> None:
        # Within a transaction, which only tests have here, nothing can be built beside others.
        if schema_editor.connection.vendor != "postgresql" or schema_editor.connection.in_atomic_block:
            super().database_forwards(app_label, schema_editor, from_state, to_state)
            return
        model = to_state.apps.get_model(app_label, self.model_name)
        if self.allow_migrate_model(schema_editor.connection.alias, model):
            schema_editor.remove_index(model, self.index, concurrently=True)
            schema_editor.add_index(model, self.index, concurrently=True)
