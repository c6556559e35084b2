"""Rows of articles, calls and petitions, their constraints and querysets."""

from advocacy.models.articles import Article, ArticleText, told_left_out
from advocacy.models.calls import CallKind, CallToAction, Outcome, ReaderTarget
from advocacy.models.citations import MOST_CITED, Citation, Strength
from advocacy.models.intakes import Intake, IntakeKind, IntakeStatus
from advocacy.models.learning import PassageLabel, TrainedModel
from advocacy.models.letters import Letter
from advocacy.models.petitions import Petition, SignatureCount
from advocacy.models.webhooks import Webhook, WebhookRequest

__all__ = [
    "MOST_CITED",
    "Article",
    "ArticleText",
    "CallKind",
    "CallToAction",
    "Citation",
    "Intake",
    "IntakeKind",
    "IntakeStatus",
    "Letter",
    "Outcome",
    "PassageLabel",
    "Petition",
    "ReaderTarget",
    "SignatureCount",
    "Strength",
    "TrainedModel",
    "Webhook",
    "WebhookRequest",
    "told_left_out",
]
