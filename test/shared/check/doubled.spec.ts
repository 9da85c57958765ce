import { describe, expect, it } from 'vitest';
import { checkText } from '../../../shared/check/check-text.ts';
import { withInstead } from '../../../shared/check/replace.ts';
import { sampleChecks } from '../../support/sample-playbook.ts';

const BASIS = { drill: false, facts: [], earlier: [] };
const found = (text: string, lang = 'en') =>
  checkText(text, sampleChecks, BASIS, lang).filter(({ check }) => check === 'doubled');
const mended = (text: string, lang?: string) => withInstead(text, found(text, lang));

describe('words that are said twice in a row', () => {
  it.each([
    ['We do not yet know we do not know yet who posted it.', 'We do not yet know who posted it.'],
    ['We don’t know we do not yet know who posted it.', 'We don’t know who posted it.'],
    ['Call us at the desk, at the desk, from 09:00 on.', 'Call us at the desk, from 09:00 on.'],
    ['We still do not know how we do not know how it began.', 'We still do not know how it began.'],
  ])('are found, and said once in one press: %s', (text, once) => {
    expect(mended(text)).toBe(once);
  });

  it('are found behind a list that says some words again, and each of several', () => {
    expect(mended('Open now, shut now | open now, shut now, and call us at the desk at the desk.')).toBe(
      'Open now, shut now | open now, shut now, and call us at the desk.',
    );
    expect(
      mended('Ring the front desk the front desk and ask for the night watch for the night watch.'),
    ).toBe('Ring the front desk and ask for the night watch.');
  });

  it('are found in every language', () => {
    expect(mended('Wir wissen noch nicht, wir wissen nicht, wer es war.', 'de')).toBe(
      'Wir wissen noch nicht, wer es war.',
    );
  });

  it.each([
    'We do not yet know it is not known who posted it.',
    'We still do not know it is unclear who posted it.',
    'We do not yet know we cannot say who posted it.',
    'We do not yet know we have not told the families.',
    'We still do not know we don’t know the cause.',
    'We do not yet know not yet known who posted it.',
    'We do not yet know nobody knows who posted it.',
    'We have not yet we do not know whether to stay.',
  ])('are found where both say in other words that it is not known: %s', (text) => {
    expect(found(text)).toHaveLength(1);
  });

  it.each([
    'We tested it again and again and again.',
    'No one was hurt. No one was hurt in the yard either.',
    'We do not know yet, and we do not guess.',
    'We do not know who did it, and we do not know why.',
    'We do not yet know whether it is still unclear to them.',
    'What we know we say, and what we do not know we say too.',
    'Call 0800 123 123 123 or 0800 123 123 124.',
    'It counts the earlier one; the earlier one stays.',
    'Open | shut | shut | open | shut | shut',
    'You can get water here, you can get food here.',
    'What we do not know yet\n\nWe are working with the police.',
    'What we do not know yet\n\nWe have not yet spoken to the driver.',
    'What we do not yet know\nWe cannot say more than this.',
    'What we do not yet know\n\nNobody was hurt.',
    'WHAT WE DO NOT KNOW YET\n\n- Nobody has told us.\n- It is not clear who did it.',
    'What we do not know yet:\nIt is unclear who did it.',
    'What is not known yet\n\nIt is not clear who did it.',
    'What we do not know\n\nWhat we do not know we will not guess.',
    'Many customers do not know we have closed the site.',
    'Many customers do not know we have not closed the site.',
    'Parts have not yet, it seems, arrived.',
    'We have not yet, nobody doubts it, found the cause.',
  ])('are no way of speaking: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
