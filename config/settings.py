"""All settings, read from the environment; safe by default.

Commands run without SECRET_KEY and ALLOWED_HOSTS (a new directory can be made anywhere);
serving does not: ``config.wsgi`` refuses to start and says what is missing. Which settings contradict each
other, ``directory/operating/settings_checks.py`` says.
"""

from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from environ.environ import Env

from directory.words.languages import INTERFACE

BASE_DIR = Path(__file__).resolve().parent.parent

env = Env()
env.read_env(BASE_DIR / ".env")

DEBUG: bool = env.bool("DEBUG", default=False)
# Without a key Django refuses whatever would have to sign something, with a message of its own.
SECRET_KEY: str = env.str("SECRET_KEY", default="debug-only-not-secret" if DEBUG else "")
ALLOWED_HOSTS: list[str] = env.list(
    "ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]"] if DEBUG else []
)
# Where "Leave this page" leads: a site that many people open and that says nothing about who does.
LEAVE_URL: str = env.str("LEAVE_URL", default="https://www.wikipedia.org/")
SITE_URL: str = env.str("SITE_URL", default="http://127.0.0.1:8000").rstrip("/")
# A try-out without SITE_URL is reached at whatever port it was started on.
SITE_URL_BY_REQUEST: bool = DEBUG and "SITE_URL" not in env.ENVIRON
CONTACT_ADDRESS: str = env.str("CONTACT_ADDRESS", default="")
TRUSTED_PROXY_COUNT: int = env.int("TRUSTED_PROXY_COUNT", default=0)
# Who shows this token may read /metrics; without one nobody may.
METRICS_TOKEN: str = env.str("METRICS_TOKEN", default="")
# Public addresses of this installation that stand on no interface of the machine; they are never fetched from.
OWN_ADDRESSES = [str(ip_address(own)) for own in env.list("OWN_ADDRESSES", default=[])]
# An approver must have held the role for this many days; a try-out on one machine cannot wait.
SECOND_EYES_AFTER_DAYS: int = env.int("SECOND_EYES_AFTER_DAYS", default=0 if DEBUG else 7)
# Whoever stood behind something longer ago must do so anew.
APPROVALS_LAST_DAYS: int = env.int("APPROVALS_LAST_DAYS", default=90)
# For how many days a person's verification of a channel holds.
VERIFICATION_TERM_DAYS: dict[str, int] = {
    **dict.fromkeys(
        ("website", "contact_page", "contact_form", "social"), env.int("TERM_DAYS_WEB", default=90)
    ),
    **dict.fromkeys(("telephone", "fax"), env.int("TERM_DAYS_TELEPHONE", default=180)),
    "email": env.int("TERM_DAYS_EMAIL", default=180),
    "postal_address": env.int("TERM_DAYS_POSTAL_ADDRESS", default=365),
}
# A call that nobody has confirmed for so long is told as one whose situation may have changed.
CALL_TERM_DAYS: int = env.int("CALL_TERM_DAYS", default=180)
# A stolen account does harm by the dozen; a person who looks does not reach these.
VERIFICATIONS_PER_HOUR: int = env.int("VERIFICATIONS_PER_HOUR", default=30)
DECISIONS_PER_HOUR: int = env.int("DECISIONS_PER_HOUR", default=30)
# Raising and doubting take one person and are never limited for who has stood here as long as an approver must.
WARNINGS_PER_HOUR_WHILE_NEW: int = env.int("WARNINGS_PER_HOUR_WHILE_NEW", default=5)
# Closing what readers and programs told takes one editor.
CLOSINGS_PER_HOUR_WHILE_NEW: int = env.int("CLOSINGS_PER_HOUR_WHILE_NEW", default=10)
# So many decisions of one account within five minutes are told to all editors.
HURRY_OF_DECISIONS: int = env.int("HURRY_OF_DECISIONS", default=10)

# Each ministry's own site is visited so often for contacts; 0: only where somebody asks for it.
DISCOVER_EVERY_DAYS: int = env.int("DISCOVER_EVERY_DAYS", default=0)

# A model of one's own that proposes calls beside ours (an OpenAI-compatible address of chat completions); "": none.
# Texts of articles go there: outside this machine and private networks only with the third setting.
EXTRACTION_ENDPOINT: str = env.str("EXTRACTION_ENDPOINT", default="")
EXTRACTION_MODEL: str = env.str("EXTRACTION_MODEL", default="")
EXTRACTION_ENDPOINT_ANYWHERE: bool = env.bool("EXTRACTION_ENDPOINT_ANYWHERE", default=False)
if EXTRACTION_ENDPOINT and not EXTRACTION_MODEL:
    raise ImproperlyConfigured("EXTRACTION_ENDPOINT is set: name the model there with EXTRACTION_MODEL.")

