import { expect, it } from 'vitest';
import { correctionPace } from '../../../shared/projection/correction-pace.ts';
import { projectCycles } from '../../../shared/projection/cycles.ts';
import { projectExecutiveCard } from '../../../shared/projection/executive-card.ts';
import { spanText, spanWords, timeText } from '../../../shared/time-text.ts';
import { cited } from '../../support/fact-story.ts';
import { approveAll, leaveStage, released, SAMPLE_PEOPLE, type Story } from '../../support/given.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';
import { correctionApproved, correctionFirst, updating } from '../../support/set-aside-story.ts';
import { corrected, HURT, hurtFell, SMOKE, STAY, smokeFell, toldTwo } from '../../support/two-facts-story.ts';
import { outOnAll } from '../../support/untied-story.ts';

const MINUTE = 60_000;

/** The approved words go to our own people by mail. */
function mailed(story: Story): Story {
  const revisionId = story.state.approvals.at(-1)?.revisionId ?? '';
  return story.when({
    ...{ type: 'release.record', revisionId, channel: 'staff-mail' },
    ...{ address: 'The whole house', releasedAt: null },
  });
}

/** The correction is with our own people by mail, and nobody else has it. */
function toStaff(): Story {
  const publish = leaveStage(approveAll(leaveStage(cited(), 'approve')), 'publish');
  const out = leaveStage(released(released(mailed(publish)), 1), 'followUp');
  return mailed(correctionApproved(correctionFirst(updating(undefined, out))));
}

const paceOf = ({ state }: Story) => {
  const [correction] = state.corrections;
  return correction ? correctionPace(state, correction) : null;
};

const wrong = (story: Story) =>
  projectExecutiveCard(story.state, SAMPLE_PEOPLE, story.at).parts.find(({ title }) =>
    title.startsWith('We said'),
  )?.lines ?? [];

it('is counted to the first public words, as the rail counts it, and tells apart when our own people had it', () => {
  const staff = toStaff();
  const first = released(
    staff.when({ type: 'note.add', text: 'Waiting.', happenedAt: null }, { afterMs: MINUTE }),
  );
  const both = released(first, 1);
  const fell =
    both.state.facts.flatMap(({ tellings }) => tellings).find(({ to }) => to === 'withdrawn')?.at ?? 0;
  const said = paceOf(both) ?? '';
  expect(said).toContain(`${spanWords(fell, first.at)} after the fact fell`);
  expect(said).toMatch(/^first out to the public at /);
  expect(said).toContain('; it was out everywhere the public read them ');
  expect(said).not.toContain('everywhere they were');
  expect(said).toMatch(/; our own people had it from [\d:]+ on$/);
  const cycle = both.state.chart.context.runs.findLast(({ stage }) => stage === 'draft');
  const after = spanText(cycle?.enteredAt ?? 0, first.at);
  const last = spanText(cycle?.enteredAt ?? 0, both.at);
  expect(projectCycles(both.state, both.at).at(-1)?.outcome).toBe(
    `out after ${after}, everywhere after ${last}`,
  );
});

it('says of words that only our own people have that nobody else has them', () => {
  const staff = toStaff();
  expect(paceOf(staff)).toMatch(/^out to our own people only, first at [\d:]+$/);
  expect(wrong(staff).join(' ')).toMatch(/^Wrong, corrected for our own people only, not yet on /);
});

it('says nothing of everywhere where the wrong words were found on one more channel, which it does not reach', () => {
  const both = released(released(toStaff()), 1);
  expect(paceOf(both)).toContain('everywhere');
  const third = samplePlaybook.channels.filter((one) => !one.internal)[2]?.id ?? '';
  const revisionId = both.state.statements[0]?.revisions.at(-1)?.revisionId ?? '';
  const releasedAt = both.state.releases[0]?.releasedAt ?? null;
  const found = both.when(
    { type: 'release.record', revisionId, channel: third, address: 'x', releasedAt },
    { by: 'social' },
  );
  expect(paceOf(found)).not.toContain('everywhere');
});

it('tells on the card where it was first, and by when the others had it, where that is another minute', () => {
  const first = released(toStaff());
  const waited = first.when(
    { type: 'note.add', text: 'Waiting.', happenedAt: null },
    { afterMs: 3 * MINUTE },
  );
  const [line = ''] = wrong(released(waited, 1));
  expect(line).toMatch(/^Wrong, corrected at \d\d:\d\d GMT on .+ first, by \d\d:\d\d GMT on .+ and .+: /);
  expect(wrong(released(first, 1))[0]).toMatch(/^Wrong, corrected at \d\d:\d\d GMT on [^:]+: /);
  expect(wrong(released(first, 1))[0]).not.toContain('first, by');
});

it('is counted from the fall of each fact that it corrects, and not from that of the last alone', () => {
  const begun = corrected(smokeFell(hurtFell(toldTwo(STAY))));
  const { revisionId: basedOn = null, without = [] } = begun.state.statements.at(-1)?.revisions.at(-1) ?? {};
  const text = 'Correction. It is Ashfield, and seven people.';
  const saved = begun.when(
    { type: 'draft.revise', basedOn, text, without: [...without] },
    { by: 'social', afterMs: MINUTE },
  );
  const story = outOnAll(leaveStage(approveAll(leaveStage(saved, 'approve')), 'publish'));
  const fell = (text: string) =>
    story.state.facts.find((one) => one.text === text)?.tellings.find(({ to }) => to === 'withdrawn')?.at ??
    0;
  const own = story.state.releases.filter(
    ({ statementId }) => statementId === story.state.corrections[0]?.statementId,
  );
  const [first = 0, last = 0] = [own[0]?.releasedAt, own.at(-1)?.releasedAt];
  const time = (text: string) => timeText(fell(text), story.state.zone);
  expect(fell(HURT)).toBeLessThan(fell(SMOKE));
  expect(paceOf(story)).toContain(
    `${spanWords(fell(HURT), first)} after “${HURT}” fell at ${time(HURT)} and ${spanWords(fell(SMOKE), first)} after “${SMOKE}” fell at ${time(SMOKE)}`,
  );
  expect(paceOf(story)).toContain(
    `it was out everywhere they were ${spanWords(fell(HURT), last)} after the first of them fell and ${spanWords(fell(SMOKE), last)} after the last`,
  );
});
