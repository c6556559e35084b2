from django.apps import AppConfig

from directory.words import labels


class AdvocacyConfig(AppConfig):
    name = "advocacy"

    def import_models(self) -> None:
        super().import_models()
        labels.translated(self.models.values())

    def ready(self) -> None:
        from advocacy import kinds, tasks, tellings  # noqa: PLC0415  (models exist only now)
        from advocacy.export import shelf  # noqa: PLC0415

        kinds.register()
        tellings.register()
        tasks.register()
        shelf.register()
