import { describe, expect, it } from 'vitest';
import { takenAs } from '../../../shared/incident/taken-facts.ts';
import { putInto } from '../../../shared/template/slot-value.ts';

describe('a line of what is known without its full stop', () => {
  const STOPLESS = '5,200 pupil records at 17 schools were copied';
  it.each([
    ['That was wrong. {{x}}\n\nWe are sorry.', `That was wrong. ${STOPLESS}.\n\nWe are sorry.`],
    ['That was wrong. {{x}}', `That was wrong. ${STOPLESS}.`],
    ['{{x}} We are sorry.', `${STOPLESS}. We are sorry.`],
    ['We know that {{x}}.', `We know that ${STOPLESS}.`],
    ['We know that {{x}} and stopped.', `We know that ${STOPLESS} and stopped.`],
    ['We know that {{x}} GMT.', `We know that ${STOPLESS} GMT.`],
    ['“{{x}}”', `“${STOPLESS}”`],
  ])('gets the full stop that it lacks where it ends its sentence: %s', (template, text) => {
    expect(putInto(template, 'x', STOPLESS, 'known')).toBe(text);
  });

  it('gets none where it is typed, is no sentence, or ends in a stop of its own', () => {
    expect(putInto('That was wrong. {{x}}', 'x', STOPLESS, 'byHand')).toBe(`That was wrong. ${STOPLESS}`);
    for (const value of ['12', '+43 316 5550', 'press@example.com', 'It is out!', '已經道歉 我們。'])
      expect(putInto('Call: {{x}}', 'x', value, 'known')).toBe(`Call: ${value}`);
    const next = { value: '1 December at 08:10 GMT', from: 'What is promised already' };
    expect(putInto('Next: {{x}}', 'x', next.value, takenAs([next]))).toBe(`Next: ${next.value}`);
    const fact = { value: STOPLESS, from: `5,200 pupil records  at 17 schools were copied` };
    expect(putInto('{{x}}', 'x', STOPLESS, takenAs([fact]))).toBe(`${STOPLESS}.`);
  });
});
