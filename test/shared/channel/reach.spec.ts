import { describe, expect, it } from 'vitest';
import { reachIn } from '../../../shared/channel/reach.ts';

describe('whom a text leads to', () => {
  it('is the same number, whatever is said around it and however it is set apart', () => {
    const one = reachIn('0800 157 0142');
    expect(one).toBe('08001570142');
    for (const same of ['Urgent: 0800 157 0142', '0800-157-0142.', 'Call (0800) 1570142'])
      expect(reachIn(same)).toBe(one);
    expect(reachIn('0800 157 0143')).not.toBe(one);
    expect(reachIn('+44 20 7946 0000')).toBe(reachIn('0044 20 7946 0000'));
  });

  it('is another one with another extension, the same with or without the zero that nobody dials, and no date', () => {
    expect(reachIn('0800 123 4567 ext 2')).toBe('08001234567x2');
    expect(reachIn('0800 123 4567, extension 5')).toBe('08001234567x5');
    expect(reachIn('0800 123 4567')).toBe('08001234567');
    expect(reachIn('+49 (0)30 1234567')).toBe(reachIn('+49 30 1234567'));
    expect(reachIn('0049 (0) 30 1234567')).toBe(reachIn('+49 30 1234567'));
    expect(reachIn('(030) 1234567')).toBe('0301234567');
    for (const date of ['2026-11-29 18:00', '2026-11-29', '29.11.2026, 18:00', '29/11/2026 18.00'])
      expect(reachIn(`It was on ${date}.`)).toBeNull();
  });

  it('is its addresses, too, and nothing where there is none', () => {
    expect(reachIn('Press: Press@quillmere.example, 0800 157 0142')).toBe(
      '08001570142 press@quillmere.example',
    );
    expect(reachIn('We are sorry. 12,400 people wait.')).toBeNull();
  });
});
