import type { Fact } from './facts.ts';
import { heldUntil } from './held-until.ts';
import { gistOfFact } from './likely.ts';
import { type LostName, leadOf, listOf, lostNames, type Name } from './names.ts';

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

/** What a fact was put otherwise as and was not wrong, in this order: the last may hold, the others have changed in their turn. */
export function rightInstead(facts: readonly Fact[], fact: Fact): readonly Fact[] {
  return replacementsOf(facts, fact).filter((one) => one.status === 'confirmed' || heldUntil(one) !== null);
}

/** What holds now in the place of a fact; null where nothing is confirmed in it. */
export function holdsInstead(facts: readonly Fact[], fact: Fact): Fact | null {
  return rightInstead(facts, fact).find((one) => one.status === 'confirmed') ?? null;
}

const NONE: readonly LostName[] = [];

/** True where new words say that a name is not meant: they have it, and do not say it. */
function isDenied(instead: readonly Fact[], { keys }: LostName): boolean {
  return instead.some(({ text }) => keys.every((key) => text.toLowerCase().includes(key)));
}

/**
 * The names that a fact says and none of the words that it was put otherwise in, where these correct it: they deny it, say another in
 * its place, or keep the others of its list. Our own name, left out of shorter words, was no mistake. Of a fact that was right and has
 * changed all of them, where none is: what says them is looked at again, and nothing is called wrong. None for a fact that was
 * not put otherwise.
 */
export function droppedNames(facts: readonly Fact[], fact: Fact): readonly LostName[] {
  if (fact.replacedBy === null) return NONE;
  const instead = replacementsOf(facts, fact);
  const [its, gists] = [gistOfFact(fact), instead.map(gistOfFact)];
  const dropped = instead.length === 0 ? NONE : lostNames(its.names().names, gists);
  if (dropped.length === 0) return NONE;
  const fresh = gists.flatMap(({ names }) =>
    lostNames(names().names, [its]).map(({ name }) => leadOf(names(), name)),
  );
  const isGone = (name: Name) => dropped.some((one) => one.name === name);
  const corrected = dropped.filter(
    (one) =>
      isDenied(instead, one) ||
      fresh.includes(leadOf(its.names(), one.name)) ||
      listOf(its.names(), one.name).some((name) => !isGone(name)),
  );
  const isLoose = fresh.length > 0 || heldUntil(fact) !== null;
  return corrected.length === 0 && isLoose ? dropped : corrected;
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
