import { benchDelivery, benchLoopDelay } from './delivery';
import { benchWaits } from './waits';

await benchWaits();
await benchDelivery();
await benchLoopDelay();
