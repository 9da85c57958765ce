import type { TemplateContent } from '../playbook/template-schema.ts';
import { isCalledNextWord } from './called.ts';

type Slot = TemplateContent['slots'][number];

const BRACES = /(?<!\{)\{([\p{L}][^{}\n]{0,60})\}(?!\})|\[(?!sic\])([\p{L}][^[\]\n]{0,60})\]/gu;

/** A name that somebody wrote between braces or brackets, as people do: "[place]". */
export type NamedPlace = { readonly from: number; readonly to: number; readonly label: string };

/** The places of a text that read as if a slot was meant; `{{slot-id}}` is one already. */
export function namedPlaces(text: string): readonly NamedPlace[] {
  return [...text.matchAll(BRACES)].map(({ 0: place, 1: braced, 2: bracketed, index }) => ({
    from: index,
    to: index + place.length,
    label: (braced ?? bracketed ?? '').trim(),
  }));
}

/** What a name says that a slot takes, the surest first. */
const SAYS: readonly (readonly [Slot['kind'], RegExp])[] = [
  [
    'contact',
    /\b(?:phone|tele(?:phone)?|tel|number to call|e-?mail|mail|contact|help ?line|hot ?line|address of (?:the|a|our) page|link|url|web ?site|page)\b/iu,
  ],
  [
    'time',
    /\b(?:time|when|hour|o['’]clock|date|day|since|until|by when|deadline)\b|^(?:issued|published|updated|happened|began|begun|started|stopped|ended|noticed|reported|promised|closed|opened) (?:at|by)$/iu,
  ],
  ['number', /\b(?:how many|how much|number|count|amount|total|figure|percent|percentage|share)\b/iu],
  [
    'place',
    /\b(?:place|where|location|site|town|city|street|address|area|region|venue|building|station|store|shop|plant|depot)s?\b/iu,
  ],
  [
    'person',
    /\b(?:who|name|person|spokes(?:person|man|woman)|speaker|officer|director|manager|chief executive|ceo)\b/iu,
  ],
];

/** What a slot of this name most likely takes: "time of the alarm" a time. Words, where the name does not say. */
export function kindFor(label: string): Slot['kind'] {
  const said = SAYS.find(([, says]) => says.test(label))?.[0];
  return said ?? (isCalledNextWord(label) ? 'time' : 'text');
}

/** Which part of the message a slot of this name most likely fills: the next word where it is a time called so. */
function partFor(label: string, kind: Slot['kind']): Slot['part'] {
  return kind === 'time' && isCalledNextWord(label) ? 'nextWord' : 'frame';
}

/** An id for a slot of this name that no other slot of the template has. */
export function slotIdFor(label: string, taken: readonly string[]): string {
  const plain = label.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const id =
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^[^a-z]+|-+$/g, '')
      .slice(0, 40) || 'slot';
  let [free, count] = [id, 2];
  while (taken.includes(free)) {
    free = `${id}-${count}`;
    count += 1;
  }
  return free;
}

/** A name as a label reads: "place of the event" begins with a capital. */
function labelled(label: string): string {
  return `${label.charAt(0).toUpperCase()}${label.slice(1)}`;
}

/** The slot of a name, and whether the template has it already: a name stands for one slot wherever it stands. */
function slotCalled(
  { slots }: Pick<TemplateContent, 'slots'>,
  { label, kind, prompt }: Pick<Slot, 'label' | 'kind' | 'prompt'>,
): { readonly slot: Slot; readonly isNew: boolean } {
  const name = label.trim();
  const known = slots.find((slot) => slot.label.toLowerCase() === name.toLowerCase());
  if (known) return { slot: known, isNew: false };
  const taken = slots.map((slot) => slot.id);
  const part = partFor(name, kind);
  const slot = { id: slotIdFor(label, taken), label: labelled(name), kind, part, prompt, required: true };
  return { slot, isNew: true };
}

/**
 * Makes a slot of words of the common text: they give way to its place, and the slot asks for its label. `kind` and `part`
 * are chosen before or after in the table; what stood there is kept in the prompt as an example.
 */
export function makeSlot(
  content: TemplateContent,
  { from, to, label }: NamedPlace,
  kind: Slot['kind'],
): TemplateContent {
  const words = content.text.slice(from, to);
  const isName = words === `[${label}]` || words === `{${label}}`;
  const prompt = isName ? `${labelled(label)}.` : `For example: ${words.trim()}`;
  const { slot, isNew } = slotCalled(content, { label, kind, prompt });
  return {
    ...content,
    text: `${content.text.slice(0, from)}{{${slot.id}}}${content.text.slice(to)}`,
    slots: isNew ? [...content.slots, slot] : content.slots,
  };
}

/** Everything in a template that is named as if a slot was meant: in the common words, and in those of channels. */
export function namesIn({ text, channels }: Pick<TemplateContent, 'text' | 'channels'>): readonly string[] {
  const all = [text, ...channels.map((one) => one.text)].flatMap(namedPlaces);
  return [...new Map(all.map(({ label }) => [label.toLowerCase(), label] as const)).values()];
}

/** Makes slots of all names between braces or brackets at once, each of the kind that its name says. */
export function makeNamedSlots(content: TemplateContent): TemplateContent {
  const slots = [...content.slots];
  const idOf = new Map<string, string>();
  for (const label of namesIn(content)) {
    const prompt = `${labelled(label)}.`;
    const { slot, isNew } = slotCalled({ slots }, { label, kind: kindFor(label), prompt });
    if (isNew) slots.push(slot);
    idOf.set(label.toLowerCase(), slot.id);
  }
  const put = (text: string) =>
    namedPlaces(text).reduceRight((words, { from, to, label }) => {
      const id = idOf.get(label.toLowerCase()) ?? label;
      return `${words.slice(0, from)}{{${id}}}${words.slice(to)}`;
    }, text);
  const channels = content.channels.map((one) => ({ ...one, text: put(one.text) }));
  return { ...content, text: put(content.text), channels, slots };
}
