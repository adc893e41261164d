export default {
  label: 'Picture of the {{lane}}; the transcript says the same in words',
  missing:
    'This browser cannot draw the kitchen. Everything else works; open the transcript to read what happens.',
  empty: 'empty',
  closed: 'closed',
  failed: 'FAILED',
  blocked: 'BLOCKED {{s}} s',
  late: '+{{s}} s',
  worker: { sync: 'thread {{n}}', async: 'process {{n}}' },
  starting: 'starting',
  handOvers: 'hand-overs',
  notEach: 'one every {{s}} s\nis drawn',
  helpersBusy: '{{busy}} of {{of}} busy',
  callsWaiting: '{{n}} waiting',
  waits: 'waits {{s}} s',
  seconds: '{{s}} s',
  more: '+{{n}}',
} as const;
