"""Runs ONNX models on the processor, quietly and within bounded memory."""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from scrubber.engines import models
from scrubber.model.errors import EngineMissing

if TYPE_CHECKING:
    import onnxruntime

MOST_THREADS = 4
SILENT = 4  # onnxruntime's severity FATAL: its warnings name tensors, not anything that a user could mend


def threads() -> int:
    """How many threads a model may use."""
    return max(1, min(MOST_THREADS, os.cpu_count() or 1))


@cache
def session(name: str) -> onnxruntime.InferenceSession:
    """The running model `name` of `models.MODELS`, one a process. Raises EngineMissing."""
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # before the import: later versions look at it only then
    try:
        import onnxruntime as ort
    except ImportError as error:
        raise EngineMissing("The package 'onnxruntime', which runs the text models, is not installed.") from error
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads()
    options.inter_op_num_threads = 1
    options.log_severity_level = SILENT
    options.enable_cpu_mem_arena = False  # the arena never gives back what one large photo took
    options.enable_mem_pattern = False  # patterns are kept for every input size, and each crop has another
    return ort.InferenceSession(models.contents(name), options, providers=["CPUExecutionProvider"])


def run(name: str, batch: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """The first output of model `name` for one float32 input. Raises EngineMissing."""
    model = session(name)
    found: npt.NDArray[np.float32] = model.run(None, {model.get_inputs()[0].name: batch})[0]
    return found
