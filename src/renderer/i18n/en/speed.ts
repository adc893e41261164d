export default {
  cooking: '0.25× to 8× while it cooks. A replay plays at 0.1× to 64×.',
};
