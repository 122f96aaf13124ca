"""Stand-in for PySpark if it is not installed: the parts that examples/spark uses, computed by partition as in Spark.

`pipe` starts its command once per partition, even for empty ones, without a shell and only with the given environment;
it writes one element per line and reads one line per element. A failed task is retried as `MAX_FAILURES` allows.
"""

import gzip
import os
import shlex
import subprocess
import threading

MAX_FAILURES = 4


class RDD:
    def __init__(self, partitions):
        # Each is a function that recomputes its elements, as a retried task does.
        self._partitions = partitions

    def count(self):
        return sum(1 for partition in self._partitions for _ in partition())

    def repartition(self, number):
        """Distributes items in turn, so that some partitions may stay empty, as with Spark's own shuffle."""
        items = [item for partition in self._partitions for item in partition()]
        return RDD([lambda at=at: iter(items[at::number]) for at in range(number)])

    def pipe(self, command, env=None, checkCode=False):
        def piped(partition):
            words = shlex.split(command)
            child = subprocess.Popen(words, env=env or {}, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
            threading.Thread(target=_feed, args=(child.stdin, partition())).start()
            for line in child.stdout:
                yield line.rstrip(b"\n").decode("utf-8")
            child.wait()
            if checkCode and child.returncode != 0:
                raise RuntimeError(f"Pipe function `{command}' exited with error code {child.returncode}")

        return RDD([lambda partition=partition: piped(partition) for partition in self._partitions])

    def saveAsTextFile(self, path, compressionCodecClass):
        os.makedirs(path)
        for at, partition in enumerate(self._partitions):
            text = "".join(f"{item}\n" for item in _tried(partition))
            with gzip.open(os.path.join(path, f"part-{at:05d}.gz"), "wt", encoding="utf-8") as file:
                file.write(text)
        open(os.path.join(path, "_SUCCESS"), "w").close()


def _feed(stdin, items):
    try:
        for item in items:
            stdin.write(f"{item}\n".encode("utf-8"))
    finally:
        stdin.close()


def _tried(partition):
    for attempt in range(1, MAX_FAILURES + 1):
        try:
            return list(partition())
        except RuntimeError:
            if attempt == MAX_FAILURES:
                raise


class SparkContext:
    def __init__(self, appName):
        pass

    def textFile(self, name, minPartitions=2):
        with open(name, encoding="utf-8") as file:
            lines = file.read().splitlines()
        return RDD([lambda at=at: iter(lines[at::minPartitions]) for at in range(minPartitions)])

    def stop(self):
        pass
