import { expect, it } from 'vitest';
import { checkText } from '../../../shared/check/check-text.ts';
import { LONGEST_TEXT } from '../../../shared/fields.ts';
import { sampleChecks } from '../../support/sample-playbook.ts';

/** Texts as long as a field takes, at which a careless pattern never comes to an end. */
const ENDLESS = [
  'a',
  '0',
  '1.',
  '1 ',
  '0 ',
  'AB ',
  'x',
  '_',
  '[',
  '{',
  '<a',
  'a@',
  '(',
  'we ',
  ' ',
  '\n',
  "'",
  'cannot ,',
  '12:',
  '€1,',
  'L22-',
];

it.each(ENDLESS)('%j over and over comes to an end', (piece) => {
  const text = piece.repeat(Math.floor(LONGEST_TEXT / piece.length));
  const basis = { drill: true, facts: [text], earlier: [{ name: '1.1', text }] };
  expect(Array.isArray(checkText(text, sampleChecks, basis, 'en'))).toBe(true);
});
