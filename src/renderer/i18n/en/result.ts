export default {
  title: 'Result',
  sync: 'Synchronous',
  async: 'Asynchronous',
  seconds: '{{value}} s',
  times: '{{value}}×',
  failed: {
    sync: 'The synchronous kitchen failed after {{s}} s.',
    async: 'The asynchronous kitchen failed after {{s}} s.',
    why: 'It says: {{error}}',
  },
  stopped: {
    headline: 'Stopped after {{s}} s.',
    cutOff: 'The recording ends at {{s}} s.',
    explanation:
      'Not everything was served, so the kitchens cannot be compared. This is how far each one came.',
  },
  single: {
    sync: 'The synchronous kitchen took {{s}} s.',
    async: 'The asynchronous kitchen took {{s}} s.',
    explanation:
      'The cook worked for {{work}} s, stood blocked for {{blocked}} s and was idle for {{idle}} s.',
  },
  sameMode: {
    sync: 'Both kitchens were synchronous: {{left}} s and {{right}} s.',
    async: 'Both kitchens were asynchronous: {{left}} s and {{right}} s.',
    explanation: 'Switch one of them to see what waiting costs.',
  },
  faster: {
    sameWork: 'Same {{work}} s of work. Async was {{times}}× faster.',
    headline: 'Async was {{times}}× faster.',
    usedMost:
      'While food cooked, the synchronous cook stood blocked for {{blocked}} s. The asynchronous cook used all but {{idle}} s of it.',
    usedAll:
      'While food cooked, the synchronous cook stood blocked for {{blocked}} s. The asynchronous cook used all of it.',
    bothBlocked:
      'The synchronous cook stood blocked for {{blocked}} s, the asynchronous cook for {{asyncBlocked}} s: a blocking call stops the whole event loop.',
  },
  even: {
    headline: 'Async was no faster.',
    nothingToWaitFor: 'Nothing had to be waited for: both cooks worked for {{work}} s without a break.',
    nothingElseToDo:
      'While food cooked there was nothing else to do: the synchronous cook stood blocked for {{blocked}} s, the asynchronous cook was idle for {{idle}} s.',
  },
  slower: {
    headline: 'Async took {{more}} s longer.',
    explanation:
      'The asynchronous cook was idle for {{idle}} s, the synchronous cook stood blocked for {{blocked}} s.',
    asyncBlocked:
      'The asynchronous cook stood blocked for {{asyncBlocked}} s: a blocking call stops the whole event loop.',
  },
  servedAfter: 'Everything served after',
  endedAfter: 'Ended after',
  blockedFor: 'blocked {{s}} s',
  lastSeenAt: 'Last seen at',
  idle: 'idle',
  sooner: '{{s}} s sooner',
  figures: { work: 'Work', blocked: 'Blocked', idle: 'Idle' },
  inBoth: 'the same in both',
  inNeither: 'in neither kitchen',
  inOne: { sync: 'synchronous', async: 'asynchronous' },
  tasks: 'Tasks, start to end',
  short: { sync: 'Sync', async: 'Async' },
  notBegun: 'not begun',
  replay: 'Replay',
  back: 'To the kitchens',
};
