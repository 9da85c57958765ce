import { SYSTEM } from '../../shared/kernel.ts';
import { approveAll, followingUp, leaveStage, released, type Story } from './given.ts';
import { samplePlaybook } from './sample-playbook.ts';

const MINUTE = 60_000;
const channel = samplePlaybook.channels.find(({ internal }) => !internal)?.id ?? '';

const promisedIn = (story: Story, minutes: number): Story =>
  story.when({ type: 'promise.make', dueAt: story.at + minutes * MINUTE, text: 'We speak again then.' });

const newest = ({ state }: Story) => {
  const { promiseId = '', dueAt = 0 } = state.promises.at(-1) ?? {};
  return { promiseId, dueAt };
};

/** The clock writes down that the last promise passed. */
function missed(story: Story): Story {
  const { promiseId, dueAt } = newest(story);
  return story.when({ type: 'promise.miss', promiseId }, { by: SYSTEM, afterMs: dueAt + 1000 - story.at });
}

/** An update, approved and ready to go out. */
function updateReady(story: Story): Story {
  const words = story
    .when({ type: 'statement.start', kind: 'update' })
    .when({ type: 'draft.revise', basedOn: null, text: 'The file is down.' }, { by: 'social' });
  return leaveStage(approveAll(leaveStage(words, 'approve')), 'publish');
}

/**
 * Three promises: one that went out in time and was written down after the clock had called it missed, one whose words came
 * late, and one that was dropped.
 */
export function promisesOfAllKinds(): Story {
  const asked = missed(updateReady(promisedIn(followingUp(), 20)));
  const { revisionId = '' } = asked.state.approvals.at(-1) ?? {};
  const releasedAt = newest(asked).dueAt - 5 * MINUTE;
  const late = asked.when(
    { type: 'release.record', revisionId, channel, address: 'x', releasedAt },
    { by: 'social' },
  );
  const after = released(updateReady(missed(promisedIn(leaveStage(late, 'followUp'), 2))));
  const open = promisedIn(leaveStage(after, 'followUp'), 30);
  return open.when({ type: 'promise.drop', promiseId: newest(open).promiseId, reason: 'Nothing is new.' });
}
