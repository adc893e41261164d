export default {
  code: 'Code',
  loop: 'Event loop',
  charts: 'What the waits cost',
  timeline: 'Timeline and code',
  fold: 'Hide the panel',
  unfold: 'Show code and event loop',
  unknown: 'This recording is of a lesson that this app does not have, so its code is not here.',
  running: 'running',
  blocked: 'blocked',
  waiting: 'waiting',
  ready: 'ready',
  seconds: '{{value}} s',
};
