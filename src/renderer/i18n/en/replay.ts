export default {
  offline: 'This page replays one run. You cannot cook in it.',
};
