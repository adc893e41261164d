"""
A Python program's asyncio as trace events: one source for CPython 3.11 and later, and for Pyodide.

The hosts hand in where events go and what time it is; see Recorder, and docs in each file.
"""
