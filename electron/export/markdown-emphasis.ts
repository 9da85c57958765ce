import type { toMarkdown } from 'mdast-util-to-markdown';

type Node = Parameters<typeof toMarkdown>[0];
export type PhrasingContent = Extract<Node, { readonly type: 'paragraph' }>['children'][number];
type Emphasised = Extract<PhrasingContent, { readonly type: 'strong' | 'emphasis' }>;

function isEmphasised(one: PhrasingContent): one is Emphasised {
  return one.type === 'strong' || one.type === 'emphasis';
}

/** What a reader sees of a piece. */
function seen(one: PhrasingContent | undefined): string {
  if (!one) return '';
  if (one.type === 'break') return '\n';
  if ('children' in one) return one.children.map(seen).join('');
  return 'value' in one ? one.value : '';
}

const text = (value: string): PhrasingContent[] => (value === '' ? [] : [{ type: 'text', value }]);

/** The space at the beginning of pieces, taken off them. */
function withoutLead(of: readonly PhrasingContent[]): readonly [PhrasingContent[], PhrasingContent[]] {
  const [first, ...rest] = of;
  if (first?.type === 'break') return joined([first], withoutLead(rest));
  if (first?.type !== 'text') return [[], [...of]];
  const left = first.value.trimStart();
  const space = text(first.value.slice(0, first.value.length - left.length));
  return left === '' ? joined(space, withoutLead(rest)) : [space, [...text(left), ...rest]];
}

function joined(
  space: readonly PhrasingContent[],
  [more, rest]: readonly [PhrasingContent[], PhrasingContent[]],
): readonly [PhrasingContent[], PhrasingContent[]] {
  return [[...space, ...more], rest];
}

/** The same at their end. */
function withoutTail(of: readonly PhrasingContent[]): readonly [PhrasingContent[], PhrasingContent[]] {
  const last = of.at(-1);
  if (last?.type !== 'text' && last?.type !== 'break') return [[...of], []];
  const left = last.type === 'text' ? last.value.trimEnd() : '';
  const space = last.type === 'text' ? text(last.value.slice(left.length)) : [last];
  const rest = of.slice(0, -1);
  if (left !== '') return [[...rest, ...text(left)], space];
  const [core, more] = withoutTail(rest);
  return [core, [...more, ...space]];
}

/** An emphasis with the space at its edges outside of it; without words in it, there is none. */
function spaced(one: PhrasingContent): readonly PhrasingContent[] {
  if (!isEmphasised(one)) return [one];
  const [lead, rest] = withoutLead(settledEmphasis(one.children));
  const [core, tail] = withoutTail(rest);
  return core.length === 0 ? lead : [...lead, { ...one, children: core } as Emphasised, ...tail];
}

const IS_WORD = /[^\s\p{P}\p{S}]/u;

/** Whether an emphasis could begin or end only by a word beside it being written by its number. */
function isTight(before: PhrasingContent | undefined, after: PhrasingContent | undefined): boolean {
  if ((before && isEmphasised(before)) || (after && isEmphasised(after))) return true;
  const edges = [...seen(before)].slice(-1).concat([...seen(after)].slice(0, 1));
  return edges.some((one) => IS_WORD.test(one));
}

/**
 * The same pieces with each emphasis apart from the words beside it: Markdown is read as plain text as well, and an emphasis
 * beside a word has that word's letters written by their numbers. Where no space parts the two, the emphasis goes.
 */
export function settledEmphasis(of: readonly PhrasingContent[]): PhrasingContent[] {
  const pieces = of.flatMap(spaced);
  const settled: PhrasingContent[] = [];
  for (const [index, one] of pieces.entries()) {
    const isLoose = isEmphasised(one) && isTight(settled.at(-1), pieces[index + 1]);
    settled.push(...(isLoose && 'children' in one ? (one.children as PhrasingContent[]) : [one]));
  }
  return settled;
}

/** What stands in a paragraph: space at its ends is none of it. */
export function paragraphOf(of: readonly PhrasingContent[]): PhrasingContent[] {
  return withoutTail(withoutLead(settledEmphasis(of))[1])[0];
}
