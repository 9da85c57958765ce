import type { Letting } from '../release/lettings.ts';
import { approvedWords } from './approved-words.ts';
import type { IncidentEvent } from './events.ts';
import type { ChartSnapshot, IncidentDocuments } from './state.ts';

/** The kinds of event after which other words may go out than before, or none. */
const TURNS: ReadonlySet<IncidentEvent['type']> = new Set<IncidentEvent['type']>([
  'approval.requested',
  'approval.approved',
  'approval.rejected',
  'approval.withdrawn',
  'breakGlass.confirmed',
  'draft.revised',
  'envelope.applied',
  'envelope.voided',
  'severity.changed',
  'statement.started',
]);

/**
 * Notes which words something lets out from an event on, and which no more: read off the one rule of what may go out, so that
 * nothing has a second opinion of it. Documents and chart are those after the event.
 */
export function withLettings(
  documents: IncidentDocuments,
  chart: ChartSnapshot,
  { type, at }: IncidentEvent,
): IncidentDocuments {
  const { lettings } = documents;
  if (!TURNS.has(type)) return documents;
  const approved = approvedWords({ ...documents, chart });
  const last = lettings.at(-1);
  const open = last?.to === null ? last : undefined;
  const [revisionId, by] = [approved?.revision.revisionId, approved?.basis.kind];
  if (open?.revisionId === revisionId && open?.by === by) return documents;
  const ended = open ? [...lettings.slice(0, -1), { ...open, to: at }] : lettings;
  const begun: readonly Letting[] = revisionId && by ? [{ revisionId, by, from: at, to: null }] : [];
  return { ...documents, lettings: [...ended, ...begun] };
}
