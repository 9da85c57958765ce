import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { askSchema, askSheet } from '../../../shared/packet/ask.ts';

const FORMATS = readFileSync(path.join(import.meta.dirname, '../../../docs/formats.md'), 'utf8');
const SECTION = FORMATS.slice(FORMATS.indexOf('### 9.1'), FORMATS.indexOf('### 9.2'));

/** The object in a field: of a list, each of it; of what may be null, what it is else. */
function objectIn(schema: unknown): z.ZodObject | null {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) return objectIn(schema.unwrap());
  if (schema instanceof z.ZodArray) return objectIn(schema.element);
  return schema instanceof z.ZodObject ? schema : null;
}

const fieldsOf = (schema: z.ZodObject): string => Object.keys(schema.shape).toSorted().join(' ');

it('names every field of a packet, in the page that others write their readers from', () => {
  for (const field of Object.keys(askSchema.shape)) expect(SECTION).toContain(`\`${field}\``);
  for (const [field, schema] of Object.entries(askSheet.shape)) {
    const inner = objectIn(schema);
    if (inner === null) continue;
    const row = SECTION.split('\n').find((line) => line.startsWith(`| \`${field}\` |`)) ?? '';
    const said = /\{([a-zA-Z, ]+)\}/.exec(row)?.[1]?.split(', ').toSorted().join(' ');
    expect(`${field}: ${said}`).toBe(`${field}: ${fieldsOf(inner)}`);
  }
});
