export default {
  label: 'What the operating system measured, up to the playhead',
  memory: 'Memory',
  switches: 'Context switches',
  time: 'Time',
  each: 'for each wait',
  axis: {
    memory: 'kB for each wait, beyond Node’s own',
    wholeMemory: 'MB in all, with Node’s own',
    switches: 'switches for each wait',
    time: 'toasts done',
  },
  kilobytes: ' kB',
  milliseconds: ' ms',
  none: '–',
  notGiven: 'not told by this system',
  better: { memory: '{{n}}× less', switches: '{{n}}× fewer' },
};
