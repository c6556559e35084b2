"""What an installation lacks for production, each with the command or the act that mends it."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from django.conf import settings
from django.core.checks import WARNING, run_checks
from django.db import Error
from django.db.models import Max

from advocacy.export.shelf import public_dumps
from advocacy.export.static_mirror import confirmed_at
from directory import background, mailing
from directory.accounts import roles
from directory.models import Account, Job, Observation
from directory.moderation import Wrong
from directory.operating import write_ahead
from directory.operating.backups import noted
from directory.operating.probes import why_not_ready
from directory.operating.soundness import wrong_in_migrations
from directory.operating.surroundings import full_disks, wrong_clock
from directory.serving import replica
from directory.signing_in import factors

WORKER_SEEN_WITHIN = MIRROR_WITHIN = timedelta(hours=1)
BACKUP_WITHIN = LINKS_WITHIN = timedelta(days=2)
MODERATORS = 2
MUCH_LOG_BYTES = 256 * 2**20
# Where one of these is missing nothing else could be asked.
FIRST = ("database", "migrations")
BACK_UP = "manage.py backup /backups/$(date +%F).backup"
REPLICA = "start it, make it anew with pg_basebackup --write-recovery-conf, or take DATABASE_REPLICA_URL away"
WORKER = "systemctl start your unit that runs `manage.py db_worker`"
Look = Callable[[datetime], Iterator[Wrong]]


def missing(now: datetime) -> Iterator[Wrong]:
    """Everything that is missing; where the database lacks its tables, what can be said without them."""
    yield from wrong_settings(now)
    try:
        behind = list(wrong_in_migrations())
    except Error:
        for reason in why_not_ready():
            yield Wrong("database", reason, "start it, or set DATABASE_URL")
        return
    if behind:
        yield Wrong(
            "migrations", f"{len(behind)} not applied, the first is {behind[0].where}", behind[0].mend
        )
        return
    for look in LOOKS:
        yield from look(now)


def wrong_settings(now: datetime) -> Iterator[Wrong]:
    for message in run_checks(include_deployment_checks=True):
        if message.level >= WARNING and not message.is_silenced():
            yield Wrong(f"settings {message.id}", message.msg, message.hint or "manage.py check --deploy")


def no_backup(now: datetime) -> Iterator[Wrong]:
    made, tried = noted.last(is_tried=False), noted.last(is_tried=True)
    if made is None:
        yield Wrong("backup", "none was ever made", BACK_UP)
    elif now - made > BACKUP_WITHIN:
        yield Wrong("backup", f"the last was made at {made:%Y-%m-%d %H:%M} UTC", BACK_UP)
    if made and tried is None:
        yield Wrong(
            "backup", "none was ever restored to see whether it is whole", f"{BACK_UP}, without --unverified"
        )


def no_worker(now: datetime) -> Iterator[Wrong]:
    """A worker queues recurring jobs every ten minutes, however busy it is."""
    seen = Job.objects.aggregate(seen=Max("queued_at"))["seen"]
    if seen is None:
        yield Wrong("worker", "none was ever seen", WORKER)
    elif now - seen > WORKER_SEEN_WITHIN:
        yield Wrong("worker", f"none was seen since {seen:%Y-%m-%d %H:%M} UTC", WORKER)
    if parked := background.parked().count():
        yield Wrong(
            "worker", f"{parked} task(s) failed three times", "run them again under Task results in the admin"
        )


def no_mail(now: datetime) -> Iterator[Wrong]:
    if not mailing.is_set_up():
        what = "off: alarms reach nobody who does not look, and a forgotten password takes the host"
        yield Wrong("mail", what, "set EMAIL_URL=smtp+tls://NAME:PASSWORD@HOST:587")


def too_few_moderators(now: datetime) -> Iterator[Wrong]:
    able = [account for account in Account.objects.filter(is_active=True) if roles.may_moderate(account)]
    if len(able) < MODERATORS:
        what = f"{len(able)} of the {MODERATORS} without whom nothing is published"
        yield Wrong("moderators", what, "manage.py create_moderator NAME")
    elif (secured := sum(map(factors.has_one, able))) < MODERATORS:
        what = f"{secured} with a second factor, of the {MODERATORS} without whom nothing is published"
        yield Wrong("moderators", what, "each sets it up under My account, /admin/account/")


def replica_is_of_no_use(now: datetime) -> Iterator[Wrong]:
    """Only where one is wanted. Readers notice nothing: the primary answers them."""
    for what in replica.troubles():
        yield Wrong("replica", f"{what}: readers are answered from the primary", REPLICA)


def clock_is_off(now: datetime) -> Iterator[Wrong]:
    for what in wrong_clock():
        yield Wrong("clock", what, "timedatectl set-ntp true")


def disk_is_full(now: datetime) -> Iterator[Wrong]:
    for what in full_disks():
        yield Wrong("disk", what, "make room, or manage.py export --keep 3")


def log_is_large(now: datetime) -> Iterator[Wrong]:
    file = write_ahead.database_file()
    if file and (size := write_ahead.log_bytes(file)) >= MUCH_LOG_BYTES:
        what = f"it has {size / 2**20:.0f} MB: somebody reads all the time, or has for long"
        yield Wrong("write-ahead log", what, WORKER)


def links_not_looked_at(now: datetime) -> Iterator[Wrong]:
    seen = Observation.objects.aggregate(seen=Max("checked_at"))["seen"]
    if seen is None:
        yield Wrong("links", "none was ever looked at", "manage.py check_links")
    elif now - seen > LINKS_WITHIN:
        yield Wrong("links", f"none was looked at since {seen:%Y-%m-%d %H:%M} UTC", "manage.py check_links")


def exports_are_old(now: datetime) -> Iterator[Wrong]:
    """A dump bears a date only: one of yesterday may be a day old, one of before is older."""
    newest = next(iter(public_dumps()), None)
    if newest is None:
        yield Wrong("export", "there is none to download", "manage.py export")
    elif newest.version.on < now.date() - timedelta(days=1):
        yield Wrong("export", f"the newest is of {newest.version.on}", "manage.py export")


def mirror_is_old(now: datetime) -> Iterator[Wrong]:
    """Only where one is wanted. A worker looks every ten minutes."""
    if settings.MIRROR_DIRECTORY is None:
        return
    seen = confirmed_at(settings.MIRROR_DIRECTORY)
    if seen is None:
        yield Wrong("mirror", "there is none to show while the service is down", "manage.py export --mirror")
    elif now - seen > MIRROR_WITHIN:
        what = f"it was last seen to be what is public at {seen:%Y-%m-%d %H:%M} UTC"
        yield Wrong("mirror", what, "manage.py export --mirror")


LOOKS: tuple[Look, ...] = (
    *(no_backup, no_worker, no_mail, too_few_moderators),
    *(clock_is_off, disk_is_full, log_is_large, links_not_looked_at, exports_are_old, mirror_is_old),
    replica_is_of_no_use,
)
