import { describe, expect, it } from 'vitest';
import { approvedWords } from '../../../shared/incident/approved-words.ts';
import { fold } from '../../../shared/incident/fold.ts';
import { unreviewed } from '../../../shared/incident/let-out.ts';
import { setAsideStatements } from '../../../shared/incident/set-aside.ts';
import { openedGlass, signedButChief } from '../../support/chain-stories.ts';
import { SORRY } from '../../support/fact-story.ts';
import { briefed, clearStage, expectRefused, leaveStage, type Story } from '../../support/given.ts';
import { check, packOf, wrongIn } from '../../support/pack.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';
import { correctionApproved, keptAsIs } from '../../support/set-aside-story.ts';
import { signedRoom } from '../../support/signed-room.ts';

const MINUTE = 60_000;
const [publicChannel = ''] = samplePlaybook.channels.filter((one) => !one.internal).map(({ id }) => id);
const [staff = ''] = samplePlaybook.channels.filter((one) => one.internal).map(({ id }) => id);

const verdictOf = (story: Story): string => wrongIn(check(packOf(signedRoom(story).db)));
const requestIn = (story: Story) => story.state.approvals.at(-1);
const breaking = (story: Story) =>
  ({
    type: 'breakGlass.open',
    revisionId: requestIn(story)?.revisionId ?? '',
    reason: 'It is on the news.',
  }) as const;
const confirming = (story: Story) =>
  ({ type: 'breakGlass.confirm', glassId: story.state.glasses.at(-1)?.glassId ?? 'none' }) as const;

/** First words that are put to their signers; all but the chief executive sign. */
function asked(): Story {
  const draft = leaveStage(briefed(), 'draft').when(
    { type: 'draft.revise', basedOn: null, text: `The forum has the file. ${SORRY}` },
    { by: 'social' },
  );
  return signedButChief(leaveStage(draft, 'approve'));
}

const broken = (story = openedGlass(asked())) => story.when(confirming(story), { by: 'legal' });
const inPublish = () => leaveStage(clearStage(broken()), 'publish');

const record = (story: Story, channel: string, releasedAt: number | null = null, revisionId?: string) => ({
  type: 'release.record' as const,
  revisionId: revisionId ?? requestIn(story)?.revisionId ?? '',
  ...{ channel, address: 'sent', releasedAt },
});

/** The words are out on a channel under the broken glass, and a correction of them goes first. */
const corrected = (story: Story) =>
  story.when({
    ...{ type: 'correction.start', words: [SORRY] },
    releaseIds: story.state.releases.map(({ releaseId }) => releaseId).slice(0, 1),
  });
const setAsideAfterStaff = () => {
  const story = inPublish();
  return corrected(story.when(record(story, staff)));
};

/** The correction is out, and the first words that waited are taken up by `by`. */
function takenUp(story: Story, by: string): Story {
  const out = correctedOn(story);
  const [aside] = setAsideStatements(out.state);
  return out.when(
    {
      type: 'statement.start',
      kind: aside?.kind ?? 'holding',
      takesUp: aside?.statement.statementId ?? '',
    },
    { by },
  );
}

function correctedOn(story: Story): Story {
  const approved = correctionApproved(story);
  const [channel = publicChannel] = approved.state.releases
    .filter((one) => one.revisionId !== requestIn(approved)?.revisionId)
    .map((one) => one.channel);
  return leaveStage(approved.when(record(approved, channel), { by: 'social' }), 'followUp');
}

const askedAgain = (story: Story) => signedButChief(leaveStage(keptAsIs(story), 'approve'));
const firstRevision = ({ state }: Story) => state.statements[0]?.revisions.at(-1)?.revisionId ?? '';

