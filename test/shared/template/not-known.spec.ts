import { describe, expect, it } from 'vitest';
import { factsForSlot } from '../../../shared/incident/slot-facts.ts';
import { leadOf } from '../../../shared/template/not-known.ts';
import { putInto } from '../../../shared/template/slot-value.ts';
import { briefed } from '../../support/given.ts';
import { sampleTemplates } from '../../support/sample-playbook.ts';

/** What a template says once the line of the brief is taken into its slot for what is not known. */
function taken(line: string, template: string): string {
  const { state } = briefed().when({ type: 'brief.add', column: 'notKnown', text: line });
  const slot = { kind: 'text', part: 'unknown' } as const;
  const value = factsForSlot(state, slot, leadOf(template, 'x')).at(-1)?.value ?? '';
  return putInto(template, 'x', value, true);
}

const WHO = [
  'who posted it',
  'Who posted it.',
  'We do not know yet who posted it.',
  'We do not yet know who posted it',
  'We don’t know who posted it yet.',
  "We don't yet know who posted it",
  'We still do not know who posted it.',
  'We cannot say for certain who posted it.',
  'At present we do not know who posted it.',
  'So far, we cannot say who posted it.',
  'We can’t say yet who posted it.',
  'We have not yet established who posted it.',
  'It is not known who posted it.',
  'It is not yet known who posted it.',
  'It’s still not clear who posted it.',
  'It is unclear who posted it.',
  'It is still unknown who posted it.',
  'Nobody knows yet who posted it.',
  'No one knows who posted it.',
  'We are not sure who posted it.',
  'Not known: who posted it',
  'Not yet known: who posted it.',
  'Not clear yet who posted it',
  'Unknown: who posted it.',
  'Unclear who posted it.',
  'Still unknown who posted it.',
  'Do not know who posted it.',
  'What we do not know yet: who posted it.',
  'What is not known yet is who posted it.',
  'Who posted it is not known yet.',
  'Who posted it is unclear.',
  'Who posted it, we do not know yet.',
];

describe('a line under Not known', () => {
  it.each(WHO)('is said once in a sentence that says so itself: %s', (line) => {
    expect(taken(line, 'We do not yet know {{x}}. We will tell you.')).toBe(
      'We do not yet know who posted it. We will tell you.',
    );
    expect(taken(line, 'We still do not know {{x}}, and we judge nobody.')).toBe(
      'We still do not know who posted it, and we judge nobody.',
    );
  });

  it.each([
    ['The cause is not known yet.', 'the cause'],
    ['We do not know the cause.', 'the cause'],
    ['We do not know if it is safe.', 'if it is safe'],
    ['We do not know at what time it began.', 'at what time it began'],
    ['What happened is not clear.', 'what happened'],
    ['Whether what is known is right is not known.', 'whether what is known is right'],
    ['Is anybody hurt?', 'Is anybody hurt?'],
    ['We know too little.', 'we know too little'],
    ['We do not know for certain who posted it.', 'for certain who posted it'],
  ])('keeps what it is about: %s', (line, said) => {
    expect(taken(line, 'We do not yet know {{x}}.')).toBe(`We do not yet know ${said}.`);
  });

  it('loses what stands before the slot already, in any words and any language', () => {
    expect(taken('We have not decided yet whether to stay.', 'We have not yet {{x}}.')).toBe(
      'We have not yet decided whether to stay.',
    );
    expect(taken('Wir wissen noch nicht, wer es war.', 'Wir wissen nicht, {{x}}.')).toBe(
      'Wir wissen nicht, wer es war.',
    );
  });

  it('stays whole where it is a sentence of its own', () => {
    expect(taken('We do not know yet who posted it.', 'We are sorry. {{x}} Ask us.')).toBe(
      'We are sorry. We do not know yet who posted it. Ask us.',
    );
    expect(taken('Who posted it is not known yet.', '{{x}}')).toBe('Who posted it is not known yet.');
  });

  it('fits every shipped template', () => {
    const all = sampleTemplates.flatMap(({ text, slots }) =>
      slots.filter(({ part }) => part === 'unknown').map(({ id }) => ({ text, id })),
    );
    expect(all.length).toBeGreaterThan(2);
    for (const { text, id } of all) {
      const said = taken('We do not know yet who posted it.', text.replaceAll(`{{${id}}}`, '{{x}}'));
      expect(said).toMatch(
        /(?:We (?:still do not|do not yet) know who|(?:^|[.}]\s+)We do not know yet who) posted it\./u,
      );
    }
  });
});
