import { randomBytes } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createContent } from '../../../electron/log/content.ts';
import { createRoomSearch } from '../../../electron/search/room-search.ts';
import { createSearchIndex } from '../../../electron/search/search-index.ts';
import { sealedFieldsOf } from '../../../shared/incident/upcast.ts';
import { SECRET, withLogKey } from '../../support/content-room.ts';
import { createRoom as createFile } from '../../support/db.ts';
import { fullStory } from '../../support/full-story.ts';
import { ALARM_AT, alarmRaised, type Story } from '../../support/given.ts';
import { createLog, ROOM } from '../../support/log.ts';
import { ANY, append, drill, found, searchedRoom, told, twoIncidents } from '../../support/search-room.ts';

describe('the search over a room', () => {
  it('finds words in every incident, the newest first and drills marked, and says where they stand', () => {
    const { search } = twoIncidents();
    const { hits, counts, scope } = found(search, { words: 'forum' });
    expect(scope.incidents.map(({ incidentId, drill: is }) => [incidentId, is])).toEqual([
      ['inc-2', true],
      ['inc-1', false],
    ]);
    expect(counts).toEqual([
      { incidentId: 'inc-2', count: 2 },
      { incidentId: 'inc-1', count: 3 },
    ]);
    expect(hits.map(({ incidentId, position }) => [incidentId, position]).slice(0, 3)).toEqual([
      ['inc-2', 0],
      ['inc-2', 1],
      ['inc-1', 0],
    ]);
    expect(hits[1]).toMatchObject({ sinceMs: 181_000, by: 'lead', stage: 'detect', kind: 'note.added' });
    expect(hits[1]?.parts).toEqual([
      { text: 'The ', hit: false },
      { text: 'forum', hit: true },
      { text: ' is closed tonight.', hit: false },
    ]);
    expect(scope.entries).toBe(fullStory().events.length + 2);
  });

  it('takes a plain word as a beginning, a phrase as it stands, all of them together, and letters without their marks', () => {
    const { search } = twoIncidents();
    expect(told(search, { words: 'provab' })).toEqual(['inc-1 approval.rejected']);
    expect(told(search, { words: '"provab"' })).toEqual([]);
    expect(told(search, { words: '"closed tonight"' })).toEqual(['inc-2 note.added']);
    expect(told(search, { words: '"tonight closed"' })).toEqual([]);
    expect(told(search, { words: 'TÓNIGHT forum' })).toEqual(['inc-2 note.added']);
    expect(told(search, { words: 'مرحبا' })).toEqual(['inc-1 note.added']);
  });

  it('finds a number however it is grouped, there and in what is looked for', () => {
    const note = (story: Story, text: string) => story.when({ type: 'note.add', text, happenedAt: null });
    const counted = note(alarmRaised(true), 'It is 3,000 people and 12 500 letters.');
    const { search } = searchedRoom({ 'inc-1': fullStory(), 'inc-2': note(counted, 'No, 4500 in 2026.') });
    for (const words of ['3000', '3,000', '"3 000"', '12500', '12.500', '4500', '4,500', '3000 12,500'])
      expect(told(search, { words, incidentId: 'inc-2' }), words).toEqual(['inc-2 note.added']);
    for (const words of ['30000', '300', '"4 500 1"', '45000', '3000 4500'])
      expect(told(search, { words, incidentId: 'inc-2' }), words).toEqual([]);
  });

  it('finds a code however it is written, there and in what is looked for', () => {
    const note = (story: Story, text: string) => story.when({ type: 'note.add', text, happenedAt: null });
    const coded = note(
      alarmRaised(true),
      'Batch L2260 went to Graz, l 2271 and L-2272 did not. Lot L2207-B is in.',
    );
    const { search } = searchedRoom({ 'inc-1': note(coded, 'A letter of 2026: 3 boxes.') });
    const all = [
      'L2260',
      'l-2260',
      'L 2260',
      '"L 2260"',
      'L2271',
      'l-2271',
      'l 2271',
      'L2272',
      'L 2272',
      'batch L 2260 graz',
    ];
    for (const words of [...all, 'L2207-B', 'L 2207 B', 'L2207B', 'l-2207-b', 'L220', 'lot l 22'])
      expect(told(search, { words }), words).toEqual(['inc-1 note.added']);
    // A long word that is none is read in no time, too.
    expect(told(search, { words: `${'a'.repeat(290)}!` })).toEqual([]);
    for (const words of ['L2261', 'K 2260', '"2260 L"', 'L22600', '"L226"'])
      expect(told(search, { words }), words).toEqual([]);
  });

  it('finds a number to call however its figures are set apart, there and in what is looked for', () => {
    const note = (story: Story, text: string) => story.when({ type: 'note.add', text, happenedAt: null });
    const apart = note(alarmRaised(true), 'Relatives call 0800 555 0142 now.');
    const joined = note(alarmRaised(), 'Relatives call 0800 5550142 now.');
    const { search } = searchedRoom({ 'inc-1': apart, 'inc-2': joined });
    for (const words of ['0800 555 0142', '0800 5550142', '08005550142', '0800-555-0142', '"0800 5550142"'])
      expect(told(search, { words: `call ${words}` }), words).toHaveLength(2);
    for (const words of ['0800 555 0124', '0800 5550124', '10800 555 0142'])
      expect(told(search, { words }), words).toEqual([]);
  });

  it('takes no sign for an operator, and refuses in words what it cannot read', () => {
    const { search } = twoIncidents();
    for (const words of [
      'NEAR(forum closed)',
      'forum NOT',
      'text:forum',
      '^forum',
      'a"b"c',
      "'); DROP",
      '{x} + y',
    ])
      expect(search.find({ ...ANY, words }).ok, words).toBe(true);
    expect(told(search, { words: '(forum) closed*' })).toEqual(['inc-2 note.added']);
    expect(search.find({ ...ANY, words: '"forum' })).toMatchObject({
      ok: false,
      error: { code: 'open-quote' },
    });
  });

  it('narrows by who, type, stage, channel, time and incident, also without a word', () => {
    const { search } = twoIncidents();
    expect(told(search, { by: 'counsel', words: 'provable' })).toEqual(['inc-1 approval.rejected']);
    expect(new Set(told(search, { type: 'question' }))).toContain('inc-1 ask.expired');
    expect(new Set(found(search, { stage: 'brief' }).hits.map(({ stage }) => stage))).toEqual(
      new Set(['brief']),
    );
    const mail = found(search, { channel: 'customer-mail', words: 'sorry' }).hits;
    expect(new Set(mail.map(({ channel }) => channel))).toEqual(new Set(['customer-mail']));
    expect(mail.length).toBeGreaterThan(1);
    expect(told(search, { words: 'forum', incidentId: 'inc-2' })).toHaveLength(2);
    expect(told(search, { words: 'forum', from: ALARM_AT + 1, incidentId: 'inc-2' })).toEqual([
      'inc-2 note.added',
    ]);
    expect(told(search, { words: 'forum', to: ALARM_AT + 1, incidentId: 'inc-2' })).toEqual([
      'inc-2 incident.opened',
    ]);
    expect(told(search, { incidentId: 'inc-9' })).toEqual([]);
  });

  it('finds what was asked of a person, and what came of it, beside what they did', () => {
    const { search } = twoIncidents();
    const kinds = told(search, { by: 'chief', type: 'question' });
    expect(kinds).toContain('inc-1 ask.raised');
    expect(kinds).toContain('inc-1 ask.answered');
    expect(found(search, { by: 'chief', type: 'question' }).hits.every(({ by }) => by !== 'chief')).toBe(
      true,
    );
    expect(told(search, { by: 'nobody-here' })).toEqual([]);
  });

  it('finds what was written since, by whichever process', () => {
    const { bench, search } = twoIncidents();
    expect(told(search, { words: 'lighthouse' })).toEqual([]);
    bench.pass(5000);
    const sent = bench.spine.sendToIncident('inc-2', {
      type: 'note.add',
      text: 'The lighthouse called.',
      happenedAt: null,
    });
    expect(sent).toMatchObject({ ok: true });
    expect(told(search, { words: 'lighthouse' })).toEqual(['inc-2 note.added']);
    expect(found(search, { words: 'forum' }).counts).toHaveLength(2);
  });

  it('does not find what was erased, from the moment that it is', () => {
    const { bench, search } = twoIncidents();
    const [hit] = found(search, { words: 'provable' }).hits;
    const place = { logId: 'inc-1', position: hit?.position ?? 0, fields: ['reason'] };
    const sent = bench.spine.sendToRegistry({ type: 'content.erase', places: [place], reason: 'Asked for.' });
    expect(sent).toMatchObject({ ok: true });
    expect(told(search, { words: 'provable' })).toEqual([]);
    expect(told(search, { words: 'erased' })).toEqual([]);
    // The entry itself stays, as in every other place.
    expect(told(search, { by: 'counsel' })).toContain('inc-1 approval.rejected');
  });

  it('says how many incidents cannot be read, and finds nothing in them', () => {
    const { bench, search } = twoIncidents();
    append(bench, 'inc-3', { events: drill().events.slice(1) });
    expect(found(search, { words: 'forum' }).scope).toMatchObject({ unreadable: 1 });
    expect(found(search, { words: 'forum', incidentId: 'inc-3' }).hits).toEqual([]);
    expect(found(search, { words: 'forum' }).hits).toHaveLength(5);
  });
});

describe('the search over encrypted content', () => {
  it('opens it with the key of the room, and finds nothing without', () => {
    const db = createFile();
    const content = createContent(db, {
      room: () => `holdline/${ROOM}/registry`,
      randomBytes,
      report: () => undefined,
    });
    const log = createLog({ sealedFieldsOf, content }, db);
    withLogKey(db, log);
    content.begin(SECRET);
    append({ log }, 'inc-1', drill());
    const index = createSearchIndex();
    onTestFinished(index.close);
    expect(createRoomSearch(db, null, index).find({ ...ANY, words: 'forum' })).toMatchObject({
      ok: false,
      error: { code: 'content-locked' },
    });
    expect(told(createRoomSearch(db, content.cipher(), index), { words: 'forum' })).toHaveLength(2);
  });
});
