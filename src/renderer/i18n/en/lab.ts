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
  options: {
    title: 'Options',
    changed: 'changed',
    args: 'Arguments, as typed after its name on a command line',
    input: 'Standard input, which input() reads',
    virtual: 'Virtual clock',
    virtualAbout:
      'Time jumps to what comes next: the same run on every machine, and computing takes no time.',
    values: 'Record variables',
    valuesAbout: 'Shown under Values. It holds from the next run on, and is remembered.',
  },
  unreadable: '“{{name}}” is no Python program that can be read.',
};
