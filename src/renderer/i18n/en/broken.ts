export default {
  panel:
    'This part of the window came to harm. Everything else goes on, and the run is recorded all the same.',
  dialog: 'This dialog came to harm. What is behind it goes on.',
  window: 'The window came to harm. The kitchens cook on, and the run is recorded all the same.',
  title: 'Something went wrong',
  again: 'Show it again',
  close: 'Close',
  reload: 'Load the window anew',
};
