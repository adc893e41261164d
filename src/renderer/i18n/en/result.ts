export default {
  title: 'Result',
  seconds: '{{value}} s',
  megabytes: '{{value}} MB',
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
    explanation: 'Switch one of them to the other mode to see what waiting costs.',
  },
  faster: {
    sameWork: 'Same {{work}} s of work. Async was {{times}}× faster.',
    headline: 'Async was {{times}}× faster.',
    usedMost:
      'While food cooked, the synchronous cook stood blocked for {{blocked}} s. The asynchronous cook was idle for only {{idle}} s.',
    usedAll:
      'While food cooked, the synchronous cook stood blocked for {{blocked}} s. The asynchronous cook was never idle.',
    overlapped:
      'The waits went on at the same time: {{blocked}} s of waiting one after the other became {{idle}} s.',
    bothBlocked:
      'The synchronous cook stood blocked for {{blocked}} s, the asynchronous cook for {{asyncBlocked}} s: a blocking call stops the whole event loop.',
  },
  even: {
    headline: 'Async was no faster: {{asyncSeconds}} s against {{syncSeconds}} s.',
    nothingToWaitFor: 'Nothing had to be waited for: both cooks worked for {{work}} s without a break.',
    nothingElseToDo:
      'Nothing else went on during the waits: the synchronous cook stood blocked for {{blocked}} s, the asynchronous cook was idle for {{idle}} s.',
  },
  slower: {
    headline: 'Async took {{more}} s longer.',
    explanation:
      'The asynchronous cook was idle for {{idle}} s, the synchronous cook stood blocked for {{blocked}} s.',
    asyncBlocked:
      'The asynchronous cook stood blocked for {{asyncBlocked}} s: a blocking call stops the whole event loop.',
  },
  warned: {
    sync: 'The synchronous kitchen was warned: {{warning}}',
    async: 'The asynchronous kitchen was warned: {{warning}}',
  },
  unequal: {
    headline: 'The kitchens did not get the same done.',
    explanation:
      'Tasks that ended well: {{syncDone}} of {{syncTasks}} in the synchronous kitchen, {{asyncDone}} of {{asyncTasks}} in the asynchronous one.',
    served:
      'Orders served: {{syncDone}} of {{syncTasks}} in the synchronous kitchen, {{asyncDone}} of {{asyncTasks}} in the asynchronous one.',
  },
  lateBell: 'The event loop stood still for {{still}} s: a bell rang {{late}} s late.',
  inversions:
    '{{sync}}: {{syncPairs}} pairs of messages were handled against the order they came in. {{async}}: {{asyncPairs}}.',
  named: {
    single: { sync: '{{sync}}: {{s}} s', async: '{{async}}: {{s}} s' },
    sameMode: {
      sync: 'Twice the same, {{sync}}: {{left}} s and {{right}} s',
      async: 'Twice the same, {{async}}: {{left}} s and {{right}} s',
    },
    faster: { headline: '{{async}}: {{times}}× faster' },
    even: { headline: '{{async}}: no faster' },
    slower: { headline: '{{async}}: {{more}} s longer' },
    process:
      '{{sync}}: {{syncSeconds}} s, {{syncThreads}} threads, {{syncSwitches}} context switches, {{syncMegabytes}} MB. {{async}}: {{asyncSeconds}} s, {{asyncThreads}} threads, {{asyncSwitches}} context switches, {{asyncMegabytes}} MB.',
    processSwitches:
      '{{sync}}: {{syncSeconds}} s, {{syncSwitches}} context switches, {{syncMegabytes}} MB. {{async}}: {{asyncSeconds}} s, {{asyncSwitches}} context switches, {{asyncMegabytes}} MB.',
    processMemory:
      '{{sync}}: {{syncSeconds}} s, {{syncMegabytes}} MB. {{async}}: {{asyncSeconds}} s, {{asyncMegabytes}} MB.',
    explanation: '{{sync}}: {{syncSeconds}} s. {{async}}: {{asyncSeconds}} s.',
  },
  servedAfter: 'Everything served after',
  endedAfter: 'Ended after',
  blockedFor: 'blocked {{s}} s',
  lastSeenAt: 'Last seen at',
  idle: 'idle',
  sooner: '{{s}} s sooner',
  figures: {
    threads: 'Threads',
    memory: 'Memory',
    switches: 'Context switches',
    work: 'Work',
    blocked: 'Blocked',
    idle: 'Idle',
    longestStep: 'Longest stretch',
    latency: 'Longest queued',
    latestBell: 'Latest bell',
    inversions: 'Out of order',
    suspended: 'Stood still, left out',
  },
  inBoth: 'the same in both',
  inNeither: 'in neither kitchen',
  notGiven: 'not told by this system',
  tasks: 'Tasks, start to end',
  readyFor: 'ready {{s}} s',
  moreTasks: 'and {{n}} more',
  orders: 'Order to serving',
  half: 'half within',
  most: '95% within',
  showed: 'What it showed',
  notBegun: 'not begun',
  replay: 'Replay',
  back: 'To the kitchens',
};
