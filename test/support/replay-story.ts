import { newestFact } from './fact-story.ts';
import { approveAll, briefed, clearStage, leaveStage, released, type Story } from './given.ts';

const MINUTE = 60_000;

const WORDS = [
  'We are sorry: some of our customers’ e-mail addresses were posted on a public forum this morning.',
  'The file holds e-mail addresses.',
  'We do not yet know how many people are affected, and we will say so as soon as we do.',
].join(' ');

/** What was found out while the signers looked. */
export const FOUND_LATER = 'The column list shows names as well.';

type Told = readonly [status: 'confirmed' | 'claimed', text: string, happenedBefore: number];

function tell(story: Story, [status, text, minutes]: Told): Story {
  const happenedAt = minutes === 0 ? null : story.at - minutes * MINUTE;
  return story.when(
    { type: 'fact.record', status, text, happenedAt, learntAt: null },
    { afterMs: MINUTE / 2 },
  );
}

function asked(): Story {
  const known = (
    [
      ['claimed', 'About 40,000 accounts.', 0],
      ['claimed', 'The source is a former contractor.', 0],
    ] satisfies readonly Told[]
  ).reduce(tell, briefed());
  const drafting = leaveStage(
    known.when({ type: 'brief.add', column: 'notKnown', text: 'How many people are in the file.' }),
    'draft',
  );
  const written = drafting.when(
    { type: 'draft.revise', basedOn: null, text: WORDS },
    { by: 'social', afterMs: 4 * MINUTE },
  );
  return leaveStage(written, 'approve');
}

/** Legal opens the words and an adviser objects; then something is found out, and only then do all sign. */
function signed(): Story {
  const story = asked();
  const request = story.state.approvals.at(-1);
  const seat = request?.signers.find(({ personId }) => personId === 'legal');
  const about = { revisionId: request?.revisionId ?? '', signerId: seat?.signerId ?? '' };
  const objected = story
    .when({ type: 'approval.see', ...about }, { by: 'legal', afterMs: MINUTE })
    .when(
      { type: 'approval.object', revisionId: about.revisionId, reason: 'Every word must be provable.' },
      { by: 'chief', afterMs: MINUTE },
    );
  const objectionId = objected.state.approvals.at(-1)?.objections[0]?.objectionId ?? '';
  const found = tell(objected, ['confirmed', FOUND_LATER, 20])
    .when({ type: 'note.add', text: 'The list has been there since this morning.', happenedAt: null })
    .when({ type: 'objection.answer', objectionId, answer: 'The file was read twice.' }, { afterMs: MINUTE });
  return approveAll(found);
}

/** An incident worth stepping through: facts that came too late, a signer who looked before them, and an end. */
export function replayStory(): Story {
  const out = released(leaveStage(signed(), 'publish'));
  const counted = tell(leaveStage(out, 'followUp'), ['confirmed', 'It was 41,212 accounts.', 0]);
  const withdrawn = counted.when(
    {
      ...{ type: 'fact.change', factId: counted.state.facts[2]?.factId ?? newestFact(counted) },
      ...{ to: 'withdrawn', learntAt: null, reason: 'The badge was never used.' },
    },
    { afterMs: 3 * MINUTE },
  );
  return clearStage(withdrawn).when({ type: 'incident.close', reason: 'Nothing is owed to anyone.' });
}
