/** What a passphrase is worth: how many guesses it stands (0 nothing, 4 a great many), and what makes it weak. */
export type Weight = {
  readonly score: number;
  /** What a guesser would try first, such as a well-known word; null where nothing stands out. */
  readonly weakness: Weakness | null;
};

export const WEAKNESSES = ['dictionary', 'names', 'pattern', 'repeat', 'date'] as const;
export type Weakness = (typeof WEAKNESSES)[number];

/** The judgement of a passphrase in a sentence. Only a good one makes a key. */
export type Strength = { readonly good: boolean; readonly sentence: string };

export const FEWEST_CHARACTERS = 12;
const LOWEST_SCORE = 3;

const WEAK = {
  dictionary: 'it is mostly words and passwords that everybody uses',
  names: 'it is made of names that belong to this room',
  pattern: 'it follows the keys or the alphabet',
  repeat: 'it repeats itself',
  date: 'it is mostly a date',
} as const satisfies Record<Weakness, string>;

const ADVICE = 'Four or five words that have nothing to do with each other are strong and easy to keep.';

/** Judges a passphrase. `characters` counts whole characters, as people do. */
export function strengthOf(characters: number, { score, weakness }: Weight): Strength {
  if (characters === 0) return { good: false, sentence: `Choose a passphrase. ${ADVICE}` };
  if (characters < FEWEST_CHARACTERS) {
    const left = FEWEST_CHARACTERS - characters;
    const more = left === 1 ? '1 more character' : `${left} more characters`;
    return { good: false, sentence: `Too short: it needs at least ${more}. ${ADVICE}` };
  }
  if (score < LOWEST_SCORE) {
    const why = weakness === null ? 'it can be guessed' : WEAK[weakness];
    return { good: false, sentence: `Too weak: ${why}. Add words. ${ADVICE}` };
  }
  const sentence =
    score === LOWEST_SCORE
      ? 'Good enough. One more unrelated word would make it strong.'
      : 'Strong. Nobody can tell it to you again: keep it where only you can find it.';
  return { good: true, sentence };
}
