import { describe, expect, it } from 'vitest';
import { projectReport } from '../../../shared/projection/report.ts';
import { projectTimeline } from '../../../shared/projection/timeline.ts';
import {
  approveAll,
  expectRefused,
  leaveStage,
  requested,
  SAMPLE_PEOPLE,
  type Story,
} from '../../support/given.ts';

function objected(): Story {
  const story = requested();
  const revisionId = story.state.approvals.at(-1)?.revisionId ?? '';
  return story.when(
    { type: 'approval.object', revisionId, reason: 'Nobody counted the addresses.' },
    { by: 'chief' },
  );
}

const objectionIn = (story: Story) => story.state.approvals.at(-1)?.objections[0];
const answer = (story: Story, text = 'Security counted them at ten.') =>
  ({ type: 'objection.answer', objectionId: objectionIn(story)?.objectionId ?? '', answer: text }) as const;

describe('a strong objection', () => {
  it('is open until the lead or the writer of the words answers it, and then stands with its answer', () => {
    const story = objected();
    expect(objectionIn(story)?.answer).toBeNull();
    for (const by of ['lead', 'social']) {
      const answered = story.when(answer(story), { by });
      expect(objectionIn(answered)?.answer).toMatchObject({ by, text: 'Security counted them at ten.' });
      expectRefused(answered.ask(answer(answered)), 'answered');
    }
    const told = projectTimeline(story.when(answer(story)).events, SAMPLE_PEOPLE).at(-1);
    expect(told).toMatchObject({
      subject: 'Ada Lind',
      text: 'answered the strong objection of Femi Adeyemi (Fact owner): Security counted them at ten.',
    });
  });

  it('is answered by nobody else, not by who raised it, and in words', () => {
    const story = objected();
    expectRefused(story.ask(answer(story), { by: 'legal' }), 'not-yours');
    expectRefused(story.ask(answer(story), { by: 'chief' }), 'own-objection');
    expectRefused(story.ask(answer(story, ' ')), 'empty');
    expectRefused(story.ask({ ...answer(story), objectionId: 'none' }), 'no-objection');
  });

  it('can still be answered after the words went on, and the report shows both', () => {
    const publishing = leaveStage(approveAll(objected()), 'publish');
    const answered = publishing.when(answer(publishing));
    const report = projectReport(answered.events, SAMPLE_PEOPLE, answered.at);
    expect(report?.statements[0]?.revisions[0]?.requests[0]?.objections).toMatchObject([
      { who: 'Femi Adeyemi, Fact owner', answer: { who: 'Ada Lind', text: 'Security counted them at ten.' } },
    ]);
  });
});
