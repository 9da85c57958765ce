import { type Block, harmless, type Page } from './page.ts';

const WIDTH = 88;

/** Breaks a paragraph into lines; `first` stands before the first, `rest` before the others. */
function wrapped(paragraph: string, first = '', rest = first): string {
  const lines: string[] = [];
  let line = first;
  for (const word of paragraph.split(/\s+/)) {
    const isBegun = line.trim() !== '' && line !== first && line !== rest;
    if (isBegun && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = `${rest}${word}`;
    } else line = isBegun ? `${line} ${word}` : `${line}${word}`;
  }
  return [...lines, line].join('\n');
}

function blockText(block: Block): string {
  switch (block.is) {
    case 'text':
      return block.paragraphs.map((one) => wrapped(one)).join('\n\n');
    case 'list':
      return block.items.map((one) => wrapped(one, '  - ', '    ')).join('\n');
    case 'facts': {
      const width = Math.max(...block.facts.map(([name]) => name.length));
      return block.facts.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`).join('\n');
    }
  }
}

/** What the checker says, as plain text for a terminal. */
export function pageText({ title, lead, sections }: Page): string {
  const head = `${title.toUpperCase()}\n\n${lead.map((one) => wrapped(one)).join('\n\n')}\n`;
  const rest = sections.map(
    (section) =>
      `\n${section.title}\n${'-'.repeat(section.title.length)}\n${section.blocks.map(blockText).join('\n\n')}\n`,
  );
  return harmless(`${head}${rest.join('')}`);
}
