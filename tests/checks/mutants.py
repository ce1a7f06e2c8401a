"""Do the tests notice when what computes and decides is broken? For a weekly job: it takes hours.

mutmut changes one thing at a time (a sign, a limit, an argument) and runs the tests that reach it;
a change that no test notices has survived. This prints the survivors and the score of each part,
and fails if fewer than 90% were noticed in all. `tests/MUTANTS.md` tells what may survive, and why.
Usage: python -m tests.checks.mutants [--sample 100] [counter_offer _core/offer ...]
"""

import argparse
import os
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator

from mutmut.__main__ import CatchOutput, cli, create_mutants
from mutmut.mutation import mutators
from mutmut.mutation.data import SourceFileMutationData
from mutmut.stats import status_by_exit_code
from mutmut.utils.file_utils import copy_also_copy_files, copy_src_dir, walk_mutatable_files

ENOUGH = 90  # percent
SEED = 1
SKIPPED = 34  # as mutmut writes it down
NOTICED = ("killed", "timeout")


def leave_texts_alone() -> None:
    """Change no text: that says nothing about a sum, and the words of an answer have tests."""
    operators = mutators.mutation_operators
    assert isinstance(operators, list)
    operators[:] = [it for it in operators if it[1] is not mutators.operator_string]


def make_mutants(children: int) -> None:
    """Write every mutant into `mutants/`, where what has not changed keeps its result."""
    with CatchOutput():
        copy_src_dir()
        copy_also_copy_files()
        create_mutants(children)


def files() -> Iterator[tuple[str, SourceFileMutationData]]:
    """Give each file's mutants with the part they count for: `deadline/formulas`, `_core/offer`."""
    for path in sorted(walk_mutatable_files()):
        found = SourceFileMutationData(path=path)
        found.load()
        yield "/".join(path.with_suffix("").parts[1:3]), found


def choose(named: list[str], most: int | None) -> set[str]:
    """Take all mutants of the named parts, or so many of each, in a fixed order by chance."""
    parts: defaultdict[str, list[str]] = defaultdict(list)
    for part, found in files():
        if not named or part.startswith(tuple(named)):
            parts[part] += found.exit_code_by_key
    for names in parts.values():
        names.sort()
        random.Random(SEED).shuffle(names)  # noqa: S311 - a sample, not a secret
    return {name for names in parts.values() for name in names[:most]}


def only(chosen: set[str]) -> None:
    """Have these tried, those that survived before as well, and no others."""
    for _, found in files():
        for name, code in found.exit_code_by_key.items():
            if name not in chosen:
                found.exit_code_by_key[name] = code or SKIPPED
            elif status_by_exit_code[code] not in NOTICED:
                found.exit_code_by_key[name] = None
        found.save()


def report(chosen: set[str]) -> int:
    """Print survivors and scores; give 1 if too many survived."""
    tried: defaultdict[str, Counter[bool]] = defaultdict(Counter)
    for part, found in files():
        for name in chosen.intersection(found.exit_code_by_key):
            status = status_by_exit_code[found.exit_code_by_key[name]]
            tried[part][status in NOTICED] += 1
            if status not in NOTICED:
                sys.stdout.write(f"{name}: {status}\n")
    total: Counter[bool] = sum(tried.values(), Counter())
    for part, counts in [*tried.items(), ("all", total)]:
        score = 100 * counts[True] / counts.total()
        sys.stdout.write(f"| {part} | {counts.total()} | {counts[True]} | {score:.1f}% |\n")
    return 0 if 100 * total[True] >= ENOUGH * total.total() else 1


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sample", type=int, help="so many mutants of each part, not all")
    parser.add_argument("--max-children", type=int, default=os.cpu_count() or 1)
    parser.add_argument("parts", nargs="*", help="only those that begin like this")
    wanted = parser.parse_args()
    leave_texts_alone()
    make_mutants(wanted.max_children)
    chosen = choose(wanted.parts, wanted.sample)
    only(chosen)
    cli(["run", f"--max-children={wanted.max_children}"], standalone_mode=False)
    sys.exit(report(chosen))
