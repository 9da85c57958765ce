/** All words of a text in their order, in small letters, with a blank around each. */
export function wordByWord(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
}

/** So many words make a fact that can stand in another sentence word for word (ours): "Nobody is hurt". */
const LEAST_SAID = 3;

type Said = { readonly said: string };

/** True where a sentence holds a whole fact word for word, whatever else it says. */
export function saysWordForWord(sentence: Said, { said }: Said): boolean {
  return said.trim().split(' ').length >= LEAST_SAID && sentence.said.includes(said);
}
