import { openCauses } from '../../shared/incident/staleness.ts';
import { citedOut, correcting, SORRY, withdrawnUnder } from './fact-story.ts';
import { approveAll, leaveStage, released, type Story } from './given.ts';

const MINUTE = 60_000;

/** What the update says: on a fact that is no part of what falls. */
export const UPDATE = 'The forum has taken the file down.';

/** In draft: the first words are out, and an update has words. */
export function updating(text = UPDATE, out: Story = citedOut()): Story {
  const begun = out.when({ type: 'statement.start', kind: 'update' }, { afterMs: 10 * MINUTE });
  return begun.when({ type: 'draft.revise', basedOn: null, text }, { by: 'social', afterMs: MINUTE });
}

/** In approve: the update is put to its signers. */
export function updateAsked(story: Story = updating()): Story {
  return leaveStage(story, 'approve');
}

/** In publish: every signer approved the update, and nothing of it is out. */
export function updateApproved(story: Story = updateAsked()): Story {
  return leaveStage(approveAll(story), 'publish');
}

/** The fact under the first words falls wherever the story stands, and its correction is started there. */
export function correctionFirst(story: Story): Story {
  return correcting(withdrawnUnder(story));
}

const WHAT_IS_RIGHT = 'It is 3,000 customers.';

/** The newest words with what is right filled in, of each fact that they ask it of. */
export function righted(story: Story): Story {
  const revision = story.state.statements.at(-1)?.revisions.at(-1);
  const fill = (text: string) => text.replaceAll(/\{\{what-is-right[-\d]*\}\}/g, WHAT_IS_RIGHT);
  return story.when(
    {
      type: 'draft.revise',
      basedOn: revision?.revisionId ?? null,
      text: fill(revision?.text ?? ''),
      variants: (revision?.variants ?? []).map((one) => ({ ...one, text: fill(one.text) })),
      without: [...(revision?.without ?? [])],
    },
    { by: 'social' },
  );
}

/** In publish: the correction is approved, and nothing of it is out. */
export function correctionApproved(story: Story): Story {
  return leaveStage(approveAll(leaveStage(righted(story), 'approve')), 'publish');
}

/** In follow-up: the correction is out on the first of the two channels that carry the wrong words. */
export function correctedOnOne(story: Story = correctionFirst(updating())): Story {
  return leaveStage(released(correctionApproved(story), 0), 'followUp');
}

/** In follow-up: the correction is out on both. */
export function correctedOnBoth(story: Story = correctionFirst(updating())): Story {
  return leaveStage(released(released(correctionApproved(story), 0), 1), 'followUp');
}

/** The command that takes up what was set aside last. */
export function takeUpOf(story: Story) {
  const aside = story.state.statements.findLast((one) => one.setAside !== undefined)?.setAside;
  return { type: 'statement.start', kind: 'update', takesUp: aside ?? '' } as const;
}

/** Somebody says that the words are still right although something moved on. */
export function keptAsIs(story: Story): Story {
  const revisionId = story.state.statements.at(-1)?.revisions.at(-1)?.revisionId ?? '';
  const causes = openCauses(story.state, story.at + 1000).map(({ id }) => id);
  if (causes.length === 0) return story;
  return story.when({ type: 'draft.keep', revisionId, causes, reason: 'Nothing of it is in these words.' });
}

/** In publish: what was set aside last is taken up, and its words are approved as they are. */
export function takenUpApproved(story: Story): Story {
  return updateApproved(updateAsked(keptAsIs(story.when(takeUpOf(story), { by: 'social' }))));
}

/** In draft: a correction that another correction set aside is taken up again. */
export function takenUpCorrection(): Story {
  const first = correctionFirst(updating());
  const releaseIds = first.state.releases.map(({ releaseId }) => releaseId).slice(0, 1);
  const second = first.when({ type: 'correction.start', releaseIds, words: [SORRY] });
  const out = leaveStage(released(correctionApproved(second)), 'followUp');
  const takesUp = out.state.statements[2]?.statementId ?? '';
  return out.when({ type: 'statement.start', kind: 'correction', takesUp });
}
