export default {
  awaits: {
    sync: 'A synchronous program waits for one thing at a time: what it waits for, the whole thread waits for.',
    deadlock: 'A deadlock: what is marked waits in a circle, so none of it can go on.',
    stuck: 'deadlock',
    again: 'see above',
    runs: 'not waiting',
    line: 'line {{line}}',
    rings: 'rings at {{s}} s',
    copy: 'Copy as text',
    more_one: 'and {{count}} more task',
    more_other: 'and {{count}} more tasks',
    kind: {
      task: 'task {{id}}',
      timer: 'timer {{id}}',
      future: 'future {{id}}',
      resource: 'resource {{id}}',
      job: 'helper’s call {{id}}',
    },
    on: {
      turn: 'gave way for a turn',
      task: 'awaits a task',
      gather: 'awaits tasks',
      station: 'waits for a place',
      orders: 'waits for an order',
      executor: 'awaits a helper',
      future: 'awaits a future',
      resource: 'waits for what is not free',
      timer: 'sleeps',
      'io-read': 'waits for data',
      'io-write': 'waits until what it sent is out',
      'io-connect': 'waits for a connection',
      'io-accept': 'waits for somebody to connect',
      'io-process': 'waits for a process',
      'io-name': 'waits for an address',
      'io-signal': 'waits for a signal',
      'io-other': 'waits for the outside',
    },
  },
  values: {
    off: 'This run holds no variables: they were not recorded, or were left out of this file. The lab’s options turn recording on.',
    none: 'No coroutine has shown its variables yet: they are recorded where one is suspended.',
    changed: 'changed',
    more_one: 'and {{count}} more coroutine',
    more_other: 'and {{count}} more coroutines',
  },
  findings: {
    title: 'What this run shows',
    none: 'Nothing that looks like a fault.',
    failed: 'The program ended with an error; nothing else looks like a fault.',
    see: 'See the moment',
    main: 'main',
    callback: 'The callback {{name}}',
    where: ' in line {{line}}',
    held: {
      what: '{{task}} held the loop for {{ms}} s in one piece{{where}}.',
      late: '{{task}} held the loop for {{ms}} s in one piece{{where}}; the bell for {{other}} rang {{late}} s late.',
      advice: 'Await it, or hand it to asyncio.to_thread, so that others can run meanwhile.',
    },
    'never-awaited': {
      what: 'The coroutine {{other}} was never awaited before it was thrown away{{where}}: it did not run.',
      advice: 'Put await before the call, or give it to create_task.',
    },
    'never-retrieved': {
      what: 'An exception of {{task}} was lost: nobody took it.',
      advice: 'Keep the task and await it, or use a TaskGroup, which passes exceptions on.',
    },
    'never-begun': {
      what_one: '{{other}} was created{{where}} and never had a turn.',
      what_other: '{{count}} tasks were created and never had a turn, {{other}} first{{where}}.',
      advice: 'The loop stops when main returns: await your tasks before that.',
    },
    'cut-off': {
      what_one: '{{other}} was cancelled{{where}}: the program ended before it was done.',
      what_other:
        '{{count}} tasks were cancelled because the program ended before they were done, {{other}} first{{where}}.',
      advice:
        'asyncio.run cancels what is left when main is over: await your tasks before that, or cancel them yourself.',
    },
    'one-by-one': {
      what: '{{task}} waited {{count}} times, one after the other, {{ms}} s in all, with nothing else to do{{where}}.',
      advice: 'If these waits do not need one another’s results, gather takes {{together}} s.',
    },
    'lock-held': {
      what: '{{task}} held the lock “{{other}}” for {{ms}} s while it waited itself{{where}}; others stood before it for {{others}} s.',
      advice: 'If it need not be held meanwhile, wait before you take it, or after you give it back.',
    },
    deadlock: {
      what: 'A deadlock: {{other}} waited for one another{{where}}.',
      advice: 'Take locks in the same order everywhere, and await no task that awaits you.',
    },
    'self-deadlock': {
      what: 'A deadlock: {{task}} waited{{where}} for what it held itself.',
      advice:
        'A task cannot take an asyncio lock that it has already: release it first, or take it in one place only.',
    },
  },
} as const;
