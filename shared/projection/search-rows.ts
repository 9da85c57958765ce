import { isErasedText } from '../erasure/erasures.ts';
import type { EventKind } from '../event-kind.ts';
import { INCIDENT_EVENTS, type IncidentEvent, type IncidentEventType } from '../incident/events.ts';
import { slotsNamed } from '../incident/slot-names.ts';
import { type IncidentState, stageOf } from '../incident/state.ts';
import { firstAwareness } from '../playbook/chart-context.ts';
import type { Stage } from '../playbook/stages.ts';
import { type EntryType, entryTypeOf } from '../search/entry-types.ts';
import { wordsOn } from '../statement/channel-words.ts';
import { findRevision } from '../statement/statements.ts';
import { wholeSpan } from '../whole-seconds.ts';
import { aboutWords } from './about-words.ts';

/** What a search can find of one entry. An entry whose words differ by channel has one for each of its texts. */
export type SearchRow = {
  readonly position: number;
  /** Which of the entry's texts it is, from 0. */
  readonly part: number;
  /** Epoch ms UTC, and how long after first awareness as it was believed then. */
  readonly at: number;
  readonly sinceMs: number;
  readonly kind: IncidentEventType;
  readonly type: EntryType | null;
  readonly by: string;
  /** Whom else it is about, by their ids: who was asked, reminded, skipped, handed a seat or marked as there. */
  readonly whom: readonly string[];
  /** The stage in which it happened; null after the end. */
  readonly stage: Stage | null;
  readonly channel: string | null;
  /** What people wrote in it, after the words that it is about; empty where there are none, or they were erased. */
  readonly text: string;
};

type Said = Pick<SearchRow, 'channel' | 'text'>;

/** Kinds in which nobody writes anything and nothing is quoted: they are found by who, when, stage and type. */
export const WITHOUT_WORDS: ReadonlySet<IncidentEventType> = new Set([
  'approval.approved',
  'approval.nudged',
  'approval.packetExported',
  'approval.reminded',
  // What it seals are digests of words that stand in the revision.
  'approval.requested',
  'approval.seen',
  'approval.stuck',
  'approval.takenBack',
  'breakGlass.confirmed',
  'checklist.checked',
  'checklist.unchecked',
  'clock.adjusted',
  'presence.cleared',
  'presence.marked',
  'promise.kept',
  'promise.missed',
  'release.refused',
  'report.triaged',
  'severity.withdrawn',
  'stage.advanced',
  'stage.expired',
  'stage.warned',
  'statement.started',
]);

/** Every text in a value, but what stands in the place of erased ones. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' || isErasedText(value) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

const joined = (...values: readonly unknown[]): string => values.flatMap(textsIn).join(' · ');

/** What people write stands in the sealed fields of a kind: one rule for every kind, also for those still to come. */
function sealedText({ type, data }: IncidentEvent): string {
  const { sealed }: EventKind = INCIDENT_EVENTS[type];
  const fields: Readonly<Record<string, unknown>> = data;
  return joined(...sealed.map((field) => fields[field]));
}

/** The words that went out on a channel, beside the address at which they stand. */
function releasedWords(before: IncidentState, revisionId: string, channel: string): string {
  const found = findRevision(before.statements, revisionId);
  return found ? wordsOn(found.revision, channel).text : '';
}

/** What is said in an event, text by text. */
function saidIn(event: IncidentEvent, before: IncidentState): readonly Said[] {
  switch (event.type) {
    case 'draft.revised':
      return [
        { channel: null, text: joined(event.data.text) },
        ...(event.data.variants ?? []).map(({ channel, text }) => ({ channel, text: joined(text) })),
      ];
    case 'release.recorded': {
      const { channel, address, revisionId } = event.data;
      return [{ channel, text: joined(releasedWords(before, revisionId, channel), address) }];
    }
    case 'comment.made':
      return [{ channel: event.data.channel, text: sealedText(event) }];
    case 'release.refused':
      return [{ channel: event.data.channel, text: '' }];
    case 'envelope.voided':
      return [{ channel: null, text: joined(event.data.reason) }];
    case 'channel.added':
      return [{ channel: event.data.channel.id, text: joined(event.data.channel.name) }];
    case 'template.taken':
      return [{ channel: null, text: joined(event.data.template.name, event.data.template.text) }];
    default:
      if (WITHOUT_WORDS.has(event.type)) return [{ channel: null, text: '' }];
      return [{ channel: null, text: joined(aboutWords(event, before), sealedText(event)) }];
  }
}

/** Every person whom a value names. */
function peopleIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    key === 'personId' && typeof one === 'string' ? [one] : peopleIn(one),
  );
}

/** Whom an event is about beside who caused it; of what came of a question, whoever was asked. */
function whomIn({ type, data, by }: IncidentEvent, before: IncidentState): readonly string[] {
  const asked = 'askId' in data ? before.asks.find(({ askId }) => askId === data.askId) : null;
  const named = [...peopleIn(data), ...peopleIn(asked), ...(type === 'approval.handedOver' ? [data.to] : [])];
  return [...new Set(named)].filter((one) => one !== by);
}

/** First awareness as it was believed just after an event. */
function awareAfter(event: IncidentEvent, { chart }: IncidentState): number {
  if (event.type === 'incident.opened') return event.data.firstAwarenessAt;
  return event.type === 'incident.awarenessCorrected' ? event.data.to : firstAwareness(chart.context);
}

/** One event as a search finds it, told from the state before it. There is at least one row. */
export function searchRows(before: IncidentState, event: IncidentEvent): readonly SearchRow[] {
  const common = {
    position: before.chart.context.position,
    at: event.at,
    sinceMs: wholeSpan(awareAfter(event, before), event.at),
    kind: event.type,
    type: entryTypeOf(event.type),
    by: event.by,
    whom: whomIn(event, before),
    stage: stageOf(before),
  };
  return saidIn(event, before).map(({ channel, text }, part) => ({
    ...{ ...common, part, channel },
    text: slotsNamed(before, text),
  }));
}
