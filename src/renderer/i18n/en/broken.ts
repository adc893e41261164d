export default {
  panel: 'This part of the window failed. Everything else goes on.',
  dialog: 'This dialog failed. Everything behind it goes on.',
  window: 'The window failed. The kitchens go on cooking.',
  title: 'Something went wrong',
  again: 'Show it again',
  close: 'Close',
  reload: 'Reload the window',
};
