export default {
  add: 'Bookmark here',
  flag: 'Bookmark at {{time}}',
  flagWithNote: 'Bookmark at {{time}}: {{note}}',
  seconds: '{{s}} s',
  note: 'Note of the bookmark',
  noNote: 'no note',
  placeholder: 'What is to be seen here?',
  keep: 'Keep',
  remove: 'Remove the bookmark',
};
