export default {
  title: 'Result',
  seconds: '{{value}} s',
  milliseconds: '{{value}} ms',
  megabytes: '{{value}} MB',
  kilobytes: '{{value}} kB',
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
    explanation: '{{sync}}: {{syncSeconds}} s. {{async}}: {{asyncSeconds}} s.',
  },
  waits: {
    headline:
      '{{sync}}: {{syncWaits}} waits in {{syncSeconds}} s. {{async}}: {{asyncWaits}} in {{asyncSeconds}} s.',
    all: 'What one wait cost. {{sync}}: {{syncMs}} ms, {{syncSwitches}} context switches, {{syncKb}} kB. {{async}}: {{asyncMs}} ms, {{asyncSwitches}} context switches, {{asyncKb}} kB.',
    switches:
      'What one wait cost. {{sync}}: {{syncMs}} ms, {{syncSwitches}} context switches. {{async}}: {{asyncMs}} ms, {{asyncSwitches}} context switches.',
    memory:
      'What one wait cost. {{sync}}: {{syncMs}} ms, {{syncKb}} kB. {{async}}: {{asyncMs}} ms, {{asyncKb}} kB.',
    time: 'What one wait cost. {{sync}}: {{syncMs}} ms. {{async}}: {{asyncMs}} ms.',
  },
  alike: {
    headline: 'Both sides ran the same code: neither has to hand a knife on.',
    threads:
      '{{sync}}: {{syncSeconds}} s. {{async}}: {{asyncSeconds}} s. Where these differ, it is by chance and no result.',
    processes:
      '{{sync}}: {{syncSeconds}} s. {{async}}: {{asyncSeconds}} s, of which {{start}} s to start and {{back}} s to bring results back. How long the chopping itself took differs by chance.',
  },
  doubt: {
    headline: 'This measurement says nothing.',
    oneCore:
      'This computer lets the program have one core only, so that nothing can run at the same time, and each side disturbs itself.',
    busy: 'The computer was too busy: other programs took {{others}}% of its processors meanwhile. Close some, and measure again.',
    notGiven:
      'The computer was too busy: the workers got only {{given}}% of the processor time that its cores have for them. Close other programs, and measure again.',
  },
  shown: {
    nothing: 'Nothing, this time: the figures are those of a disturbed run.',
    memory: {
      sync: 'A wait on a thread took {{times}} times the memory of a coroutine’s.',
      async: 'A coroutine’s wait took {{times}} times the memory of one on a thread.',
      same: 'A wait took as much memory on a thread as in a coroutine.',
    },
    switches: {
      sync: 'It took {{times}} times the context switches.',
      async: 'Coroutines took {{times}} times the context switches.',
      same: 'Both took as many context switches.',
    },
    threads:
      '{{threads}} threads waited; coroutines needed {{others}} besides the {{own}} of Node.js itself.',
    computed: {
      oneLock:
        'Of {{workers}} threads at most {{atOnce}} computed at the same moment; the knife went from one to another {{handovers}} times.',
      sync: 'Of {{workers}} threads with a knife each, {{atOnce}} computed at the same moment.',
      async: 'Of {{workers}} with a knife each, {{atOnce}} computed at the same moment.',
    },
    waited: {
      oneLock:
        'Under one knife {{atOnce}} of {{workers}} threads waited at the same moment: all were done after {{seconds}} s, where one takes {{one}} s.',
      sync: '{{atOnce}} of {{workers}} threads waited at the same moment: all were done after {{seconds}} s.',
      async: '{{atOnce}} of {{workers}} processes waited at the same moment.',
    },
    processes: 'The processes took {{start}} s to start, and {{back}} s to bring {{mb}} MB of results back.',
  },
  measured: 'Measured: Node.js {{node}} on the computer that recorded this, not Python.',
  measuredOn_one: 'Measured: Node.js {{node}} with {{count}} core, not Python.',
  measuredOn_other: 'Measured: Node.js {{node}} with {{count}} cores, not Python.',
  measureAgain: 'Measure again',
  servedAfter: 'Everything served after',
  endedAfter: 'Ended after',
  returnedAfter: 'asyncio.run returned after',
  programEnded: 'the program ended after {{s}} s, when its threads were done',
  blockedFor: 'blocked {{s}} s',
  lastSeenAt: 'Last seen at',
  idle: 'idle',
  sooner: '{{s}} s sooner',
  figures: {
    msPerWait: 'Time for each wait',
    switchesPerWait: 'Switches for each wait',
    memoryPerWait: 'Memory for each wait',
    waitingThreads: 'Threads that wait',
    ownThreads: 'Node’s own threads',
    threads: 'Threads, Node’s own too',
    memory: 'Memory, Node’s own too',
    atOnce: 'At the same moment',
    handovers: 'Knife handed on',
    start: 'Start of processes',
    back: 'Results brought back',
    pickled: 'Results, serialised',
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
  byChance: 'By chance',
  ties: '{{names}} came due at the same moment. Which is first, asyncio does not promise: another run may have it otherwise.',
  notBegun: 'not begun',
  replay: 'Replay',
  back: 'To the kitchens',
  chat: {
    failed: {
      sync: 'The synchronous server failed after {{s}} s.',
      async: 'The asynchronous server failed after {{s}} s.',
    },
    stopped: {
      explanation:
        'Not every message was saved, so the servers cannot be compared. This is how far each one came.',
    },
    single: {
      sync: 'The synchronous server took {{s}} s.',
      async: 'The asynchronous server took {{s}} s.',
      explanation:
        'The server worked for {{work}} s, stood blocked for {{blocked}} s and was idle for {{idle}} s.',
    },
    sameMode: {
      sync: 'Both servers were synchronous: {{left}} s and {{right}} s.',
      async: 'Both servers were asynchronous: {{left}} s and {{right}} s.',
    },
    even: {
      nothingElseToDo:
        'Nothing else went on during the waits: the synchronous server stood blocked for {{blocked}} s, the asynchronous one was idle for {{idle}} s.',
    },
    slower: {
      explanation:
        'The asynchronous server was idle for {{idle}} s, the synchronous one stood blocked for {{blocked}} s.',
    },
    servedAfter: 'Everything saved after',
    orders: 'Sent to saved',
  },
};
