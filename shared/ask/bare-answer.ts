const YES_OR_NO =
  /^(?:yes|yeah|yep|no|nope|not yet|correct|right|true|false|maybe|perhaps|probably|of course)(?![\p{L}\p{N}'’-])/iu;

/**
 * True if an answer says little without its question: "Yes, closed at 13:31." Such a text is no fact that somebody else can
 * read. A "No" that is the first word of a whole sentence ("No card numbers are in the file.") needs nothing.
 */
export function isBareAnswer(answer: string): boolean {
  const said = answer.trim();
  const [word = ''] = YES_OR_NO.exec(said) ?? [];
  if (word === '') return false;
  const next = said.slice(word.length);
  return word.toLowerCase() !== 'no' || !/^ \p{L}/u.test(next);
}

const LEADING = /^(?:yes|yeah|yep|no|nope)[.,;:!]+\s+(?=\S)/iu;

/** What an answer says once its leading "Yes." or "No," is left out: a line to write on. Nothing follows: it stays as it is. */
export function statedIn(answer: string): string {
  const said = answer.trim();
  const rest = said.replace(LEADING, '');
  return rest === said ? answer : rest.charAt(0).toUpperCase() + rest.slice(1);
}
