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
