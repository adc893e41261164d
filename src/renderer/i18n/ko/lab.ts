export default {
  title: '실험실: 내 프로그램',
  short: '실험실',
  about: '파이썬 프로그램을 직접 쓰거나 열어서 두 주방에서 실행해 보세요.',
  program: '파이썬 프로그램',
  examples: '예제',
  cook: '요리하기',
  open: '열기…',
  save: '저장',
  loading: '파이썬을 불러오는 중…',
  keys: 'Ctrl+Enter로 요리합니다. Tab은 들여쓰기이고, Esc를 누른 뒤 Tab을 누르면 편집기에서 나갑니다.',
  unreadable: '“{{name}}” 파일은 읽을 수 있는 파이썬 프로그램이 아닙니다.',
};
