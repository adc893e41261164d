export default {
  add: '여기에 책갈피',
  flag: '{{time}} 책갈피',
  flagWithNote: '{{time}} 책갈피: {{note}}',
  seconds: '{{s}}초',
  note: '책갈피 메모',
  noNote: '메모 없음',
  placeholder: '여기서 볼 것을 적어 두세요',
  keep: '저장',
  remove: '책갈피 지우기',
};
