from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate

from directory.words import labels


class DirectoryConfig(AppConfig):
    name = "directory"

    def import_models(self) -> None:
        super().import_models()
        labels.translated(self.models.values())

    def ready(self) -> None:
        from directory import kinds, tasks  # noqa: PLC0415  (models exist only now)
        from directory.changes import tellings  # noqa: PLC0415
        from directory.operating import settings_checks  # noqa: PLC0415

        kinds.register()
        tellings.register()
        tasks.register()
        settings_checks.register_all()
        # Of no model: what migrations make anew (SQLite whole tables) is guarded anew.
        pre_migrate.connect(before_migrations, sender=self)
        post_migrate.connect(after_migrations, sender=self)


def before_migrations(using: str, plan: list[Any], **_: Any) -> None:
    from directory.moderation import lift_guards  # noqa: PLC0415  (models exist only now)

    if plan:
        lift_guards(using)


def after_migrations(using: str, **_: Any) -> None:
    from directory.moderation import guard_tables  # noqa: PLC0415  (models exist only now)

    guard_tables(using)
