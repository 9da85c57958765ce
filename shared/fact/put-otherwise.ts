import type { Fact } from './facts.ts';
import { heldUntil } from './held-until.ts';
import { gistOfFact } from './likely.ts';
import { type LostName, lostNames, type Name } from './names.ts';

/** What a fact was put otherwise as, and that again, in this order. */
export function replacementsOf(facts: readonly Fact[], fact: Fact): readonly Fact[] {
  const found: Fact[] = [];
  let next = fact.replacedBy;
  while (next !== null) {
    const instead = facts.find(({ factId }) => factId === next);
    if (!instead || found.includes(instead)) break;
    found.push(instead);
    next = instead.replacedBy;
  }
  return found;
}

const NONE: readonly LostName[] = [];

/**
 * The names that a fact says and none of the words that it was put otherwise in. None for a fact that was not put otherwise, or
 * that was right and has changed: what it named was no mistake.
 */
export function droppedNames(facts: readonly Fact[], fact: Fact): readonly LostName[] {
  if (fact.replacedBy === null || heldUntil(fact) !== null) return NONE;
  const instead = replacementsOf(facts, fact);
  return instead.length === 0 ? NONE : lostNames(gistOfFact(fact).names().names, instead.map(gistOfFact));
}

/** What the words that a fact was put otherwise in name and it did not, as they write it. */
export function newNames(fact: Fact, instead: Fact): readonly string[] {
  const { text, names } = gistOfFact(instead).names();
  return lostNames(names, [gistOfFact(fact)]).map(({ name, keys }) => written(text, name, keys));
}

function written(text: string, name: Name, keys: readonly string[]): string {
  const its = name.filter(({ key }) => keys.includes(key));
  return text.slice(its[0]?.from, its.at(-1)?.to);
}
