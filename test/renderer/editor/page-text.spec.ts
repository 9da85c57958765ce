import fc from 'fast-check';
import { expect, it } from 'vitest';
import { difference } from '../../../renderer/editor/page-text.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '😀', '😁', 'é', ' '), maxLength: 20 });

it('the one stretch in which two texts differ makes the one of the other, and cuts no character', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { from, to, insert } = difference(before, after);
      expect(before.slice(0, from) + insert + before.slice(to)).toBe(after);
      // It throws at half a character.
      expect(() => encodeURIComponent(insert + before.slice(from, to))).not.toThrow();
    }),
  );
});

it('is small: what stands around it is left alone', () => {
  expect(difference('One. Two. Three.', 'One. 2. Three.')).toEqual({ from: 5, to: 8, insert: '2' });
  expect(difference('same', 'same')).toEqual({ from: 4, to: 4, insert: '' });
});
