import { config, z } from 'zod';

// A page's own policy forbids `eval`, which zod would try once to find that out. Each schema asks as it is made, so this
// stands before all of them.
if ('document' in globalThis) config({ jitless: true });

export { z };