INSTALLED_APPS = [
    "config.apps.AdminConfig",
    # Before auth, whose commands createsuperuser and changepassword it wraps.
    "directory",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "csp",
    "rest_framework",
    "drf_spectacular",
    "advocacy",
    # Signing in with a second factor; nobody signs up, and its tables of e-mail addresses stay empty.
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_tasks",
    # After directory, whose db_worker wraps the one of this package.
    "django_tasks_db",
]

MIDDLEWARE = [
    "config.middleware.StrictTransport",
    "config.middleware.Guarded",
    "directory.operating.probes.Probes",
    "directory.operating.metrics.RequestCounts",
    "directory.serving.database_faults.DatabaseFaults",
    "directory.serving.origins.OpenToScripts",
    "directory.serving.uploads.BoundedBodies",
    "django.middleware.security.SecurityMiddleware",
    "config.static_files.CodedStaticFiles",
    "config.middleware.SiteOfRequest",
    "config.middleware.ContentSecurityPolicy",
    "config.middleware.LanguageOfPath",
    "config.middleware.ReadableQueries",
    "directory.serving.public_cache.PublicCache",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "directory.signing_in.languages.LanguageOfPerson",
    "directory.signing_in.middleware.Workplace",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
AUTH_USER_MODEL = "directory.Account"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "config.context.own_account",
                "config.context.posted",
            ]
        },
    }
]


def database(url: str) -> dict[str, Any]:
    """The connection named by ``url``; SQLite gets the settings under which twenty writers lose nothing."""
    settings: dict[str, Any] = env.db_url_config(url)
    if settings["ENGINE"].endswith("sqlite3"):
        settings["OPTIONS"] = {
            "transaction_mode": "IMMEDIATE",
            "timeout": 30,
            # What is deleted is overwritten: a forgotten e-mail address must not stay in the file. 16 MB of pages
            # are kept in memory: one list of a large directory touches more than the 2 MB that are usual. A log that
            # grew beside a long reading gives its room back when it begins anew.
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
            "PRAGMA secure_delete=ON; PRAGMA cache_size=-16000; PRAGMA journal_size_limit=16777216;",
        }
        # Opening the file anew, with these settings, would cost each request as much as its queries.
        settings["CONN_MAX_AGE"] = 60
        # A file, not shared memory: tests with threads and processes need real locking.
        settings["TEST"] = {"NAME": str(BASE_DIR / ".pytest_cache" / "test.sqlite3")}
    else:
        settings["CONN_HEALTH_CHECKS"] = True
        settings["CONN_MAX_AGE"] = 60
    return settings


def snapshot_of(live: dict[str, Any]) -> dict[str, Any]:
    """The same database for long consistent reading: it never writes and never makes a writer wait."""
    settings = {**live, "CONN_MAX_AGE": 0, "TEST": {"MIRROR": "default"}}
    if live["ENGINE"].endswith("sqlite3"):
        options = {"transaction_mode": "DEFERRED", "timeout": 30, "init_command": "PRAGMA query_only=ON;"}
    else:
        from psycopg import IsolationLevel  # noqa: PLC0415  (8 MB that SQLite does not need)

        isolation = {"isolation_level": IsolationLevel.REPEATABLE_READ}
        options = {**live.get("OPTIONS", {}), **isolation}
    return {**settings, "OPTIONS": options}


def replica(url: str) -> dict[str, Any]:
    """A streaming standby of PostgreSQL. One that is away is given up soon: the primary is there."""
    settings = database(url)
    if settings["ENGINE"] != _live["ENGINE"] or settings["ENGINE"].endswith("sqlite3"):
        raise ImproperlyConfigured(
            "DATABASE_REPLICA_URL names a standby of DATABASE_URL; accepted: postgres://… in both."
        )
    options = {"connect_timeout": 1, "tcp_user_timeout": 2000, **settings.get("OPTIONS", {})}
    return {**settings, "OPTIONS": options, "TEST": {"MIRROR": "default"}}


