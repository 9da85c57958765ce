import { expect, it } from 'vitest';
import type { IncidentEvent } from '../../../../shared/incident/events.ts';
import { projectPictures } from '../../../../shared/projection/pictures/pictures.ts';
import { publishing, SAMPLE_PEOPLE } from '../../../support/given.ts';
import { samplePlaybook } from '../../../support/sample-playbook.ts';

const MINUTE = 60_000;
const open = samplePlaybook.channels.filter((one) => !one.internal).map(({ id }) => id);
const story = publishing();
/** The minute after all had signed. */
const start = story.at - (story.at % MINUTE) + MINUTE;

type Out = readonly [seconds: number, known?: 'minute' | 'latest'];

/** What the picture says of the longest silence, with words out so many seconds after the start. */
function silence(...outs: readonly Out[]): string {
  const { statementId = '', revisions } = story.state.statements[0] ?? {};
  const revisionId = revisions?.at(-1)?.revisionId ?? '';
  const events = outs.map(([seconds, known], index): IncidentEvent => {
    const releasedAt = start + seconds * 1000;
    const minute = known === 'minute' ? { latest: true, minute: true } : {};
    const told = known === 'latest' ? { latest: true } : minute;
    const where = { channel: open[index] ?? '', address: 'x' };
    const data = { releaseId: `r${index}`, statementId, revisionId, ...where, releasedAt, ...told };
    return { type: 'release.recorded', at: start + 40 * MINUTE + index, by: 'social', data } as IncidentEvent;
  });
  const all = story.events.concat(events);
  const pictures = projectPictures(all, story.state, SAMPLE_PEOPLE, start + 60 * MINUTE).all;
  const says = pictures.find(({ id }) => id === 'releases')?.says ?? '';
  return /was (.*)\.$/.exec(says)?.[1] ?? says;
}

it('the longest public silence is as long as is sure, and said to be at least that', () => {
  expect(silence([3], [5], [387])).toBe('6 min 22 s');
  expect(silence([3], [5], [59, 'minute'], [387])).toBe('at least 5 min 28 s, for not all times are known');
  expect(silence([3], [300, 'latest'], [387])).toBe('at least 1 min 27 s, for not all times are known');
});

it('is said to be at most what it can have been, where nothing more is sure', () => {
  expect(silence([3], [59, 'minute'])).toBe('at most 56 s, for not all times are known');
});

it('is known where what is not known falls elsewhere', () => {
  expect(silence([3], [59, 'minute'], [61], [961])).toBe('15 min');
});

it('is not told where nothing of it is sure', () => {
  expect(silence([387, 'latest'], [387])).toMatch(/^2 releases on 2 channels\.$/);
  expect(silence([3], [387], [387, 'latest'])).toMatch(/^3 releases on 3 channels\.$/);
});
