"""Tracebacks as an untraced program has them: without the frames of this package."""

import os
import sys
import traceback

OWN = os.path.dirname(__file__) + os.sep


def is_hidden(frame):
    return frame.f_code.co_filename.startswith(OWN)


def strip(walk):
    """A walk over frames that leaves ours out."""

    def walk_without(start):
        return (step for step in walk(start) if not is_hidden(step[0]))

    return walk_without


def install():
    traceback.walk_tb = strip(traceback.walk_tb)
    if hasattr(traceback, "_walk_tb_with_full_positions"):
        traceback._walk_tb_with_full_positions = strip(traceback._walk_tb_with_full_positions)
    inner = traceback.walk_stack

    def walk_stack_without(frame):
        return (step for step in inner(frame if frame is not None else sys._getframe(1)) if not is_hidden(step[0]))

    traceback.walk_stack = walk_stack_without
