import { describe, expect, it } from 'vitest';
import { changedSince } from '../../../../shared/incident/wrong-words/changed-since.ts';
import { leaningOn, linkedTexts, shakenFacts } from '../../../../shared/incident/wrong-words/leaning.ts';
import { rightingOf } from '../../../../shared/incident/wrong-words/righting.ts';
import { shakenIn } from '../../../../shared/incident/wrong-words/shaken-in.ts';
import { untiedOut } from '../../../../shared/incident/wrong-words/untied-out.ts';
import { changedUnder } from '../../../support/changed-story.ts';
import {
  citedOut,
  correcting,
  LEAKED,
  newestFact,
  SORRY,
  withdrawnUnder,
} from '../../../support/fact-story.ts';
import { approveAll, leaveStage, released, type Story } from '../../../support/given.ts';
import {
  correctedOnBoth,
  correctionFirst,
  takenUpApproved,
  updating,
} from '../../../support/set-aside-story.ts';

const MINUTE = 60_000;

function changed(story: Story, to: 'claimed' | 'confirmed' | 'withdrawn', factId = newestFact(story)): Story {
  const data = { type: 'fact.change', factId, to, learntAt: null, reason: 'Counted again.' } as const;
  return story.when(to === 'confirmed' ? { ...data, source: 'Security desk' } : data, { afterMs: MINUTE });
}

function updateOut(story: Story, text: string): Story {
  const begun = story
    .when({ type: 'statement.start', kind: 'update' })
    .when({ type: 'draft.revise', basedOn: null, text }, { by: 'social', afterMs: MINUTE });
  return leaveStage(released(leaveStage(approveAll(leaveStage(begun, 'approve')), 'publish')), 'followUp');
}

describe('a sentence that is said again after its correction', () => {
  it('is wrong anew when its fact falls anew: nothing that went out before it corrects it', () => {
    const corrected = correctedOnBoth(correcting(changed(citedOut(), 'claimed')));
    const again = updateOut(changed(corrected, 'confirmed'), LEAKED);
    const { releaseId } = again.state.releases.at(-1) ?? {};
    const fallen = changed(again, 'withdrawn');
    const open = shakenFacts(fallen.state).flatMap(({ released: places }) => places);
    expect(open.map(({ release, dealt }) => [release.releaseId, dealt])).toEqual([[releaseId, null]]);
  });
});

describe('a correction that quotes a sentence', () => {
  const quoting = (lead: string) => {
    const releaseIds = (story: Story) => story.state.releases.map((one) => one.releaseId);
    const fallen = withdrawnUnder();
    const begun = fallen.when({ type: 'correction.start', releaseIds: releaseIds(fallen), words: [SORRY] });
    const basedOn = begun.state.statements.at(-1)?.revisions.at(-1)?.revisionId ?? null;
    const text = `${lead} “${LEAKED}” We are sorry. It is 3,000 customers.`;
    const said = begun.when({ type: 'draft.revise', basedOn, text }, { by: 'social' });
    return leaveStage(released(leaveStage(approveAll(leaveStage(said, 'approve')), 'publish')), 'followUp');
  };
  const dealtWith = (story: Story) => leaningOn(story.state, newestFact(story)).released[0]?.dealt?.kind;

  it('takes it back where it tells that it was wrong, and not where it says it once more', () => {
    expect(dealtWith(quoting('We also said:'))).toBe('corrected');
    expect(dealtWith(quoting('As we said:'))).not.toBe('corrected');
  });
});

describe('a correction of a whole text', () => {
  const NEW = 'About 9,850 people are in the file now.';

  it('leans on what it says itself, and takes back only what stood in that text', () => {
    const out = withdrawnUnder();
    const releaseIds = out.state.releases.map((one) => one.releaseId);
    const old = newestFact(out);
    const counted = out.when({
      ...{ type: 'fact.record', status: 'confirmed', text: 'The file holds 9,850 people.' },
      ...{ happenedAt: null, learntAt: null },
    });
    const begun = counted.when({ type: 'correction.start', releaseIds, words: [] });
    const basedOn = begun.state.statements.at(-1)?.revisions.at(-1)?.revisionId ?? null;
    const said = begun.when({ type: 'draft.revise', basedOn, text: NEW }, { by: 'social' });
    const publish = leaveStage(approveAll(leaveStage(said, 'approve')), 'publish');
    const fallen = changed(released(publish), 'withdrawn');
    const places = leaningOn(fallen.state, newestFact(fallen)).released;
    expect(places.map(({ words }) => words)).toEqual([NEW]);
    const revision = fallen.state.statements.at(-1)?.revisions.at(-1);
    const sentences = revision ? linkedTexts(fallen.state, revision).flatMap((one) => one.sentences) : [];
    const shaken = revision ? sentences.flatMap(shakenIn(fallen.state, revision)) : [];
    expect(new Set(shaken.map(({ factId }) => factId))).toEqual(new Set([newestFact(fallen)]));
    const [first] = leaningOn(fallen.state, old).released;
    expect(first && rightingOf(fallen.state, first.release)?.kind).toBe('corrected');
  });
});

describe('words that were taken up again', () => {
  const OLD = 'Outsiders have seen nothing of it.';

  it('are as old as they were: somebody has to look through them for what fell since', () => {
    const aside = correctedOnBoth(correctionFirst(updating(OLD)));
    const known = aside.when({
      ...{ type: 'fact.record', status: 'confirmed', text: 'Nobody has read the file.' },
      ...{ happenedAt: null, learntAt: null },
    });
    const fallen = changed(known, 'withdrawn');
    const out = leaveStage(released(takenUpApproved(fallen)), 'followUp');
    const fact = out.state.facts.at(-1);
    expect(fact && untiedOut(out.state, fact).map(({ words }) => words)).toContain(OLD);
  });

  it('are no word of what has changed since they were written', () => {
    const aside = correctedOnBoth(correctionFirst(updating(OLD)));
    const said = updateOut(
      aside.when({
        ...{ type: 'fact.record', status: 'confirmed', text: 'The forum shows 700 addresses.' },
        ...{ happenedAt: null, learntAt: null },
      }),
      'The forum shows 700 addresses.',
    );
    const change = changedUnder(said);
    const before = changedSince(change.state).length;
    expect(before).toBe(1);
    const out = leaveStage(released(takenUpApproved(change)), 'followUp');
    expect(changedSince(out.state)).toHaveLength(before);
  });
});
