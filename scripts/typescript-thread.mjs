/** Lets a thread run TypeScript: on Node 20 it does not inherit that from its process, as it does everything else. */
import { register } from 'tsx/esm/api';

register();
