"""What a store says about the graph that is published in it; apart from the rest so that a question loads only this."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Meta:
    """What was published: the digest of the content, the key of the inputs that it was built from, the counts."""

    digest: str
    inputs_key: str
    schema: int
    values: Mapping[str, str]
