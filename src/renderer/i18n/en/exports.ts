export default {
  title: 'Export',
  open: 'Export',
  make: 'Export',
  making: 'Exporting',
  cancel: 'Cancel',
  saving: '{{name}} is ready. Where should it be saved?',
  saved: 'Saved as {{path}}',
  handed: '{{name}} was sent to your browser’s downloads.',
  notSaved: '{{name}} was not saved.',
  unwritten: 'The file could not be saved there. Is the disk full, or the folder read-only?',
  failed: 'Export failed: {{why}}',
  speedup: '{{n}}× as fast',
  missing: {
    encoder: 'This browser has no video encoder (WebCodecs). Choose Animated GIF instead.',
    mp4: 'This browser has no encoder for H.264, which MP4 needs. Choose WebM: browsers and VLC play it.',
    packer: 'This browser cannot compress files. Choose Recording instead.',
  },
  program: {
    holds: 'The file holds the program:',
    nothing:
      'The file holds neither the program’s source code nor its variables: this recording was made without them.',
    none: 'The program’s source code and its variables are not in this file. Names, line numbers and what it prints may be.',
    source: 'its source code',
    values: 'the values of its variables',
    stays:
      'Names of functions and tasks, line numbers, error messages and what it prints are in it either way.',
  },
  film: {
    from: 'From',
    to: 'to',
    unit: 's',
    speed: 'Speed',
    length: '{{s}} s long',
    tooLong: '{{s}} s long, but an hour is the limit: choose a shorter part or a higher speed',
    wrong: 'Enter times between 0 and {{s}} s, the start before the end',
  },
} as const;
