import type { Desk } from '../../shared/playbook/desk.ts';
import { queuesFileSchema } from '../../shared/playbook/desk.ts';
import { playbookSchema } from '../../shared/playbook/schema.ts';
import { readResource } from '../shared/playbook/shipped.ts';
import { alarmRaised, given, type Story } from './given.ts';

const { queues: SHIPPED } = queuesFileSchema.parse(readResource('queues.json'));

/** The same story in an incident whose playbook names these queues. */
export function pinning(story: Story, queues: Desk['queues']): Story {
  const [opened, ...rest] = story.events;
  if (opened?.type !== 'incident.opened') throw new Error('no alarm');
  const playbook = playbookSchema.parse({ ...opened.data.playbook, queues });
  return given([{ ...opened, data: { ...opened.data, playbook } }, ...rest], story.at);
}

export const two = SHIPPED.slice(0, 2);
export const [first, second] = two.map(({ id }) => id) as [string, string];
export const inDetect = () => pinning(alarmRaised(), two);
export const paused = (story: Story, queueId: string) =>
  story.when({ type: 'queue.pause', queueIds: [queueId], note: '' }, { by: 'social' });
export const read = (story: Story, queueId: string) =>
  story.when(
    { type: 'queue.readOverdue', queueId, dropped: 2, moved: 1, kept: 0, note: '' },
    { by: 'social' },
  );
