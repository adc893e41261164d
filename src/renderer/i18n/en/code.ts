export default {
  code: 'Code',
  loop: 'Event loop',
  charts: 'What the waits cost',
  timeline: 'Timeline and code',
  fold: 'Hide the panel',
  unfold: 'Show code and event loop',
  unknown: 'This recording is of a lesson that this app does not have, so its code is not here.',
  copy: 'Copy',
  saveAs: { python: 'Save as .py', typescript: 'Save as .mts' },
  needs: {
    python:
      'The program as it runs by itself, with this run’s numbers. It needs Python 3.11 or later and nothing else.',
    typescript:
      'The program as it runs by itself, with this run’s numbers. It needs Node 22.18 or later and nothing else.',
  },
  copyDone: { true: 'The program is copied.', false: 'The program could not be copied.' },
  saveDone: { true: 'The program is saved.', false: 'The program could not be saved.' },
  running: 'running',
  blocked: 'blocked',
  waiting: 'waiting',
  ready: 'ready',
  seconds: '{{value}} s',
};
