import { afterEach, describe, expect, it } from 'vitest';
import { misfitLine, misfitSentence, misfits, overText } from '../../../shared/channel/misfits.ts';
import { wordsToRelease } from '../../../shared/incident/approved-words.ts';
import { SYSTEM } from '../../../shared/kernel.ts';
import { projectReport } from '../../../shared/projection/report.ts';
import { projectTimeline } from '../../../shared/projection/timeline.ts';
import { envelope, filled, inRoom } from '../../support/envelopes.ts';
import {
  approveAll,
  expectRefused,
  leaveStage,
  SAMPLE_PEOPLE,
  type Story,
  sha256Hex,
  worded,
} from '../../support/given.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';

const LONG = 'We are sorry. '.concat('Order records were on a public page this morning. '.repeat(8)).trim();
const SHORT = 'We are sorry. Order records were on a public page.';
const TOO_LONG_FOR = ['x', 'bluesky'];
const latest = (story: Story) => story.state.statements.at(-1)?.revisions.at(-1);

function revise(story: Story, change: { readonly own?: readonly string[]; readonly without?: string[] }) {
  const variants = (change.own ?? []).map((channel) => ({ channel, lang: 'en', text: SHORT }));
  const words = { text: LONG, variants, without: change.without ?? [] };
  return { type: 'draft.revise', basedOn: latest(story)?.revisionId ?? null, ...words } as const;
}

const goOn = (story: Story) => leaveStage(story, 'approve');

describe('words that a channel does not take', () => {
  it('are not put to signers, and the refusal says on which channels', () => {
    const story = worded(LONG);
    expect(() => goOn(story)).toThrow(
      `X takes 280 characters, and these are ${LONG.length}. Bluesky takes 300 characters, and these are ${LONG.length}.`,
    );
  });

  it('say by how much where it is one channel', () => {
    const start = worded(LONG);
    const story = start.when(revise(start, { own: ['bluesky'] }), { by: 'social' });
    expect(() => goOn(story)).toThrow(`X takes 280 characters, and these are ${LONG.length}.`);
  });

  it('say in messages how far a text is above what SMS takes, and never so many of fewer', () => {
    const [sms] = misfits({ text: 'a'.repeat(1800), variants: [] }, samplePlaybook.channels).filter(
      ({ channel }) => channel.id === 'sms',
    );
    expect(sms && misfitLine(sms)).toBe('SMS takes 6 messages at most, and these words make 12.');
    expect(sms && overText(sms.reading)).toBe('12 messages, 6 at most');
  });

  it('are taken once each of the channels has words that fit, or is left out', () => {
    const start = worded(LONG);
    const cut = start.when(revise(start, { own: TOO_LONG_FOR }), { by: 'social' });
    expect(goOn(cut).state.approvals).toHaveLength(1);
    const left = start.when(revise(start, { own: ['x'], without: ['bluesky'] }), { by: 'social' });
    expect(goOn(left).state.approvals).toHaveLength(1);
  });

  it('hold nobody up where a playbook was pinned before there were limits', () => {
    const words = { text: LONG, variants: [] };
    const bare = samplePlaybook.channels.map(({ limits: _limits, ...one }) => one);
    expect(misfitSentence(words, samplePlaybook.channels)).not.toBeNull();
    expect(misfitSentence(words, bare)).toBeNull();
  });
});

describe('a channel that is left out', () => {
  const leftOut = (): Story => {
    const start = worded(LONG);
    return start.when(revise(start, { own: ['x'], without: ['bluesky'] }), { by: 'social' });
  };

  it('is in no manifest, so that nothing goes out there', () => {
    const asked = goOn(leftOut());
    const listed = asked.state.approvals.at(-1)?.release?.variants.map((one) => one.channel);
    expect(listed).toEqual(samplePlaybook.channels.map(({ id }) => id).filter((id) => id !== 'bluesky'));
    const out = leaveStage(approveAll(asked), 'publish');
    const revisionId = latest(out)?.revisionId ?? '';
    const refused = wordsToRelease(out.state, { revisionId, channel: 'bluesky' }, sha256Hex);
    expect(refused).toMatchObject({ ok: false, error: { code: 'left-out' } });
    const record = {
      type: 'release.record',
      revisionId,
      address: 'https://example.com',
      releasedAt: null,
    } as const;
    expectRefused(out.ask({ ...record, channel: 'bluesky' }, { by: 'social' }), 'left-out');
    expect(out.ask({ ...record, channel: 'x' }, { by: 'social' }).ok).toBe(true);
  });

  it('is told in the log and in the report', () => {
    const story = leftOut();
    const lines = projectTimeline(story.events, SAMPLE_PEOPLE).map((one) => one.text);
    expect(lines.at(-1)).toContain('with words of its own for X, not for Bluesky');
    const report = projectReport(story.events, SAMPLE_PEOPLE, story.at);
    expect(report?.statements[0]?.revisions.at(-1)?.without).toEqual(['Bluesky']);
  });

  it('is refused where it has words of its own, is none of the playbook’s, or none would be left', () => {
    const story = worded(LONG);
    expectRefused(story.ask(revise(story, { own: ['x'], without: ['x'] })), 'both');
    expectRefused(story.ask(revise(story, { without: ['pigeon'] })), 'no-channel');
    expectRefused(
      story.ask(revise(story, { without: samplePlaybook.channels.map(({ id }) => id) })),
      'nowhere',
    );
  });

  it('is the same however often it is named', () => {
    const story = leftOut();
    expectRefused(story.ask(revise(story, { own: ['x'], without: ['bluesky', 'bluesky'] })), 'same');
  });

  it('is another revision, and so is taking it in again', () => {
    const story = leftOut();
    expectRefused(story.ask(revise(story, { own: ['x'], without: ['bluesky'] })), 'same');
    expect(story.ask(revise(story, { own: ['x'] })).ok).toBe(true);
  });
});

describe('words from an envelope that a channel does not take', () => {
  afterEach(() => inRoom());

  it('do not go out there, and the consent holds for the channels that take them', () => {
    const publish = leaveStage(filled(), 'approve');
    const left = latest(publish)?.without ?? [];
    expect(left).toEqual(['x', 'bluesky', 'sms']);
    const record = { type: 'release.record', address: 'https://example.com', releasedAt: null } as const;
    const revisionId = latest(publish)?.revisionId ?? '';
    expectRefused(publish.ask({ ...record, revisionId, channel: 'x' }), 'left-out');
    expect(publish.ask({ ...record, revisionId, channel: 'web-statement' }).ok).toBe(true);
  });

  it('go to signers for the channels that take them when the consent lapses', () => {
    const publish = leaveStage(filled(), 'approve');
    inRoom(envelope({ withdrawn: { at: 1, by: 'lead', reason: 'r' } }));
    const voided = publish.when({ type: 'envelope.void', envelopeId: 'env-1' }, { by: SYSTEM });
    const asked = voided.state.approvals.at(-1)?.release?.variants.map((one) => one.channel) ?? [];
    expect(asked).toContain('web-statement');
    expect(asked.some((one) => ['x', 'bluesky', 'sms'].includes(one))).toBe(false);
  });
});
