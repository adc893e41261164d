import { benchDelivery, benchLoopDelay } from './delivery';
import { benchRecordings } from './recordings';
import { benchWaits } from './waits';

await benchWaits();
await benchDelivery();
await benchLoopDelay();
await benchRecordings();
