import { describe, expect, it } from 'vitest';
import { obstacles } from '../../../shared/incident/obstacles.ts';
import {
  alarmRaised,
  approveIn,
  briefed,
  clearStage,
  drafting,
  leaveStage,
  publishing,
  requested,
  type Story,
  worded,
} from '../../support/given.ts';

const placesOf = (story: Story) => obstacles(story.state, story.at).map(({ place }) => place?.key ?? null);
const refusalOf = (story: Story, to: 'draft' | 'approve' | 'publish' | 'followUp') => {
  const asked = story.ask({ type: 'stage.advance', to }, { afterMs: 0 });
  return asked.ok ? null : asked.error.sentence;
};

describe('what stands in the way of the next stage', () => {
  it('is one entry for each thing, with its place, and a way to waive what can be waived', () => {
    const story = leaveStage(alarmRaised(), 'brief');
    const all = obstacles(story.state, story.at);
    expect(all.slice(0, 2)).toMatchObject([
      { code: 'nothing-known', place: { key: 'brief-line' }, waive: null },
      { code: 'complexity', place: { key: 'complexity' }, waive: null },
    ]);
    expect(all).toContainEqual({
      code: 'unmet',
      text: 'Social officer in the room',
      place: { key: 'role:socialOfficer', stage: null },
      waive: 'role:socialOfficer',
    });
    expect(all.filter(({ waive }) => waive !== null)).toHaveLength(all.length - 2);
  });

  it('is empty if and only if the stage can be left', () => {
    for (const [story, to] of [
      [briefed(), 'draft'],
      [clearStage(briefed()), 'draft'],
      [drafting(), 'approve'],
      [clearStage(worded()), 'approve'],
      [requested(), 'publish'],
      [clearStage(publishing()), 'followUp'],
    ] as const)
      expect([obstacles(story.state, story.at).length === 0, to]).toEqual([
        refusalOf(story, to) === null,
        to,
      ]);
  });

  it('stands in the refusal in the same words and order', () => {
    for (const [story, to] of [
      [leaveStage(alarmRaised(), 'brief'), 'draft'],
      [drafting(), 'approve'],
      [requested(), 'publish'],
      [publishing(), 'followUp'],
    ] as const) {
      const hard = obstacles(story.state, story.at).filter(({ waive }) => waive === null);
      expect(hard.length).toBeGreaterThan(0);
      for (const { text } of hard) expect(refusalOf(story, to)).toContain(text);
    }
  });

  it('names every open slot by what the form calls it, and leads to its field', () => {
    const story = clearStage(
      worded('It was {{what-was-wrong}}. It is {{what-is-right}}. Call {{a-number}}.'),
    );
    expect(obstacles(story.state, story.at)).toMatchObject([
      {
        code: 'slot',
        text: 'Fill in “What was wrong”.',
        place: { key: 'slot:what-was-wrong', stage: 'draft' },
      },
      {
        code: 'slot',
        text: 'Fill in “What is right”.',
        place: { key: 'slot:what-is-right', stage: 'draft' },
      },
      { code: 'slot', text: 'Fill in “A number”.', place: { key: 'slot:a-number', stage: 'draft' } },
    ]);
    expect(refusalOf(story, 'approve')).toContain('“What is right”');
    expect(refusalOf(story, 'approve')).not.toContain('what-is-right');
  });

  it('says many open slots in one line, so that the rest is seen', () => {
    const story = clearStage(worded('{{what-was-wrong}} {{b}} {{c}} {{d}} {{b}}'));
    expect(obstacles(story.state, story.at)).toMatchObject([
      { text: 'Fill in 4 open slots, from “What was wrong” on.', place: { key: 'slot:what-was-wrong' } },
    ]);
  });

  it('is each signer who has not approved, until they have', () => {
    const story = clearStage(requested());
    const [first, ...others] = story.state.approvals.at(-1)?.signers ?? [];
    expect(placesOf(story)).toEqual([first, ...others].map((one) => `signer:${one?.signerId}`));
    const one = approveIn(story, first?.signerId ?? '');
    expect(placesOf(one)).toEqual(others.map((other) => `signer:${other.signerId}`));
  });

  it('is the first release in Publish', () => {
    expect(placesOf(clearStage(publishing()))).toEqual(['release', 'role:customerService']);
  });
});
