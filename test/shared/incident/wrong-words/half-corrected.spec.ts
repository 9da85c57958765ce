import { describe, expect, it } from 'vitest';
import type { IncidentCommand } from '../../../../shared/incident/commands.ts';
import { fold } from '../../../../shared/incident/fold.ts';
import { setAsideStatements } from '../../../../shared/incident/set-aside.ts';
import { halfCorrected } from '../../../../shared/incident/wrong-words/half-corrected.ts';
import { uncorrected } from '../../../../shared/incident/wrong-words/wrong-still-out.ts';
import { sentenceOf } from '../../../../shared/projection/sentence.ts';
import { LEAKED, newestFact, withdrawnUnder } from '../../../support/fact-story.ts';
import {
  approveAll,
  clearStage,
  expectRefused,
  released,
  SAMPLE_PEOPLE,
  type Story,
} from '../../../support/given.ts';
import { samplePlaybook } from '../../../support/sample-playbook.ts';
import {
  correctedOnOne,
  correctionApproved,
  correctionFirst,
  takeUpOf,
  updating,
} from '../../../support/set-aside-story.ts';

const channels = samplePlaybook.channels.filter((one) => !one.internal);
const correctionOf = ({ state }: Story): IncidentCommand => ({
  ...{ type: 'correction.start', releaseIds: state.releases.map(({ releaseId }) => releaseId), words: [] },
});
const lastSentence = ({ events }: Story) => {
  const [event] = events.slice(-1);
  return event && sentenceOf(event, { before: fold(events.slice(0, -1)), people: SAMPLE_PEOPLE }).text;
};

describe('a correction that is out on some channels', () => {
  const [, second] = channels;
  const UPDATES = { type: 'statement.start', kind: 'update' } as const;

  it('is not ended silently: nothing else starts, and the refusal says where it is missing', () => {
    const story = correctedOnOne();
    expect(halfCorrected(story.state)).toEqual([second?.id]);
    for (const command of [UPDATES, takeUpOf(story), correctionOf(story)]) {
      const refused = story.ask(command);
      expectRefused(refused, 'half-corrected');
      expect(!refused.ok && refused.error.sentence).toContain(`is not out yet on ${second?.name}.`);
    }
    expectRefused(clearStage(story).ask({ type: 'incident.close', reason: 'Over.' }), 'half-corrected');
    expect(released(story, 1).ask(UPDATES).ok).toBe(true);
  });

  it('ends with a reason in the same step in which a second correction starts', () => {
    const story = correctedOnOne();
    const command = { ...correctionOf(story), cutShort: ' ' } as IncidentCommand;
    expectRefused(story.ask(command), 'no-reason');
    const over = story.when({ ...command, cutShort: 'The account is locked.' } as IncidentCommand);
    expect(over.state.corrections.map(({ cutShort }) => cutShort?.channels)).toEqual([
      [second?.id],
      undefined,
    ]);
    expect(over.state.statements.at(-1)).toMatchObject({ kind: 'correction' });
    expect(halfCorrected(over.state)).toEqual([]);
    // What the first left wrong is said until words of the second are out there.
    expect(uncorrected(over.state)).toEqual([second?.id]);
    expect(fold(over.events)).toEqual(over.state);
    const none = { ...correctionOf(over), cutShort: 'Why not.' } as IncidentCommand;
    expect(over.ask(none).ok).toBe(true);
  });

  it('ends so from Publish, too, and does not wait to be taken up', () => {
    const story = released(correctionApproved(correctionFirst(updating())), 0);
    const over = story.when({ ...correctionOf(story), cutShort: 'A second fact fell.' } as IncidentCommand);
    const ended = story.state.statements.at(-1)?.statementId;
    expect(over.state.statements.at(-1)?.setAside).toBe(ended);
    expect(setAsideStatements(over.state).map(({ statement }) => statement.statementId)).not.toContain(ended);
  });

  it('says where it is missing from Publish, too', () => {
    const story = released(correctionApproved(correctionFirst(updating())), 0);
    expectRefused(story.ask(correctionOf(story)), 'half-corrected');
  });

  it('ends with a reason, which the log keeps with the channels', () => {
    const story = correctedOnOne();
    expectRefused(story.ask({ type: 'correction.cutShort', reason: ' ' }), 'no-reason');
    const cut = story.when({ type: 'correction.cutShort', reason: 'The account is locked.' });
    expect(cut.state.corrections.at(-1)?.cutShort).toMatchObject({
      channels: [second?.id],
      reason: 'The account is locked.',
      by: 'lead',
    });
    expect(lastSentence(cut)).toBe(`ended the correction without ${second?.name}: The account is locked.`);
    expect(cut.ask(UPDATES).ok).toBe(true);
    expectRefused(cut.ask({ type: 'correction.cutShort', reason: 'Again.' }), 'not-half');
    expect(fold(cut.events)).toEqual(cut.state);
  });

  it('needs none where every wrong sentence is kept with a reason, or nothing is out yet', () => {
    const story = correctedOnOne();
    const keep = {
      type: 'sentence.keep',
      words: LEAKED,
      factId: newestFact(story),
      reason: 'Archive.',
    } as const;
    expect(halfCorrected(story.when(keep).state)).toEqual([]);
    const approved = correctionApproved(correctionFirst(updating()));
    expectRefused(approved.ask({ type: 'correction.cutShort', reason: 'Why.' }), 'not-half');
    expect(halfCorrected(approveAll(approved).state)).toEqual([]);
  });

  it('counts also where no fact fell', () => {
    const out = withdrawnUnder();
    const releaseIds = out.state.releases.map(({ releaseId }) => releaseId);
    const begun = out.when({ type: 'correction.start', releaseIds, words: [LEAKED] });
    expectRefused(correctedOnOne(begun).ask(UPDATES), 'half-corrected');
  });
});

it('a release asks for its channel before anything else, in every stage', () => {
  const ended = correctedOnOne().when({ type: 'correction.cutShort', reason: 'The account is locked.' });
  const next = ended.when({ type: 'statement.start', kind: 'update' });
  const revisionId = next.state.statements[2]?.revisions.at(-1)?.revisionId ?? '';
  const none = { revisionId, channel: '', address: 'https://x', releasedAt: next.at };
  expectRefused(next.ask({ type: 'release.record', ...none }), 'no-channel');
});
