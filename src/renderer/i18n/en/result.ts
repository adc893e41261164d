export default {
  title: 'Result',
  seconds: '{{value}} s',
  milliseconds: '{{value}} ms',
  megabytes: '{{value}} MB',
  kilobytes: '{{value}} kB',
  times: '{{value}}×',
  dish: {
    sandwich: 'a breakfast',
    egg: 'a fried egg',
    toast: 'toast',
    'burnt-egg': 'a burnt egg',
    'burnt-toast': 'burnt toast',
    plate: 'clean plates',
    covered: 'a covered plate',
    nothing: 'an empty plate',
    carrot: 'a chopped carrot',
    bin: 'food in the bin',
  },
  failed: {
    sync: 'The synchronous kitchen failed after {{s}} s.',
    async: 'The asynchronous kitchen failed after {{s}} s.',
    both: 'Both kitchens failed.',
    why: 'It says: {{error}}',
  },
  stopped: {
    headline: 'Stopped after {{s}} s.',
    cutOff: 'The recording ends at {{s}} s.',
    explanation:
      'Not everything was served, so the kitchens cannot be compared. This is how far each one got.',
  },
  single: {
    sync: 'The synchronous kitchen took {{s}} s.',
    async: 'The asynchronous kitchen took {{s}} s.',
    explanation: 'The cook worked for {{work}} s, was blocked for {{blocked}} s and was idle for {{idle}} s.',
  },
  sameMode: {
    sync: 'Both kitchens were synchronous: {{left}} s and {{right}} s.',
    async: 'Both kitchens were asynchronous: {{left}} s and {{right}} s.',
    explanation: 'Switch one of them to the other mode to see what waiting costs.',
  },
  faster: {
    sameWork: 'The same {{work}} s of work. Async was {{times}} times as fast.',
    headline: 'Async was {{times}} times as fast.',
    usedMost:
      'While food cooked, the synchronous cook was blocked for {{blocked}} s. The asynchronous cook was idle for only {{idle}} s.',
    usedAll:
      'While food cooked, the synchronous cook was blocked for {{blocked}} s. The asynchronous cook was never idle.',
    overlapped: 'The waits overlapped: {{blocked}} s of waiting, one wait after another, became {{idle}} s.',
    bothBlocked:
      'The synchronous cook was blocked for {{blocked}} s, the asynchronous cook for {{asyncBlocked}} s: a blocking call stops the whole event loop.',
  },
  even: {
    headline: 'Async was no faster: {{asyncSeconds}} s against {{syncSeconds}} s.',
    nothingToWaitFor: 'There was nothing to wait for: both cooks worked for {{work}} s without a break.',
    nothingElseToDo:
      'There was nothing else to do during the waits: the synchronous cook was blocked for {{blocked}} s, the asynchronous cook was idle for {{idle}} s.',
  },
  slower: {
    headline: 'Async took {{more}} s longer.',
    explanation:
      'The asynchronous cook was idle for {{idle}} s, the synchronous cook was blocked for {{blocked}} s.',
    asyncBlocked:
      'The asynchronous cook was blocked for {{asyncBlocked}} s: a blocking call stops the whole event loop.',
  },
  warned: {
    sync: 'Warning in the synchronous kitchen: {{warning}}',
    async: 'Warning in the asynchronous kitchen: {{warning}}',
  },
  unequal: {
    headline: 'The two kitchens did not finish the same work.',
    explanation:
      'Tasks that succeeded: {{syncDone}} of {{syncTasks}} in the synchronous kitchen, {{asyncDone}} of {{asyncTasks}} in the asynchronous one.',
    served:
      'Orders served: {{syncDone}} of {{syncTasks}} in the synchronous kitchen, {{asyncDone}} of {{asyncTasks}} in the asynchronous one.',
  },
  lateBell: 'The event loop was blocked for {{still}} s: a bell rang {{late}} s late.',
  inversions: 'Pairs out of order: {{sync}} {{syncPairs}}, {{async}} {{asyncPairs}}.',
  named: {
    single: { sync: '{{sync}}: {{s}} s', async: '{{async}}: {{s}} s' },
    sameMode: {
      sync: 'Both sides ran {{sync}}: {{left}} s and {{right}} s',
      async: 'Both sides ran {{async}}: {{left}} s and {{right}} s',
    },
    faster: { headline: '{{async}}: {{times}} times as fast' },
    even: { headline: '{{async}}: no faster' },
    slower: { headline: '{{async}}: {{more}} s longer' },
    explanation: '{{sync}}: {{syncSeconds}} s. {{async}}: {{asyncSeconds}} s.',
  },
  headlines: {
    lateBells: {
      every: 'Every bell rang late, by {{late}}.',
      some: '{{lateCount}} of {{bells}} bells rang late, by {{late}}.',
      none: 'No bell rang late.',
    },
    printed: {
      other:
        'From line {{line}} on the order differs: “{{syncLine}}” in the synchronous kitchen, “{{asyncLine}}” in the asynchronous one.',
      same: 'Both kitchens printed their {{lines}} lines in the same order.',
    },
    firstTurn: {
      noLoop: 'No loop ran, so no task ran: nothing was cooked.',
      waited:
        'Created is not started: {{tasks}} tasks existed and {{lines}} lines were printed before the loop ran the first task.',
    },
    results: {
      differ: 'The first to finish was {{first}}. The first result was that of {{result}}.',
      same: 'The tasks finished in the order of their results.',
      failed:
        '{{name}} failed at {{failed}} s. After that {{finished}} finished, and {{cancelled}} were cancelled.',
    },
    secondStart: {
      after: 'The second task began only when the first had ended, at {{began}} s: {{total}} s in all.',
      together:
        'Both tasks began before either had ended: {{total}} s in all. One after the other took {{syncTime}} s.',
    },
    turns: {
      even: '{{turns}} turns of the loop saved no time: {{asyncTime}} s, and synchronous {{syncTime}} s.',
    },
    atOnce: {
      computed:
        'Chopping at the same moment. {{sync}}: at most {{syncAtOnce}} of {{syncWorkers}}. {{async}}: at most {{asyncAtOnce}} of {{asyncWorkers}}.',
      waited:
        'Waiting at the same moment. {{sync}}: at most {{syncAtOnce}} of {{syncWorkers}}. {{async}}: at most {{asyncAtOnce}} of {{asyncWorkers}}.',
    },
    firstOrder: {
      waited:
        'The first message from {{kind}} waited {{syncTime}} s to be saved; on the asynchronous server, {{asyncTime}} s.',
      same: 'The first message from {{kind}} was saved equally soon on both servers: after {{syncTime}} s and {{asyncTime}} s.',
    },
    longestOrder:
      'An order waited up to {{syncTime}} s to be served; in the asynchronous kitchen, up to {{asyncTime}} s.',
    blockedHelpers: {
      one: 'One helper at a time was blocked, the cook never: {{asyncTime}} s, and synchronous {{syncTime}} s.',
      several:
        '{{helpers}} helpers were blocked at the same moment, the cook never: {{asyncTime}} s, and synchronous {{syncTime}} s.',
    },
    pitfalls: {
      neverRan: 'The asynchronous kitchen cooked nothing. Warnings: {{warnings}}.',
      warned: 'Failed at {{failed}} s: {{what}}. The first warning came at {{told}} s.',
      printed: 'Failed at {{failed}} s: {{what}}. The error was handled at {{told}} s.',
      selfWait: 'For {{held}} s the only helper was held by calls that waited for a call queued behind them.',
      cancelled:
        'Time ran out at {{expired}} s. Cancelled: {{cancelled}} of {{tasks}} tasks, with {{lost}} s of cooking thrown away.',
      notCancelled: 'Time ran out at {{expired}} s, and no task was cancelled.',
      allWell: 'Nothing went missing: all {{tasks}} tasks succeeded in both kitchens.',
    },
  },
  columns: {
    finished: 'Finished',
    results: 'Results',
    place: 'Place',
    none: 'Nothing printed.',
  },
  exactly: 'Exactly: {{figures}}.',
  busy: 'This machine was busy: {{figures}} more than asked for.',
  laneTime: '{{mode}} {{time}}',
  waits: {
    headline:
      '{{sync}}: {{syncWaits}} waits in {{syncSeconds}} s. {{async}}: {{asyncWaits}} in {{asyncSeconds}} s.',
    all: 'Cost per wait. {{sync}}: {{syncMs}} ms, {{syncSwitches}} context switches, {{syncKb}} kB. {{async}}: {{asyncMs}} ms, {{asyncSwitches}} context switches, {{asyncKb}} kB.',
    switches:
      'Cost per wait. {{sync}}: {{syncMs}} ms, {{syncSwitches}} context switches. {{async}}: {{asyncMs}} ms, {{asyncSwitches}} context switches.',
    memory:
      'Cost per wait. {{sync}}: {{syncMs}} ms, {{syncKb}} kB. {{async}}: {{asyncMs}} ms, {{asyncKb}} kB.',
    time: 'Cost per wait. {{sync}}: {{syncMs}} ms. {{async}}: {{asyncMs}} ms.',
  },
  alike: {
    headline: 'Both sides ran the same code: neither has to share a knife.',
    threads:
      '{{sync}}: {{syncSeconds}} s. {{async}}: {{asyncSeconds}} s. Any difference between them is chance.',
    processes:
      '{{sync}}: {{syncSeconds}} s. {{async}}: {{asyncSeconds}} s, of which {{start}} s to start and {{back}} s to return results. Any difference in the chopping itself is chance.',
  },
  doubt: {
    headline: 'This measurement is not reliable.',
    oneCore:
      'Only one core is available to the program, so nothing can run at the same time and each side slows itself down.',
    busy: 'The computer was too busy: other programs used {{others}}% of its processors meanwhile. Close some and measure again.',
    notGiven:
      'The computer was too busy: the threads and processes got only {{given}}% of the processor time that its cores could give them. Close other programs and measure again.',
  },
  shown: {
    nothing: 'Nothing this time: other programs disturbed the measurement.',
    memory: {
      sync: 'A waiting thread used {{times}} times the memory of a waiting coroutine.',
      async: 'A waiting coroutine used {{times}} times the memory of a waiting thread.',
      same: 'A waiting thread and a waiting coroutine used the same memory.',
    },
    switches: {
      sync: 'Threads needed {{times}} times the context switches.',
      async: 'Coroutines needed {{times}} times the context switches.',
      same: 'Both needed the same number of context switches.',
    },
    threads:
      '{{threads}} threads waited; coroutines needed {{others}} besides the {{own}} of Node.js itself.',
    computed: {
      oneLock:
        'Of {{workers}} threads at most {{atOnce}} computed at the same moment; the knife was handed over {{handovers}} times.',
      sync: 'Of {{workers}} threads, each with its own knife, {{atOnce}} computed at the same moment.',
      async: 'Of {{workers}} cooks, each with their own knife, {{atOnce}} computed at the same moment.',
    },
    waited: {
      oneLock:
        'Although they share one knife, {{atOnce}} of {{workers}} threads waited at the same moment: all were done after {{seconds}} s, and one alone takes {{one}} s.',
      sync: '{{atOnce}} of {{workers}} threads waited at the same moment: all were done after {{seconds}} s.',
      async: '{{atOnce}} of {{workers}} processes waited at the same moment.',
    },
    processes: 'The processes took {{start}} s to start and {{back}} s to return {{mb}} MB of results.',
  },
  measured: 'Measured: Node.js {{node}} on the computer that recorded this, not Python.',
  measuredOn_one: 'Measured: Node.js {{node}} with {{count}} core, not Python.',
  measuredOn_other: 'Measured: Node.js {{node}} with {{count}} cores, not Python.',
  measureAgain: 'Measure again',
  servedAfter: 'Everything served after',
  endedAfter: 'Ended after',
  returnedAfter: 'asyncio.run returned after',
  programEnded: 'the program ended after {{s}} s, when its threads were done',
  heldKnife: '{{worker}}: had the knife for {{s}} s',
  chopped: '{{worker}}: chopped for {{s}} s',
  blockedFor: 'blocked {{s}} s',
  lastSeenAt: 'Last seen at',
  idle: 'idle',
  sooner: '{{s}} s sooner',
  figures: {
    msPerWait: 'Time per wait',
    switchesPerWait: 'Switches per wait',
    memoryPerWait: 'Memory per wait',
    waitingThreads: 'Waiting threads',
    ownThreads: 'Node.js’s own threads',
    threads: 'Threads, with Node.js',
    memory: 'Memory, with Node.js',
    atOnce: 'At the same moment',
    handovers: 'Knife handed over',
    start: 'Starting processes',
    back: 'Returning results',
    pickled: 'Results, serialised',
    work: 'Work',
    blocked: 'Blocked',
    idle: 'Idle',
    longestStep: 'Thread held longest',
    latency: 'Longest wait in the ready queue',
    latestBell: 'Latest bell, late by',
    inversions: 'Pairs out of order',
    suspended: 'Suspended, left out',
  },
  inBoth: 'the same in both',
  inNeither: 'none on either side',
  notGiven: 'not reported by this system',
  tasks: 'Tasks, start to end',
  readyFor: 'ready {{s}} s',
  moreTasks: 'and {{n}} more',
  orders: 'Order to serving',
  half: 'half within',
  most: '95% within',
  showed: 'What it showed',
  byChance: 'By chance',
  ties: '{{names}} came due at the same moment. asyncio does not promise which comes first, so another run may differ.',
  notBegun: 'not started',
  from: 'from {{s}} s',
  notEnded: 'not ended',
  replay: 'Replay',
  back: 'To the kitchens',
  lab: {
    faster: {
      usedMost:
        'During the waits the synchronous cook was blocked for {{blocked}} s. The asynchronous cook was idle for only {{idle}} s.',
      usedAll:
        'During the waits the synchronous cook was blocked for {{blocked}} s. The asynchronous cook was never idle.',
    },
    stopped: { explanation: 'The program did not come to its end. This is how far it got.' },
  },
  chat: {
    failed: {
      sync: 'The synchronous server failed after {{s}} s.',
      async: 'The asynchronous server failed after {{s}} s.',
      both: 'Both servers failed.',
    },
    stopped: {
      explanation:
        'Not every message was saved, so the servers cannot be compared. This is how far each one got.',
    },
    single: {
      sync: 'The synchronous server took {{s}} s.',
      async: 'The asynchronous server took {{s}} s.',
      explanation:
        'The server worked for {{work}} s, was blocked for {{blocked}} s and was idle for {{idle}} s.',
    },
    sameMode: {
      sync: 'Both servers were synchronous: {{left}} s and {{right}} s.',
      async: 'Both servers were asynchronous: {{left}} s and {{right}} s.',
    },
    even: {
      nothingElseToDo:
        'There was nothing else to do during the waits: the synchronous server was blocked for {{blocked}} s, the asynchronous one was idle for {{idle}} s.',
    },
    slower: {
      explanation:
        'The asynchronous server was idle for {{idle}} s, the synchronous one was blocked for {{blocked}} s.',
    },
    servedAfter: 'Everything saved after',
    orders: 'Sent to saved',
  },
} as const;
