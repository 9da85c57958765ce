import { describe, expect, it } from 'vitest';
import type { Playbook } from '../../../shared/playbook/schema.ts';
import { STAGES } from '../../../shared/playbook/stages.ts';
import { PLAYBOOK_FILES, shippedPlaybook } from './shipped.ts';

/** An item that says that our own people come before others. */
const OWN = /\bstaff\b|call agents|people on shift|customer care/i;
const FIRST = /\bfirst\b|\bbefore\b/i;

function staffFirstItems(playbook: Playbook) {
  return STAGES.filter((stage) => stage === 'publish').flatMap((stage) =>
    playbook.stages[stage].checklist.filter(({ text }) => OWN.test(text) && FIRST.test(text)),
  );
}

describe.each(PLAYBOOK_FILES)('%s', (file) => {
  it('leaves to the log whether our own people had the words before the public', () => {
    for (const item of staffFirstItems(shippedPlaybook(file)))
      expect(item).toMatchObject({ holdsWhen: 'staffFirst' });
  });
});

it('most playbooks have such an item', () => {
  const having = PLAYBOOK_FILES.filter((file) => staffFirstItems(shippedPlaybook(file)).length > 0);
  expect(having).toHaveLength(8);
});
