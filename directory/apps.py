from django.apps import AppConfig


class DirectoryConfig(AppConfig):
    name = "directory"

    def ready(self) -> None:
        from directory import kinds, tasks  # noqa: PLC0415  (models exist only now)
        from directory.changes import tellings  # noqa: PLC0415

        kinds.register()
        tellings.register()
        tasks.register()
