import { statementNumbers } from '../sentence/frame-lines.ts';
import type { Check } from './finding.ts';

/** A number of the statement that it had before its words were set aside, and has no more. */
export const statementNumber: Check = (text, { renumbered }) => {
  if (!renumbered) return [];
  return statementNumbers(text).flatMap(({ from, to }) => {
    const found = renumbered(text.slice(from, to));
    return found === null ? [] : [{ from, to, ...found, exact: true }];
  });
};
