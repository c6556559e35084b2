from django.apps import AppConfig

from directory.words import labels


class AdvocacyConfig(AppConfig):
    name = "advocacy"

    def import_models(self) -> None:
        super().import_models()
        labels.translated(self.models.values())

    def ready(self) -> None:
        from advocacy import kinds, tellings  # noqa: PLC0415  (models exist only now)

        kinds.register()
        tellings.register()
        # Tasks send what the API shows, and its descriptions name each kind that is told of.
        from advocacy import tasks  # noqa: PLC0415
        from advocacy.export import shelf, static_mirror  # noqa: PLC0415

        tasks.register()
        shelf.register()
        static_mirror.register()
