export default {
  label: 'The {{lane}} as a picture; “Text of what happens” says the same in words',
  missing:
    'This browser cannot draw the kitchen. Everything else works; “Text of what happens” tells it in words.',
  empty: 'empty',
  failed: 'FAILED',
  blocked: 'BLOCKED {{s}} s',
  late: '+{{s}} s',
  worker: { sync: 'thread {{n}}', async: 'process {{n}}' },
  starting: 'starts',
  waits: 'waits {{s}} s',
  seconds: '{{s}} s',
  more: '+{{n}}',
};
