import type { z } from 'zod';

const KIND: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};

/** What lists and texts are counted in. */
const COUNTED: Readonly<Record<string, string>> = { string: 'characters', array: 'entries', set: 'entries' };

function amount(bound: 'at least' | 'at most', limit: number | bigint, origin: string): string {
  const counted = COUNTED[origin];
  if (counted === undefined) return `be ${bound} ${limit}`;
  const one = counted === 'entries' ? 'entry' : 'character';
  return `have ${bound} ${limit} ${limit === 1 ? one : counted}`;
}

/**
 * What is wrong with a field of a file that people write by hand, in their words and not in those of the library that
 * checks it. Undefined where the schema has a sentence of its own, or none is better.
 */
export function fileFault(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type')
    return issue.input === undefined
      ? 'It is missing.'
      : `It must be ${KIND[issue.expected] ?? issue.expected}.`;
  if (issue.code === 'unrecognized_keys')
    return `Holdline knows no field “${issue.keys.join('”, “')}” here. Take it out, or mend its name.`;
  if (issue.code === 'invalid_value') return `It must be ${issue.values.map(String).join(' or ')}.`;
  if (issue.code === 'too_small') return `It must ${amount('at least', issue.minimum, issue.origin)}.`;
  if (issue.code === 'too_big') return `It must ${amount('at most', issue.maximum, issue.origin)}.`;
  return undefined;
}
