export default {
  title: 'Code',
  sync: 'Sync',
  async: 'Async',
  fold: 'Hide the code',
  unfold: 'Show the code',
  running: 'running',
  blocked: 'blocked',
  waiting: 'waiting',
  ready: 'ready',
  seconds: '{{value}} s',
};
