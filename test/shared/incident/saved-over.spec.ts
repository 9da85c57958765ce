import { afterEach, describe, expect, it } from 'vitest';
import { fold } from '../../../shared/incident/fold.ts';
import { obstacles } from '../../../shared/incident/obstacles.ts';
import { perhapsOut } from '../../../shared/incident/perhaps-out.ts';
import { unletText } from '../../../shared/projection/early-text.ts';
import { inRoom } from '../../support/envelopes.ts';
import { citedOut, confirmed, newestFact } from '../../support/fact-story.ts';
import { approveAll, expectRefused, leaveStage, released, type Story } from '../../support/given.ts';
import { check, packOf, wrongIn } from '../../support/pack.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';
import { signedRoom } from '../../support/signed-room.ts';

const [first = '', second = ''] = samplePlaybook.channels.filter((one) => !one.internal).map(({ id }) => id);
const MINUTE = 60_000;
const NOT_OUT = 'These words are not out yet. Record at least one release.';

afterEach(() => inRoom());

const verdictOf = (story: Story): string => wrongIn(check(packOf(signedRoom(story).db)));
const version = ({ state }: Story, at: number) => state.statements[0]?.revisions[at]?.revisionId ?? '';

/** In publish: the second version is approved; the first was saved a minute before it, with a slip in it. */
function savedTwice(): Story {
  const slip = leaveStage(confirmed(), 'draft').when(
    { type: 'draft.revise', basedOn: null, text: 'We are sory for what happened.' },
    { by: 'social', afterMs: MINUTE },
  );
  const mended = slip.when(
    { type: 'draft.revise', basedOn: version(slip, 0), text: 'We are sorry for what happened.' },
    { by: 'social', afterMs: MINUTE },
  );
  return leaveStage(approveAll(leaveStage(mended, 'approve')), 'publish');
}

const record = (story: Story, at: number, channel: string, releasedAt: number | null) => ({
  ...({ type: 'release.record', revisionId: version(story, at), channel, address: 'x' } as const),
  releasedAt,
});

/** The first version was posted half a minute after it was saved, and that is written down in Publish. */
function slipOut(publish: Story, channel = first): Story {
  const savedAt = publish.state.statements[0]?.revisions[0]?.at ?? 0;
  return publish.when(record(publish, 0, channel, savedAt + MINUTE / 2), { by: 'social' });
}

describe('a version that newer words took the place of, and that was out all the same', () => {
  it('is written down in Publish as out, never approved, and as the first words that the public had', () => {
    const publish = savedTwice();
    const told = slipOut(publish);
    const release = told.state.releases.at(-1);
    expect(release).toMatchObject({ revisionId: version(publish, 0), unapproved: true });
    expect(release && unletText(release)).toBe('never approved by the full chain');
    expect(told.state.chart.context.firstWordsAt).toBe(release?.releasedAt);
    expect(fold(told.events)).toEqual(told.state);
    expect(verdictOf(told)).toBe('intact');
  });

  it('lets nothing else out: the approved words still have to go out, there as well, and can', () => {
    const told = slipOut(savedTwice());
    expect(obstacles(told.state, told.at).map(({ text }) => text)).toContain(NOT_OUT);
    const both = told.when(record(told, 1, first, null), { by: 'social' });
    expect(both.state.releases.at(-1)).not.toHaveProperty('unapproved');
    expect(obstacles(both.state, both.at).map(({ text }) => text)).not.toContain(NOT_OUT);
    expect(verdictOf(both)).toBe('intact');
  });

  it('is written down after the approved words are out on the channel, and after the next statement is begun', () => {
    const out = released(savedTwice());
    expect(verdictOf(slipOut(out))).toBe('intact');
    const next = leaveStage(out, 'followUp').when({ type: 'statement.start', kind: 'update' });
    const told = slipOut(next);
    expect(told.state.releases).toHaveLength(2);
    expect(told.state.chart.context.firstWordsAt).toBe(told.state.releases.at(-1)?.releasedAt);
    expect(verdictOf(told)).toBe('intact');
  });

  it('is asked about on each channel where it says something else and is not out', () => {
    const publish = savedTwice();
    const [asked] = perhapsOut(publish.state);
    expect(asked).toMatchObject({ ended: 'savedOver', revision: { number: 1 }, older: [] });
    expect(asked?.channels).toContain(second);
    const [left] = perhapsOut(slipOut(publish).state);
    expect(left?.channels).toEqual(asked?.channels.filter((one) => one !== first));
    expect(perhapsOut(citedOut().state).filter(({ ended }) => ended === 'savedOver')).toEqual([]);
  });

  it('can be corrected before the approved words are out anywhere', () => {
    const told = slipOut(savedTwice());
    const releaseIds = told.state.releases.map(({ releaseId }) => releaseId);
    const words = ['We are sory for what happened.'];
    const begun = told.when({ type: 'correction.start', releaseIds, words, factId: newestFact(told) });
    expect(begun.state.statements.at(-1)?.kind).toBe('correction');
    expect(fold(begun.events)).toEqual(begun.state);
    expect(verdictOf(begun)).toBe('intact');
  });

  it('is not written down while other words are being written or signed, nor before it was saved', () => {
    const draft = leaveStage(confirmed(), 'draft').when(
      { type: 'draft.revise', basedOn: null, text: 'One.' },
      { by: 'social' },
    );
    const twice = draft.when(
      { type: 'draft.revise', basedOn: version(draft, 0), text: 'Two.' },
      { by: 'social' },
    );
    expectRefused(twice.ask(record(twice, 0, first, null)), 'wrong-stage');
    const publish = savedTwice();
    const savedAt = publish.state.statements[0]?.revisions[0]?.at ?? 0;
    expectRefused(publish.ask(record(publish, 0, first, savedAt - 1)), 'before');
    const early = publish.ask(record(publish, 1, first, savedAt + 1));
    expect(early).toMatchObject({
      error: { sentence: expect.stringContaining('If an earlier version was out') },
    });
  });
});
