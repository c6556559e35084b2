from django.apps import AppConfig


class DirectoryConfig(AppConfig):
    name = "directory"

    def ready(self) -> None:
        from directory import kinds, tasks  # noqa: PLC0415  (models exist only now)

        kinds.register()
        tasks.register()
