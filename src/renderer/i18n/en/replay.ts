export default {
  offline: 'This page replays one run. It cannot cook.',
} as const;
