import { describe, expect, it } from 'vitest';
import { paced, paceThrough, REAL_TIME, speedText } from '../../../shared/clock/pace.ts';

const NOW = Date.UTC(2026, 10, 24, 9, 12);

describe('a fast clock', () => {
  it('agrees with the machine at its origin and runs on from there', () => {
    const pace = { origin: NOW, speed: 60 };
    expect(paced(NOW, pace)).toBe(NOW);
    expect(paced(NOW + 1000, pace)).toBe(NOW + 60_000);
    expect(Number.isInteger(paced(NOW + 7, { origin: NOW + 0.5, speed: 7 }))).toBe(true);
  });

  it('in real time is the machine’s own, to the millisecond', () => {
    expect(paced(NOW, REAL_TIME)).toBe(NOW);
    expect(paced(NOW, { origin: 0.25, speed: 1 })).toBe(NOW);
  });

  it('that was stopped goes on from where it stood', () => {
    const stoodAt = NOW + 52 * 60_000;
    const pace = paceThrough(NOW + 90_000, stoodAt, 60);
    expect(paced(NOW + 90_000, pace)).toBe(stoodAt);
    expect(paced(NOW + 91_000, pace)).toBe(stoodAt + 60_000);
    expect(paceThrough(NOW, stoodAt, 1)).toEqual(REAL_TIME);
  });

  it('is named as people say it', () => {
    expect([1, 60].map(speedText)).toEqual(['in real time', '60 times as fast']);
  });
});
