import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportText } from '../../../electron/export/log-export.ts';
import { makePack } from '../../../electron/export/pack.ts';
import { createHandlers, type Services } from '../../../electron/ipc/handlers.ts';
import { verifyRoom } from '../../../electron/log/verify-room.ts';
import { ERASED } from '../../../shared/erasure/erasures.ts';
import type { Place } from '../../../shared/erasure/events.ts';
import { INCIDENT_EVENTS } from '../../../shared/incident/events.ts';
import { stateAt } from '../../../shared/incident/replay.ts';
import { sealedFieldsOf } from '../../../shared/incident/upcast.ts';
import { projectCard } from '../../../shared/projection/board.ts';
import { projectLanes } from '../../../shared/projection/lanes.ts';
import { projectRegistry } from '../../../shared/projection/registry-line.ts';
import { projectReport } from '../../../shared/projection/report.ts';
import { projectTimeline } from '../../../shared/projection/timeline.ts';
import { projectWaits } from '../../../shared/projection/waits.ts';
import { chainStories } from '../../support/chain-stories.ts';
import { fullStory } from '../../support/full-story.ts';
import type { Story } from '../../support/given.ts';
import { SMALL_CHECKERS } from '../../support/pack.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';
import { type Bench, createRoom, openSpine, raiseAlarm } from '../../support/spine.ts';

// As the facts of told stories name it: the lists of words in them are about this log.
const INCIDENT = 'inc-1';
const story = fullStory();
const others = chainStories();

/** A room in which every kind of event of an incident has happened, and the incident is over. */
function wholeRoom(told = story): Bench {
  const bench = openSpine();
  createRoom(bench);
  for (const { type: kind, data, at, by } of told.events) {
    const json = JSON.parse(JSON.stringify(data));
    const stamp = { at, by, mono: at - told.events[0]!.at };
    const appended = bench.log.append(INCIDENT, bench.log.size(INCIDENT), [{ kind, data: json }], stamp);
    if (!appended.ok) throw new Error(appended.error.sentence);
  }
  return bench;
}

const erase = ({ spine }: Bench, places: readonly Place[], reason = 'They asked for it.') =>
  spine.sendToRegistry({
    type: 'content.erase',
    places: places.map((place) => ({ ...place, fields: [...place.fields] })),
    reason,
  });

/** Everything that is ever drawn or written of the room, as one text. Throws where one of them cannot cope. */
function everything({ spine, db, log }: Bench, { packed = true } = {}): string {
  const events = spine.incidents.events(INCIDENT, 0);
  const state = spine.incidents.state(INCIDENT);
  if (!events.ok || !state.ok) throw new Error('the incident cannot be read');
  const { people } = spine.room();
  const end = story.at;
  const pack = makePack(db, INCIDENT, SMALL_CHECKERS);
  if (packed && !pack.ok) throw new Error(pack.error.sentence);
  return JSON.stringify([
    events.value,
    projectTimeline(events.value, people),
    projectReport(events.value, people, end),
    projectCard(INCIDENT, state.value),
    projectLanes(state.value, end),
    ...events.value.map((_, size) => projectWaits(stateAt(events.value, size), people, end)),
    projectRegistry(spine.registryEvents(), people),
    [INCIDENT, 'registry'].flatMap((id) => [exportText(spine, id, 'csv'), exportText(spine, id, 'jsonl')]),
    [log.head(INCIDENT)],
  ]);
}

const placesIn = ({ events }: Story): readonly Place[] =>
  events.flatMap(({ type, data }, position) => {
    const fields = sealedFieldsOf(type).filter((field) => Object.hasOwn(data, field));
    return fields.map((field) => ({ logId: INCIDENT, position, fields: [field] }));
  });
const places = placesIn(story);
/** Words and lists of words have a stand-in of their own, and no place for who erased them. */
const isText = ({ position, fields: [field = ''] }: Place): boolean => {
  const data = story.events[position]?.data as Readonly<Record<string, unknown>>;
  return typeof data[field] === 'string';
};

