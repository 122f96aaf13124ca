import type { FleetStatus } from '../../fleet/index.ts';
import { formatTable } from './table.ts';

const HEADER = ['host', 'waiting', 'active', 'done', 'failed', 'pages/s'];
const BAR = 40;

export function fleetTable(status: FleetStatus): string[] {
  return [...tableOf(status.hosts, status), stateOf(status)];
}

export function fleetLine({ total, isPaused }: FleetStatus): string {
  const { done, failed, active, pagesPerSecond } = total;
  const counts = `${done} of ${allOf(total)} done, ${failed} failed, ${active} active`;
  return `${isPaused ? 'paused, ' : ''}${counts}, ${pagesPerSecond.toFixed(1)} pages/s`;
}

/** A full-screen view: a progress bar and the hosts. If not all fit, those with the most pages left are shown. */
export function fleetScreen(status: FleetStatus, rows: number, columns: number): string[] {
  const { hosts, total } = status;
  // The bar, the header, the totals, the count of hidden hosts, the state, and the cursor line.
  const shown = busiest(hosts, Math.max(1, rows - 6));
  const left = hosts.length - shown.length;
  const lines = [
    barOf(total),
    ...tableOf(shown, status),
    ...(left > 0 ? [`and ${left} more hosts`] : []),
    stateOf(status),
  ];
  return lines.map((line) => line.slice(0, columns));
}

function tableOf(hosts: FleetStatus['hosts'], { total }: FleetStatus): string[] {
  const rows = [...hosts, { ...total, host: 'all' }].map((row) => [
    row.host,
    ...[row.waiting, row.active, row.done, row.failed].map(String),
    row.pagesPerSecond.toFixed(1),
  ]);
  return formatTable([HEADER, ...rows]);
}

function busiest(hosts: FleetStatus['hosts'], count: number): FleetStatus['hosts'] {
  const chosen = new Set([...hosts].sort((a, b) => toDo(b) - toDo(a)).slice(0, count));
  return hosts.filter((host) => chosen.has(host));
}

function barOf(total: FleetStatus['total']): string {
  const all = allOf(total);
  const share = all === 0 ? 0 : (total.done + total.failed) / all;
  const full = Math.floor(share * BAR);
  return `${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${Math.floor(share * 100)} %`;
}

function stateOf({ isPaused, results, deadLetters }: FleetStatus): string {
  return `${isPaused ? 'paused, ' : ''}${results} results pending, ${deadLetters} failed permanently`;
}

function allOf(counts: FleetStatus['total']): number {
  return counts.done + counts.failed + toDo(counts);
}

function toDo({ waiting, active }: Pick<FleetStatus['total'], 'waiting' | 'active'>): number {
  return waiting + active;
}
