import { expect, test } from 'vitest';
import { errorPlace } from './error-place';

const raised = `Traceback (most recent call last):
  File "달걀 1.py", line 9, in <module>
    asyncio.run(main())
  File "/lib/python314.zip/asyncio/runners.py", line 204, in run
    return runner.run(main)
  File "달걀 1.py", line 6, in main
    raise ValueError("no toast")
  File "/lib/python314.zip/json/decoder.py", line 345, in decode
ValueError: no toast
`;
const syntax = `  File "app.py", line 3
    print("a"
         ^
SyntaxError: '(' was never closed
`;

const group = `  + Exception Group Traceback (most recent call last):
  |   File "app.py", line 11, in main
  |     async with asyncio.TaskGroup() as g:
  | ExceptionGroup: unhandled errors in a TaskGroup (2 sub-exceptions)
  +-+---------------- 1 ----------------
    | Traceback (most recent call last):
    |   File "app.py", line 4, in bad
    |     raise ValueError("no 1")
    | ValueError: no 1
    +---------------- 2 ----------------
    | Traceback (most recent call last):
    |   File "app.py", line 9, in bad2
    |     raise KeyError("x")
    | KeyError: 'x'
    +------------------------------------
`;
const chained = `Traceback (most recent call last):
  File "app.py", line 3, in a
    1/0
    ~^~
ZeroDivisionError: division by zero

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "app.py", line 5, in a
    raise RuntimeError("more\\nlines") from e
RuntimeError: more
lines
`;
const inThread = `Traceback (most recent call last):
  File "app.py", line 5, in main
    await asyncio.to_thread(grind, 0)
  File "/lib/python314.zip/concurrent/futures/thread.py", line 73, in run
    return fn(*args, **kwargs)
  File "app.py", line 3, in grind
    return 1 / n
           ~~^~~
ZeroDivisionError: division by zero
`;

test.each([
  [
    'the innermost line of the program itself',
    raised,
    '달걀 1.py',
    { line: 6, message: 'ValueError: no toast' },
  ],
  ['a syntax error', syntax, 'app.py', { line: 3, message: "SyntaxError: '(' was never closed" }],
  ['the first of a group', group, 'app.py', { line: 4, message: 'ValueError: no 1' }],
  ['what came of another error', chained, 'app.py', { line: 5, message: 'RuntimeError: more' }],
  ['what a thread raised', inThread, 'app.py', { line: 3, message: 'ZeroDivisionError: division by zero' }],
  ['an error that is not of this file', syntax, 'other.py', null],
  ['no traceback', '', 'app.py', null],
])('%s', (_what, traceback, file, place) => expect(errorPlace(traceback, file)).toEqual(place));
