import type { LeaningPlace } from '../../shared/incident/wrong-words/leaning.ts';
import { leaningOn } from '../../shared/incident/wrong-words/leaning.ts';
import { approveAll, briefed, leaveStage, released, type Story } from './given.ts';

const MINUTE = 60_000;

/** What the story says in public: a fact, empathy, and a promise to work. */
export const LEAKED = 'The file holds the e-mail addresses of about 300 customers.';
export const SORRY = 'We are sorry that this happened.';
export const AT_WORK = 'Our people are calling everybody who is in the file.';
export const SAID = `${LEAKED} ${SORRY} ${AT_WORK}`;

/** The id of the newest fact. */
export function newestFact(story: Story): string {
  return story.state.facts.at(-1)?.factId ?? '';
}

/** In brief: a report is taken as a claim, and Security confirms it. */
export function confirmed(): Story {
  const reported = briefed().when({
    type: 'report.log',
    text: 'About 300 customers are in the file.',
    source: 'A post on the forum',
    happenedAt: null,
  });
  const report = reported.state.reports.at(-1);
  const claimed = reported.when({
    ...{ type: 'fact.record', status: 'claimed', text: report?.text ?? '' },
    ...{ happenedAt: null, learntAt: report?.at ?? null, reportId: report?.reportId },
  });
  return claimed.when({
    ...{ type: 'fact.change', factId: newestFact(claimed), to: 'confirmed', learntAt: null },
    ...{ source: 'Security desk', toldBy: 'Ines Roy', toldTo: 'Ada Lind' },
    grade: { source: 'B', information: '1' },
  });
}

/** In draft: every sentence says what it is said on, and the first leans on the fact. */
export function cited(): Story {
  const story = leaveStage(confirmed(), 'draft').when(
    { type: 'draft.revise', basedOn: null, text: SAID },
    { by: 'social', afterMs: MINUTE },
  );
  return story
    .when({ type: 'sentence.mark', words: LEAKED, as: 'facts', factIds: [newestFact(story)] })
    .when({ type: 'sentence.mark', words: SORRY, as: 'empathy', factIds: [] })
    .when({ type: 'sentence.mark', words: AT_WORK, as: 'commitment', factIds: [] });
}

/** In follow-up: the words are out on two channels. */
export function citedOut(): Story {
  const publish = leaveStage(approveAll(leaveStage(cited(), 'approve')), 'publish');
  return leaveStage(released(released(publish), 1), 'followUp');
}

/** The fact is withdrawn after the words went out. */
export function withdrawnUnder(story: Story = citedOut()): Story {
  return story.when(
    {
      ...{ type: 'fact.change', factId: newestFact(story), to: 'withdrawn', learntAt: null },
      reason: 'Security counted again: it is 3,000.',
    },
    { afterMs: 5 * MINUTE },
  );
}

/** Every sentence that leans on the newest fact. */
export function placesOf(story: Story): readonly LeaningPlace[] {
  const { drafts, released: out } = leaningOn(story.state, newestFact(story));
  return [...drafts, ...out];
}

/** What was wrong is corrected by one press: the correction is in draft, with its first words. */
export function correcting(story: Story = withdrawnUnder()): Story {
  const factId = newestFact(story);
  const releaseIds = leaningOn(story.state, factId).released.map(({ release }) => release.releaseId);
  return story.when({ type: 'correction.start', releaseIds, words: [LEAKED], factId });
}

/** A fact is claimed, confirmed, cited, out, withdrawn, kept once and corrected. */
export function factStory(): Story {
  const out = withdrawnUnder();
  return correcting(
    out
      .when({
        type: 'sentence.keep',
        words: LEAKED,
        factId: newestFact(out),
        reason: 'The correction follows.',
      })
      .when({ type: 'sentence.unmark', words: SORRY }),
  );
}
