import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as english } from '@zxcvbn-ts/language-en';
import type { Weakness, Weight } from '../../shared/passphrase/strength.ts';

const guesser = new ZxcvbnFactory({ dictionary: { ...common, ...english }, graphs: adjacencyGraphs });

const WEAKNESS_OF: Readonly<Record<string, Weakness>> = {
  dictionary: 'dictionary',
  spatial: 'pattern',
  sequence: 'pattern',
  repeat: 'repeat',
  date: 'date',
};

/** Splits what belongs to a room into the words that a guesser would try: names, and each of their parts. */
function wordsOf(about: readonly string[]): string[] {
  return about.flatMap((text) => [text, ...text.split(/\s+/)]).filter((word) => word.length > 2);
}

/** The longest passphrase that is weighed whole; what comes after it only makes it stronger. */
const WEIGHED = 128;

/** Weighs a passphrase against well-known words and against `about`, the names of the room. */
export function weigh(passphrase: string, about: readonly string[]): Weight {
  const { score, sequence } = guesser.check(passphrase.slice(0, WEIGHED), wordsOf(about));
  const longest = sequence.toSorted((one, other) => other.token.length - one.token.length)[0];
  const isName = longest?.pattern === 'dictionary' && longest['dictionaryName'] === 'userInputs';
  return { score, weakness: isName ? 'names' : (WEAKNESS_OF[longest?.pattern ?? ''] ?? null) };
}
