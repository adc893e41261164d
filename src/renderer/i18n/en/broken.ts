export default {
  panel: 'This part of the window failed. Everything else keeps working.',
  dialog: 'This dialog failed. Everything behind it keeps working.',
  window: 'The window failed. The kitchens keep cooking.',
  title: 'Something went wrong',
  again: 'Show it again',
  close: 'Close',
  reload: 'Reload the window',
} as const;
