import { describe, expect, it } from 'vitest';
import { authorsOf } from '../../../shared/incident/approved-words.ts';
import { fold } from '../../../shared/incident/fold.ts';
import { setAsideStatements } from '../../../shared/incident/set-aside.ts';
import { openCauses } from '../../../shared/incident/staleness.ts';
import { phaseOf } from '../../../shared/incident/state.ts';
import { projectCycles } from '../../../shared/projection/cycles.ts';
import { sentenceOf } from '../../../shared/projection/sentence.ts';
import { goesOutOn } from '../../../shared/statement/channel-words.ts';
import { citedOut, LEAKED, newestFact, SORRY } from '../../support/fact-story.ts';
import {
  expectRefused,
  given,
  leaveStage,
  released,
  requested,
  SAMPLE_PEOPLE,
  type Story,
} from '../../support/given.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';
import {
  correctedOnBoth,
  correctionApproved,
  correctionFirst,
  keptAsIs,
  takeUpOf,
  UPDATE,
  updateApproved,
  updateAsked,
  updating,
} from '../../support/set-aside-story.ts';

const MINUTE = 60_000;
const channels = samplePlaybook.channels.filter((one) => !one.internal);
const startCorrection = (releaseIds: string[]) => ({
  type: 'correction.start' as const,
  releaseIds,
  words: [],
});

const lastSentences = (story: Story, count: number) =>
  story.events.slice(-count).map((event, at) => {
    const before = fold(story.events.slice(0, story.events.length - count + at));
    return sentenceOf(event, { before, people: SAMPLE_PEOPLE }).text;
  });

describe('a fact that is public falls while an update is under way', () => {
  it.each([
    ['draft', updating],
    ['approve', updateAsked],
    ['publish', updateApproved],
    ['publish, out on one channel', () => released(updateApproved(), 0)],
  ])('its correction starts at once, from %s, and the update is set aside', (_, begin) => {
    const story = correctionFirst(begin());
    expect(phaseOf(story.state)).toBe('draft');
    const [, update, correction] = story.state.statements;
    expect(correction).toMatchObject({ kind: 'correction', number: 3, setAside: update?.statementId });
    expect(story.state.chart.context.cycle).toBe(3);
    expect(setAsideStatements(story.state).map(({ revision }) => revision.text)).toEqual([UPDATE]);
    expect(fold(story.events)).toEqual(story.state);
  });

  it('starts none before any words are out', () => {
    const story = requested();
    const start = startCorrection(['none']);
    expectRefused(story.ask(start), 'unknown-release');
  });

  it('ends the requests to sign visibly: the log says it, and nobody decides about those words any more', () => {
    const asked = updateAsked();
    const request = asked.state.approvals.at(-1);
    const [seat, other] = request?.signers ?? [];
    const about = { revisionId: request?.revisionId ?? '', signerId: seat?.signerId ?? '' };
    const seen = asked.when({ type: 'approval.see', ...about }, { by: seat?.personId ?? '' });
    const half = seen.when({ type: 'approval.approve', ...about }, { by: seat?.personId ?? '' });
    const story = correctionFirst(half);
    expect(story.state.approvals.at(-1)?.endedAt).toBe(story.at);
    expect(lastSentences(story, 3)[0]).toBe(
      'started correction 3 and set update 2 aside for it; nobody is asked about its words any more; one approval of the old words void',
    );
    const late = { revisionId: about.revisionId, signerId: other?.signerId ?? '' };
    const refused = story.ask({ type: 'approval.see', ...late }, { by: other?.personId ?? '' });
    expectRefused(refused, 'set-aside');
    expect(!refused.ok && refused.error.sentence).toMatch(
      /^Update 2 was set aside at \d\d:\d\d:\d\d: Correction 3 goes first, and nobody signs these words now\.$/,
    );
  });

  it('is told as set aside among the statements', () => {
    const cycles = projectCycles(correctedOnBoth().state, 0);
    expect(cycles.map(({ name, outcome }) => `${name} ${outcome}`)[1]).toBe(
      'Update 2 set aside for Correction 3',
    );
  });

  it('lets a signer take back an approval of the correction: nothing of it is out', () => {
    const story = correctionFirst(updating());
    const asked = leaveStage(
      story.when(
        {
          type: 'draft.revise',
          basedOn: story.state.statements.at(-1)?.revisions.at(-1)?.revisionId ?? null,
          text: 'Correction. It is 3,000.',
        },
        { by: 'social' },
      ),
      'approve',
    );
    const seat = asked.state.approvals.at(-1)?.signers[0];
    const about = {
      revisionId: asked.state.approvals.at(-1)?.revisionId ?? '',
      signerId: seat?.signerId ?? '',
    };
    const by = seat?.personId ?? '';
    const signed = asked
      .when({ type: 'approval.see', ...about }, { by })
      .when({ type: 'approval.approve', ...about }, { by });
    expect(signed.ask({ type: 'approval.withdraw', ...about, reason: 'One more look.' }, { by }).ok).toBe(
      true,
    );
  });
});

