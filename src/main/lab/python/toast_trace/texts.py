"""What a trace says in the program's own words: its errors, warnings, tracebacks, and what it writes to stderr."""

import os
import re
import sys
import sysconfig
import traceback

LONGEST_TRACEBACK = 20_000
# What asyncio itself complains of.
COMPLAINTS = (
    "Task exception was never retrieved",
    "Future exception was never retrieved",
    "Task was destroyed but it is pending!",
    "Exception in callback",
)


class Texts:
    """As they are: where the program runs in a world of its own, they say nothing of any machine."""

    def line(self, text):
        """A line that the program writes to stderr."""
        return text

    def error(self, error):
        """An error's type and what it says."""
        try:
            text = str(error)
        except Exception:
            text = ""
        name = type(error).__name__
        return self.line(f"{name}: {text}" if text else name)[:1000]

    def warning(self, category, message):
        return self.line(f"{category.__name__}: {message}")[:1000]

    def complaint(self, message):
        """What a loop says that nobody caught."""
        return self.line(message)[:1000]

    def traceback(self, error):
        return self.line("".join(traceback.format_exception(error)))[-LONGEST_TRACEBACK:]


class TextsWithoutPaths(Texts):
    """
    Of a program on somebody's machine: files are named as the program or Python would import them, and what else lies in the
    person's home from there, as ~.

    folder: the program's own, absolute.
    """

    def __init__(self, folder):
        self.folder = folder
        self._made_of = None
        self._pattern = None

    def line(self, text):
        if os.sep not in text:
            return text
        return self._prefixes().sub(lambda found: "~" if found["home"] else "", text)

    def _prefixes(self):
        """What absolute paths begin with; the path of imports may change while the program runs."""
        made_of = tuple(part for part in sys.path if isinstance(part, str))
        if made_of != self._made_of:
            self._made_of = made_of
            folders = {self.folder, *made_of, *map(sysconfig.get_path, ("stdlib", "platstdlib", "purelib", "platlib"))}
            inside = [os.path.join(folder, "") for folder in folders if folder and os.path.isabs(folder)]
            longest_first = sorted((part for part in inside if len(part) > 3), key=len, reverse=True)
            home = os.path.expanduser("~")
            here = "|".join(either(part) for part in longest_first) or "(?!)"
            there = either(home) if len(home) > 3 and os.path.isabs(home) else "(?!)"
            self._pattern = re.compile(rf"(?<![\w.~/\\-])(?:(?:{here})|(?P<home>{there})(?![\w-]))")
        return self._pattern


class TextsWithoutWords(TextsWithoutPaths):
    """Where what the program prints is left out, so is what its errors and warnings say; types and places stay."""

    def error(self, error):
        return type(error).__name__

    def warning(self, category, message):
        text = super().warning(category, message)
        return text if text.endswith("was never awaited") else category.__name__

    def complaint(self, message):
        return next((known for known in COMPLAINTS if message.startswith(known)), "")

    def traceback(self, error):
        frames = traceback.extract_tb(error.__traceback__)
        places = (f'  File "{frame.filename}", line {frame.lineno}, in {frame.name}\n' for frame in frames)
        return self.line("".join(places) + type(error).__name__ + "\n")[-LONGEST_TRACEBACK:]


def either(path):
    """A pattern of a path as it is, and as Python's repr has it."""
    return "|".join(dict.fromkeys(re.escape(each) for each in (path, path.replace("\\", "\\\\"))))