describe('a broken glass on first words that a correction sets aside', () => {
  it('lets nothing out of what is taken up: it was broken for the request before', () => {
    const again = takenUp(setAsideAfterStaff(), 'social');
    expect(again.state.statements.at(-1)).toMatchObject({ kind: 'holding', number: 3 });
    const story = askedAgain(again);
    expect(approvedWords(story.state)).toBeNull();
    expectRefused(story.ask({ type: 'stage.advance', to: 'publish' }), 'exit-rule');
    expectRefused(story.ask(confirming(story), { by: 'legal' }), 'not-open');
  });

  it('is broken anew for first words that the public had none of, by two who wrote none of them', () => {
    const story = askedAgain(takenUp(setAsideAfterStaff(), 'social'));
    expectRefused(story.ask(breaking(story)), 'too-soon');
    const opened = story.when(breaking(story), { afterMs: 5 * MINUTE });
    expectRefused(opened.ask(confirming(opened), { by: 'social' }), 'not-last-resort');
    const done = broken(opened);
    expect(approvedWords(done.state)?.basis.kind).toBe('breakGlass');
    const out = leaveStage(clearStage(done), 'publish');
    const released = out.when(record(out, publicChannel), { by: 'social' });
    expect(fold(released.events)).toEqual(released.state);
    expect(unreviewed(released.state).map(({ glassId }) => glassId)).toEqual(
      released.state.glasses.map(({ glassId }) => glassId),
    );
    expect(verdictOf(released)).toBe('intact');
  });

  it('is not broken by whoever took the words up: they are an author of them', () => {
    const story = askedAgain(takenUp(setAsideAfterStaff(), 'deputy'));
    expectRefused(story.ask(breaking(story), { by: 'deputy', afterMs: 5 * MINUTE }), 'own-words');
  });

  it('is not broken once the public had any of them: what is taken up is an update', () => {
    const publish = inPublish();
    const story = corrected(publish.when(record(publish, publicChannel)));
    const again = askedAgain(takenUp(story, 'social'));
    expect(again.state.statements.at(-1)?.kind).toBe('update');
    expectRefused(again.ask(breaking(again), { afterMs: 5 * MINUTE }), 'not-holding');
  });

  it('is confirmed no more while it waits for its second person', () => {
    const approved = inPublish();
    const out = approved.when(record(approved, staff));
    const waiting = askedAgain(takenUp(corrected(out), 'social'));
    const opened = waiting.when(breaking(waiting), { afterMs: 5 * MINUTE });
    const aside = corrected(opened);
    expectRefused(aside.ask(confirming(aside), { by: 'legal' }), 'set-aside');
    expect(setAsideStatements(aside.state).map(({ kind }) => kind)).toEqual(['holding']);
    const revisionId = opened.state.statements.at(-1)?.revisions.at(-1)?.revisionId ?? '';
    // One of two broke it: if the words were out all the same, nothing had let them out.
    const told = aside.when(record(aside, publicChannel, opened.at, revisionId), { by: 'social' });
    expect(told.state.releases.at(-1)).toMatchObject({ unapproved: true });
    expect(verdictOf(told)).toBe('intact');
  });

  it('ends with a rejection, also for what would be written down afterwards', () => {
    const waiting = askedAgain(takenUp(setAsideAfterStaff(), 'social'));
    const story = broken(waiting.when(breaking(waiting), { afterMs: 5 * MINUTE }));
    const seat = requestIn(story)?.signers.find((one) => one.personId === 'chief');
    const about = { revisionId: requestIn(story)?.revisionId ?? '', signerId: seat?.signerId ?? '' };
    const seen = story.when({ type: 'approval.see', ...about }, { by: 'chief' });
    const rejected = seen.when({ type: 'approval.reject', ...about, reason: 'Wrong.' }, { by: 'chief' });
    const aside = corrected(rejected);
    for (const later of [aside, correctedOn(aside)]) {
      const told = later.when(record(later, publicChannel, story.at, about.revisionId), { by: 'social' });
      expect(told.state.releases.at(-1)).toMatchObject({ unapproved: true });
      expect(verdictOf(told)).toBe('intact');
    }
  });

  it('lets what was out by then be written down, and those who were skipped look at it', () => {
    const publish = inPublish();
    const aside = corrected(publish.when(record(publish, staff)));
    const revisionId = firstRevision(aside);
    const late = record(aside, publicChannel, publish.at, revisionId);
    const told = aside.when(late, { by: 'social' });
    expect(told.state.releases.at(-1)).toMatchObject({ channel: publicChannel, releasedAt: publish.at });
    expect(unreviewed(told.state)).toHaveLength(1);
    const look = (story: Story) => {
      const glass = story.state.glasses[0];
      const { signerId = '' } = glass?.skipped[0] ?? {};
      const about = { glassId: glass?.glassId ?? '', signerId };
      return { type: 'breakGlass.look', ...about, remark: 'They can stand.' } as const;
    };
    const looked = told.when(look(told), { by: 'chief' });
    expect(unreviewed(looked.state)).toEqual([]);
    expect(verdictOf(looked)).toBe('intact');
  });

  it('is looked at by nobody where none of its words went out before they were set aside again', () => {
    const waiting = askedAgain(takenUp(setAsideAfterStaff(), 'social'));
    const second = leaveStage(
      clearStage(broken(waiting.when(breaking(waiting), { afterMs: 5 * MINUTE }))),
      'publish',
    );
    const [first, again] = second.state.glasses.map(({ glassId }) => glassId);
    expect(unreviewed(second.state).map(({ glassId }) => glassId)).toEqual([first, again]);
    const aside = corrected(second);
    // Our own people had the words of the first break.
    expect(unreviewed(aside.state).map(({ glassId }) => glassId)).toEqual([first]);
    expect(verdictOf(aside)).toBe('intact');
  });
});
