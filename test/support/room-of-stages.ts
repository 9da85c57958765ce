import { REGISTRY_LOG } from '../../shared/ipc/contract.ts';
import type { Json } from '../../shared/kernel.ts';
import type { Stage } from '../../shared/playbook/stages.ts';
import { fullStory } from './full-story.ts';
import {
  alarmRaised,
  briefed,
  followingUp,
  publishing,
  released,
  requested,
  SAMPLE_PEOPLE,
  type Story,
  worded,
} from './given.ts';
import { type Bench, openSpine } from './spine.ts';

/** An incident standing in each stage, and one that is closed. The names are the ids of their logs. */
export const STORIES = {
  'in-detect': alarmRaised,
  'in-brief': briefed,
  'in-draft': worded,
  'in-approve': objected,
  'in-publish': () => released(publishing()),
  'in-followUp': followingUp,
  closed: fullStory,
} as const satisfies Record<`in-${Stage}` | 'closed', () => Story>;

export type StoryId = keyof typeof STORIES;

/** How long ago the last entry of every story is: the clock of each live stage counts up with hours in it. */
const AGO_MS = 70 * 60_000;

function objected(): Story {
  const story = requested();
  const revisionId = story.state.approvals.at(-1)?.revisionId ?? '';
  const reason = 'Nobody has counted the addresses yet.';
  return story.when({ type: 'approval.object', revisionId, reason }, { by: 'chief' });
}

/** Moves every instant in an event's data by as much. */
function moved(value: Json, byMs: number): Json {
  if (typeof value === 'number') return value > 1e12 ? value + byMs : value;
  if (Array.isArray(value)) return value.map((one) => moved(one, byMs));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, moved(one, byMs)]));
}

function write(bench: Bench, logId: string, type: string, data: Json, at: number, by: string): void {
  const stamp = { at, by, mono: at - 1_600_000_000_000 };
  const fields = data as { readonly [name: string]: Json };
  const appended = bench.log.append(logId, bench.log.size(logId), [{ kind: type, data: fields }], stamp);
  if (!appended.ok) throw new Error(appended.error.sentence);
}

/** Writes a room file with the sample people and stories, told as if they happened just before `now`. */
export function writeRoomOfStages(
  file: string,
  now: number,
  stories: Readonly<Record<string, () => Story>> = STORIES,
): void {
  const bench = openSpine(file);
  const opened = now - 10 * AGO_MS;
  write(
    bench,
    REGISTRY_LOG,
    'room.created',
    { name: 'Group communications', zone: 'Europe/London' },
    opened,
    'lead',
  );
  for (const { retired: _, key: __, absence: ___, ...person } of SAMPLE_PEOPLE.list)
    write(bench, REGISTRY_LOG, 'person.added', JSON.parse(JSON.stringify(person)), opened, 'lead');
  write(bench, REGISTRY_LOG, 'keyboard.taken', { personId: 'lead' }, opened, 'lead');
  for (const [logId, tell] of Object.entries(stories)) {
    const story = tell();
    const byMs = now - AGO_MS - story.at;
    for (const { type, data, at, by } of story.events)
      write(bench, logId, type, moved(JSON.parse(JSON.stringify(data)), byMs), at + byMs, by);
  }
  bench.db.pragma('wal_checkpoint(TRUNCATE)');
  bench.db.close();
}
