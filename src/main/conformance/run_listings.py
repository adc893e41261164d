"""Runs whole programs under this Python on clocks that jump: a JSON list of their texts from stdin, and to stdout one of
what each printed and when, what the runtime warned of, and when its loop stopped and it ended.
"""

import asyncio
import concurrent.futures
import gc
import json
import sys
import time
import warnings

from virtual_clock import Clock, VirtualPool
from virtual_loop import VirtualLoop


class Listing:
    def __init__(self, text):
        self.text = text
        self.clock = Clock()
        self.loops = []
        self.printed = []
        self.warned = []

    def new_loop(self):
        loop = VirtualLoop(self.clock)
        loop.set_exception_handler(lambda _, context: self.warned.append(context["message"]))
        self.loops.append(loop)
        return loop

    def run_main(self, main):
        with asyncio.Runner(loop_factory=self.new_loop) as runner:
            return runner.run(main)

    def print(self, *values):
        self.printed.append([" ".join(map(str, values)), self.clock.ms()])

    def take_over(self):
        """What the program imports goes by its clock."""
        asyncio.run = self.run_main
        asyncio.new_event_loop = self.new_loop
        concurrent.futures.ThreadPoolExecutor = lambda max_workers=None: VirtualPool(self.clock, max_workers)
        time.sleep = self.clock.sleep
        time.monotonic = lambda: self.clock.now
        warnings.showwarning = lambda message, *_: self.warned.append(str(message))

    def run(self):
        self.take_over()
        names = {"__name__": "__main__", "print": self.print}
        exec(compile(self.text, "listing.py", "exec"), names)
        stopped = self.clock.ms() if self.loops else None
        while self.clock.coming:  # threads are waited for as the interpreter exits
            self.clock.move_to(self.clock.next())
        names.clear()
        gc.collect()
        return {
            "printed": self.printed,
            "warned": self.warned,
            "stopped": stopped,
            "ended": self.clock.ms(),
            "turns": sum(loop.turns_of_program or loop.turns for loop in self.loops),
        }


def outcome(text):
    try:
        return Listing(text).run()
    except Exception as error:
        return {"failed": repr(error)}


texts = json.load(sys.stdin)
gc.freeze()
json.dump([outcome(text) for text in texts], sys.stdout)
