import { expect, it } from 'vitest';
import { SYSTEM } from '../../../shared/kernel.ts';
import { promiseReports } from '../../../shared/projection/promise-reports.ts';
import {
  approveAll,
  leaveStage,
  publishing,
  released,
  SAMPLE_PEOPLE,
  type Story,
} from '../../support/given.ts';

const MINUTE = 60_000;

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

it('says nothing of channels without a next word before it is due', () => {
  const { story, dueAt } = promisedOnTwo();
  const one = released(story, 0);
  expect(said(one, dueAt - 1)).toMatch(/^Kept, [^.]* before it was due\.$/);
  expect(said(one, dueAt)).toContain('No next word was out by then on');
});
