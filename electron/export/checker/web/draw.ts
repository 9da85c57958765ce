import { type Block, harmless, type Page, type Section } from '../page.ts';

type Children = readonly (Node | string)[];

/** An element with text or elements in it: never markup, whatever a pack says. */
function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  children: Children,
  className = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children.map((child) => (typeof child === 'string' ? harmless(child) : child)));
  return made;
}

function drawBlock(block: Block): HTMLElement {
  switch (block.is) {
    case 'text':
      return element(
        'div',
        block.paragraphs.map((one) => element('p', [one])),
      );
    case 'list':
      return element(
        'ul',
        block.items.map((one) => element('li', [one])),
      );
    case 'facts':
      return element(
        'dl',
        block.facts.map(([name, value]) => element('div', [element('dt', [name]), element('dd', [value])])),
      );
  }
}

function drawSection({ title, blocks }: Section): HTMLElement {
  return element('section', [element('h3', [title]), ...blocks.map(drawBlock)]);
}

/** What the checker says, drawn: the verdict first and large. */
export function drawPage({ outcome, title, lead, sections }: Page, file: string): HTMLElement {
  const head = element('header', [
    element('p', [file], 'file'),
    element('h2', [title]),
    ...lead.map((one) => element('p', [one], 'lead')),
  ]);
  const article = element('article', [head, ...sections.map(drawSection)]);
  article.dataset['outcome'] = outcome;
  return article;
}
