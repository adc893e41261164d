export default {
  label: 'What the operating system measured, up to the playhead',
  memory: 'Memory',
  switches: 'Context switches',
  time: 'Time',
  of: {
    memory: 'in all, beyond Node’s own; for each wait',
    switches: 'in all; for each wait',
    time: 'toasts done; for each wait',
  },
  kilobytes: ' kB',
  milliseconds: ' ms',
  none: '–',
  notGiven: 'not told by this system',
  better: { memory: '{{n}}× less', switches: '{{n}}× fewer' },
};
