import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { linksIn } from '../../../shared/channel/links.ts';

type Vectors = { readonly links: readonly (readonly [string, string, readonly string[]])[] };

const { links } = JSON.parse(
  readFileSync(new URL('../../fixtures/vectors/x-weighted.json', import.meta.url), 'utf8'),
) as Vectors;

describe('links are found as X finds them', () => {
  test.each(links)('%s', (_description, text, expected) => {
    const found = linksIn(text);
    expect(found.map((one) => one.text)).toEqual(expected);
    for (const { from, to, text: link } of found) expect(text.slice(from, to)).toBe(link);
  });
});
