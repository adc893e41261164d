export default {
  offline: '이 페이지는 한 번의 실행을 다시 보여 줍니다. 여기서는 요리할 수 없습니다.',
};
