import { expect, it } from 'vitest';
import { draftLines } from '../../../shared/projection/review-drafts.ts';
import { storyOf } from '../../../shared/projection/review-story.ts';
import { cited, LEAKED, SORRY } from '../../support/fact-story.ts';
import {
  approveAll,
  leaveStage,
  publishing,
  released,
  SAMPLE_PEOPLE,
  type Story,
} from '../../support/given.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';

const [first, second] = samplePlaybook.channels.filter((one) => !one.internal);
const READ = 'Nobody has read the file.';

const drafted = (story: Story, kind: 'provedWrong' | 'staffFirst') =>
  draftLines(storyOf(story.events, SAMPLE_PEOPLE), kind).map(({ text }) => text);
const time = (at: number) => new Date(at).toISOString().slice(11, 19);
const outAt = ({ state }: Story, index: number) => time(state.releases[index]?.releasedAt ?? 0);

/** Both channels have the words, the second one first; only the first one says the last sentence. */
function bothOut(): Story {
  const story = cited();
  const basedOn = story.state.statements.at(-1)?.revisions.at(-1)?.revisionId ?? null;
  const said = story.when(
    {
      ...{ type: 'draft.revise', basedOn, text: `${LEAKED} ${READ}` },
      variants: [{ channel: second?.id ?? '', lang: 'en', text: `${LEAKED} ${SORRY}` }],
    },
    { by: 'social' },
  );
  const publish = leaveStage(approveAll(leaveStage(said, 'approve')), 'publish');
  return leaveStage(released(released(publish, 1), 0), 'followUp');
}

const corrected = (story: Story, words: string[]) =>
  story.when({
    ...{ type: 'correction.start', words },
    releaseIds: story.state.releases.map(({ releaseId }) => releaseId),
  });

it('says of one wrong sentence since when it was out itself, and of several since when the first of them was', () => {
  const out = bothOut();
  expect(outAt(out, 0)).not.toBe(outAt(out, 1));
  expect(drafted(corrected(out, [READ]), 'provedWrong')[0]).toBe(
    `“${READ}”, out since ${outAt(out, 1)}: no correction went out.`,
  );
  expect(drafted(corrected(out, [READ, LEAKED]), 'provedWrong')[0]).toBe(
    `“${READ}” and 1 more, the first of them out since ${outAt(out, 0)}: no correction went out.`,
  );
});

it('names beside the first public words those that may have been out before', () => {
  const web = released(publishing());
  const revisionId = web.state.approvals.at(-1)?.revisionId ?? '';
  const about = { type: 'release.record', revisionId, channel: second?.id ?? '', address: 'x' } as const;
  const both = web.when({ ...about, releasedAt: web.at, minute: true }, { by: 'social' });
  expect(drafted(both, 'staffFirst')[0]).toBe(
    `Holding statement 1: nothing to our own people; the public at ${outAt(web, 0)} (${first?.name}), perhaps before that in the minute ${outAt(web, 0).slice(0, 5)} (${second?.name}).`,
  );
  const later = web.when({ ...about, releasedAt: null }, { by: 'social' });
  expect(drafted(later, 'staffFirst')[0]).not.toContain('perhaps');
});
