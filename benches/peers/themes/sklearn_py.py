"""scikit-learn: TF-IDF of runs of 2 to 4 letters, and average linkage of their cosine distances.

    sklearn_py.py norms.csv dense|sparse

"dense" hands the vectors to AgglomerativeClustering(metric="cosine"), as its documentation does; "sparse" reckons the
distances first, from sparse vectors, which is quicker and takes less memory. The threshold is the one of a grid with the
best F1 on this very list, which nobody has in earnest; the whole tree is built for each, so one run is timed.
"""
import resource
import sys
import time

import numpy
from scipy.cluster.hierarchy import fcluster
from sklearn.cluster import AgglomerativeClustering
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics.pairwise import cosine_distances

import score

GRID = [step / 50 for step in range(10, 49)]


def main(path, way):
    texts, themes = score.read(path)
    start, begun = time.perf_counter(), time.process_time()
    vectors = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), dtype=numpy.float32).fit_transform(texts)
    distances, metric = (vectors.toarray(), "cosine") if way == "dense" else (cosine_distances(vectors), "precomputed")
    model = AgglomerativeClustering(n_clusters=None, metric=metric, linkage="average", distance_threshold=0.7)
    model.fit(distances)
    took, worked = (time.perf_counter() - start) * 1000, (time.process_time() - begun) * 1000
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    tree = numpy.column_stack([model.children_, model.distances_, numpy.zeros(len(texts) - 1)]).astype(float)
    best = max((score.scores(themes, fcluster(tree, cut, "distance").tolist()) for cut in GRID), key=lambda row: row[2])
    print(f"{took:.1f} {worked:.1f} {peak:.0f}", score.shown(best))


main(*sys.argv[1:])
