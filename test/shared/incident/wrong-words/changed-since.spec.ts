import { describe, expect, it } from 'vitest';
import { fold } from '../../../../shared/incident/fold.ts';
import { openCauses } from '../../../../shared/incident/staleness.ts';
import { changedSince } from '../../../../shared/incident/wrong-words/changed-since.ts';
import { leaningOn, shakenFacts } from '../../../../shared/incident/wrong-words/leaning.ts';
import { wrongStillOut } from '../../../../shared/incident/wrong-words/wrong-still-out.ts';
import { changedSinceText, followsText } from '../../../../shared/projection/changed-text.ts';
import { projectExecutiveCard } from '../../../../shared/projection/executive-card.ts';
import { nextForPublic } from '../../../../shared/projection/next-for-public.ts';
import { releaseStandings } from '../../../../shared/projection/release-standing.ts';
import { wrongReports } from '../../../../shared/projection/report-wrong.ts';
import { sinceSaved } from '../../../../shared/projection/since-saved.ts';
import { currentStatement, latestRevision } from '../../../../shared/statement/statements.ts';
import { changedUnder, MINUTE, NOW_HOLDS, updateAsked, updateOut } from '../../../support/changed-story.ts';
import { cited, citedOut, LEAKED, newestFact, withdrawnUnder } from '../../../support/fact-story.ts';
import { approveAll, leaveStage, released, SAMPLE_PEOPLE, type Story } from '../../../support/given.ts';

const named = (id: string) => id;
const channelsOf = ({ state }: Story) =>
  changedSince(state).flatMap(({ places }) => places.map(({ release }) => release.channel));
const notesOf = ({ state }: Story) => [...releaseStandings(state).values()].flat().map(({ text }) => text);
const badNews = ({ state, at }: Story) =>
  projectExecutiveCard(state, SAMPLE_PEOPLE, at).parts.filter(({ kind }) => kind === 'bad');

/** The fact under the words of the story, which fell. */
const fallenOf = ({ state }: Story) => state.facts.find(({ status }) => status === 'withdrawn');

describe('words that were right when they went out, and have changed since', () => {
  it('are not wrong: no correction, none in the report, nothing at sign-off', () => {
    const story = changedUnder();
    expect(shakenFacts(story.state)).toEqual([]);
    expect(wrongStillOut(story.state)).toEqual([]);
    expect(wrongReports(story.state, SAMPLE_PEOPLE)).toEqual([]);
    expect(notesOf(story).join()).not.toMatch(/wrong|not confirmed/);
    expect(nextForPublic(story.state)).toEqual({ kind: 'statement' });
    expect(fold(story.events)).toEqual(story.state);
    // The same fall without a time is wrong, as before.
    expect(wrongStillOut(withdrawnUnder().state)).toHaveLength(2);
  });

  it('are out of date until the next word is out on each channel, and everything says so', () => {
    const changed = changedUnder();
    expect(channelsOf(changed)).toHaveLength(2);
    expect(notesOf(changed)).toContainEqual(expect.stringMatching(/^says what held until 10:\d\d$/));
    const [first] = changedSince(changed.state);
    expect(first && changedSinceText(changed.state, first, named)).toMatch(
      /^One sentence that is out was found to say what held until 10:\d\d: .* and .*\. Say in the next word what holds now\.$/,
    );
    expect(badNews(changed)).toEqual([
      expect.objectContaining({
        title: 'Changed since we said it',
        lines: [expect.stringMatching(/^Held until 10:\d\d.*: The file|^Held until/)],
      }),
    ]);
    const asked = updateAsked(changed, NOW_HOLDS, newestFact(changed));
    expect(wrongStillOut(asked.state)).toEqual([]);
    expect(channelsOf(updateOut(asked, 1))).toHaveLength(1);
    const all = updateOut(asked);
    expect(changedSince(all.state)).toEqual([]);
    expect(badNews(all)).toEqual([]);
    expect(notesOf(all).join()).not.toContain('held until');
  });

  it('stay out of date where the next word was saved before the change was noted and does not say it', () => {
    const out = citedOut();
    const until = out.at;
    const asked = updateAsked(out, 'Our people work on it.');
    expect(channelsOf(updateOut(changedUnder(asked, until)))).toHaveLength(2);
    const written = updateAsked(out, NOW_HOLDS);
    const saved = changedUnder(leaveStage(approveAll(written), 'publish'), until);
    expect(channelsOf(released(saved, 0))).toHaveLength(1);
  });

  it('are wrong where they went out after it held', () => {
    const publish = leaveStage(approveAll(leaveStage(cited(), 'approve')), 'publish');
    const first = released(publish);
    const story = changedUnder(released(first, 1), first.at);
    const fact = fallenOf(story);
    const wrong = shakenFacts(story.state).flatMap(({ released: places }) => places);
    expect(wrong.map(({ words }) => words)).toEqual([LEAKED]);
    expect(wrongStillOut(story.state)).toEqual(wrong.map(({ release }) => release.channel));
    expect(channelsOf(story)).toHaveLength(1);
    const reported = wrongReports(story.state, SAMPLE_PEOPLE);
    expect(reported.flatMap(({ places }) => places)).toHaveLength(1);
    expect(reported[0]?.why).toMatch(/held until/);
    expect(nextForPublic(leaveStage(story, 'followUp').state)).toMatchObject({
      kind: 'correct',
      factIds: [fact?.factId],
    });
  });
});

describe('words on their way that say what held before', () => {
  it('are stale, in true words', () => {
    const drafted = changedUnder(cited());
    const [cause] = openCauses(drafted.state, drafted.at);
    expect(cause?.what).toMatch(/^“About 300 .*” held until 10:\d\d and has changed: “About 120/);
    const withdrawn = cited();
    const fell = withdrawn.when({
      ...{ type: 'fact.change', factId: newestFact(withdrawn), to: 'withdrawn', learntAt: null },
      ...{ reason: 'The rest was deleted.', heldUntil: null },
    });
    expect(openCauses(fell.state, fell.at)[0]?.what).toMatch(/” held until 10:\d\d and has changed$/);
    expect(shakenFacts(drafted.state).flatMap(({ drafts }) => drafts)).toHaveLength(1);
  });

  it('are before their signers with the news of the change', () => {
    const asked = changedUnder(leaveStage(cited(), 'approve'));
    const statement = currentStatement(asked.state.statements);
    const revision = latestRevision(statement);
    if (!statement || !revision) throw new Error('There are words.');
    const about = { state: asked.state, people: SAMPLE_PEOPLE, statementId: statement.statementId, revision };
    expect(sinceSaved(about).find(({ kind }) => kind === 'fell')?.about).toMatch(
      /^it has changed, held until 10:\d\d: The rest was deleted\.$/,
    );
  });
});

describe('what follows from the choice is said before it is made', () => {
  it('for what was wrong, and for what has changed', () => {
    const out = citedOut();
    const leaning = leaningOn(out.state, newestFact(out));
    expect(followsText(leaning, null)).toBe(
      'One sentence that is out was found to be wrong from then on: a correction comes next.',
    );
    expect(followsText(leaning, out.at + MINUTE)).toBe(
      'One sentence that is out was found to have been right then: it is not corrected, and the next word says what holds now.',
    );
    expect(followsText(leaning, out.at - 60 * MINUTE)).toBe(
      'One sentence was found that went out after that, when it held no more: a correction comes next.',
    );
    const drafted = cited();
    expect(followsText(leaningOn(drafted.state, newestFact(drafted)), null)).toBe(
      'No sentence that is out was found to lean on it: look through what is out.',
    );
  });
});
