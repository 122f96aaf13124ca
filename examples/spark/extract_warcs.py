"""Extracts the articles of WARC files with Spark: a line for each page, its article or why there is none.

    spark-submit examples/spark/extract_warcs.py warc.paths articles/
    spark-submit examples/spark/extract_warcs.py warc.paths articles/ --fetch "curl -sfS https://data.example/{}"

warc.paths is a list of paths that every executor can open, or of what --fetch writes to stdout; `{}` is a line of it.
Every executor needs Node and samachar. docs/spark.md says how to ship and to size them.
"""

import argparse
import os
import shlex

from pyspark import SparkContext

# Single pages that fail are lines of the output. What else fails ends the task, and Spark tries it again.
EXTRACT = "extract --input warc --failures inline --exit-zero --quiet --workers 1 -"


def command_of(samachar: str, fetch: str) -> str:
    """The command that reads a list of archives from stdin and writes the lines of all their pages."""
    one = fetch.replace("{}", '"$path"') + f" | {samachar} {EXTRACT}"
    return "bash -c " + shlex.quote(f"set -o pipefail; while IFS= read -r path; do {one} || exit; done")


def main() -> None:
    options = argparse.ArgumentParser(description="Extracts the articles of WARC files.")
    options.add_argument("paths", help="a file with the path of an archive in each line")
    options.add_argument("out", help="a folder that does not exist yet")
    options.add_argument("--fetch", default="cat -- {}", help="a command that writes the archive {} to stdout")
    options.add_argument("--samachar", default="samachar", help="how the executors call samachar")
    options.add_argument("--path", default=os.environ["PATH"], help="PATH of the executors")
    given = options.parse_args()

    context = SparkContext(appName="samachar")
    paths = context.textFile(given.paths)
    # An archive is a task: enough work for a process to become fast, and little to lose.
    tasks = paths.repartition(max(1, paths.count()))
    # Without them, PySpark takes any exit code for success and starts programs without a PATH.
    lines = tasks.pipe(command_of(given.samachar, given.fetch), env={"PATH": given.path}, checkCode=True)
    lines.saveAsTextFile(given.out, "org.apache.hadoop.io.compress.GzipCodec")
    context.stop()


if __name__ == "__main__":
    main()
