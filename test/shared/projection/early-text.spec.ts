import { expect, it } from 'vitest';
import { earlyText } from '../../../shared/projection/early-text.ts';

const at = (text: string): number => Date.parse(`2026-11-30T${text}Z`);

it('says that words were at least so early as is sure, and of a known time what its seconds show', () => {
  const to = at('17:06:24.393');
  expect(earlyText({ from: at('17:05:59.999'), to, least: true })).toBe(
    'at least 24 s before they were approved',
  );
  expect(earlyText({ from: at('17:05:59.999'), to })).toBe('25 s before they were approved');
  expect(earlyText({ from: to - 101, to, least: true })).toBe('before they were approved');
  expect(earlyText('perhaps')).toBe('perhaps before they were approved');
  expect(earlyText(undefined)).toBe('');
});
