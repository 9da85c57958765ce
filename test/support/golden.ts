import { copyFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import type { IncidentEvent } from '../../shared/incident/events.ts';
import { type IncidentState, phaseOf } from '../../shared/incident/state.ts';
import { fullStory } from './full-story.ts';
import { createRoom, openSpine } from './spine.ts';

const FOLDER = path.join(import.meta.dirname, '../fixtures/logs');
const INCIDENT = 'golden-incident';

/** The events of a golden room's incident, as this version reads them. */
export function eventsOfGolden(file: string): readonly IncidentEvent[] {
  const { spine, db } = openSpine(file);
  const events = spine.incidents.events(INCIDENT, 0);
  db.close();
  if (!events.ok) throw new Error(events.error.sentence);
  return events.value;
}

type Documents = Pick<IncidentState, 'brief' | 'facts'>;

/** The brief as the first version told it: what is known stood among its lines. It is a list of its own now, with all of that. */
function briefWithKnown({ brief, facts }: Documents) {
  const known = facts.map(({ factId: itemId, text, askId, first, tellings }) => {
    const struck = tellings.find(({ to }) => to === 'withdrawn');
    return {
      ...{ itemId, column: 'known', text, at: first.at, by: first.by, ...(askId === null ? {} : { askId }) },
      struck: struck ? { at: struck.at, by: struck.by, reason: struck.reason } : null,
    };
  });
  return { ...brief, items: [...known, ...brief.items].toSorted((one, other) => one.at - other.at) };
}

/** What a golden room has to come to, for ever: the whole state of its incident but the pinned playbook. */
export function stateOfGolden(file: string): unknown {
  const { spine, db } = openSpine(file);
  const state = spine.incidents.state(INCIDENT);
  const room = spine.room();
  db.close();
  if (!state.ok) throw new Error(state.error.sentence);
  const { chart, ...now } = state.value;
  const documents = { ...now, brief: briefWithKnown(now) };
  const { playbook, ...context } = chart.context;
  return JSON.parse(
    JSON.stringify({ phase: phaseOf(state.value), playbook: playbook?.id, context, documents, room }),
  );
}

/** Writes the golden room of a version from the full story: once, when that version is released, and never again. */
export function writeGolden(version: string): string {
  const file = path.join(FOLDER, `${version}.sqlite`);
  if (existsSync(file)) throw new Error(`${file} is there already, and a golden log is never written again.`);
  const bench = openSpine();
  createRoom(bench);
  for (const event of fullStory().events) {
    const { type: kind, data, at, by } = event;
    const stamp = { at, by, mono: at - 1_790_000_000_000 };
    const json = JSON.parse(JSON.stringify(data));
    const appended = bench.log.append(INCIDENT, bench.log.size(INCIDENT), [{ kind, data: json }], stamp);
    if (!appended.ok) throw new Error(appended.error.sentence);
  }
  bench.db.pragma('wal_checkpoint(TRUNCATE)');
  bench.db.close();
  copyFileSync(bench.file, file);
  return file;
}
