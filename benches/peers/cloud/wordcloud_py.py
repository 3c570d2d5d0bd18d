"""Python's wordcloud: by its own rule of sizes, and by the one it has for sizes in proportion."""
import sys
import time

import numpy
from wordcloud import WordCloud

file, font, out = sys.argv[1:]
words = dict((word, float(count)) for word, count in (line.split("\t") for line in open(file)))
for scaling, name in ((0.5, "wordcloud"), (1.0, "wordcloud,relative_scaling=1")):
    times = []
    for _ in range(3):
        start = time.perf_counter()
        cloud = WordCloud(width=1600, height=900, font_path=font, prefer_horizontal=1.0, max_words=len(words),
                          relative_scaling=scaling, margin=2, random_state=1, min_font_size=4, background_color="white",
                          color_func=lambda *_, **__: "black").generate_from_frequencies(words)
        times.append((time.perf_counter() - start) * 1000)
    picture = cloud.to_image()
    picture.save(out)
    ink = numpy.array(picture.convert("L")) < 128
    rows, columns = numpy.where(ink.any(axis=1))[0], numpy.where(ink.any(axis=0))[0]
    covered = ink.sum() / ((rows[-1] - rows[0] + 1) * (columns[-1] - columns[0] + 1))
    unit = [size / words[word] for (word, _), size, *_ in cloud.layout_]
    print(name, f"{sorted(times)[1]:.1f}", len(cloud.layout_), f"{covered:.3f}", f"{max(unit) / min(unit):.3f}")
