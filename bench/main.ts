import { benchDelivery, benchLoopDelay } from './delivery';
import { benchGrowth } from './growth';
import { benchRecordings } from './recordings';
import { benchWaits } from './waits';

await benchWaits();
await benchDelivery();
await benchLoopDelay();
await benchRecordings();
benchGrowth();
