export default {
  label: 'What the operating system measured, up to the playhead',
  memory: 'Memory',
  switches: 'Context switches',
  time: 'Time',
  soFar: 'so far',
  toasts: 'toasts done',
  megabytes: ' MB',
  seconds: ' s',
  none: '–',
  notGiven: 'not told by this system',
  better: { memory: '{{n}}× less', switches: '{{n}}× fewer', time: '{{n}}× sooner' },
};
