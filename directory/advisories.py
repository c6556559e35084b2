"""What a reader must know before the links of an organisation."""

from directory.models import Organisation

NEUTRAL_ADVISORY = (
    "Editors are checking a notice about this organisation. Read the safety page before you follow its links."
)


def advisory_of(organisation: Organisation) -> str:
    """Its advisory; a fixed neutral sentence while a first one is proposed; else ""."""
    return organisation.advisory or (NEUTRAL_ADVISORY if organisation.advisory_raised else "")
