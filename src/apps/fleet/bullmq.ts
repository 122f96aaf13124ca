/** BullMQ, an optional peer: if it is missing, the error says how to install it. */
export const bullmq: typeof import('bullmq') = await import('bullmq').catch(
  (cause: NodeJS.ErrnoException) => {
    const { code } = cause;
    if (code !== 'ERR_MODULE_NOT_FOUND') throw cause;
    const message = 'samachar/queue needs two more packages: npm install bullmq ioredis';
    throw Object.assign(new Error(message, { cause }), { code });
  },
);
