import { describe, expect, it } from 'vitest';
import { closedBy } from '../../../shared/incident/relied-on.ts';
import {
  alarmRaised,
  approveAll,
  approveIn,
  clearStage,
  expectRefused,
  given,
  leaveStage,
  requested,
  type Story,
} from '../../support/given.ts';

const tick = (itemId: string) => ({ type: 'checklist.check', stage: 'approve', itemId }) as const;
const untick = (itemId: string) => ({ type: 'checklist.uncheck', stage: 'approve', itemId }) as const;

/** The comms director, the first of three signers, approves; their required item is "same-words". */
function directorApproves(story: Story): Story {
  const request = story.state.approvals.at(-1);
  const [first] = request?.signers ?? [];
  return approveIn(story, first?.signerId ?? '');
}

describe('required items of the approve stage', () => {
  it('of a signer cannot be ticked after that signer approved; they can be waived', () => {
    const story = directorApproves(requested());
    expectRefused(story.ask(tick('same-words')), 'relied-on');
    expect(story.ask(tick('same-words'))).toMatchObject({
      error: { sentence: 'Incident lead has approved without it. Waive it with a reason instead.' },
    });
    expect(
      story.ask({ type: 'stage.waive', requirement: 'item:same-words', reason: 'Done, not ticked.' }).ok,
    ).toBe(true);
  });

  it('are not said to be still to do once they can only be waived', () => {
    const about = (story: Story) => story.ask({ type: 'stage.advance', to: 'publish' });
    const sentence = /Incident lead has approved without it, so it can only be waived, with a reason\.$/;
    const others = clearStage(requested()).when(untick('same-words'));
    const story = ['legal', 'chief'].reduce((told, personId) => {
      const signers = told.state.approvals.at(-1)?.signers ?? [];
      return approveIn(told, signers.find((one) => one.personId === personId)?.signerId ?? '');
    }, directorApproves(others));
    expect(about(story)).toMatchObject({ error: { code: 'unmet' } });
    expect(about(story)).toMatchObject({ error: { sentence: expect.stringMatching(sentence) } });
  });

  it('that were ticked when the signer approved stay ticked', () => {
    const story = directorApproves(requested().when(tick('same-words')));
    expectRefused(story.ask(untick('same-words')), 'relied-on');
    expect(story.ask(tick('facts-hold')).ok).toBe(true);
  });

  it('of people who do not sign end with the last approval', () => {
    const story = approveAll(requested());
    expectRefused(story.ask(untick('facts-hold')), 'relied-on');
  });

  it('may be done at any time if they are not required, or before any approval', () => {
    expect(approveAll(requested()).ask(tick('match-regulator')).ok).toBe(true);
    expect(requested().when(tick('same-words')).ask(untick('same-words')).ok).toBe(true);
  });

  it('open again with the next request', () => {
    const story = directorApproves(requested().when(tick('same-words')));
    const request = story.state.approvals.at(-1);
    const legal = request?.signers.find((one) => one.role === 'legal');
    const again = story
      .when(
        {
          type: 'approval.reject',
          revisionId: request?.revisionId ?? '',
          signerId: legal?.signerId ?? '',
          reason: 'Not proven.',
        },
        { by: 'legal' },
      )
      .when(
        { type: 'draft.revise', basedOn: request?.revisionId ?? '', text: 'We are sorry.' },
        { by: 'social' },
      );
    expect(leaveStage(again, 'approve').ask(tick('same-words')).ok).toBe(true);
  });
});

describe('what an approval would close unticked', () => {
  const texts = (story: Story, index: number) =>
    closedBy(story.state, story.state.approvals.at(-1)?.signers[index]?.signerId ?? '').unticked.map(
      ({ id }) => id,
    );

  it('is the signer’s own, and for the last signer everything that is left', () => {
    expect(texts(requested(), 0)).toEqual(['same-words']);
    expect(texts(requested(), 1)).toEqual([]);
    expect(texts(clearStage(requested()), 0)).toEqual([]);
    const signers = requested().state.approvals.at(-1)?.signers ?? [];
    const two = signers.slice(0, 2).reduce((story, { personId }) => {
      const request = story.state.approvals.at(-1);
      const seat = request?.signers.find((one) => one.personId === personId);
      return approveIn(story, seat?.signerId ?? '');
    }, requested());
    expect(texts(two, 2)).toEqual(['facts-hold']);
  });
});

describe('what stands in the way of a stage', () => {
  it('is told all at once, the hard rule first, with the way out', () => {
    const story = leaveStage(alarmRaised(), 'brief');
    const asked = story.ask({ type: 'stage.advance', to: 'draft' });
    const { sentence } = asked.ok ? { sentence: '' } : asked.error;
    expect(sentence).toMatch(/^Write down at least one thing .* Say whether this is simple or complex; /);
    expect(sentence).toMatch(
      /Still open: Social officer, Fact owner and Legal in the room; Write down what is confirmed…; Name the kinds of data and people…; /,
    );
    expect(sentence).toMatch(/ Do each, or waive it with a reason\.$/);
  });

  it('names who approved without each item that can only be waived', () => {
    const story = approveAllWithout();
    const asked = story.ask({ type: 'stage.advance', to: 'publish' });
    expect(asked.ok ? '' : asked.error.sentence).toMatch(
      /^Still open: Put .* \(Incident lead has approved without it\); Confirm .* \(Every signer has approved without it\)\. These can only be waived, each with a reason\.$/,
    );
  });

  it('of what a signer’s yes closes tells ticked and unticked apart', () => {
    const story = requested().when(tick('same-words'));
    const director = story.state.approvals.at(-1)?.signers[0]?.signerId ?? '';
    const ids = closedBy(story.state, director);
    expect(ids.ticked.map(({ id }) => id)).toEqual(['same-words']);
    expect(ids.unticked).toEqual([]);
  });
});

function approveAllWithout(): Story {
  const story = requested();
  const signers = story.state.approvals.at(-1)?.signers ?? [];
  return signers.reduce((told, { signerId }) => approveIn(told, signerId), story);
}

describe('a required item that the log says', () => {
  /** The incident with "same-words" told by its queues, the only one of which is paused. */
  const told = () => {
    const { events, at } = requested();
    const byQueues = events.map((event) => {
      if (event.type !== 'incident.opened') return event;
      const { playbook } = event.data;
      const { approve } = playbook.stages;
      const checklist = approve.checklist.map((item) =>
        item.id === 'same-words' ? { ...item, holdsWhen: 'queuesPaused' as const } : item,
      );
      const stages = { ...playbook.stages, approve: { ...approve, checklist } };
      return { ...event, data: { ...event.data, playbook: { ...playbook, stages } } };
    });
    return given(byQueues, at).when({ type: 'queue.add', name: 'Buffer' });
  };
  const director = (story: Story) =>
    closedBy(story.state, story.state.approvals.at(-1)?.signers[0]?.signerId ?? '');

  it('is open before a signature while the log contradicts it, and done without a tick once it is proven', () => {
    const open = told();
    const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
    expect(ids(director(open).unticked)).toContain('same-words');
    const queueId = open.state.queues[0]?.queueId ?? '';
    const paused = open.when({ type: 'queue.pause', queueIds: [queueId], note: '' });
    expect(ids(director(paused).unticked)).not.toContain('same-words');
    expect(ids(director(paused).ticked)).toContain('same-words');
  });
});
