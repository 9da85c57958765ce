import { describe, expect, it } from 'vitest';
import { checkText } from '../../../shared/check/check-text.ts';
import type { CheckId } from '../../../shared/playbook/check-rules.ts';
import { PLAYBOOK_FILES, shippedChecks, shippedPlaybook } from '../playbook/shipped.ts';

/** What nobody can blame on the values that fill a template. */
const OURS: ReadonlySet<CheckId> = new Set([
  'assurance',
  'cause',
  'hollow',
  'fixPromise',
  'blame',
  'speculation',
]);

function found(text: string): readonly string[] {
  return checkText(text, shippedChecks, { drill: false, facts: [], earlier: [] }, 'en')
    .filter(({ check }) => OURS.has(check))
    .map(({ check, words }) => `${check}: ${words}`);
}

describe.each(PLAYBOOK_FILES)('the words that %s proposes', (file) => {
  const playbook = shippedPlaybook(file);

  it('are not found by its own checks in the message map', () => {
    const said = playbook.messageMap.flatMap(({ message, supports }) => [message, ...supports]);
    expect(said.length).toBeGreaterThan(0);
    expect(said.flatMap(found)).toEqual([]);
  });

  it('are not found by its own checks in the templates', () => {
    const said = playbook.templates?.flatMap(({ text, channels }) => [
      text,
      ...channels.map((one) => one.text),
    ]);
    expect(said?.length).toBeGreaterThan(0);
    expect(said?.flatMap(found)).toEqual([]);
  });
});
