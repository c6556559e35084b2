"""The one exception of this package."""

from typing import Any


class DirectoryError(Exception):
    """The site did not give what was asked for, or the file of a mirror cannot be used.

    ``status`` is that of the answer, None where there was none. ``problem`` is the body of a refusal
    (RFC 9457), empty unless the API gave one. ``retry_after`` is in seconds.
    """

    def __init__(
        self,
        message: str,
        *,
        status: int | None = None,
        problem: dict[str, Any] | None = None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.problem = problem or {}
        self.retry_after = retry_after

    @property
    def kind(self) -> str:
        """The API's name of the problem, as "not-found" or "bad-parameters"; empty unless it gave one."""
        return str(self.problem.get("type", "")).rpartition("#problem-")[2]

    @property
    def pointers(self) -> list[str]:
        """Which parameters were wrong, as JSON pointers: "/kind" is the parameter ``kind``."""
        errors = self.problem.get("errors")
        found = errors if isinstance(errors, list) else []
        return [str(each["pointer"]) for each in found if isinstance(each, dict) and "pointer" in each]
