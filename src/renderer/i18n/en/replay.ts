export default {
  offline: 'This page replays one run; nothing can be cooked in it.',
};