describe('what was set aside', () => {
  it('is taken up with one press once the correction is out, and only once', () => {
    const story = correctedOnBoth();
    const again = story.when(takeUpOf(story), { by: 'social' });
    const taken = again.state.statements.at(-1);
    expect(taken).toMatchObject({ kind: 'update', number: 4, revisions: [{ text: UPDATE, by: 'social' }] });
    expect(setAsideStatements(again.state)).toEqual([]);
    expect(lastSentences(again, 2)[0]).toBe(
      'started update 4 with the words of update 2, which was set aside',
    );
    const out = leaveStage(released(updateApproved(updateAsked(keptAsIs(again)))), 'followUp');
    expectRefused(out.ask(takeUpOf(out)), 'not-set-aside');
  });

  it('goes on as what it was, and not while the correction is on its way', () => {
    const story = correctedOnBoth();
    expectRefused(story.ask({ ...takeUpOf(story), kind: 'closing' }), 'other-kind');
    const draft = correctionFirst(updating());
    expectRefused(draft.ask(takeUpOf(draft)), 'not-follow-up');
  });

  it('keeps its writers: whoever wrote the words before does not sign them now', () => {
    const story = correctedOnBoth();
    const again = story.when(takeUpOf(story), { by: 'chief' });
    const taken = again.state.statements.at(-1)?.statementId ?? '';
    expect([...authorsOf(again.state, taken)].toSorted()).toEqual(['chief', 'social']);
  });

  it('is as old as it was: a fact that fell meanwhile stands at the gate of Approve', () => {
    const story = correctedOnBoth(correctionFirst(updating(`${UPDATE} ${LEAKED}`)));
    const again = story.when(takeUpOf(story), { by: 'chief' });
    expect(openCauses(again.state, again.at).map(({ what }) => what)).toEqual([
      '“About 300 customers are in the file.” is withdrawn now',
    ]);
    const basedOn = again.state.statements.at(-1)?.revisions.at(-1)?.revisionId ?? null;
    const saved = again.when({ type: 'draft.revise', basedOn, text: UPDATE }, { by: 'chief' });
    expect(openCauses(saved.state, saved.at)).toEqual([]);
  });

  it('goes on where it is not out yet', () => {
    const story = correctedOnBoth(correctionFirst(released(updateApproved(), 0)));
    const again = story.when(takeUpOf(story));
    const words = again.state.statements.at(-1)?.revisions[0];
    const [first, second] = channels.map(({ id }) => words && goesOutOn(words, id));
    expect([first, second]).toEqual([false, true]);
  });

  it('is nothing where all of it is out or nobody saved a word', () => {
    const everywhere = samplePlaybook.channels.reduce(
      (told, { id: channel }) =>
        told.when({
          ...{ type: 'release.record', revisionId: told.state.approvals.at(-1)?.revisionId ?? '' },
          ...{ channel, address: 'sent', releasedAt: null },
        }),
      updateApproved(),
    );
    expect(setAsideStatements(correctionFirst(everywhere).state)).toEqual([]);
    const empty = updating().events.slice(0, -1);
    expect(setAsideStatements(correctionFirst(given(empty, updating().at)).state)).toEqual([]);
  });

  it('keeps a promise that the correction did not: the public waits for the update', () => {
    const out = citedOut();
    const promised = out.when({ type: 'promise.make', dueAt: out.at + 500 * MINUTE, text: 'Soon.' });
    const story = correctedOnBoth(correctionFirst(updating(UPDATE, promised)));
    expect(story.state.promises.at(-1)?.state).toBe('open');
    const again = story.when(takeUpOf(story), { by: 'social' });
    const kept = released(updateApproved(updateAsked(keptAsIs(again))));
    expect(kept.state.promises.at(-1)?.state).toBe('kept');
  });

  it('can be a correction, which takes back again what it took back', () => {
    const first = correctionFirst(updating());
    const [one] = first.state.releases;
    const second = first.when({ ...startCorrection([one?.releaseId ?? '']), words: [SORRY] });
    expect(setAsideStatements(second.state).map(({ kind }) => kind)).toEqual(['update', 'correction']);
    const out = leaveStage(released(correctionApproved(second)), 'followUp');
    const takesUp = out.state.statements[2]?.statementId ?? '';
    const again = out.when({ type: 'statement.start', kind: 'correction', takesUp });
    expect(again.state.corrections.at(-1)).toMatchObject({ words: [LEAKED], factId: newestFact(first) });
    expect(phaseOf(again.state)).toBe('draft');
  });
});
