from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from directory.background.working import Worker


class Command(BaseCommand):
    help = (
        "The background worker: runs the tasks that wait in the database, and queues the recurring jobs "
        "(link checks every ten minutes, pruning daily). Start as many as you like, also on several machines. "
        "It ends by SIGTERM after its current task; what a killed worker held is taken back after 15 minutes."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--interval",
            type=float,
            default=5.0,
            help="Seconds between two looks at an empty queue (default 5).",
        )
        parser.add_argument("--once", action="store_true", help="Run what waits and is due, then end.")

    def handle(self, *args: Any, **options: Any) -> None:
        if not 0 < options["interval"] <= 3600:
            raise CommandError(f"--interval {options['interval']}: give seconds above 0 and up to 3600.")
        worker = Worker(pause=options["interval"], once=options["once"])
        worker.configure_signals()
        try:
            worker.run()
        finally:
            worker.reset_signals()
            self.stdout.write(f"Ran {worker.tasks_run} task(s).")
