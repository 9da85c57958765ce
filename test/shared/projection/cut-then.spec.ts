import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../shared/incident/fold.ts';
import { growsFrom, stateAt } from '../../../shared/incident/replay.ts';
import { projectKnownThen } from '../../../shared/projection/known-then.ts';
import { projectLedger } from '../../../shared/projection/ledger.ts';
import { projectTimeline } from '../../../shared/projection/timeline.ts';
import { firstRows, goesOn, type ToldRows, tellOn, tellRows } from '../../../shared/projection/told-rows.ts';
import { chainStories } from '../../support/chain-stories.ts';
import { fullStory } from '../../support/full-story.ts';
import { alarmRaised, SAMPLE_PEOPLE, type Story } from '../../support/given.ts';
import { walk } from '../../support/restless-room.ts';

/** What a replay shows of a place of a whole log is what the entries up to there alone would show. */
function expectCut({ events }: Pick<Story, 'events'>, sizes: readonly number[]): void {
  const { facts } = fold(events);
  for (const size of sizes) {
    const alone = events.slice(0, size);
    const state = fold(alone);
    for (const until of [0, (alone.at(-1)?.at ?? 0) + 777])
      expect(projectLedger(events, stateAt(events, size), SAMPLE_PEOPLE, until, size)).toEqual(
        projectLedger(alone, state, SAMPLE_PEOPLE, until),
      );
    const reach = { size, seen: size, personId: null };
    const then = projectKnownThen({ events, state: { facts } }, reach);
    const known = projectKnownThen({ events: alone, state }, reach);
    expect(then.facts.map(({ status, tellings }) => ({ status, tellings }))).toEqual(
      known.facts.map(({ status, tellings }) => ({ status, tellings })),
    );
    expect(then.unknowns).toEqual(known.unknowns);
  }
}

const allRows = (rows: ToldRows) => Array.from({ length: rows.size }, (_, position) => rows.at(position));

describe('an instant cut from the whole log is that instant', () => {
  it('all along the stories', () => {
    const { events } = fullStory();
    const some = events.flatMap((_, index) => (index % 5 === 0 ? [index + 1] : []));
    expectCut({ events }, some);
    for (const story of chainStories()) expectCut(story, [1, story.events.length >> 1, story.events.length]);
  });

  it('in whatever a room does', () => {
    const step = fc.tuple(fc.nat(200), fc.nat(8 * 60_000));
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 50 }), fc.nat(), (steps, pick) => {
        const story = walk(steps, alarmRaised());
        const { length } = story.events;
        expectCut(story, [1, (pick % length) + 1, length]);
      }),
      { numRuns: 15 },
    );
  });
});

describe('rows that are told as they are looked at', () => {
  const { events } = fullStory();
  const whole = projectTimeline(events, SAMPLE_PEOPLE);

  it('are those of the whole log, in whatever order they are looked at', () => {
    expect(allRows(tellRows(events, SAMPLE_PEOPLE))).toEqual(whole);
    const rows = tellRows(events, SAMPLE_PEOPLE);
    for (const [step] of events.entries()) {
      const position = (step * 37) % events.length;
      expect(rows.at(position)).toEqual(whole[position]);
    }
    expect(rows.at(-1)).toBeUndefined();
    expect(rows.at(events.length)).toBeUndefined();
  });

  it('stay the same as the log grows, and are told anew once a person is called otherwise', () => {
    const before = tellRows(events.slice(0, 50), SAMPLE_PEOPLE);
    const first = before.at(3);
    const grown = tellOn(before, events, SAMPLE_PEOPLE);
    expect(grown.at(3)).toBe(first);
    expect(allRows(grown)).toEqual(whole);
    expect(goesOn(grown, before)).toBe(true);
    const list = SAMPLE_PEOPLE.list.map((one) => ({ ...one, name: `${one.name} II` }));
    const renamed = tellOn(grown, events, { ...SAMPLE_PEOPLE, list });
    expect(goesOn(renamed, grown)).toBe(false);
    expect(allRows(renamed)).toEqual(projectTimeline(events, { ...SAMPLE_PEOPLE, list }));
  });

  it('end where an instant ends: nothing later is told', () => {
    const rows = firstRows(tellRows(events, SAMPLE_PEOPLE), 10);
    expect(allRows(rows)).toEqual(whole.slice(0, 10));
    expect(rows.at(10)).toBeUndefined();
  });
});

it('a long log keeps few states, and each is still the fold', () => {
  const opened = fullStory().events.slice(0, 1);
  const from = opened[0]?.at ?? 0;
  const note = (number: number) => ({
    ...{ type: 'note.added' as const, at: from + number, by: 'lead' },
    data: { noteId: `n${number}`, text: `note ${number}`, happenedAt: 0 },
  });
  // More than as many intervals as states are kept.
  const events = [...opened, ...Array.from({ length: 67_000 }, (_, number) => note(number))];
  const longer = [...events, note(67_000)];
  stateAt(events, events.length);
  growsFrom(longer, events);
  expect(JSON.stringify(stateAt(longer, longer.length))).toBe(JSON.stringify(fold(longer)));
  for (const size of [300, 5])
    expect(JSON.stringify(stateAt(longer, size))).toBe(JSON.stringify(fold(events.slice(0, size))));
});
