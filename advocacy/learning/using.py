"""The model that texts are searched with: the shipped one, or one that was trained here and promoted."""

from functools import lru_cache

from django.db import transaction

from advocacy.extraction.model import Model, read, shipped
from advocacy.models import TrainedModel


def model_in_use() -> Model:
    """Read from the database when its version changes, not for each text."""
    version = TrainedModel.objects.in_use().values_list("version", flat=True).first()
    return _kept(version) if version else shipped()


@lru_cache(maxsize=2)
def _kept(version: str) -> Model:
    return read(TrainedModel.objects.get(version=version).weights)


@transaction.atomic
def use(version: str) -> None:
    """Search with this one of the trained models from now on, or with the shipped one if it is its version or "".

    ValueError if there is no such model.
    """
    trained = TrainedModel.objects.filter(version=version)
    if version not in ("", shipped().version) and not trained.exists():
        known = ", ".join([shipped().version, *TrainedModel.objects.values_list("version", flat=True)])
        raise ValueError(f"There is no model {version!r}; there are {known}.")
    TrainedModel.objects.in_use().update(is_in_use=False)
    trained.update(is_in_use=True)
