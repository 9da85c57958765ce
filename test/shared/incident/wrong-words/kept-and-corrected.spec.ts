import { describe, expect, it } from 'vitest';
import { perhapsOut } from '../../../../shared/incident/perhaps-out.ts';
import { falseItself } from '../../../../shared/incident/wrong-words/false-itself.ts';
import { shakenFacts } from '../../../../shared/incident/wrong-words/leaning.ts';
import {
  uncorrected,
  wrongBeside,
  wrongStillOut,
} from '../../../../shared/incident/wrong-words/wrong-still-out.ts';
import { projectExecutiveCard } from '../../../../shared/projection/executive-card.ts';
import { releaseStandings } from '../../../../shared/projection/release-standing.ts';
import { paceReports, wrongReports } from '../../../../shared/projection/report-wrong.ts';
import { AT_WORK, LEAKED, newestFact, SORRY } from '../../../support/fact-story.ts';
import { approveAll, leaveStage, released, SAMPLE_PEOPLE, type Story } from '../../../support/given.ts';
import { samplePlaybook } from '../../../support/sample-playbook.ts';
import {
  correctedOnBoth,
  correctedOnOne,
  correctionApproved,
  correctionFirst,
  updating,
} from '../../../support/set-aside-story.ts';

const [first = '', second = ''] = samplePlaybook.channels.filter((one) => !one.internal).map(({ id }) => id);
const nameOf = (id: string) => samplePlaybook.channels.find((one) => one.id === id)?.name ?? '';
const ids = ({ state }: Story) => state.releases.slice(0, 2).map(({ releaseId }) => releaseId);
const notes = (story: Story, at: number) =>
  (releaseStandings(story.state).get(ids(story)[at] ?? '') ?? []).map(({ text }) => text);
const cut = (story: Story) => story.when({ type: 'correction.cutShort', reason: 'The account is locked.' });
/** A correction of another sentence of the same releases, approved. */
const another = (story: Story, words = SORRY) =>
  correctionApproved(story.when({ type: 'correction.start', releaseIds: ids(story), words: [words] }));
const kept = (story: Story) =>
  story.when({ type: 'sentence.keep', words: LEAKED, factId: newestFact(story), reason: 'Told by phone.' });
const card = (story: Story) => projectExecutiveCard(story.state, SAMPLE_PEOPLE, story.at).parts;
const lines = (story: Story, title: string) => card(story).find((one) => one.title === title)?.lines ?? [];

describe('a correction of other sentences', () => {
  it('rights nothing of what one before it ended without', () => {
    const story = released(another(cut(correctedOnOne())), 1);
    expect(notes(story, 1)).toEqual([
      'known to be wrong and not corrected here: Correction 3 ended without it',
    ]);
    expect(uncorrected(story.state)).toEqual([second]);
    expect(wrongStillOut(story.state)).toContain(second);
  });

  it('is named beside the one that is out there as well', () => {
    const story = released(another(correctedOnBoth()), 0);
    expect(notes(story, 0)).toEqual(['Correction 3 and Correction 4 are out here']);
  });

  it('leaves what fell meanwhile to a correction of its own, and its signers see that', () => {
    const story = correctionFirst(updating());
    const current = story.state.statements.at(-1)?.statementId ?? '';
    expect(wrongBeside(story.state, current)).toEqual([]);
    const other = story.when({ type: 'correction.start', releaseIds: ids(story), words: [SORRY] });
    const own = other.state.statements.at(-1)?.statementId ?? '';
    expect(wrongBeside(other.state, own)).toMatchObject([
      { fact: { factId: newestFact(story) }, released: [{ words: LEAKED }, { words: LEAKED }] },
    ]);
  });
});

describe('words that stay as they are with a reason', () => {
  const story = kept(cut(correctedOnOne()));

  it('stay corrected where a correction is out', () => {
    expect(notes(story, 0)).toEqual(['Correction 3 is out here']);
    const places = wrongReports(story.state, SAMPLE_PEOPLE).flatMap((one) => one.places);
    expect(places.map(({ channel, became }) => [channel, became])).toEqual([
      [nameOf(first), 'corrected'],
      [nameOf(second), 'kept'],
    ]);
  });

  it('are named where they stay, beside the release and on the card', () => {
    expect(notes(story, 1)).toEqual([
      'known to be wrong and not corrected here: Correction 3 ended without it',
      'leans on what is not confirmed, and kept as it is with a reason',
    ]);
    expect(lines(story, 'We said something wrong')).toEqual([
      expect.stringMatching(
        new RegExp(`^Wrong, corrected at .* on ${nameOf(first)}, left as it is on ${nameOf(second)}: `),
      ),
    ]);
  });
});

