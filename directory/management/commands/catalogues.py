from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError

from directory.words import catalogues


class Command(BaseCommand):
    help = (
        "Bring the catalogues of translations (locale/) in step with the pages: texts that are new come in empty, "
        "those that no page has go, and each is compiled. Fails while any translation is missing or broken."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--check", action="store_true", help="Write nothing; say what is missing or broken."
        )

    def handle(self, *, check: bool, **options: object) -> None:
        found = []
        for language in catalogues.languages():
            if not check:
                catalogues.write(catalogues.updated(language))
            found += [f"{language}: {problem}" for problem in catalogues.problems(language)]
        if found:
            raise CommandError("\n".join(found))
        self.stdout.write(f"{len(catalogues.languages())} catalogues are complete.")
