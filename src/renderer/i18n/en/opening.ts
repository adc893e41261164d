export default {
  title: 'Opening a recording',
  read: '{{read}} of {{size}} MB',
  events: '{{events}} events',
  cancel: 'Cancel',
} as const;
