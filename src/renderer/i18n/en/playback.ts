export default {
  cooking: '0.25× to 8× while it cooks. A replay plays at 0.1× to 64×.',
  missing_one: '{{count}} event missing',
  missing_other: '{{count}} events missing',
  missingOf_one: '{{recording}}: {{count}} event missing',
  missingOf_other: '{{recording}}: {{count}} events missing',
  stoodStill: 'suspended {{s}} s',
  suspended:
    'The program did not run for {{s}} s: the computer slept, or it was stopped. Kitchen time stood still.',
  gaps: 'Some events did not arrive ({{missing}}); the gaps are marked on the timeline. Everything else is shown as it was.',
  select: 'Select a range by dragging (or Shift and drag)',
  range: 'Selected range: {{from}} to {{to}} s',
  rangeShort: '{{from}}–{{to}} s',
  from: 'Start of the range',
  to: 'End of the range',
  loop: 'Loop the range (Y)',
  clear: 'Clear the range (Esc)',
} as const;
