import { expect, it } from 'vitest';
import { SYSTEM } from '../../../shared/kernel.ts';
import { promiseReports } from '../../../shared/projection/promise-reports.ts';
import { timeText } from '../../../shared/time-text.ts';
import {
  approveAll,
  briefed,
  clearStage,
  leaveStage,
  publishing,
  released,
  SAMPLE_PEOPLE,
  type Story,
} from '../../support/given.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';

const MINUTE = 60_000;
const staff = samplePlaybook.channels.find(({ internal }) => internal);

/** The words that were approved last are out on a channel. */
function outOn(story: Story, channel = ''): Story {
  const { revisionId = '' } = story.state.approvals.at(-1) ?? {};
  return story.when(
    { type: 'release.record', revisionId, channel, address: 'x', releasedAt: null },
    { by: 'social' },
  );
}

/** The holding statement is out on two public channels, the next word is promised, and an update is ready to go out. */
function promisedOnTwo(): { readonly story: Story; readonly dueAt: number } {
  const two = leaveStage(released(released(publishing(), 0), 1), 'followUp');
  const dueAt = two.at + 60 * MINUTE;
  const words = two
    .when({ type: 'promise.make', dueAt, text: 'We speak again then.' })
    .when({ type: 'statement.start', kind: 'update' })
    .when({ type: 'draft.revise', basedOn: null, text: 'The file is down.' }, { by: 'social' });
  return { story: leaveStage(approveAll(leaveStage(words, 'approve')), 'publish'), dueAt };
}

const said = ({ state, at }: Story, until = at + 100 * MINUTE) =>
  promiseReports(state, SAMPLE_PEOPLE, until)[0]?.sentence;
const second = ({ state }: Story) =>
  (state.chart.context.playbook?.channels ?? []).filter(({ internal }) => !internal)[1];

it('a promise that was kept on one channel says on which others nothing was out', () => {
  const { story } = promisedOnTwo();
  const one = released(story, 0);
  expect(said(one)).toMatch(/^Kept, .* before it was due\. No next word was out by then on /);
  expect(said(one)).toContain(`on ${second(one)?.name}, where the words before it were.`);
});

it('says nothing of it once the next word is out on all of them, and not if it came there too late', () => {
  const { story, dueAt } = promisedOnTwo();
  const one = released(story, 0);
  expect(said(released(one, 1))).toMatch(/^Kept, [^.]* before it was due\.$/);
  const { revisionId = '' } = one.state.approvals.at(-1) ?? {};
  const channel = second(one)?.id ?? '';
  const late = one.when(
    { type: 'release.record', revisionId, channel, address: 'x', releasedAt: null },
    { by: 'social', afterMs: dueAt + MINUTE - one.at },
  );
  expect(said(late)).toContain('No next word was out by then on');
});

it('of one that was kept, and closed before it was due, says where no next word came before the close', () => {
  const { story, dueAt } = promisedOnTwo();
  const closed = clearStage(leaveStage(released(story, 0), 'followUp')).when({
    type: 'incident.close',
    reason: 'Nothing is owed to anyone.',
  });
  expect(closed.at).toBeLessThan(dueAt);
  expect(said(closed, closed.at)).toContain(
    `No next word was out before the incident was closed on ${second(closed)?.name}, where the words before it were.`,
  );
});

it('says of a missed one that a correction was out after it was due, and is no next word', () => {
  const out = leaveStage(released(publishing(), 0), 'followUp');
  const dueAt = out.at + 60 * MINUTE;
  const begun = out
    .when({ type: 'promise.make', dueAt, text: 'We speak again then.' })
    .when({ type: 'statement.start', kind: 'correction' })
    .when({ type: 'draft.revise', basedOn: null, text: 'It was 41 shops.' }, { by: 'social' });
  const ready = leaveStage(approveAll(leaveStage(begun, 'approve')), 'publish');
  const { promiseId = '' } = ready.state.promises[0] ?? {};
  const missed = ready.when(
    { type: 'promise.miss', promiseId },
    { by: SYSTEM, afterMs: dueAt + MINUTE - ready.at },
  );
  expect(said(missed)).toBe('Missed: no next word was out when it was due, and none has been since.');
  expect(said(released(missed, 0))).toMatch(
    /none has been since\. A correction was out at \d\d:\d\d:\d\d: it puts right what was said, and is no next word\.$/,
  );
});

it('says of a minute no more than is sure of how long before it was due that was', () => {
  const { story, dueAt } = promisedOnTwo();
  const { revisionId = '' } = story.state.approvals.at(-1) ?? {};
  const release = {
    type: 'release.record',
    revisionId,
    channel: second(story)?.id ?? '',
    address: 'x',
  } as const;
  const minute = story.at - (story.at % MINUTE) + 2 * MINUTE;
  const out = story.when(
    { ...release, releasedAt: minute, latest: true, minute: true },
    { by: 'social', afterMs: 5 * MINUTE },
  );
  const sure = Math.floor((dueAt - (minute + MINUTE - 1)) / 1000);
  expect(said(out)).toMatch(
    new RegExp(`^Kept, at least ${Math.floor(sure / 60)} min ${sure % 60} s before it was due\\.`),
  );
});

it('says nothing of channels without a next word before it is due', () => {
  const { story, dueAt } = promisedOnTwo();
  const one = released(story, 0);
  expect(said(one, dueAt - 1)).toMatch(/^Kept, [^.]* before it was due\.$/);
  expect(said(one, dueAt)).toContain('No next word was out by then on');
});

/** Out to the public and to our own people, who read in words of their own when we write again; an update is ready. */
function promisedInside(toStaff: (time: string) => string): Story {
  const begun = leaveStage(briefed(), 'draft');
  const dueAt = begun.at + 60 * MINUTE - (begun.at % MINUTE);
  const time = timeText(dueAt, begun.state.zone).slice(0, 5);
  const variants = [{ channel: staff?.id ?? '', lang: 'en', text: toStaff(time) }];
  const text = 'We look into it. The call centre is open.';
  const worded = begun.when({ type: 'draft.revise', basedOn: null, text, variants }, { by: 'social' });
  const publish = leaveStage(approveAll(leaveStage(worded, 'approve')), 'publish');
  const out = leaveStage(outOn(outOn(publish, staff?.id), second(publish)?.id), 'followUp');
  const words = out
    .when({ type: 'promise.make', dueAt, text: 'We speak again then.' })
    .when({ type: 'statement.start', kind: 'update' })
    .when({ type: 'draft.revise', basedOn: null, text: 'The file is down.' }, { by: 'social' });
  const ready = leaveStage(approveAll(leaveStage(words, 'approve')), 'publish');
  return outOn(ready, second(ready)?.id);
}

const INSIDE = `No next word was out by then to our own people on ${staff?.name}, whose words named that time.`;

it('says of our own people, too, that they had no next word where their words named the time', () => {
  const story = promisedInside((time) => `We write again by ${time}.`);
  expect(said(story)).toMatch(/^Kept, .* before it was due\. No next word/);
  expect(said(story)).toContain(INSIDE);
  expect(said(outOn(story, staff?.id))).not.toContain('No next word');
});

it('says nothing of our own people where their words named no time, or another', () => {
  for (const text of ['Please send callers to the web page.', 'We write again by 23:59.'])
    expect(said(promisedInside(() => text))).toMatch(/^Kept, [^.]* before it was due\.$/);
});
