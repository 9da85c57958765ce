import { describe, expect, it } from 'vitest';
import { ERASED } from '../../../shared/erasure/erasures.ts';
import type { EventKind } from '../../../shared/event-kind.ts';
import { INCIDENT_EVENTS, type IncidentEvent } from '../../../shared/incident/events.ts';
import { emptyIncident, evolve } from '../../../shared/incident/fold.ts';
import { type SearchRow, searchRows, WITHOUT_WORDS } from '../../../shared/projection/search-rows.ts';
import { chainStories } from '../../support/chain-stories.ts';
import { fullStory } from '../../support/full-story.ts';
import { ALARM_AT, alarmRaised, publishing, released, type Story } from '../../support/given.ts';

function rowsOf(events: readonly IncidentEvent[]): readonly SearchRow[] {
  let state = emptyIncident();
  return events.flatMap((event) => {
    const rows = searchRows(state, event);
    state = evolve(state, event);
    return rows;
  });
}

const stories: readonly Story[] = [
  fullStory(),
  ...chainStories(),
  alarmRaised().when({ type: 'incident.standDown', reason: 'Test data.' }),
];
const all = stories.flatMap(({ events }) => rowsOf(events));
const full = rowsOf(fullStory().events);
const textsOf = (kind: string) => full.filter((row) => row.kind === kind).map(({ text }) => text);

describe('the rows of a search', () => {
  it('have what people wrote in every kind of event, but those that are listed as having none', () => {
    const spoken = new Set(all.filter(({ text }) => text !== '').map(({ kind }) => kind));
    const kinds = Object.keys(INCIDENT_EVENTS) as IncidentEvent['type'][];
    expect(kinds.filter((kind) => !spoken.has(kind)).toSorted()).toEqual([...WITHOUT_WORDS].toSorted());
  });

  it('list no kind as having none in which something is sealed, but the digests that signers sign', () => {
    const sealed = [...WITHOUT_WORDS].filter((kind) => {
      const one: EventKind = INCIDENT_EVENTS[kind];
      return one.sealed.length > 0;
    });
    expect(sealed).toEqual(['approval.requested']);
  });

  it('are one for each text of a revision, with the channel it is for', () => {
    const revised = full.filter(({ kind }) => kind === 'draft.revised').slice(0, 2);
    expect(revised.map(({ channel, part }) => [channel, part])).toEqual([
      [null, 0],
      ['customer-mail', 1],
    ]);
    expect(revised[1]?.text).toBe(`Say: ${revised[0]?.text}`);
  });

  it('hold the words that went out, on the channel, and the address at which they stand', () => {
    const [row] = full.filter(({ kind }) => kind === 'release.recorded');
    expect(row).toMatchObject({ channel: expect.any(String), stage: 'publish' });
    expect(row?.text).toBe('Say: We are sorry: e-mail addresses were posted. · https://example.com/news/0');
  });

  it('say when, by the wall and since first awareness as it was believed then, by whom and in which stage', () => {
    expect(full[0]).toMatchObject({
      ...{
        kind: 'incident.opened',
        position: 0,
        at: ALARM_AT,
        sinceMs: 180_000,
        by: 'lead',
        stage: 'detect',
      },
      ...{ type: 'alarm', text: 'Customer data published on a forum' },
    });
    const corrected = full.find(({ kind }) => kind === 'incident.awarenessCorrected');
    expect(corrected?.sinceMs).toBe((corrected?.at ?? 0) - (ALARM_AT - 600_000));
    expect(textsOf('ask.raised')).toContain('Is the site up? · Operations desk');
    expect(textsOf('comment.settled')[0]).toBe('It says so in the brief.');
  });

  it('have nothing of what was erased', () => {
    const story = released(publishing());
    const gone = story.events.map((event) =>
      event.type === 'draft.revised'
        ? ({ ...event, data: { ...event.data, text: ERASED, variants: undefined } } as IncidentEvent)
        : event,
    );
    const rows = rowsOf(gone).filter(({ kind }) => kind === 'draft.revised' || kind === 'release.recorded');
    expect(rows.map(({ text }) => text)).toEqual(['', 'https://example.com/news/0']);
  });
});

it('calls an open slot as the page does', () => {
  const text = 'That was wrong. {{what-is-right}} {{no-such-slot}}';
  const story = publishing().when({ type: 'note.add', text, happenedAt: null });
  expect(rowsOf(story.events).at(-1)?.text).toBe('That was wrong. [What is right] [No such slot]');
});
