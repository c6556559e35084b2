from django.core.management.base import BaseCommand

from directory.pages.advice import advice_texts


class Command(BaseCommand):
    help = (
        "Print the safety advice that readers see in English until a translation is reviewed, and the translations "
        "that wait: each with the fingerprints that an entry in locale/reviewed.toml names."
    )

    def handle(self, **options: object) -> None:
        for text in advice_texts():
            self.stdout.write(f"{text.name}  english = {text.fingerprint}  ({text.template})")
            for language, translation in text.translations.items():
                self.stdout.write(f"  {language}  translation = {translation}")
