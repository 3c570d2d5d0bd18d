"""RapidFuzz: token_set_ratio of all pairs and scipy's average linkage; or extractOne among all norms for each query.

    rapidfuzz_py.py themes norms.csv WORKERS
    rapidfuzz_py.py hints norms.csv queries.csv

The threshold, and the score from which on something is pointed out, is the one of a grid with the best F1 on this very list.
"""
import resource
import statistics
import sys
import time

import numpy
from rapidfuzz import fuzz, process, utils
from scipy.cluster.hierarchy import fcluster, linkage

import score


def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def themes(path, workers):
    texts, told = score.read(path)
    start, begun = time.perf_counter(), time.process_time()
    plain = [utils.default_process(text) for text in texts]
    alike = process.cdist(plain, plain, scorer=fuzz.token_set_ratio, dtype=numpy.uint8, workers=int(workers))
    # The half above the diagonal, row by row, as scipy wants it.
    count, at = len(texts), 0
    distances = numpy.empty(count * (count - 1) // 2)
    for row in range(count - 1):
        distances[at:at + count - 1 - row] = alike[row, row + 1:]
        at += count - 1 - row
    del alike
    numpy.subtract(100, distances, out=distances)
    tree = linkage(distances, "average")
    took, worked = (time.perf_counter() - start) * 1000, (time.process_time() - begun) * 1000
    most = peak()
    best = max((score.scores(told, fcluster(tree, cut, "distance").tolist()) for cut in range(10, 70, 2)),
               key=lambda row: row[2])
    print(f"{took:.1f} {worked:.1f} {most:.0f}", score.shown(best))


def hints(path, asked):
    texts, known = score.read(path)
    queries, wanted = score.read(asked)
    start = time.perf_counter()
    plain = [utils.default_process(text) for text in texts]
    made = (time.perf_counter() - start) * 1000
    times, hits = [], []
    for query in queries:
        start = time.perf_counter()
        hits.append(process.extractOne(utils.default_process(query), plain, scorer=fuzz.token_set_ratio))
        times.append((time.perf_counter() - start) * 1000)
    best = score.best_hint_scores(known, wanted, [(hit[2], hit[1]) for hit in hits])
    print(f"{made:.1f} {statistics.median(times):.3f} {max(times):.3f} {peak():.0f}",
          score.shown(best))


{"themes": themes, "hints": hints}[sys.argv[1]](*sys.argv[2:])
