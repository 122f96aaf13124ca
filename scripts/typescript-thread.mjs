/** Lets a thread run TypeScript. On Node 20, threads do not inherit the loader from their process, unlike other options. */
import { register } from 'tsx/esm/api';

register();
