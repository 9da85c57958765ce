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

  it('is its addresses, too, and nothing where there is none', () => {
    expect(reachIn('Press: Press@quillmere.example, 0800 157 0142')).toBe(
      '08001570142 press@quillmere.example',
    );
    expect(reachIn('We are sorry. 12,400 people wait.')).toBeNull();
  });
});
