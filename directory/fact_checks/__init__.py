"""A link to one record for somebody who knows the matter: seen without an account, answered once, within two weeks."""

from directory.fact_checks.answering import Answer, answer, shown
from directory.fact_checks.asking import OPEN_FOR, ask, close, forget, found, of_unit

__all__ = ["OPEN_FOR", "Answer", "answer", "ask", "close", "forget", "found", "of_unit", "shown"]
