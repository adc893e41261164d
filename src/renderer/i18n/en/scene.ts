export default {
  label: 'The {{lane}} as a picture; the text of what happens says the same in words',
  empty: 'empty',
  failed: 'FAILED',
  blocked: 'BLOCKED {{s}} s',
  seconds: '{{s}} s',
  more: '+{{n}}',
};
