/** A text as it is compared with names. */
export const heard = (text: string): string =>
  ` ${text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')} `;

/** The first of the names that stands in one of the texts, however it is written; undefined if none does. */
export function namedIn(texts: readonly string[], names: readonly string[]): string | undefined {
  const said = texts.map(heard);
  return names.find((name) => heard(name).trim() !== '' && said.some((text) => text.includes(heard(name))));
}