_live = database(env.str("DATABASE_URL", default=f"sqlite:///{BASE_DIR / 'directory.sqlite3'}"))
DATABASES = {"default": _live, "snapshot": snapshot_of(_live)}
if _replica := env.str("DATABASE_REPLICA_URL", default=""):
    DATABASES["replica"] = replica(_replica)
DATABASE_ROUTERS = ["directory.operating.snapshots.SnapshotRouter", "directory.serving.replica.ReplicaRouter"]
# Where the published files lie; the web processes read it, `manage.py export` writes it.
# A private key of OpenSSH (ssh-keygen -t ed25519) that signs each dump's manifest; the worker reads it.
SIGNING_KEY: Path | None = Path(env.str("SIGNING_KEY")) if env.str("SIGNING_KEY", default="") else None
EXPORT_DIRECTORY: Path = Path(env.str("EXPORT_DIRECTORY", default=str(BASE_DIR / "exports")))
# Where the worker writes the public site as static files, for the proxy; without it there are none.
MIRROR_DIRECTORY: Path | None = (
    Path(env.str("MIRROR_DIRECTORY")) if env.str("MIRROR_DIRECTORY", default="") else None
)
# For so many hours after it was last seen to be what is public, the proxy shows it.
MIRROR_HOURS: int = env.int("MIRROR_HOURS", default=24)
# What was erased, by kind and id: whoever restores an older backup has it erased again.
ERASURES_FILE: Path = Path(env.str("ERASURES_FILE", default=str(BASE_DIR / "erasures.jsonl")))


def cache(url: str) -> dict[str, Any]:
    """The cache named by ``url``: Redis, or local memory. Any other of Django's would run what lies in it (pickle)."""
    found: dict[str, Any] = env.cache_url_config(url)
    # The library writes the names of Redis' settings small, Django reads them in capitals.
    settings = {name.upper(): value for name, value in found.items()}
    if settings["BACKEND"].endswith(".RedisCache"):
        return {**settings, "BACKEND": "directory.serving.shared_cache.SharedCache"}
    if not settings["BACKEND"].endswith(".LocMemCache"):
        scheme = url.partition(":")[0]
        raise ImproperlyConfigured(f"CACHE_URL is “{scheme}:…”; accepted: rediss:, redis:, locmemcache:.")
    # Numbers, of a hundred bytes: so many that whoever sends from many networks pushes no count out.
    options = {"MAX_ENTRIES": 50_000, "MAX_BYTES": env.int("KEPT_MEGABYTES", default=64) * 2**20}
    backend = "directory.serving.process_cache.ProcessCache"
    return {**settings, "BACKEND": backend, "OPTIONS": {**options, **settings.get("OPTIONS", {})}}


CACHES = {"default": cache(env.str("CACHE_URL", default="locmemcache://"))}
# Kept answers would hide a change of a template while one works on it.
PUBLIC_CACHE: bool = env.bool("PUBLIC_CACHE", default=not DEBUG)
# So many answers that are not kept are made for one sender in a minute, of the API and of the pages each; 0: no limit.
READS_PER_MINUTE: int = env.int("READS_PER_MINUTE", default=600)
VERSION_REMEMBERED_SECONDS = 1.0
# Background tasks lie in the database; workers fetch them from there (`manage.py db_worker`).
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
PASSWORD_RESET_TIMEOUT = 3 * 24 * 3600
LOGIN_URL = "/admin/login/"

# Moderators and superusers need a second factor; after an upgrade they have so many days to set it up.
SECOND_FACTOR_REQUIRED: bool = env.bool("SECOND_FACTOR_REQUIRED", default=not DEBUG)
SECOND_FACTOR_GRACE_DAYS: int = env.int("SECOND_FACTOR_GRACE_DAYS", default=7)
ACCOUNT_ADAPTER = "directory.signing_in.adapters.SigningIn"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_FORMS = {"reauthenticate": "directory.signing_in.forms.ConfirmForm"}
ACCOUNT_REAUTHENTICATION_METHODS = ["password"]
# It would count under addresses in clear; directory/signing_in/tries.py counts instead.
ACCOUNT_RATE_LIMITS = MFA_RATE_LIMITS = False
MFA_ADAPTER = "directory.signing_in.adapters.SecondFactors"
MFA_FORMS = {"authenticate": "directory.signing_in.forms.CodeForm"}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_TOTP_ISSUER = "Advocacy Directory"
# Clocks may differ by half a minute.
MFA_TOTP_TOLERANCE = 1
# Browsers offer security keys to https and to localhost; only a try-out is on the latter.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = DEBUG

