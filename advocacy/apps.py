from django.apps import AppConfig


class AdvocacyConfig(AppConfig):
    name = "advocacy"

    def ready(self) -> None:
        from advocacy import changes, kinds, tasks  # noqa: PLC0415  (models exist only now)

        kinds.register()
        changes.register()
        tasks.register()
