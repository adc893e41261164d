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
  options: {
    title: '옵션',
    changed: '바꿈',
    args: '인자 (명령줄에서 파일 이름 뒤에 쓰는 것)',
    input: '표준 입력 (input()이 읽는 것)',
    virtual: '가상 시계',
    virtualAbout:
      '다음 일이 있는 시각으로 건너뜁니다. 어느 컴퓨터에서나 같게 실행되고, 계산에는 시간이 들지 않습니다.',
    values: '변수 기록',
    valuesAbout: '"변수" 화면에 보입니다. 다음 실행부터 적용되고, 앱을 다시 열어도 그대로입니다.',
  },
  unreadable: '“{{name}}” 파일은 읽을 수 있는 파이썬 프로그램이 아닙니다.',
};
