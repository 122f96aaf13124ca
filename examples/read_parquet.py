"""Prints a line for each publisher of a Parquet file of articles: articles, words, and the types of their blocks.

    samachar extract fixtures/unknown --format parquet --out articles.parquet
    python3 examples/read_parquet.py articles.parquet

It needs pyarrow: pip install pyarrow
"""

import sys
from collections import Counter, defaultdict

import pyarrow.parquet as pq

articles = defaultdict(list)
for batch in pq.ParquetFile(sys.argv[1]).iter_batches(columns=["publisher", "wordCount", "body"]):
    for article in batch.to_pylist():
        articles[(article["publisher"] or {}).get("name")].append(article)

for name, of_name in sorted(articles.items(), key=lambda item: (-len(item[1]), item[0] or "")):
    blocks = Counter(block["type"] for article in of_name for block in article["body"])
    words = sum(article["wordCount"] for article in of_name)
    print(name, len(of_name), words, dict(blocks.most_common()), sep="\t")
