import { afterEach, describe, expect, it } from 'vitest';
import { fold } from '../../../shared/incident/fold.ts';
import { perhapsOut } from '../../../shared/incident/perhaps-out.ts';
import { releaseTimes } from '../../../shared/incident/release-time.ts';
import { setAsideStatements } from '../../../shared/incident/set-aside.ts';
import { SYSTEM } from '../../../shared/kernel.ts';
import { filled, inRoom } from '../../support/envelopes.ts';
import { approveAll, expectRefused, leaveStage, released, type Story, worded } from '../../support/given.ts';
import { check, packOf, wrongIn } from '../../support/pack.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';
import { correctedOnBoth, correctionFirst, updateApproved } from '../../support/set-aside-story.ts';
import { signedRoom } from '../../support/signed-room.ts';

const [first = '', second = ''] = samplePlaybook.channels.filter((one) => !one.internal).map(({ id }) => id);
const MINUTE = 60_000;

afterEach(() => inRoom());

const verdictOf = (story: Story): string => wrongIn(check(packOf(signedRoom(story).db)));
const wordsOf = ({ state }: Story, at: number) => {
  const statement = state.statements[at];
  return { statement, revisionId: statement?.revisions.at(-1)?.revisionId ?? '' };
};
const record = (revisionId: string, releasedAt: number | null, latest?: true) => {
  const about = { revisionId, channel: second, address: 'x', releasedAt, ...(latest ? { latest } : {}) };
  return { type: 'release.record', ...about } as const;
};
const timesOf = (story: Story, at: number) => {
  const { statement, revisionId } = wordsOf(story, at);
  if (!statement) throw new Error('no such statement');
  return releaseTimes(story.state, statement, revisionId);
};

/** One approval is taken back in Publish and given again: the same revision, the same bytes. */
function approvedAgain(publish: Story): Story {
  const request = publish.state.approvals.at(-1);
  const seat = request?.signers[0];
  const back = publish.when(
    {
      type: 'approval.withdraw',
      revisionId: request?.revisionId ?? '',
      ...{ signerId: seat?.signerId ?? '', reason: 'One more look.' },
    },
    { by: seat?.personId ?? '', afterMs: MINUTE },
  );
  return leaveStage(approveAll(back), 'publish');
}

describe('words whose approval was taken back and given again', () => {
  const publish = updateApproved();
  const outAt = publish.at + 500;
  const again = approvedAgain(publish);
  const aside = correctionFirst(again);

  it.each([
    ['in Publish', again],
    ['after they were set aside', aside],
  ])('were out when they were out, also before they were approved again, %s', (_, story) => {
    const { revisionId } = wordsOf(story, 1);
    const told = story.when(record(revisionId, outAt), { by: 'social' });
    expect(told.state.releases.at(-1)).toMatchObject({ releasedAt: outAt });
    expect(fold(told.events)).toEqual(told.state);
    expect(verdictOf(told)).toBe('intact');
  });

  it.each([
    ['in Publish', again],
    ['after they were set aside', aside],
  ])(
    'were not out before they were saved, and are told as not approved before they were asked for, %s',
    (_, story) => {
      const { statement, revisionId } = wordsOf(story, 1);
      const saved = statement?.revisions.at(-1)?.at ?? 0;
      const asked = publish.state.approvals.at(-1)?.at ?? 0;
      expect(saved).toBeLessThan(asked);
      const told = story.when(record(revisionId, saved), { by: 'social' });
      expect(told.state.releases.at(-1)).toMatchObject({ early: { from: saved } });
      expect(told.state.releases.at(-1)).not.toHaveProperty('unapproved');
      expect(verdictOf(told)).toBe('intact');
      const before = story.ask(record(revisionId, saved - 1));
      expectRefused(before, 'before');
      expect(before).toMatchObject({ error: { sentence: expect.stringContaining('not even saved') } });
    },
  );

  it.each([10 * MINUTE, -10 * MINUTE])(
    'are timed by the clock as it stands once it moved by %i',
    (shiftMs) => {
      const before = timesOf(aside, 1);
      const moved = aside.when(
        { type: 'clock.adjust', shiftMs, asleepMs: 0 },
        { by: SYSTEM, afterMs: 1000 + shiftMs },
      );
      const after = timesOf(moved, 1);
      expect(after.from).toBe((before.from ?? 0) + shiftMs);
      expect(after.to).toBe((before.to ?? 0) + shiftMs);
      const { revisionId } = wordsOf(moved, 1);
      for (const at of [after.from, after.to])
        expect(verdictOf(moved.when(record(revisionId, at), { by: 'social' }))).toBe('intact');
    },
  );
});

