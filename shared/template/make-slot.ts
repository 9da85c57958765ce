import type { TemplateContent } from '../playbook/template-schema.ts';

type Slot = TemplateContent['slots'][number];

const BRACES = /(?<!\{)\{([\p{L}][^{}\n]{0,60})\}(?!\})|\[([\p{L}][^[\]\n]{0,60})\]/gu;

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
  ['time', /\b(?:time|when|hour|o['’]clock|date|day|since|until|by when|deadline)\b/iu],
  ['number', /\b(?:how many|how much|number|count|amount|total|figure|percent|percentage|share)\b/iu],
  [
    'place',
    /\b(?:place|where|location|site|town|city|street|address|area|region|venue|building|station|store|shop|plant|depot)\b/iu,
  ],
  [
    'person',
    /\b(?:who|name|person|spokes(?:person|man|woman)|speaker|officer|director|manager|chief executive|ceo)\b/iu,
  ],
];

/** What a slot of this name most likely takes: "time of the alarm" a time. Words, where the name does not say. */
export function kindFor(label: string): Slot['kind'] {
  return SAYS.find(([, says]) => says.test(label))?.[0] ?? 'text';
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
  const known = content.slots.find((slot) => slot.label.toLowerCase() === label.trim().toLowerCase());
  const id =
    known?.id ??
    slotIdFor(
      label,
      content.slots.map((slot) => slot.id),
    );
  const isName = words === `[${label}]` || words === `{${label}}`;
  const prompt = isName ? `${labelled(label)}.` : `For example: ${words.trim()}`;
  const slot: Slot = { id, label: labelled(label.trim()), kind, part: 'frame', prompt, required: true };
  return {
    ...content,
    text: `${content.text.slice(0, from)}{{${id}}}${content.text.slice(to)}`,
    slots: known ? content.slots : [...content.slots, slot],
  };
}
