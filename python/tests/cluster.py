"""A standalone Spark cluster on loopback, of the pyspark package alone."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pyspark

HOME = Path(pyspark.__file__).parent
START = 120.0  # seconds a daemon may take to start on a busy machine


def environment() -> dict[str, str]:
    return os.environ | {
        "SPARK_HOME": str(HOME),
        "SPARK_LOCAL_IP": "127.0.0.1",
        "SPARK_DAEMON_MEMORY": "400m",
        "PYSPARK_PYTHON": sys.executable,
        "PYSPARK_DRIVER_PYTHON": sys.executable,
    }


class Cluster:
    """A master and its workers, each with one core. close ends them all."""

    def __init__(self, folder: Path, memory: str = "700m", pinned: bool = False) -> None:
        self.folder, self.memory = folder, memory
        self.pinned = pinned  # each worker to a core of its own
        self.port = free_port()
        self.url = f"spark://127.0.0.1:{self.port}"
        self.workers: list[subprocess.Popen[bytes]] = []
        self.master = self._start("Master", "--host", "127.0.0.1", "--port", str(self.port), "--webui-port", str(free_port()))
        self._wait("Master", "I have been elected leader")

    def add_worker(self) -> None:
        name = f"Worker{len(self.workers)}"
        options = ("--host", "127.0.0.1", "--cores", "1", "--memory", self.memory, "-d", str(self.folder / name))
        self.workers.append(self._start("Worker", *options, "--webui-port", str(free_port()), self.url, log=name))
        self._wait(name, "Successfully registered")

    def kill_worker(self, index: int) -> None:
        """Kill a worker and its executors with SIGKILL, as a machine that goes off."""
        os.killpg(self.workers[index].pid, signal.SIGKILL)
        self.workers[index].wait()

    def close(self) -> None:
        for process in [*self.workers, self.master]:
            try:
                os.killpg(process.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            process.wait()

    def log(self, name: str) -> str:
        return (self.folder / f"{name}.log").read_text(errors="replace")

    def _start(self, role: str, *options: str, log: str = "") -> subprocess.Popen[bytes]:
        core = ["taskset", "-c", str(len(self.workers))] if self.pinned and role == "Worker" else []
        command = [*core, str(HOME / "bin/spark-class"), f"org.apache.spark.deploy.{role.lower()}.{role}", *options]
        with open(self.folder / f"{log or role}.log", "wb") as out:
            return subprocess.Popen(command, env=environment(), stdout=out, stderr=out, start_new_session=True)

    def _wait(self, name: str, sign: str) -> None:
        end = time.monotonic() + START
        while sign not in self.log(name):
            if time.monotonic() > end:
                self.close()
                raise TimeoutError(f"{name} did not start:\n{self.log(name)}")
            time.sleep(0.2)


def free_port() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return int(s.getsockname()[1])