describe('erasing', () => {
  it('is tried on every kind of event of an incident that seals anything', () => {
    const sealing = Object.keys(INCIDENT_EVENTS).filter((kind) => sealedFieldsOf(kind).length > 0);
    const tried = new Set(
      [story, ...others].flatMap((told) => placesIn(told).map(({ position }) => told.events[position]?.type)),
    );
    // An incident ends once: the other end is tried below.
    expect(sealing.filter((kind) => !tried.has(kind as never))).toEqual(['incident.stoodDown']);
  });

  it('copes with the end of a false alarm', () => {
    const bench = openSpine();
    createRoom(bench);
    const logId = raiseAlarm(bench);
    bench.spine.sendToIncident(logId, { type: 'incident.standDown', reason: 'It was a test by Gus.' });
    expect(erase(bench, [{ logId, position: 1, fields: ['reason'] }])).toMatchObject({ ok: true });
    const state = bench.spine.incidents.state(logId);
    const events = bench.spine.incidents.events(logId, 0);
    if (!state.ok || !events.ok) throw new Error('the incident cannot be read');
    const { people } = bench.spine.room();
    const told = [projectReport(events.value, people, bench.clocks.wall), projectCard(logId, state.value)];
    expect(JSON.stringify(told)).toContain('[erased by Ada Lind, ');
    expect(JSON.stringify(told)).not.toContain('Gus');
  });

  it('leaves a room that folds, is drawn, exported and verified, whatever is erased in whatever order', {
    timeout: 120_000,
  }, () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...places], { minLength: places.length }), (order) => {
        const bench = wholeRoom();
        const head = bench.log.head(INCIDENT);
        for (const [count, place] of order.entries()) {
          expect(erase(bench, [place])).toMatchObject({ ok: true });
          const said = count % 12 === 0 || count === order.length - 1 ? everything(bench) : null;
          if (said !== null && order.slice(0, count + 1).some(isText))
            expect(said).toContain('[erased by Ada Lind, ');
        }
        expect(bench.log.head(INCIDENT)).toEqual(head);
        const verdict = verifyRoom(bench.db);
        expect(verdict.ok).toBe(true);
        const found = verdict.logs.find(({ logId }) => logId === INCIDENT)?.verdict;
        expect(found).toMatchObject({ ok: true, ...head, erased: places.length });
        bench.db.close();
      }),
      { numRuns: 4 },
    );
  });

  it('leaves every single one readable when it is the only one', { timeout: 120_000 }, () => {
    for (const place of places) {
      const bench = wholeRoom();
      const before = story.events[place.position]?.data as Readonly<Record<string, unknown>>;
      const [field = ''] = place.fields;
      const text = JSON.stringify(before[field]);
      expect(erase(bench, [place])).toMatchObject({ ok: true });
      const said = everything(bench);
      if (isText(place)) expect(said).toContain('[erased by Ada Lind, ');
      const events = bench.spine.incidents.events(INCIDENT, place.position, place.position + 1);
      const now = events.ok ? (events.value[0]?.data as Readonly<Record<string, unknown>>) : {};
      expect(JSON.stringify(now[field]) ?? '').not.toContain(text.slice(1, -1));
      bench.db.close();
    }
  });

  it('leaves stories readable in which seats went on the clock, glass was broken and envelopes were filled', () => {
    for (const told of others) {
      const bench = wholeRoom(told);
      const live = erase(bench, placesIn(told).slice(0, 1));
      // Words of a running incident stay: they could still go out.
      if (live.ok) for (const place of placesIn(told).slice(1)) erase(bench, [place]);
      // Their room's log knows of no consents, which is what a checker would say of a pack.
      expect(everything(bench, { packed: false })).toContain('[erased by Ada Lind, ');
      expect(verifyRoom(bench.db).ok).toBe(true);
      bench.db.close();
    }
  });

  it('takes a retired name out of the room’s own log, and says there who did it', () => {
    const bench = wholeRoom();
    const gus = bench.spine.room().people.list.find(({ name }) => name === 'Gus Hale');
    const position = bench.spine
      .registryEvents()
      .findIndex((event) => event.type === 'person.added' && event.data.name === 'Gus Hale');
    const place = { logId: 'registry', position, fields: ['name', 'title'] };
    expect(erase(bench, [place])).toMatchObject({ ok: false, error: { code: 'still-here' } });
    bench.spine.sendToRegistry({ type: 'person.retire', personId: gus?.personId ?? '' });
    expect(erase(bench, [place])).toMatchObject({ ok: true });
    expect(readFileSync(bench.file).includes('Gus Hale')).toBe(false);
    const { people } = bench.spine.room();
    expect(people.list.find(({ personId }) => personId === gus?.personId)?.name).toBe(ERASED);
    const rows = projectRegistry(bench.spine.registryEvents(), people);
    expect(rows[position]?.text).toContain(
      'added [erased], [erased], with the roles Customer service (name and title erased by Ada Lind, ',
    );
    expect(rows.at(-1)?.text).toBe(
      `erased the content of name and title of record ${position} of the room’s log: They asked for it.`,
    );
  });

  it('can take the reason of an erasure out as well', () => {
    const bench = wholeRoom();
    erase(bench, places.slice(1, 2), 'Mrs Ünlü wrote to us.');
    const position = bench.log.size('registry') - 1;
    expect(erase(bench, [{ logId: 'registry', position, fields: ['reason'] }])).toMatchObject({ ok: true });
    expect(everything(bench)).not.toContain('Ünlü');
    expect(verifyRoom(bench.db).ok).toBe(true);
  });

  it('never lets the placeholder out as approved words', async () => {
    const bench = wholeRoom();
    const copied: string[] = [];
    const services = {
      spine: () => bench.spine,
      lookAtClocks: () => undefined,
      copy: async (text: string) => void copied.push(text),
    };
    const { copyWords } = createHandlers(services as unknown as Services);
    const revised = story.events.findLast((event) => event.type === 'draft.revised');
    const position = story.events.findLastIndex((event) => event.type === 'draft.revised');
    const revisionId = revised?.type === 'draft.revised' ? revised.data.revisionId : '';
    const which = { incidentId: INCIDENT, revisionId, channel: samplePlaybook.channels[0]?.id ?? '' };
    expect(await copyWords(which)).toMatchObject({ ok: true });
    expect(erase(bench, [{ logId: INCIDENT, position, fields: ['text'] }])).toMatchObject({ ok: true });
    expect(await copyWords(which)).toMatchObject({
      error: { code: 'erased' },
    });
    expect(copied).toHaveLength(1);
  });

  it('refuses what is not there, not sealed, gone already or named twice', () => {
    const bench = wholeRoom();
    const [place] = places;
    if (place === undefined) throw new Error('no place');
    const refused = (wrong: readonly Place[]) => {
      const sent = erase(bench, wrong);
      return sent.ok ? 'taken' : sent.error.code;
    };
    expect(refused([{ ...place, position: 9999 }])).toBe('no-record');
    expect(refused([{ ...place, logId: 'nobody' }])).toBe('no-record');
    expect(refused([{ ...place, fields: ['number'] }])).toBe('not-erasable');
    expect(refused([place, place])).toBe('twice');
    expect(refused([place])).toBe('taken');
    expect(refused([place])).toBe('not-erasable');
  });
});
