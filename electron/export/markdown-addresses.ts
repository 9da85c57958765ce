import type { PhrasingContent } from './markdown-emphasis.ts';

/**
 * Addresses within a text: of the web, with its scheme or as "www.", and of mail. None ends with the stop of the sentence or
 * the bracket that it stands in, and none has a sign that ends an autolink or a cell.
 */
const ADDRESS =
  /(?<web>https?:\/\/[^\s<>|\\`"“”]*[^\s<>|\\`"“”.,:;!?'’()[\]])|(?<www>\bwww\.[a-z0-9./-]*[a-z0-9/])|(?<mail>\b[a-z0-9.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{0,62}[a-z0-9])+)/gi;

function address({ web, www, mail }: Record<string, string | undefined>): PhrasingContent {
  const text = (value: string) => [{ type: 'text', value } as const];
  if (web !== undefined) return { type: 'link', url: web, children: text(web) };
  if (mail !== undefined) return { type: 'link', url: `mailto:${mail}`, children: text(mail) };
  // Raw, as nothing in it is a sign of Markdown: escaped, it could not be copied.
  return { type: 'html', value: www ?? '' };
}

/** A text as Markdown, with its addresses as they are, so that they can be copied: each says where it leads. */
export function withAddresses(text: string): PhrasingContent[] {
  const found: PhrasingContent[] = [];
  let from = 0;
  const add = (value: string) => {
    if (value !== '') found.push({ type: 'text', value });
  };
  for (const match of text.matchAll(ADDRESS)) {
    add(text.slice(from, match.index));
    found.push(address(match.groups ?? {}));
    from = match.index + match[0].length;
  }
  add(text.slice(from));
  return found;
}
