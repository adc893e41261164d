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

test.each([
  [
    'the innermost line of the program itself',
    raised,
    '달걀 1.py',
    { line: 6, message: 'ValueError: no toast' },
  ],
  ['a syntax error', syntax, 'app.py', { line: 3, message: "SyntaxError: '(' was never closed" }],
  ['an error that is not of this file', syntax, 'other.py', null],
  ['no traceback', '', 'app.py', null],
])('%s', (_what, traceback, file, place) => expect(errorPlace(traceback, file)).toEqual(place));
