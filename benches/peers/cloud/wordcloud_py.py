"""Python's wordcloud: by its own rule of sizes, by the one it has for sizes in proportion, and kept to it."""
import sys
import time

import numpy
from wordcloud import WordCloud

file, font, out = sys.argv[1:]
words = dict((word, float(count)) for word, count in (line.split("\t") for line in open(file)))


def draw(scaling, largest):
    """A cloud, how long it took, and how far its sizes are from the proportion of the counts."""
    start = time.perf_counter()
    cloud = WordCloud(width=1600, height=900, font_path=font, prefer_horizontal=1.0, max_words=len(words),
                      relative_scaling=scaling, max_font_size=largest, margin=2, random_state=1, min_font_size=4,
                      background_color="white", color_func=lambda *_, **__: "black").generate_from_frequencies(words)
    took = (time.perf_counter() - start) * 1000
    unit = [size / words[word] for (word, _), size, *_ in cloud.layout_]
    return cloud, took, max(unit) / min(unit)


def tell(name, cloud, took, deviation):
    """A row of the table, and the picture."""
    picture = cloud.to_image()
    picture.save(out)
    ink = numpy.array(picture.convert("L")) < 128
    rows, columns = numpy.where(ink.any(axis=1))[0], numpy.where(ink.any(axis=0))[0]
    covered = ink.sum() / ((rows[-1] - rows[0] + 1) * (columns[-1] - columns[0] + 1))
    print(name, f"{took:.1f}", len(cloud.layout_), f"{covered:.3f}", f"{deviation:.3f}", flush=True)


tell("wordcloud", *draw(0.5, None))
tell("wordcloud,relative_scaling=1", *draw(1.0, None))
# It shrinks what finds no room. So: the largest letters with which it keeps the proportion, but for whole pixels.
low, high, best = 40, 500, None
while high - low > 8:
    middle = (low + high) // 2
    drawn = draw(1.0, middle)
    fair = drawn[2] < 1.3 and len(drawn[0].layout_) == len(words)
    low, high, best = (middle, high, drawn) if fair else (low, middle, best)
if best:
    tell("wordcloud,in-proportion", *best)
