export default {
  title: '코드',
  sync: '동기',
  async: '비동기',
  fold: '코드 숨기기',
  unfold: '코드 보기',
  running: '실행 중',
  blocked: '막힘',
  waiting: '기다림',
  ready: '준비됨',
  seconds: '{{value}}초',
};
