import { expect, it } from 'vitest';
import type { Playbook } from '../../../shared/playbook/schema.ts';
import { openAtReleases } from '../../../shared/projection/report-desk.ts';
import { draftLines } from '../../../shared/projection/review-drafts.ts';
import { storyOf } from '../../../shared/projection/review-story.ts';
import { alarmRaised, given, publishing, released, SAMPLE_PEOPLE, type Story } from '../../support/given.ts';
import { first, paused, pinning, two } from '../../support/queue-story.ts';

const ITEM = { stage: 'detect', itemId: 'pause-posts' } as const;
const drafted = (story: Story) =>
  draftLines(storyOf(story.events, SAMPLE_PEOPLE), 'postsStopped').map(({ text }) => text);

/** An incident of an older playbook, whose item about planned posts people ticked by hand. */
function old(): Story {
  const story = pinning(alarmRaised(), two);
  const [opened, ...rest] = story.events;
  if (opened?.type !== 'incident.opened') throw new Error('no alarm');
  const { playbook } = opened.data;
  const detect = playbook.stages.detect.checklist.map(({ holdsWhen: _by, ...item }) => item);
  const plain: Playbook = {
    ...playbook,
    stages: { ...playbook.stages, detect: { ...playbook.stages.detect, checklist: detect } },
  };
  return given([{ ...opened, data: { ...opened.data, playbook: plain } }, ...rest], story.at);
}

it('the review says that somebody ticked that posts were paused, beside what the queues said then', () => {
  const ticked = paused(old(), first).when({ type: 'checklist.check', ...ITEM });
  const line = drafted(ticked).find((text) => text.includes('ticked by hand'));
  expect(line).toMatch(
    /Ada Lind ticked by hand “Pause scheduled posts everywhere.*”\. By then 1 of 2 queues were attested as paused or not used\.$/,
  );
  const back = ticked.when({ type: 'checklist.uncheck', ...ITEM });
  expect(drafted(back).find((text) => text.includes('ticked by hand'))).toMatch(
    /Taken back \d\d:\d\d:\d\d\.$/,
  );
  expect(drafted(old()).join()).not.toContain('ticked');
});

it('the queues that nobody vouched for are named once, and then as the same', () => {
  const story = released(released(pinning(publishing(), two)), 1);
  expect(openAtReleases(story.events).map(({ open, same }) => [open.length, same])).toEqual([
    [2, false],
    [2, true],
  ]);
  const lines = drafted(story).filter((text) => text.startsWith('When words'));
  expect(lines.map((text) => text.replace(/.*vouched/, ''))).toEqual([
    ` for ${two.map(({ name }) => name).join('; ')}.`,
    ' for the same 2.',
  ]);
  const other = released(paused(released(pinning(publishing(), two)), first), 1);
  expect(openAtReleases(other.events).map(({ same }) => same)).toEqual([false, false]);
});