describe('words of an envelope', () => {
  it('can have been out since they were filled in, and not since somebody began to write', () => {
    const publish = leaveStage(filled(), 'approve');
    const applied = publish.state.envelopes[0]?.at ?? 0;
    const { revisionId } = wordsOf(publish, 0);
    expect(timesOf(publish, 0)).toEqual({ from: applied, to: null, until: 'setAside' });
    expect(publish.ask(record(revisionId, applied)).ok).toBe(true);
    expectRefused(publish.ask(record(revisionId, applied - 1)), 'before');
  });
});

describe('words of a channel that a later revision left as they were', () => {
  const text = 'We are sorry: some e-mail addresses were posted on a public forum this morning.';
  const before = worded(text);
  const own = {
    channel: first,
    lang: 'en',
    text: 'Some e-mail addresses were posted this morning. We are sorry.',
  };
  const changed = before.when(
    {
      type: 'draft.revise',
      basedOn: wordsOf(before, 0).revisionId,
      text,
      variants: [own],
    },
    { by: 'social', afterMs: MINUTE },
  );
  const publish = leaveStage(approveAll(leaveStage(changed, 'approve')), 'publish');
  const { statement, revisionId } = wordsOf(publish, 0);
  const [saved = 0, savedAgain = 0] = statement?.revisions.map((one) => one.savedAt) ?? [];

  it('can have been out since they were first saved, and are told as not approved then', () => {
    expect(saved).toBeLessThan(savedAgain);
    const told = publish.when(record(revisionId, saved), { by: 'social' });
    expect(told.state.releases.at(-1)).toMatchObject({ releasedAt: saved, early: { from: saved } });
    expect(verdictOf(told)).toBe('intact');
    expectRefused(publish.ask(record(revisionId, saved - 1)), 'before');
  });

  it('are not the words of another channel, which were changed', () => {
    const onFirst = { ...record(revisionId, savedAgain - 1), channel: first };
    expectRefused(publish.ask(onFirst), 'before');
    expect(publish.ask({ ...onFirst, releasedAt: savedAgain }).ok).toBe(true);
  });
});

describe('words that were set aside', () => {
  const approved = released(updateApproved(), 0);

  it('say when that was with the zone, and with the day once that is another', () => {
    const aside = correctionFirst(approved);
    const { revisionId } = wordsOf(aside, 1);
    const now = aside.at + 24 * 60 * MINUTE;
    const sentence = (afterMs: number) => {
      const said = aside.ask(record(revisionId, aside.at + 1000), { afterMs });
      return said.ok ? '' : said.error.sentence;
    };
    expect(sentence(MINUTE)).toMatch(/set aside at \d\d:\d\d:\d\d GMT\./);
    expect(sentence(now - aside.at)).toMatch(/set aside at Thu 19 Nov 2026 \d\d:\d\d:\d\d GMT\./);
  });

  it('are recorded also once they were let go, and wait for nobody', () => {
    const done = correctedOnBoth(correctionFirst(approved));
    const { statement, revisionId } = wordsOf(done, 1);
    const { statementId = '' } = statement ?? {};
    const gone = done.when({ type: 'statement.letGo', statementId, reason: 'Overtaken.' });
    expect(setAsideStatements(gone.state)).toEqual([]);
    const letGo = perhapsOut(gone.state).filter(({ ended }) => ended === 'setAside');
    expect(letGo.map(({ channels }) => channels.includes(first))).toEqual([false]);
    expect(letGo[0]?.channels).toContain(second);
    const told = gone.when(record(revisionId, approved.at), { by: 'social' });
    expect(told.state.releases.at(-1)).toMatchObject({ channel: second, releasedAt: approved.at });
    expect(setAsideStatements(told.state)).toEqual([]);
    expect(verdictOf(told)).toBe('intact');
  });

  it('are written down with the latest time that they can have been out where nobody knows it', () => {
    const aside = correctionFirst(approved);
    const { revisionId } = wordsOf(aside, 1);
    const { to } = timesOf(aside, 1);
    const told = aside.when(record(revisionId, to, true), { by: 'social' });
    expect(told.events.at(-1)).toMatchObject({ data: { releasedAt: to, latest: true } });
    expect(told.state.releases.at(-1)).toMatchObject({ releasedAt: to, latest: true });
    expect(verdictOf(told)).toBe('intact');
    const known = aside.when(record(revisionId, to), { by: 'social' });
    expect(known.events.at(-1)?.data).not.toHaveProperty('latest');
  });
});
