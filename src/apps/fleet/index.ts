/** The public API of samachar/queue: the same scrape on many machines, with BullMQ on Valkey or Redis. */

export { readWarcShard } from './archive-worker.ts';
export { deadLetters, type RequeueOptions, requeueDeadLetters } from './dead-letters.ts';
export { type EnqueueOptions, type EnqueueSummary, enqueue, type FleetItem } from './enqueue.ts';
export { drainFleet, pauseFleet, resumeFleet } from './fleet.ts';
export type { FleetOptions } from './fleet-options.ts';
export type { ArchiveShard, DeadLetter, FleetResult, Sink, WrittenShard } from './fleet-result.ts';
export { type FleetStatus, fleetMetrics, fleetStatus, type HostStatus } from './fleet-status.ts';
export { type NdjsonSinkOptions, ndjsonSink, parquetSink } from './folder-sinks.ts';
export type { FleetConnection } from './script.ts';
export { type TakeResultsOptions, takeResults } from './take-results.ts';
export { work } from './work.ts';
export type { ShardPages, WorkOptions, WorkSummary } from './work-options.ts';
