export default {
  title: 'Lab: your own program',
  short: 'Lab',
  about: 'Write or open a Python program and cook it in both kitchens.',
  program: 'Python program',
  examples: 'Examples',
  cook: 'Cook',
  open: 'Open…',
  save: 'Save',
  loading: 'Loading Python…',
  keys: 'Ctrl+Enter cooks. Tab indents; after Esc, Tab leaves the editor.',
  unreadable: '“{{name}}” is no Python program that can be read.',
};
