"""How well a sorting of norms agrees with the themes that they were made from.

    score.py themes norms.csv labels...     a label a line, in the order of the norms
    score.py hints norms.csv queries.csv hits [best]    the norm that is pointed out and how alike it is a line, or -

Prints precision, recall and F1 over pairs of norms, and B-cubed F1 (Bagga and Baldwin 1998), in which each norm counts the
same however large its theme is; of several sortings those of the one with the best F1. Of hints: how many of them point out
a norm of the same theme, how many of the queries that have one get it, and F1; with "best" where only what is so alike is
pointed out that F1 is best.
"""
import csv
import sys
from collections import Counter


def read(path):
    """The norms of a list, and the theme of each."""
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [row["text"] for row in rows], [row["theme"] for row in rows]


def scores(themes, labels):
    """Precision, recall and F1 over pairs, and B-cubed F1."""
    if len(themes) != len(labels):
        sys.exit(f"{len(labels)} labels for {len(themes)} norms")
    told, found, both = Counter(themes), Counter(labels), Counter(zip(themes, labels))
    pairs = lambda counts: sum(count * (count - 1) // 2 for count in counts.values())
    right = pairs(both)
    precision, recall = right / max(pairs(found), 1), right / max(pairs(told), 1)
    cubed_precision = sum(count * count / found[label] for (_, label), count in both.items()) / len(themes)
    cubed_recall = sum(count * count / told[theme] for (theme, _), count in both.items()) / len(themes)
    return precision, recall, mean(precision, recall), mean(cubed_precision, cubed_recall)


def mean(precision, recall):
    """F1: the harmonic mean of both."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def hint_scores(known, asked, hits):
    """Precision, recall and F1 of hints: for each of the queries of the themes `asked`, the number of the norm that is
    pointed out, whose theme is in `known`, and how alike it is; or None."""
    there = set(known)
    right = sum(hit is not None and known[hit[0]] == theme for theme, hit in zip(asked, hits))
    given, wanted = sum(hit is not None for hit in hits), sum(theme in there for theme in asked)
    precision, recall = right / max(given, 1), right / max(wanted, 1)
    return precision, recall, mean(precision, recall)


def best_hint_scores(known, asked, hits):
    """The scores with the best F1, of all likenesses from which on something could be pointed out."""
    cuts = {round(hit[1], 2) for hit in hits if hit}
    at_least = lambda cut: [hit if hit and hit[1] >= cut else None for hit in hits]
    return max((hint_scores(known, asked, at_least(cut)) for cut in cuts), key=lambda row: row[2])


def main(kind, path, *rest):
    _, themes = read(path)
    if kind == "themes":
        print(shown(max((scores(themes, [line[0] for line in lines(labels)]) for labels in rest), key=lambda row: row[2])))
    else:
        queries, hits, *best = rest
        found = [None if line == ["-"] else (int(line[0]), float(line[1])) for line in lines(hits)]
        print(shown((best_hint_scores if best else hint_scores)(themes, read(queries)[1], found)))


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [line.split() for line in file]


def shown(numbers):
    return " ".join(f"{number:.3f}" for number in numbers)


if __name__ == "__main__":
    main(*sys.argv[1:])
