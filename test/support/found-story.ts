import { cited, LEAKED, newestFact, withdrawnUnder } from './fact-story.ts';
import { approveAll, leaveStage, released, type Story } from './given.ts';
import { samplePlaybook } from './sample-playbook.ts';

/** The words are out on two of their channels when the fact under them falls. */
function fallenInPublish(): Story {
  const publish = leaveStage(approveAll(leaveStage(cited(), 'approve')), 'publish');
  return withdrawnUnder(released(released(publish), 1));
}

/** A correction of what is out on two channels is with its signers. `without`: where it does not go, if not where it began. */
export function correctionToSign(words: readonly string[] = [LEAKED], without?: readonly string[]): Story {
  const out = fallenInPublish();
  const releaseIds = out.state.releases.map(({ releaseId }) => releaseId);
  const begun = out.when(
    { type: 'correction.start', releaseIds, words: [...words], factId: newestFact(out) },
    { by: 'social' },
  );
  const revision = begun.state.statements.at(-1)?.revisions.at(-1);
  const text = `Correction.\n\nWe said: “${LEAKED}” It is 3,000.`;
  const goes = { without: [...(without ?? revision?.without ?? [])] };
  const basedOn = revision?.revisionId ?? null;
  const saved = begun.when({ type: 'draft.revise', basedOn, text, ...goes }, { by: 'social' });
  return leaveStage(saved, 'approve');
}

/** The holding statement turns out to be out on another channel, too, and that is written down. */
export function foundOn(story: Story, index: number): Story {
  const revisionId = story.state.releases[0]?.revisionId ?? '';
  const channel = samplePlaybook.channels.filter((one) => !one.internal)[index]?.id ?? '';
  const address = `https://example.com/found/${index}`;
  return story.when(
    {
      type: 'release.record',
      revisionId,
      channel,
      address,
      releasedAt: story.state.releases[0]?.releasedAt ?? null,
    },
    { by: 'social' },
  );
}
