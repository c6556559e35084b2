from django.apps import AppConfig


class AdvocacyConfig(AppConfig):
    name = "advocacy"

    def ready(self) -> None:
        from advocacy import kinds, tasks, tellings  # noqa: PLC0415  (models exist only now)
        from advocacy.export import shelf  # noqa: PLC0415

        kinds.register()
        tellings.register()
        tasks.register()
        shelf.register()
