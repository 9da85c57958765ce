import { describe, expect, it } from 'vitest';
import type { IncidentEvent } from '../../../shared/incident/events.ts';
import { phaseOf } from '../../../shared/incident/state.ts';
import { projectReport } from '../../../shared/projection/report.ts';
import { groupedWords, wordsOn } from '../../../shared/statement/channel-words.ts';
import {
  approveAll,
  approveIn,
  expectRefused,
  given,
  leaveStage,
  publishing,
  requested,
  SAMPLE_PEOPLE,
  type Story,
  sha256Hex,
  worded,
} from '../../support/given.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';

const SCRIPT = { channel: 'call-script', lang: 'en', text: 'We are sorry. Call again at five.' };
const { channels } = samplePlaybook;
const latest = (story: Story) => story.state.statements.at(-1)?.revisions.at(-1);
const request = (story: Story) => story.state.approvals.at(-1);
const seat = (story: Story) => request(story)?.signers[0];

function revise(story: Story, variants?: (typeof SCRIPT)[], text = latest(story)?.text ?? '') {
  const basedOn = latest(story)?.revisionId ?? null;
  return { type: 'draft.revise', basedOn, text, ...(variants ? { variants } : {}) } as const;
}

/** In draft, with a second revision that gives one channel words of its own. */
function withOwn(variant: typeof SCRIPT): Story {
  const story = worded();
  return story.when(revise(story, [variant]), { by: 'social' });
}

describe('words of single channels', () => {
  it('take the place of the common text there and nowhere else', () => {
    const revision = latest(withOwn(SCRIPT));
    if (!revision) throw new Error('no revision');
    expect(wordsOn(revision, 'call-script')).toEqual({ ...SCRIPT, own: true });
    expect(wordsOn(revision, 'web-statement')).toMatchObject({ text: revision.text, own: false });
    expect(groupedWords(revision, channels).map((one) => one.channels.length)).toEqual([
      channels.length - 1,
      1,
    ]);
  });

  it('stand in the report under their channel, beside the common text', () => {
    const story = withOwn(SCRIPT);
    const [, revision] = projectReport(story.events, SAMPLE_PEOPLE, story.at)?.statements[0]?.revisions ?? [];
    expect(revision?.text).toBe(latest(story)?.text);
    expect(revision?.own).toEqual([{ ...SCRIPT, name: 'Call-centre script' }]);
  });

  it('are another revision, and so is taking them back', () => {
    const own = withOwn(SCRIPT);
    expectRefused(own.ask(revise(own, [SCRIPT])), 'same');
    const back = own.when(revise(own), { by: 'social' });
    expect(latest(back)).toMatchObject({ number: 3, variants: [] });
    expect(back.events.at(-1)?.data).not.toHaveProperty('variants');
  });

  it('are refused for a channel the playbook has not, twice for one, and empty', () => {
    const story = worded();
    expectRefused(story.ask(revise(story, [{ ...SCRIPT, channel: 'pigeon' }])), 'no-channel');
    expectRefused(story.ask(revise(story, [SCRIPT, SCRIPT])), 'twice');
    expectRefused(story.ask(revise(story, [{ ...SCRIPT, text: ' ' }])), 'empty');
  });

  it('keep the stage while a slot in them is open', () => {
    const slot = { ...SCRIPT, text: 'Call {{next-word}}.' };
    const story = withOwn(slot);
    expect(() => leaveStage(story, 'approve')).toThrow(/Fill in “Next word”\./);
  });
});

describe('the manifest of a request', () => {
  it('freezes the bytes of every channel of the playbook, as sha256sum says them', () => {
    const story = leaveStage(withOwn(SCRIPT), 'approve');
    const { release, statementId, revisionId } = request(story) ?? {};
    expect(release).toMatchObject({
      v: 1,
      log: 'holdline/room-1/inc-1',
      draft: statementId,
      rev: revisionId,
    });
    expect(release?.variants.map((one) => one.channel)).toEqual(channels.map((one) => one.id));
    const script = release?.variants.find((one) => one.channel === 'call-script');
    expect(script).toEqual({
      channel: 'call-script',
      lang: 'en',
      n: Buffer.byteLength(SCRIPT.text),
      sha256: sha256Hex(SCRIPT.text),
    });
  });

  it('makes one byte in one channel another revision, whose approvals start at nothing', () => {
    const approved = approveAll(requested());
    const changed = approved.when(revise(approved, [SCRIPT]), { by: 'social' });
    expect(phaseOf(changed.state)).toBe('draft');
    const again = leaveStage(changed, 'approve');
    expect(request(again)?.signers.map((one) => one.decision)).toEqual([null, null, null]);
    const { signerId = '', personId = '' } = seat(again) ?? {};
    const approve = {
      type: 'approval.approve',
      revisionId: latest(again)?.revisionId ?? '',
      signerId,
    } as const;
    expectRefused(again.ask(approve, { by: personId }), 'not-seen');
    expect(approveIn(again, signerId).state.approvals.at(-1)?.signers[0]?.decision?.kind).toBe('approved');
  });
});

