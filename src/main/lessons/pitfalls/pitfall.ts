import type { Text } from '../../../shared/words/text';
import type { AsyncKitchen } from '../../kitchen/async-kitchen';
import type { Kitchen } from '../../kitchen/kitchen';
import type { Ticket } from '../../kitchen/order-queue';
import type { SyncKitchen } from '../../kitchen/sync-kitchen';

export interface Times {
  egg_ms: number;
  toast_ms: number;
  wash_ms: number;
  patience_ms: number;
}

/** An order of an egg and a toast. */
export interface EggAndToast {
  order: number;
  egg: Ticket;
  toast: Ticket;
}

/** The synchronous program, and the asynchronous one with and without the mistake. */
export type Listings = Record<'sync' | 'wrong' | 'mended', string>;

/** A mistake that asynchronous code makes easy. */
export interface Pitfall {
  name: Text;
  watch: Text;
  showed: Text;
  python: Listings;
  typescript: Listings;
  sync(kitchen: SyncKitchen, ms: Times, order: EggAndToast): void;
  async(kitchen: AsyncKitchen, ms: Times, order: EggAndToast, mended: boolean): Promise<void>;
}

export function orderEggAndToast(kitchen: Kitchen): EggAndToast {
  const order = kitchen.placeOrder('breakfast', 'breakfast');
  return {
    order,
    egg: kitchen.hangTicket(order, 'egg', 'egg'),
    toast: kitchen.hangTicket(order, 'toast', 'toast'),
  };
}

const stationOf = ({ kind }: Ticket) => (kind === 'egg' ? 'stove' : 'toaster');

/** How every pitfall but one cooks: synchronously, then as a coroutine. */
export function cook(kitchen: SyncKitchen, ticket: Ticket, ms: number): void {
  kitchen.print(`${ticket.name}: on`, 'on');
  kitchen.wait('cook', ms, stationOf(ticket));
  kitchen.print(`${ticket.name}: off`, 'off');
}

export async function cookAsync(kitchen: AsyncKitchen, ticket: Ticket, ms: number): Promise<void> {
  kitchen.print(`${ticket.name}: on`, 'on');
  await kitchen.wait('cook', ms, stationOf(ticket));
  kitchen.print(`${ticket.name}: off`, 'off');
}

export const cookPython = {
  sync: `\
def cook(name, seconds):
    print(f"{name}: on")  # @on
    time.sleep(seconds)  # @cook
    print(f"{name}: off")  # @off
`,
  async: `\
async def cook(name, seconds):
    print(f"{name}: on")  # @on
    await asyncio.sleep(seconds)  # @cook
    print(f"{name}: off")  # @off
`,
};

export const cookTypeScript = {
  sync: `\
function cook(name: string, ms: number) {
  console.log(\`\${name}: on\`); // @on
  sleepSync(ms); // @cook
  console.log(\`\${name}: off\`); // @off
}
`,
  async: `\
async function cook(name: string, ms: number) {
  console.log(\`\${name}: on\`); // @on
  await sleep(ms); // @cook
  console.log(\`\${name}: off\`); // @off
}
`,
};
