import fc from 'fast-check';
import type { Json } from '../../shared/kernel.ts';

/** Texts made of what a reader of JSON may stumble over. */
export const letters = fc.string({
  unit: fc.constantFrom(...'aZ0 "\\\n\t/\u007fü\u02ff\u0300\u2014\u{1f600}{}[],:'),
});
const any = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small' },
    letters.map((text) => text.normalize('NFC')),
    fc.integer(),
    fc.maxSafeInteger(),
    fc.constantFrom(true, false, null),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(
      fc.oneof(fc.constantFrom('a', 'b', 'ab', '1', '10', 'toJSON', '__proto__'), letters),
      tie('json'),
      {
        maxKeys: 5,
      },
    ),
  ),
}));

/** Values made of such texts, with keys that are special somewhere. */
export const json = any.json;
