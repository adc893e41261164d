export default {
  title: '녹화 여는 중',
  read: '{{size}} MB 중 {{read}} MB',
  events: '이벤트 {{events}}개',
  cancel: '취소',
};