# The mail server, "smtp+tls://NAME:PASSWORD@HOST:587"; without one nothing is sent, nor offered that needs it.
EMAIL_URL: str = env.str("EMAIL_URL", default="")
if EMAIL_URL:
    globals().update(env.email_url_config(EMAIL_URL))
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL: str = env.str("MAIL_FROM", default=CONTACT_ADDRESS or "directory@localhost")

LANGUAGE_CODE = "en"
LANGUAGES = list(INTERFACE.items())
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "UTC"
USE_I18N = True
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "assets"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "config.static_files.StaticFiles"},
}
# Served from the apps where nobody has run collectstatic, so that a clone works at once.
WHITENOISE_USE_FINDERS = not STATIC_ROOT.is_dir()

# Django's own would write any file part of any POST to the disk, whatever the form asks for.
FILE_UPLOAD_HANDLERS = ["directory.serving.uploads.NoFiles"]

# The reader's browser keeps nothing of us: cookies live below the admin only.
SESSION_COOKIE_PATH = CSRF_COOKIE_PATH = "/admin/"
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = not DEBUG
# Where TLS ends at a proxy the request itself may not tell that the browser spoke https; SITE_URL does.
if SITE_URL.startswith("https://"):
    CSRF_TRUSTED_ORIGINS = ["https://" + urlsplit(SITE_URL).netloc.lower().removesuffix(":443")]
CSRF_FAILURE_VIEW = "directory.signing_in.unsent_views.of_an_earlier_sign_in"
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_AGE = 12 * 3600
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
# Not "no-referrer": browsers then send "Origin: null" and every form is refused.
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = env.int("HSTS_SECONDS", default=0 if DEBUG else 31_536_000)
SECURE_SSL_REDIRECT = env.bool("SSL_REDIRECT", default=False)
if TRUSTED_PROXY_COUNT:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
# Subdomains may be somebody else's, a preload list is left after years only, and the proxy redirects to https.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021", "security.W008"]
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
# A page that other sites show in a frame: it runs nothing, and frames nothing itself.
EMBED_CONTENT_SECURITY_POLICY = {
    "default-src": [NONE],
    "style-src": [SELF],
    "form-action": [NONE],
    "base-uri": [NONE],
    "frame-ancestors": ["*"],
}
ADMIN_CONTENT_SECURITY_POLICY = {
    "default-src": [NONE],
    "script-src": [SELF],
    "style-src": [SELF],
    "img-src": [SELF, "data:"],
    "connect-src": [SELF],
    "font-src": [SELF],
    "form-action": [SELF],
    "base-uri": [NONE],
    "frame-ancestors": [NONE],
}

REST_FRAMEWORK = {
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    # The API is public: it never looks at who is signed in.
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.AllowAny"],
    "UNAUTHENTICATED_USER": None,
    "EXCEPTION_HANDLER": "directory.serving.problems.exception_handler",
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Advocacy Directory",
    "DESCRIPTION": "Foreign-ministry contacts with their provenance, and calls to action found in news articles. "
    "Public, without keys or accounts. A key is never missing; what is not known is null. New keys and new values "
    "may come at any time; what is described here stays.",
    # Semantic: the second number with each addition, told in docs/api-changelog.md; the first will not change.
    "VERSION": "1.7.0",
    "OAS_VERSION": "3.1.0",
    "SERVE_INCLUDE_SCHEMA": False,
    "SCHEMA_PATH_PREFIX": "/api/v1",
    # The description is the same in every installation: the host of its addresses is a placeholder in the file, and
    # that of the installation where it is served.
    "SERVERS": [{"url": "/", "description": "The installation that serves this description."}],
    "CONTACT": {"name": "The editors of this installation", "url": "https://directory.example/safety/"},
    "EXTERNAL_DOCS": {
        "description": "The same for people, with examples.",
        "url": "https://directory.example/api/v1/docs/",
    },
    "LICENSE": {
        "name": "CC0-1.0 (our own data)",
        "url": "https://creativecommons.org/publicdomain/zero/1.0/",
    },
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "advocacy.api.description.finished",
    ],
}

# The shipped log holds no path, query, address or agent of a reader.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "django.request": {"handlers": ["console"], "level": "CRITICAL", "propagate": False},
        "django.server": {"handlers": ["console"], "level": "CRITICAL", "propagate": False},
        # It names paths and hosts: what a reader looked at.
        "django.security": {"handlers": ["console"], "level": "CRITICAL", "propagate": False},
    },
}
