"""Train the model that is shipped.

    python -m advocacy.extraction.training [--labels DIR] [--check]

DIR (default ``../shared/extraction``, beside the checkout) holds the labelled texts; they stay there. Prints how far
the two hands of what is made up agree. ``--check`` writes nothing: exit status 1 if the outcome is not, bit for
bit, the model in the repository. Exit status 2: there is nothing to train on.
"""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from advocacy.extraction.model import SHIPPED, written
from advocacy.extraction.training import made_up, made_up_texts
from advocacy.extraction.training.documents import Example, Labelled, every_labelled, examples
from advocacy.extraction.training.fitting import fit

ROOT = Path(__file__).parents[3]
# Sums of several threads come in any order.
ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


def every_made_up(real: Sequence[Labelled]) -> list[Example]:
    """Of lines and of whole texts; prints how far the two hands of each agree."""
    lines, texts = made_up.lines(), made_up_texts.texts()
    alone, whole = made_up.pairs(lines), made_up_texts.pairs(texts)
    print(*told_agreement("made-up segments", made_up.agreement(alone, len(lines))), sep="\n")
    print(*told_agreement("segments of made-up texts", made_up.agreement(whole, len(whole))), sep="\n")
    return [*made_up.examples(lines), *made_up_texts.examples(texts, real)]


def told_agreement(of: str, found: made_up.Agreement) -> Iterator[str]:
    yield f"{of}: {found.lines}, labelled by two hands: {found.both}"
    if found.both:
        yield f"same label: {found.same_label / found.both:.3f}, kappa {found.label_kappa:.3f}"
        share = found.same_kind / max(1, found.calls)
        yield f"same kind of {found.calls} calls: {share:.3f}, kappa {found.kind_kappa:.3f}"


def main() -> int:
    parser = argparse.ArgumentParser(description="Train the model that is shipped.")
    parser.add_argument("--labels", type=Path, default=ROOT.parent / "shared" / "extraction")
    parser.add_argument("--check", action="store_true", help="only compare with the model in the repository")
    options = parser.parse_args()
    os.environ.update(dict.fromkeys(ONE_THREAD, "1"))
    real = every_labelled(options.labels)
    own = every_made_up(real)
    if not real:
        print(f"SKIPPED: no labelled texts in {options.labels}; give --labels DIR.")
        return 2
    model = fit([example for document in real for example in examples(document)], own)
    text = written(model)
    print(f"model {model.version}: {len(model.weights)} weights, {len(text.encode()):,} bytes")
    if options.check:
        is_same = text == SHIPPED.read_text(encoding="utf-8")
        print("the same as in the repository" if is_same else "NOT the same as in the repository")
        return 0 if is_same else 1
    SHIPPED.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