describe('a correction that says what is false now', () => {
  /** The correction rests on a fact of its own, which falls while it is out on one channel. */
  const half = released(resting(correctionFirst(updating())), 0);
  const fallen = half.when({
    ...{ type: 'fact.change', factId: newestFact(half), to: 'withdrawn', learntAt: null },
    reason: 'Not all of them.',
  });

  it('is not what comes next', () => {
    expect(falseItself(half.state)).toBeNull();
    expect(lines(half, 'Next')).toEqual([`The correction goes out on ${nameOf(second)}, too.`]);
    expect(falseItself(fallen.state)).toBe('half');
    expect(lines(fallen, 'Next')).toEqual([
      'Another correction: the one that is under way says what is false now.',
    ]);
  });

  it('is on its way only while a channel is left', () => {
    const drafts = (story: Story) => shakenFacts(story.state)[0]?.drafts.map(({ words }) => words);
    expect(drafts(fallen)).toEqual([AT_WORK]);
    expect(drafts(released(fallen, 1))).toEqual([]);
  });

  it('ended over another is asked about where it ended, not as set aside', () => {
    const next = fallen.when({
      ...{ type: 'correction.start', factId: newestFact(fallen), words: [AT_WORK], cutShort: 'It is false.' },
      releaseIds: fallen.state.releases.slice(-1).map(({ releaseId }) => releaseId),
    });
    const asked = perhapsOut(next.state).filter(({ statement }) => statement.kind === 'correction');
    expect(asked.map(({ ended }) => ended)).toEqual(['cutShort']);
  });
});

describe('a correction that goes no further because the words stay elsewhere', () => {
  it('is on its way for nothing that falls under the same words after that', () => {
    const other = updating().when({
      ...{
        type: 'fact.record',
        status: 'confirmed',
        text: 'The file was read.',
        happenedAt: null,
        learntAt: null,
      },
    });
    const [leaked, read] = other.state.facts.slice(-2).map(({ factId }) => factId);
    const both = other.when({
      ...{ type: 'sentence.mark', words: LEAKED, as: 'facts', factIds: [leaked ?? '', read ?? ''] },
    });
    const fall = (story: Story, factId = '') =>
      story.when({ type: 'fact.change', factId, to: 'denied', learntAt: null, reason: 'No.' });
    const begun = fall(both, leaked).when({
      ...{ type: 'correction.start', releaseIds: ids(both), words: [LEAKED], factId: leaked },
    });
    const half = correctedOnOne(begun);
    const stays = half.when({
      type: 'sentence.keep',
      words: LEAKED,
      factId: leaked ?? '',
      reason: 'By phone.',
    });
    const open = shakenFacts(fall(stays, read).state).find(({ fact }) => fact.factId === read);
    expect(open?.released.map(({ release, dealt }) => [release.channel, dealt])).toEqual([[second, null]]);
  });
});

describe('how fast a correction was', () => {
  it('is everywhere only once it is out on every channel that it was signed for', () => {
    expect(paceReports(correctedOnBoth().state)[0]?.text).toContain('it was out everywhere they were');
    const wide = resting(correctionFirst(updating()), []);
    const both = released(released(wide, 0), 1);
    expect(paceReports(both.state)[0]?.text).not.toContain('everywhere');
  });
});

/** In publish: the correction also says a sentence that leans on a new fact, and goes out on all channels but `without`. */
function resting(story: Story, without?: string[]): Story {
  const fact = story.when({
    ...{ type: 'fact.record', status: 'confirmed', text: 'All of them are being called.' },
    ...{ happenedAt: null, learntAt: null },
  });
  const revision = fact.state.statements.at(-1)?.revisions.at(-1);
  const text = `We were wrong about the file. ${AT_WORK}`;
  const said = fact.when(
    {
      type: 'draft.revise',
      basedOn: revision?.revisionId ?? null,
      text,
      without: without ?? [...(revision?.without ?? [])],
    },
    { by: 'social' },
  );
  const tied = said.when({ type: 'sentence.mark', words: AT_WORK, as: 'facts', factIds: [newestFact(said)] });
  return leaveStage(approveAll(leaveStage(tied, 'approve')), 'publish');
}
