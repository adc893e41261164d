export default {
  cooking: '요리하는 동안에는 0.25배~8배, 다시 볼 때는 0.1배~64배로 볼 수 있습니다.',
};
