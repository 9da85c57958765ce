import { approveAll, drafting, leaveStage, type Story } from './given.ts';

export const FACT = 'No medical findings were copied.';
const LONG = `We are sorry. ${FACT} Nothing medical has gone anywhere. We are calling every patient today.`;
const SHORT = 'Names only. No findings. Call us on 0800 555 0199.';

const confirmed = (text: string) =>
  ({ type: 'fact.record', status: 'confirmed', text, happenedAt: null, learntAt: null }) as const;

/** The approved words go out on a channel. */
export const outOn = (story: Story, channel: string) =>
  story.when(
    {
      ...{ type: 'release.record', revisionId: story.state.approvals.at(-1)?.revisionId ?? '', channel },
      ...{ address: `https://example.com/${channel}`, releasedAt: null },
    },
    { by: 'social' },
  );

/** Words that say one fact in three ways are out on two channels: reading finds one of them. */
export function saidThreeWays(): { readonly story: Story; readonly factId: string } {
  const known = drafting().when(confirmed(FACT));
  const words = known.when(
    {
      ...{ type: 'draft.revise', basedOn: null, text: LONG, without: [] },
      variants: [{ channel: 'sms', lang: 'en', text: SHORT }],
    },
    { by: 'social' },
  );
  const signed = leaveStage(approveAll(leaveStage(words, 'approve')), 'publish');
  return {
    story: outOn(outOn(signed, 'web-statement'), 'sms'),
    factId: known.state.facts.at(-1)?.factId ?? '',
  };
}

/** The fact under them turns out wrong. */
export const gone = (story: Story, factId: string) =>
  story.when({ type: 'fact.change', factId, to: 'withdrawn', reason: 'Some were copied.', learntAt: null });
