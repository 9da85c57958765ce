import { describe, expect, it } from 'vitest';
import { inForceFor } from '../../../shared/template/in-force.ts';
import { ownChainsPlaybook, samplePlaybook } from '../../support/sample-playbook.ts';
import {
  content,
  entry,
  library,
  OWN,
  refusedAs,
  SHORT,
  START,
  save,
  tell,
  worded,
} from '../../support/templates.ts';

const SECOND = 'own-1';
const taking = (...templates: readonly object[]) =>
  ({
    type: 'template.import',
    taken: templates.map((template) => ({ template, as: 'version' })),
    reason: 'From Berlin.',
  }) as never;

describe('several templates of a file, taken together', () => {
  const long = tell(START, { type: 'template.retire', templateId: SHORT, reason: 'Not ours.' });
  const two = tell(
    long,
    save(long, { ...worded(long), name: 'Second' }, { templateId: null, basedOn: null }),
  );
  const next = (id: string, playbooks: readonly string[]) => {
    const current = entry(two, id)?.current;
    if (!current) throw new Error(`No template ${id}`);
    return { ...current, version: current.version + 1, playbooks };
  };

  it('leave no playbook without a holding statement', () => {
    const others = [ownChainsPlaybook.id];
    expect(refusedAs(two, taking(next(OWN, others)))).toBe('accepted');
    expect(refusedAs(two, taking(next(OWN, others), next(SECOND, others)))).toBe('last-holding');
  });

  it('may hand a playbook from one to the other, in any order', () => {
    const apart = tell(two, taking(next(SECOND, [ownChainsPlaybook.id])));
    const own = { ...next(OWN, [ownChainsPlaybook.id]) };
    const second = { ...next(SECOND, [samplePlaybook.id]), version: 3 };
    for (const command of [taking(own, second), taking(second, own)]) {
      const holding = inForceFor(library(tell(apart, command)), samplePlaybook.id).filter(
        ({ kind }) => kind === 'holding',
      );
      expect(holding.map(({ name }) => name)).toEqual(['Second']);
    }
  });

  it('are not two of one name', () => {
    const twin = (id: string) => ({ id, version: 1, ...content(START), name: 'Twins' });
    expect(refusedAs(START, taking(twin('a1')))).toBe('accepted');
    expect(refusedAs(START, taking(twin('a1'), twin('b1')))).toBe('same-name');
  });
});
