import { expect, it } from 'vitest';
import { slotsNamed } from '../../renderer/ui/slot-marks.tsx';

it('calls every slot of a plain text by its label, and by the words of its id where nothing describes it', () => {
  const names = { 'not-known': 'What is not known yet' };
  const text = 'We do not yet know {{not-known}}. Ask {{ our-desk }}, {{not-known}} {two}.';
  expect(slotsNamed(names, text)).toBe(
    'We do not yet know [What is not known yet]. Ask [Our desk], [What is not known yet] {two}.',
  );
});
