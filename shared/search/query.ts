import { ok, type Rejection, type Result, refuse } from '../kernel.ts';

/** One thing that is looked for: words that stand side by side, or (`begins`) one whose end may be anything. */
export type Term = { readonly text: string; readonly begins: boolean };

/** The longest text that is read as a search. */
export const LONGEST_SEARCH = 300;

const MOST_TERMS = 20;

const WORD_OR_PHRASE = /"([^"]*)"|([^\s"]+)/g;

/** What the index can find: letters, figures and private signs, as its tokenizer takes text apart. */
const FINDABLE = /[\p{L}\p{N}\p{Co}]/u;

/**
 * Reads what somebody typed: plain words, each of which may go on, and "words in quotation marks", which stand side by side
 * as they are. Nothing else means anything: a sign is a sign. Empty text is no term.
 */
export function readSearch(typed: string): Result<readonly Term[], Rejection> {
  const text = typed
    .normalize('NFC')
    .replaceAll('\0', ' ')
    .replace(/[“”„«»]/g, '"');
  if (text.length > LONGEST_SEARCH)
    return refuse('too-long', `Search for at most ${LONGEST_SEARCH} characters.`);
  if (text.split('"').length % 2 === 0)
    return refuse('open-quote', 'A quotation mark is not closed. Close it, or take it away.');
  const terms = [...text.matchAll(WORD_OR_PHRASE)]
    .map(([, phrase, word]) => ({ text: phrase ?? word ?? '', begins: phrase === undefined }))
    .filter((term) => FINDABLE.test(term.text));
  if (terms.length === 0 && text.trim() !== '')
    return refuse('no-word', 'There is no word or figure in this. Signs alone cannot be found.');
  if (terms.length > MOST_TERMS)
    return refuse('too-many', `Search for at most ${MOST_TERMS} words or phrases at once.`);
  return ok(terms);
}
