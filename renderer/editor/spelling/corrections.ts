/** What a dictionary can be asked. */
export type Speller = {
  readonly correct: (word: string) => boolean;
  readonly suggest: (word: string) => readonly string[];
};

const MOST = 5;

/** The slips of quick hands: two letters the wrong way round, an apostrophe or a space left out. */
function slips(word: string): readonly string[] {
  const places = Array.from({ length: word.length - 1 }, (_, index) => index + 1);
  const cut = (at: number, between: string) => `${word.slice(0, at)}${between}${word.slice(at)}`;
  return [
    ...places.map((at) => `${word.slice(0, at - 1)}${word[at]}${word[at - 1]}${word.slice(at + 1)}`),
    ...places.slice(-2).map((at) => cut(at, "'")),
  ];
}

/** What to write instead of a word, the likeliest first. */
export function corrections(word: string, spellers: readonly Speller[]): readonly string[] {
  const right = (one: string) => one !== word && spellers.some((speller) => speller.correct(one));
  const known = spellers.flatMap((speller) => speller.suggest(word));
  return [...new Set([...slips(word).filter(right), ...known])].slice(0, MOST);
}
