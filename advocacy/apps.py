from django.apps import AppConfig


class AdvocacyConfig(AppConfig):
    name = "advocacy"

    def ready(self) -> None:
        from advocacy import kinds, tasks  # noqa: PLC0415  (models exist only now)

        kinds.register()
        tasks.register()