describe('looking at words', () => {
  it('is logged once for a seat, by whoever sits in it', () => {
    const story = requested();
    const { signerId = '', personId = '' } = seat(story) ?? {};
    const see = { type: 'approval.see', revisionId: latest(story)?.revisionId ?? '', signerId } as const;
    expectRefused(story.ask(see, { by: 'chief' }), 'not-your-seat');
    const seen = story.when(see, { by: personId });
    expect(seat(seen)?.seenAt).toBe(seen.at);
    expectRefused(seen.ask(see, { by: personId }), 'seen');
  });
});

describe('taking an approval back', () => {
  const withdraw = (story: Story, reason = 'The number is being checked.') =>
    ({
      type: 'approval.withdraw',
      revisionId: latest(story)?.revisionId ?? '',
      signerId: seat(story)?.signerId ?? '',
      reason,
    }) as const;
  const by = (story: Story) => ({ by: seat(story)?.personId ?? '' });

  it('opens the seat again, and from publish goes back to approve', () => {
    const story = publishing();
    expectRefused(story.ask(withdraw(story), { by: 'chief' }), 'not-yours');
    expectRefused(story.ask(withdraw(story, ''), by(story)), 'no-reason');
    const back = story.when(withdraw(story), by(story));
    expect(phaseOf(back.state)).toBe('approve');
    expect(request(back)).toMatchObject({ endedAt: null });
    expect(seat(back)).toMatchObject({
      decision: null,
      since: back.at,
      withdrawn: [{ approval: { kind: 'approved' } }],
    });
    expect(phaseOf(leaveStage(approveAll(back), 'publish').state)).toBe('publish');
  });

  it('is too late once anything is out, and void once the words changed', () => {
    const story = publishing();
    const out = story.when({
      type: 'release.record',
      revisionId: latest(story)?.revisionId ?? '',
      channel: 'web-statement',
      address: 'https://example.com',
      releasedAt: null,
    });
    expectRefused(out.ask(withdraw(out), by(out)), 'out');
    const changed = story.when(revise(story, [SCRIPT]), { by: 'social' });
    expectRefused(changed.ask(withdraw(changed), by(story)), 'stale');
    const open = requested();
    expectRefused(open.ask(withdraw(open), by(open)), 'no-approval');
  });
});

/** The same log, with the common text of every revision as if its bytes had been exchanged or erased. */
function exchanged(story: Story, text: string): Story {
  const other = story.events.map(
    (event): IncidentEvent =>
      event.type === 'draft.revised' ? { ...event, data: { ...event.data, text } } : event,
  );
  return given(other, story.at);
}

describe('bytes that are not those that were approved', () => {
  it('do not go out, and an entry says so', () => {
    const story = exchanged(publishing(), '[erased]');
    const about = { revisionId: latest(story)?.revisionId ?? '', channel: 'web-statement' };
    const record = {
      type: 'release.record',
      ...about,
      address: 'https://example.com',
      releasedAt: null,
    } as const;
    expectRefused(story.ask(record), 'other-bytes');
    const kept = story.when({ type: 'release.refuse', ...about });
    expect(kept.events.at(-1)).toMatchObject({
      type: 'release.refused',
      data: { found: sha256Hex('[erased]') },
    });
    expect(kept.state.releases).toEqual([]);
    const sound = publishing();
    expectRefused(
      sound.ask({ type: 'release.refuse', ...about, revisionId: latest(sound)?.revisionId ?? '' }),
      'not-refused',
    );
  });

  it('are not approved either', () => {
    const story = exchanged(requested(), 'Other words.');
    const { signerId = '' } = seat(story) ?? {};
    expect(() => approveIn(story, signerId)).toThrow('These are not the bytes');
  });
});
