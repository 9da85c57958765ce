import { describe, expect, it } from 'vitest';
import { isAboutQueues } from '../../../shared/playbook/about-queues.ts';
import { STAGES } from '../../../shared/playbook/stages.ts';
import { PLAYBOOK_FILES, shippedPlaybook } from './shipped.ts';

describe.each(PLAYBOOK_FILES)('%s', (file) => {
  const { stages } = shippedPlaybook(file);
  const items = STAGES.flatMap((stage) => stages[stage].checklist.map((item) => ({ stage, ...item })));

  it('lets the queues say of every item about planned posts whether it is done', () => {
    const rule = { detect: 'queuesPaused', followUp: 'backlogRead' } as Record<string, string>;
    const about = items.filter(({ text }) => isAboutQueues(text));
    expect(about.map(({ stage, id, holdsWhen }) => [id, holdsWhen ?? null, stage])).toEqual(
      about.map(({ stage, id }) => [id, rule[stage], stage]),
    );
    expect(about.map(({ holdsWhen }) => holdsWhen)).toEqual(['queuesPaused', 'backlogRead']);
  });

  it('has no item that goes by the queues without saying so', () => {
    const ruled = items.filter(
      ({ holdsWhen }) => holdsWhen === 'queuesPaused' || holdsWhen === 'backlogRead',
    );
    expect(ruled.filter(({ text }) => !isAboutQueues(text)).map(({ text }) => text)).toEqual([]);
  });
});
