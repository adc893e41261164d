export default {
  add: 'Bookmark here',
  flag: 'Bookmark at {{time}}',
  flagWithNote: 'Bookmark at {{time}}: {{note}}',
  seconds: '{{s}} s',
  note: 'Bookmark note',
  noNote: 'no note',
  placeholder: 'What should the class notice?',
  keep: 'Save',
  remove: 'Delete the bookmark',
} as const;
