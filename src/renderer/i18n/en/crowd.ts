export default {
  label: 'What the operating system measured, up to the playhead',
  memory: 'Memory',
  switches: 'Context switches',
  time: 'Time',
  each: 'per wait',
  axis: {
    memory: 'kB per wait, without Node.js itself',
    wholeMemory: 'MB in total, with Node.js itself',
    switches: 'switches per wait',
    time: 'toasts done',
  },
  kilobytes: ' kB',
  milliseconds: ' ms',
  none: '–',
  notGiven: 'not reported by this system',
  better: { memory: '{{n}}× less', switches: '{{n}}× fewer' },
} as const;
