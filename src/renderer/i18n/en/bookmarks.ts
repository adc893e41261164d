export default {
  add: 'Bookmark here',
  flag: 'Bookmark at {{time}}',
  flagWithNote: 'Bookmark at {{time}}: {{note}}',
  seconds: '{{s}} s',
  note: 'Bookmark note',
  noNote: 'no note',
  placeholder: 'What is there to see here?',
  keep: 'Keep',
  remove: 'Remove the bookmark',
};
