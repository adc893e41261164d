export default {
  picture: 'What the picture means',
  terms: 'Terms',
  cook: {
    term: 'The cook',
    means: 'The thread. It does one thing at a time; the line that it runs is lit in the code.',
  },
  arms: {
    term: 'Folded arms',
    means: 'The thread is blocked: it stands and waits, and nothing else in this kitchen can happen.',
  },
  ticket: { term: 'A ticket', means: 'A task. Its colour and icon say what is made.' },
  rail: { term: 'The rail', means: 'Orders that nobody has begun yet.' },
  tray: {
    term: 'The ready queue',
    means: 'Tasks that could go on at once. They wait for the cook’s hand, first in, first out.',
  },
  clock: {
    term: 'An alarm clock',
    means: 'A timer. A task waits until it rings; the sector is the time that is left.',
  },
  late: {
    term: 'A late bell',
    means: 'The timer was due, but the thread was not free. On the timeline a bar shows how late it rang.',
  },
  helpers: { term: 'The helpers', means: 'Threads of an executor. They stand blocked in the cook’s place.' },
  knife: { term: 'The knife', means: 'The GIL: only the thread that holds it computes.' },
  colours: {
    term: 'Colours',
    means: 'Red is the left kitchen, blue the right one; every other colour is a kind of task.',
  },
  synchronous: {
    term: 'Synchronous',
    means: 'One call after another: the next begins when the one before it has returned.',
  },
  asynchronous: {
    term: 'Asynchronous',
    means: 'What has to wait gives the thread back, and something else runs meanwhile.',
  },
  loop: {
    term: 'Event loop',
    means:
      'Runs one ready task after another on one thread. Where none is ready, it waits for timers, helpers and the world outside.',
  },
  turn: {
    term: 'Turn',
    means:
      'One round of the event loop: bells that are due are noted, then every task that was ready at its beginning runs one step.',
  },
  step: {
    term: 'Step',
    means: 'What a task does without a break: from going on until it awaits something that is not there yet.',
  },
  coroutine: {
    term: 'Coroutine',
    means:
      'A function that can be suspended at an await and goes on from there later. A call alone runs nothing: it has to be awaited or made a task.',
  },
  await: {
    term: 'await',
    means:
      'Waits for a result. The thread is given back only if the result is not there yet; a coroutine that is awaited directly begins at once, without a turn of the loop.',
  },
  task: {
    term: 'Task',
    means:
      'A coroutine that the event loop runs by itself. A new task only joins the ready queue; it begins in the next turn.',
  },
  future: {
    term: 'Future',
    means:
      'The place of a result that is not there yet. Whoever awaits it is suspended until it is set. A task is a future, too.',
  },
  blocking: {
    term: 'Blocking call',
    means:
      'A call that keeps the thread while it waits. On an event loop it holds up every task and every bell.',
  },
  gather: {
    term: 'gather',
    means:
      'Waits for several tasks at once. The results are in the order of its arguments, whichever ends first.',
  },
  group: {
    term: 'Task group',
    means:
      'Tasks that are left together: if one fails, the others are cancelled, and all have ended afterwards.',
  },
  cancellation: {
    term: 'Cancellation',
    means: 'A request. The task gets a CancelledError where it waits, and can still clean up.',
  },
  executor: {
    term: 'Executor',
    means:
      'Threads for blocking calls, while the loop goes on. A call that has begun runs to its end, even if nobody waits for it any more.',
  },
  process: {
    term: 'Thread and process',
    means:
      'Threads share the memory of their process; each process has a memory of its own, and in Python its own GIL.',
  },
  gil: {
    term: 'GIL (global interpreter lock)',
    means:
      'In the usual CPython only the thread that holds it runs Python code. A thread that waits for something outside lets go of it.',
  },
  switch: {
    term: 'Context switch',
    means: 'The operating system stops one thread and lets another have the processor.',
  },
} as const;
