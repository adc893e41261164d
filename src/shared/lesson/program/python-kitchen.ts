import type { Mode } from '../../trace/trace';
import type { KitchenModule, KitchenPart } from './kitchen-module';

/** The cook's hands are busy, and with them the thread. */
const work = (name: string, ms: string): KitchenPart => ({
  source: `\
import time
def ${name}(what=None):
    time.sleep({{${ms}}})
`,
});

const all: KitchenModule = {
  crack: work('crack', 'crack_ms'),
  plate: work('plate', 'plate_ms'),
  slice_bread: work('slice_bread', 'slice_ms'),
  butter: work('butter', 'butter_ms'),
  wash: work('wash', 'wash_ms'),
  assemble: work('assemble', 'assemble_ms'),
  /** Orders by time; those of one time as they are written. */
  coming_orders: {
    source: `\
def coming_orders():
    written = [order.split("@") for order in "{{orders}}".split()]
    written.sort(key=lambda order: int(order[1]))
    seen = {}
    for kind, ms in written:
        if int(ms) / 1000 <= {{open_ms}}:
            seen[kind] = seen.get(kind, 0) + 1
            yield int(ms) / 1000, kind, f"{kind}-{seen[kind]}"
`,
  },
};

const orders = (define: string, sleep: string): KitchenPart => ({
  uses: ['coming_orders'],
  source: `\
import time
OPENED = time.monotonic()

${define} orders_as_they_come():
    for at, kind, name in coming_orders():
        left = OPENED + at - time.monotonic()
        if left > 0:
            ${sleep}(left)
        yield kind, name
    left = OPENED + {{open_ms}} - time.monotonic()
    if left > 0:
        ${sleep}(left)  # until it closes

orders = orders_as_they_come()
`,
});

/** What Python listings import from `kitchen`. */
export const pythonKitchen: Record<Mode, KitchenModule> = {
  sync: { ...all, orders: orders('def', 'time.sleep') },
  async: { ...all, orders: orders('async def', 'await asyncio.sleep') },
};
