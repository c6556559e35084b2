from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from advocacy.extraction.model import shipped
from advocacy.learning.labels import editors_examples
from advocacy.learning.using import model_in_use, use
from advocacy.models import TrainedModel

NO_LIBRARY = "Training needs scikit-learn; a site does not. Install the version of requirements-dev.txt."


class Command(BaseCommand):
    help = (
        "Let the extractor learn from what editors decided: train on most outlets, compare on the others, and use "
        "the new model only if no figure falls. Every model is kept; no text leaves this database."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--list", action="store_true", help="Only list the models, and which is in use.")
        parser.add_argument("--use", metavar="VERSION", help="Go back to a model of before, or to “shipped”.")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["use"]:
            self._go_back(options["use"])
        elif options["list"]:
            self._list()
        else:
            self._train()

    def _go_back(self, version: str) -> None:
        try:
            use("" if version == "shipped" else version)
        except ValueError as exc:
            raise CommandError(str(exc)) from exc
        self.stdout.write(f"In use: {model_in_use().version}")

    def _list(self) -> None:
        used = model_in_use().version
        for version in (shipped().version, *TrainedModel.objects.values_list("version", flat=True)):
            is_shipped = version == shipped().version
            self.stdout.write(f"{version}{', shipped' * is_shipped}{', in use' * (version == used)}")

    def _train(self) -> None:
        try:
            # Only who trains needs scikit-learn.
            from advocacy.learning.training import TooFew, train  # noqa: PLC0415
        except ModuleNotFoundError as exc:
            raise CommandError(NO_LIBRARY) from exc
        try:
            outcome = train(list(editors_examples()), at=timezone.now())
        except TooFew as exc:
            raise CommandError(str(exc)) from exc
        for name, value in vars(outcome.before).items():
            self.stdout.write(
                f"{name.replace('_', ' ')}: {value:.3f} before, {getattr(outcome.after, name):.3f} now"
            )
        fate = (
            "in use from now on"
            if outcome.is_promoted
            else f"kept, not used: {', '.join(outcome.fallen)} fell"
        )
        self.stdout.write(
            f"Model {outcome.version}, learned from {outcome.learned} passages, compared on {outcome.held_out}: {fate}"
        )
