from django.conf import settings
from django.db import models
from django.db.models import Case, Q, Value, When
from django.utils.translation import gettext_lazy as _

from directory.models.sentences import SentenceField


class LinkState(models.TextChoices):
    """What a link check found. Labels complete the sentence “The link …”."""

    UNKNOWN = "unknown", _("was not looked at yet")
    OK = "ok", _("works")
    REDIRECTED = "redirected", _("leads to another page of the same domain")
    MOVED = "moved", _("leads to another domain")
    FAILING = "failing", _("does not answer at present")
    DEAD = "dead", _("has not worked for a week or longer")
    BLOCKED = "blocked", _("could not be looked at by a program")
    SOFT_404 = "soft_404", _("opens a page that is no longer the one it was")
    TLS_PROBLEM = "tls_problem", _("has a certificate that browsers refuse")


# How bad a state is: one order, the worst first, and the groups that it falls into.
# What opens is not what we said it is, or a browser refuses to say what it is: it may harm, and stays told.
ALARMS = (LinkState.MOVED, LinkState.SOFT_404, LinkState.TLS_PROBLEM)
# Nothing opens: for long, and for now.
DOWN = (LinkState.DEAD, LinkState.FAILING)
# Nothing can be said: a closed door says nothing of the page.
UNJUDGED = (LinkState.BLOCKED, LinkState.UNKNOWN)
WORKING = (LinkState.REDIRECTED, LinkState.OK)
WORST_FIRST = (*ALARMS, *DOWN, *UNJUDGED, *WORKING)
# Told to readers beside the link, and shown after links that work.
WARNED = (*ALARMS, *DOWN)
# What needs a person: failing does only once it lasts.
PROBLEMS = tuple(state for state in LinkState if state in WARNED and state != LinkState.FAILING)


def badness(column: str = "state") -> Case:
    """The place of a state in ``WORST_FIRST`` as a database computes it; what is no state comes last."""
    whens = [When(**{column: state}, then=Value(place)) for place, state in enumerate(WORST_FIRST)]
    return Case(*whens, default=Value(len(WORST_FIRST)), output_field=models.IntegerField())


class Observation(models.Model):
    """What a program saw of one address: its state and since which UTC date. The rest is the checker's own.

    Bound to the address, not to the contact: a contact that gets another address has not been looked at yet.
    """

    url = models.CharField(max_length=2000, unique=True)
    state = models.CharField(max_length=11, choices=LinkState, default=LinkState.UNKNOWN)
    since = models.DateField(null=True, blank=True)
    told_at = models.DateTimeField(
        null=True, blank=True, help_text="When a program first saw this state, leading to this place."
    )
    checked_at = models.DateTimeField(null=True, blank=True)
    next_check_at = models.DateTimeField(db_index=True)
    claimed_until = models.DateTimeField(null=True, blank=True)
    failures = models.PositiveIntegerField(default=0, help_text="Failed checks since the last success.")
    failing_since = models.DateTimeField(null=True, blank=True)
    last_ok_at = models.DateTimeField(null=True, blank=True)
    leads_to = models.CharField(max_length=2000, blank=True, help_text="Where the last check ended.")
    detail = SentenceField(blank=True, help_text="For editors only.")

    class Meta:
        ordering = ["url"]
        indexes = [models.Index(fields=["state"], name="observation_state")]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=LinkState.values),
                name="observation_known_state",
                violation_error_message=f"A link is one of {', '.join(LinkState.values)}.",
            ),
            models.CheckConstraint(
                condition=Q(state=LinkState.UNKNOWN, since__isnull=True)
                | (~Q(state=LinkState.UNKNOWN) & Q(since__isnull=False)),
                name="observation_since_when",
                violation_error_message="A state is known since a date; an unknown one has none.",
            ),
            models.CheckConstraint(
                condition=~Q(state=LinkState.DEAD) | Q(failures__gte=3, failing_since__isnull=False),
                name="observation_dead_after_three",
                violation_error_message="A link is dead after at least three failures.",
            ),
            models.CheckConstraint(
                condition=Q(url__startswith="https://") | Q(url__startswith="http://"),
                name="observation_url_is_http",
                violation_error_message="Only http(s) addresses are looked at.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.url}: {self.state}"


class LinkVerdict(models.TextChoices):
    RECOVERED = "recovered", _("the link works again")
    OVERRULED = "overruled", _("a person found that it works")
    CONFIRMED = "confirmed", _("a person saw the problem, and a change is on its way")
    UNUSED = "unused", _("no published record uses the address any more")


class LinkProblem(models.Model):
    """One task for the editors: an address that readers are sent to has a problem. At most one is open for each."""

    observation = models.ForeignKey(Observation, models.CASCADE, related_name="problems")
    state = models.CharField(max_length=11, choices=LinkState)
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)
    verdict = models.CharField(max_length=9, choices=LinkVerdict, blank=True)
    note = models.TextField(blank=True, help_text="For editors only; never public.")
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    closed_by_name = models.CharField(max_length=150, blank=True)

    class Meta:
        ordering = ["opened_at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=PROBLEMS),
                name="linkproblem_known_state",
                violation_error_message=f"A problem is one of {', '.join(PROBLEMS)}.",
            ),
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True, verdict="")
                | Q(closed_at__isnull=False, verdict__in=LinkVerdict.values),
                name="linkproblem_closed_with_verdict",
                violation_error_message=f"A closed problem has a verdict: {', '.join(LinkVerdict.values)}.",
            ),
            models.UniqueConstraint(
                fields=["observation"],
                condition=Q(closed_at__isnull=True),
                name="linkproblem_one_open",
                violation_error_message="This address has an open task already.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.state}: {self.observation.url}"

    @property
    def is_there(self) -> bool:
        """Whether the program sees a problem with the address still."""
        return self.observation.state in PROBLEMS
