export default {
  label: 'What the operating system measured, up to the playhead',
  memory: 'Memory',
  switches: 'Context switches',
  time: 'Time',
  each: 'for each wait',
  axis: {
    memory: 'MB in all, beyond Node’s own',
    wholeMemory: 'MB in all, with Node’s own',
    switches: 'switches in all',
    time: 'toasts done',
  },
  kilobytes: ' kB',
  milliseconds: ' ms',
  none: '–',
  notGiven: 'not told by this system',
  better: { memory: '{{n}}× less', switches: '{{n}}× fewer' },
};
