export default {
  code: '코드',
  loop: '이벤트 루프',
  charts: '기다림의 비용',
  timeline: '타임라인과 코드',
  fold: '패널 숨기기',
  unfold: '코드와 이벤트 루프 보기',
  unknown: '이 앱에 없는 수업의 녹화라서 코드를 보여 줄 수 없습니다.',
  running: '실행 중',
  blocked: '막힘',
  waiting: '기다림',
  ready: '준비됨',
  seconds: '{{value}}초',
};
