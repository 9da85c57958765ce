import { describe, expect, it } from 'vitest';
import { judge } from '../../../electron/export/checker/judge.ts';
import { pageText } from '../../../electron/export/checker/page-text.ts';
import { NODE_TOOLS } from '../../../electron/export/pack.ts';
import { fold } from '../../../shared/incident/fold.ts';
import { letOutAt } from '../../../shared/incident/out-before.ts';
import { SYSTEM } from '../../../shared/kernel.ts';
import { projectReport } from '../../../shared/projection/report.ts';
import { projectTimeline } from '../../../shared/projection/timeline.ts';
import { expectRefused, SAMPLE_PEOPLE, type Story } from '../../support/given.ts';
import {
  type OnceApproved,
  outAt,
  raisedThenAside,
  voidedThenAside,
  withdrawnThenAside,
} from '../../support/once-approved-story.ts';
import { check, packOf, wrongIn } from '../../support/pack.ts';
import { refusalOf } from '../../support/refusal.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';
import { correctionFirst, updateAsked, updating } from '../../support/set-aside-story.ts';
import { signedRoom } from '../../support/signed-room.ts';

const MINUTE = 60_000;
const [first = ''] = samplePlaybook.channels.filter((one) => !one.internal).map(({ id }) => id);

const packed = (story: Story) => packOf(signedRoom(story).db);
const verdictOf = (story: Story): string => wrongIn(check(packed(story)));
const said = (story: Story): string =>
  pageText(judge({ pack: packed(story), earlier: null }, NODE_TOOLS)).replaceAll(/\s+/g, ' ');
const lineOf = ({ events }: Story): string =>
  projectTimeline(events, SAMPLE_PEOPLE).findLast(({ type }) => type === 'release.recorded')?.text ?? '';
const inReport = ({ events, at }: Story): readonly string[] =>
  projectReport(events, SAMPLE_PEOPLE, at)?.channels.flatMap(({ releases }) =>
    releases.map(({ unlet }) => unlet),
  ) ?? [];

describe.each<[string, () => OnceApproved, string]>([
  ['an approval was taken back', withdrawnThenAside, 'approved'],
  ['the severity was raised', raisedThenAside, 'approved'],
  ['the envelope was voided', voidedThenAside, 'let out by a standing consent'],
])('words that could go out and were set aside after %s', (_, story, as) => {
  const once = story();

  it('are written down as what they were when they were out', () => {
    expect(letOutAt(once.story.state, once.revisionId)).toBe(once.from);
    for (const at of [once.from, once.to]) {
      const told = outAt(once, at);
      const text = `${as} when they were out, and not any more afterwards`;
      expect(told.state.releases.at(-1)).toMatchObject({ unapproved: true, releasedAt: at });
      expect(fold(told.events)).toEqual(told.state);
      expect(lineOf(told)).toContain(`: https://x, ${text}`);
      expect(inReport(told)).toContain(text);
      expect(verdictOf(told)).toBe('intact');
      expect(said(told)).toContain(
        'Nothing let these words out when they were set aside: the log says so itself.',
      );
      expect(said(told)).toContain(` They were ${text}.`);
      expect(said(told)).not.toMatch(/never approved|not every signer had approved|nothing had let/);
    }
  });

  it('are told apart from those that were out after that', () => {
    const after = outAt(once, once.to + 1000);
    expect(lineOf(after)).toContain('out 1 s after nothing let them out any more');
    expect(verdictOf(after)).toBe('intact');
  });

  it('say no more than is known where nobody knows since when they were out', () => {
    const told = once.story.when(
      {
        ...{ type: 'release.record', revisionId: once.revisionId, channel: first, address: 'x' },
        ...{ releasedAt: once.to + 1000, latest: true },
      },
      { by: 'social' },
    );
    expect(lineOf(told)).toContain(`${as} for a time, and not any more afterwards`);
  });

  it('are judged by the clock as it stands when that is written down', () => {
    const moved = once.story.when(
      { type: 'clock.adjust', shiftMs: 10 * MINUTE, asleepMs: 0 },
      { by: SYSTEM, afterMs: 11 * MINUTE },
    );
    const told = outAt({ ...once, story: moved }, once.to + 10 * MINUTE);
    expect(lineOf(told)).toContain(`${as} when they were out`);
    expect(fold(told.events)).toEqual(told.state);
    expect(verdictOf(told)).toBe('intact');
  });
});

it('words that were approved for a time and were out before that are told as that', () => {
  const once = withdrawnThenAside();
  const before = outAt(once, once.from - 1000);
  const text = 'out 1 s before they were approved, and not approved any more afterwards';
  expect(lineOf(before)).toContain(text);
  expect(said(before)).toContain(` They were ${text}.`);
  expect(verdictOf(before)).toBe('intact');
});

describe('words that were saved over before they were set aside', () => {
  const saved = updating();
  const earlier = saved.state.statements[1]?.revisions.at(-1)?.revisionId ?? '';
  const about = { basedOn: earlier, text: 'Other words.' };
  const over = saved.when({ type: 'draft.revise', ...about }, { by: 'social', afterMs: MINUTE });
  const once = { story: correctionFirst(over), revisionId: earlier, from: saved.at, to: over.at };

  it('are written down as out themselves, and never approved', () => {
    const told = outAt(once, saved.at);
    expect(told.state.releases.at(-1)).toMatchObject({ revisionId: earlier, unapproved: true });
    expect(lineOf(told)).toMatch(/2\.1 was out on .*never approved by the full chain/);
    expect(said(told)).toContain('Update 2.1 went out on');
    expect(verdictOf(told)).toBe('intact');
    expectRefused(
      once.story.ask({
        type: 'release.record',
        revisionId: earlier,
        channel: first,
        address: 'x',
        releasedAt: saved.at - 1,
      }),
      'before',
    );
  });

  it('are no other words that somebody approved later', () => {
    const asked = updateAsked(over);
    const told = outAt({ ...once, story: correctionFirst(asked) }, saved.at);
    expect(verdictOf(told)).toBe('intact');
    expect(lineOf(told)).toContain('never approved');
  });
});

describe('a checker', () => {
  it('holds that words which nothing let out were not out before they were saved', () => {
    const asked = updateAsked();
    const story = correctionFirst(asked);
    const revision = story.state.statements[1]?.revisions.at(-1);
    const told = outAt({ story, revisionId: revision?.revisionId ?? '', from: 0, to: 0 }, asked.at);
    const forged = (releasedAt: number) => ({
      data: (kind: string, data: object) =>
        kind === 'release.recorded' && 'unapproved' in data ? { ...data, releasedAt } : data,
    });
    const [savedAt = 0] = [revision?.at];
    expect(refusalOf(told, forged(savedAt) as never)).toBe('made');
    expect(refusalOf(told, forged(savedAt - 1) as never)).toContain('before they were saved');
  });
});
