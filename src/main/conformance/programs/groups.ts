import { Cancelled, type Task, type TaskGroup, ValueError } from '../../kitchen';
import { type Lab, nameOf, type Programs } from './lab';
import { within } from './timeouts';

const napIn = (k: Lab, g: TaskGroup, x: string, ms: number) => k.spawnIn(g, () => k.naps(x, ms));
const failIn = (k: Lab, g: TaskGroup, x: string, ms: number) => k.spawnIn(g, () => k.fails(x, ms));
const cleansIn = (k: Lab, g: TaskGroup) =>
  k.spawnIn(g, async () => {
    try {
      await k.sleep(100);
    } finally {
      await k.sleep(20);
      k.print('clean');
    }
  });

async function grouped(k: Lab, body: (group: TaskGroup) => Promise<void>): Promise<void> {
  try {
    await k.group(body);
    k.print('group ended well');
  } catch (error) {
    k.print(nameOf(error));
    if (error instanceof Cancelled) throw error;
  }
}

export const groups: Programs = {
  waits_for_all: async (k) => {
    await k.group(async (g) => {
      napIn(k, g, 'a', 20);
      napIn(k, g, 'b', 10);
      k.print('body');
    });
    k.print('main');
  },

  one_fails: (k) =>
    grouped(k, async (g) => {
      napIn(k, g, 'a', 50);
      failIn(k, g, 'b', 10);
      napIn(k, g, 'c', 50);
    }),

  two_fail_at_once: (k) =>
    grouped(k, async (g) => {
      failIn(k, g, 'a', 10);
      failIn(k, g, 'b', 10);
      napIn(k, g, 'c', 50);
    }),

  child_fails_while_body_waits: (k) =>
    grouped(k, async (g) => {
      failIn(k, g, 'a', 10);
      await k.naps('body', 100);
    }),

  body_and_child_fail: (k) =>
    grouped(k, async (g) => {
      k.spawnIn(g, async () => {
        try {
          await k.sleep(100);
        } catch {
          throw new ValueError('child');
        }
      });
      await k.sleep(10);
      throw new ValueError('body');
    }),

  parent_cancelled_in_body: async (k) => {
    const x = k.spawn(() =>
      grouped(k, async (g) => {
        napIn(k, g, 'a', 50);
        await k.naps('body', 100);
      }),
    );
    await k.sleep(10);
    x.cancel();
    const how = await k.how(x);
    k.print(how, k.state(x));
  },

  parent_cancelled_while_it_waits: async (k) => {
    let a: Task<string> | undefined;
    const x = k.spawn(() =>
      grouped(k, async (g) => {
        a = napIn(k, g, 'a', 50);
      }),
    );
    await k.sleep(10);
    x.cancel();
    const how = await k.how(x);
    k.print(how, k.state(x), a && k.state(a));
    await k.sleep(100);
  },

  nested_outer_fails: (k) =>
    grouped(k, async (g) => {
      failIn(k, g, 'o', 10);
      await grouped(k, async (i) => {
        napIn(k, i, 'i', 50);
      });
      k.print('not here');
    }),

  child_cancelled_alone: (k) =>
    grouped(k, async (g) => {
      const a = napIn(k, g, 'a', 50);
      napIn(k, g, 'b', 20);
      await k.sleep(5);
      a.cancel();
    }),

  sibling_fails_in_cleanup: (k) =>
    grouped(k, async (g) => {
      k.spawnIn(g, async () => {
        try {
          await k.sleep(100);
        } catch {
          await k.sleep(5);
          throw new ValueError('cleanup');
        }
      });
      failIn(k, g, 'b', 10);
    }),

  child_creates_in_group: (k) =>
    grouped(k, async (g) => {
      k.spawnIn(g, async () => {
        k.print('child');
        napIn(k, g, 'grandchild', 10);
      });
    }),

  create_after_failure: (k) =>
    grouped(k, async (g) => {
      failIn(k, g, 'a', 10);
      try {
        await k.sleep(50);
      } catch {}
      try {
        napIn(k, g, 'too late', 10);
        k.print('created');
      } catch {
        k.print('RuntimeError');
      }
    }),

  body_goes_on_after_child_failed: (k) =>
    grouped(k, async (g) => {
      failIn(k, g, 'a', 10);
      k.hold(20);
      k.print('body holds');
    }),

  timeout_after_a_group_that_failed: async (k) => {
    await grouped(k, async (g) => {
      failIn(k, g, 'a', 10);
      await k.naps('body', 100);
    });
    await within(k, 10, () => k.sleep(100));
    k.print('main');
  },

  timeout_around_a_group_that_failed: async (k) => {
    await within(k, 30, async () => {
      await grouped(k, async (g) => {
        failIn(k, g, 'a', 10);
        await k.naps('body', 100);
      });
      await k.sleep(100);
    });
    k.print('main');
  },

  sibling_swallows: (k) =>
    grouped(k, async (g) => {
      k.spawnIn(g, async () => {
        try {
          await k.sleep(100);
        } catch {
          k.print('swallows');
        }
        await k.sleep(20);
        k.print('went on');
      });
      failIn(k, g, 'b', 10);
    }),

  group_of_none: (k) => grouped(k, async () => k.print('body')),

  body_fails: (k) =>
    grouped(k, async (g) => {
      napIn(k, g, 'a', 50);
      await k.sleep(10);
      throw new ValueError('body');
    }),

  nested_inner_fails: (k) =>
    grouped(k, async (g) => {
      napIn(k, g, 'o', 30);
      await grouped(k, async (i) => {
        failIn(k, i, 'i', 10);
        napIn(k, i, 'j', 50);
      });
      k.print('between');
    }),

  group_in_a_timeout: async (k) => {
    await within(k, 20, () =>
      k.group(async (g) => {
        napIn(k, g, 'a', 50);
      }),
    );
    await k.sleep(100);
  },

  child_awaits_child: (k) =>
    grouped(k, async (g) => {
      const a = failIn(k, g, 'a', 10);
      k.spawnIn(g, async () => {
        await a;
      });
    }),

  parent_cancelled_after_a_child_failed: async (k) => {
    const x = k.spawn(() =>
      grouped(k, async (g) => {
        failIn(k, g, 'a', 10);
        cleansIn(k, g);
      }),
    );
    await k.sleep(15);
    x.cancel();
    const how = await k.how(x);
    k.print(how, k.state(x));
  },

  children_done_already: (k) =>
    grouped(k, async (g) => {
      napIn(k, g, 'a', 0);
      await k.sleep(5);
      k.soon(() => k.print('soon'));
    }),

  cancelled_once_more_in_its_cleanup: async (k) => {
    const x = k.spawn(() =>
      grouped(k, async (g) => {
        cleansIn(k, g);
      }),
    );
    await k.sleep(5);
    x.cancel();
    await k.sleep(5);
    x.cancel();
    const how = await k.how(x);
    k.print(how, k.state(x));
  },

  awaits_after_a_group_that_was_cancelled_inside: async (k) => {
    const x: Task<number> = k.spawn(async () => {
      await grouped(k, async (g) => {
        failIn(k, g, 'a', 10);
        await k.naps('body', 100);
      });
      await k.sleep(20);
      return x.cancels;
    });
    k.print(await k.how(x));
  },

  create_after_the_end: async (k) => {
    let left: TaskGroup | undefined;
    await k.group(async (g) => {
      left = g;
      napIn(k, g, 'a', 5);
    });
    try {
      if (left) napIn(k, left, 'too late', 10);
    } catch {
      k.print('RuntimeError');
    }
  },
};
