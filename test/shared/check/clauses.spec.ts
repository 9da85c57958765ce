import { describe, expect, it } from 'vitest';
import { checkText } from '../../../shared/check/check-text.ts';
import type { CheckId } from '../../../shared/playbook/check-rules.ts';
import { sampleChecks } from '../../support/sample-playbook.ts';

const LOOKED_FOR: ReadonlySet<CheckId> = new Set(['assurance', 'cause', 'hollow', 'fixPromise']);

function found(text: string, facts: readonly string[]): readonly string[] {
  return checkText(text, sampleChecks, { drill: false, facts, earlier: [] }, 'en')
    .filter(({ check }) => LOOKED_FOR.has(check))
    .map(({ check, words }) => `${check}: ${words}`);
}

type Quiet = [text: string, facts: readonly string[]];
type Loud = [...Quiet, found: string];

const QUIET: readonly Quiet[] = [
  ['There is no risk to your data.', ['The regulator found: there is no risk to your data.']],
  [
    'We found no evidence that data was copied.',
    ['Our check found no evidence that data was copied or sold.'],
  ],
  ['The bridge is completely safe.', ['The bridge is completely safe, the inspector says.']],
  ['This is not an isolated incident.', []],
  ['We cannot call it an isolated incident.', []],
  ['We never said that it was completely safe.', []],
  ['We do not yet know whether the halls and the yard are completely safe.', []],
  ['It is not yet known whether the fire and the leak were caused by the storm.', []],
  ['What the fire was caused by is not yet known.', []],
  ['The cause is still unknown.', []],
  ['The cause is under investigation.', []],
  ['The cause is being investigated.', []],
  ['The cause was not found yet.', []],
  ['The cause is not clear.', []],
  ['The cause is for the fire service to find.', []],
  ['What the cause was is for the police to say.', []],
  ['The cause was, and is, unknown.', []],
  ['It is not true that the leak was caused by us.', []],
  ['The fire was not caused by Acme.', ['The fire was not caused by Acme.']],
  ['The leak was caused by a valve.', ['The leak was caused by a valve, not by Acme.']],
  [
    'The outage was caused by a cable that was cut in Leeds.',
    ['The outage was caused by a cable cut in Leeds.'],
  ],
  ['A mistake by our supplier led to the outage.', ['A mistake by our supplier led to the outage.']],
  ['An alarm triggered by smoke sounded at 08:10.', ['An alarm sounded at 08:10 because of smoke.']],
  ['The hotline will be open on Saturday from 09:00.', []],
  ['We will be open on Monday as usual.', []],
  ['We took the train to Leeds.', []],
  ['We took two of them to hospital and one is seriously unwell.', []],
  ['We take the train seriously.', []],
];

const LOUD: readonly Loud[] = [
  ['There is no risk to your data.', ['There is no risk to passengers.'], 'assurance: There is no risk'],
  [
    'There is no risk to your data.',
    ['There is no risk to passengers. Your data was copied.'],
    'assurance: There is no risk',
  ],
  [
    'There is no risk to your data.',
    ['There is no risk to passengers, but your data was copied.'],
    'assurance: There is no risk',
  ],
  ['There is no danger.', ['There is no danger to passengers.'], 'assurance: There is no danger'],
  ['Your files are completely safe.', ['The building is completely safe.'], 'assurance: completely safe'],
  ['The hall is completely safe.', ['The hall is not completely safe.'], 'assurance: completely safe'],
  [
    'We have no evidence that data was sold.',
    ['We have no evidence that anybody was hurt.'],
    'assurance: no evidence that',
  ],
  ['Whether you were there or not, it is completely safe.', [], 'assurance: completely safe'],
  ['This was an isolated, one-time incident.', [], 'assurance: isolated, one-time incident'],
  ['Your data is safe.', [], 'assurance: data is safe'],
  ['We do not know how many were hurt, and the fire was caused by Acme.', [], 'cause: caused by Acme'],
  ['We do not know how many were hurt and the fire was caused by Acme.', [], 'cause: caused by Acme'],
  ['The fire was caused by Acme and we do not yet know how many were hurt.', [], 'cause: caused by Acme'],
  [
    'The fire was caused by Acme.',
    ['Acme said that the fire was *not* caused by Acme.'],
    'cause: caused by Acme',
  ],
  [
    'The fire was caused by Acme.',
    ['The fire was caused by a fault; Acme repaired it.'],
    'cause: caused by Acme',
  ],
  ['The leak was caused by Acme.', ['The leak was caused by a valve, not by Acme.'], 'cause: caused by Acme'],
  ['The fire was not caused by Acme.', ['The fire was caused by Acme.'], 'cause: caused by Acme'],
  [
    'A mistake by our supplier led to the outage.',
    ['The outage was caused by a storm.'],
    'cause: mistake by our supplier led to',
  ],
  ['The outage resulted from a mistake by Acme.', [], 'cause: resulted from a mistake by Acme'],
  ['We will be open again on Monday.', [], 'fixPromise: will be open again on Monday'],
  [
    'We will speak again at noon, and power will be restored by 15:00 today.',
    [],
    'fixPromise: will be restored by 15:00',
  ],
  ['We take your privacy very seriously.', [], 'hollow: take your privacy very seriously'],
  [
    'We take the concerns of our neighbours seriously.',
    [],
    'hollow: take the concerns of our neighbours seriously',
  ],
  ['We take this very seriously.', [], 'hollow: take this very seriously'],
];

describe('what says more than is known', () => {
  it.each(QUIET)('is not found in: %s %s', (text, facts) => {
    expect(found(text, facts)).toEqual([]);
  });

  it.each(LOUD)('is found in: %s %s', (text, facts, words) => {
    expect(found(text, facts)).toEqual([words]);
  });
});

it('takes no ground from what only makes figures known: that something went out is none', () => {
  const text = 'There is no risk to customers. The fire was caused by Acme.';
  const basis = { drill: false, facts: [], known: [text], earlier: [] };
  const checks = checkText(text, sampleChecks, basis, 'en').map(({ check }) => check);
  expect(checks).toEqual(expect.arrayContaining(['assurance', 'cause']));
});
