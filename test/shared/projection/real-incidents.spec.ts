import { describe, expect, it } from 'vitest';
import { emptyIncident, evolve, fold } from '../../../shared/incident/fold.ts';
import { stateAt } from '../../../shared/incident/replay.ts';
import { MINUTE_MS } from '../../../shared/kernel.ts';
import { projectLedger } from '../../../shared/projection/ledger.ts';
import { projectReport } from '../../../shared/projection/report.ts';
import { reviewFigures } from '../../../shared/projection/review-figures.ts';
import { storyOf } from '../../../shared/projection/review-story.ts';
import { CLOUDFLARE, GITHUB, HAWAII, type Timeline } from '../../fixtures/incidents/timelines.ts';
import { SAMPLE_PEOPLE } from '../../support/given.ts';
import { minute, rebuilt } from '../../support/rebuilt-incident.ts';

const REAL = { HAWAII, GITHUB, CLOUDFLARE };

/** What our report and ledger say of a rebuilt incident, in whole minutes. */
function figuresOf(timeline: Timeline) {
  const { events, state, at } = rebuilt(timeline);
  const report = projectReport(events, SAMPLE_PEOPLE, at);
  const ledger = projectLedger(events, state, SAMPLE_PEOPLE, at);
  const outs = (report?.channels ?? [])
    .flatMap(({ releases }) => releases.map(({ releasedAt }) => releasedAt))
    .toSorted((one, other) => one - other);
  const minutes = (ms: number): number => ms / MINUTE_MS;
  return {
    firstWords: minutes(report?.firstWords?.elapsedMs ?? Number.NaN),
    ledger: minutes(ledger.totalMs),
    slices: minutes(ledger.slices.reduce((sum, { from, to }) => sum + to - from, 0)),
    sinceAware: outs.map((out) => minutes(out - minute(timeline.published.aware.at))),
    gaps: outs.slice(1).map((out, index) => minutes(out - (outs[index] ?? 0))),
    firstWordsText: reviewFigures(storyOf(events, SAMPLE_PEOPLE)).find(({ id }) => id === 'firstWords')
      ?.value,
    total: minutes((report?.endedAt ?? Number.NaN) - minute(timeline.published.aware.at)),
  };
}

describe('real incidents, rebuilt from their published times', () => {
  it('Hawaii, 2018: 13 minutes to the first public words, and 38 until those who had got the alert were told', () => {
    expect(figuresOf(HAWAII)).toMatchObject({
      ...{ firstWords: 13, ledger: 13, slices: 13, firstWordsText: '13 min' },
      // The corrective alert is out 25 minutes after the first public words, and 38 after the alert itself.
      ...{ sinceAware: [13, 23, 38], gaps: [10, 15] },
    });
  });

  it('GitHub, 2018: yellow after 17 minutes, red two minutes later, over after 24 hours and 11 minutes', () => {
    expect(figuresOf(GITHUB)).toMatchObject({
      ...{ firstWords: 17, ledger: 17, slices: 17, firstWordsText: '17 min' },
      ...{ sinceAware: [17, 19], gaps: [2], total: 24 * 60 + 11 },
    });
  });

  it('Cloudflare, 2025: 28 minutes to the first words, and the gaps between the updates after them', () => {
    expect(figuresOf(CLOUDFLARE)).toMatchObject({
      ...{ firstWords: 28, ledger: 28, slices: 28, firstWordsText: '28 min' },
      gaps: [15, 18, 32, 11, 5, 4, 22],
    });
  });

  it.each(Object.entries(REAL))(
    '%s replays to the very state it was told in, entry by entry',
    (_, timeline) => {
      const { events, state } = rebuilt(timeline);
      expect(fold(events)).toEqual(state);
      let told = emptyIncident();
      for (const [index, event] of events.entries()) {
        told = evolve(told, event);
        expect(stateAt(events, index + 1)).toEqual(told);
      }
    },
  );

  it.each(Object.entries(REAL))(
    '%s has its stages touch from the alarm to the end, and lie inside it',
    (_, timeline) => {
      const { events, at } = rebuilt(timeline);
      const stages = projectReport(events, SAMPLE_PEOPLE, at)?.stages ?? [];
      for (const [index, { enteredAt }] of stages.entries())
        expect(enteredAt).toBe(index === 0 ? minute(timeline.ours.alarm) : stages[index - 1]?.leftAt);
      const sum = stages.reduce((total, { elapsedMs }) => total + elapsedMs, 0);
      expect(sum).toBe(at - minute(timeline.ours.alarm));
    },
  );

  it.each(Object.entries(REAL))(
    '%s names its sources, and puts nothing of ours at a published minute',
    (_, timeline) => {
      const { published, sources } = timeline;
      for (const { address, lookedUp } of sources) {
        expect(address).toMatch(/^https:\/\//);
        expect(lookedUp).toMatch(/^\d{4}-\d\d-\d\d$/);
      }
      const times = [published.aware, ...published.outs].map(({ at }) => minute(at));
      expect(times).toEqual(times.toSorted((one, other) => one - other));
      expect(times).not.toContain(minute(timeline.ours.alarm));
    },
  );
});
