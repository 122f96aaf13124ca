/** Properties draw the same values on each run, so no change is blamed for what chance finds; `SEED=7 npm test` draws others. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.SEED ?? 1) });
