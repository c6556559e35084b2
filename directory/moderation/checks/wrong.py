"""One thing that is not as it must be."""

from dataclasses import dataclass

RESTORE = "nothing mends it in place: `manage.py restore BACKUP` of before it went wrong"
WITHDRAW = "withdraw it in the admin until two people have approved it anew, or `manage.py restore BACKUP`"


@dataclass(frozen=True)
class Wrong:
    """``where`` names the row or file, ``what`` says what is wrong with it, ``mend`` what puts it right."""

    where: str
    what: str
    mend: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}. To mend it: {self.mend}."
