/** The pattern of the places of a slot. */
export function placeOf(slotId: string): string {
  return `\\{\\{\\s*${slotId}\\s*\\}\\}`;
}

/** A slot and the line breaks and spaces around it, from `start` up to `end`. */
type Gap = {
  readonly start: number;
  readonly end: number;
  readonly above: string;
  readonly before: string;
  readonly after: string;
  readonly below: string;
};

/** The places of a slot. They are looked for by hand, so that the time taken grows no faster than the text. */
function gapsOf(text: string, slotId: string): readonly Gap[] {
  const gaps: Gap[] = [];
  let last = 0;
  for (const { index, 0: place } of text.matchAll(new RegExp(placeOf(slotId), 'g'))) {
    const spaces = back(text, index, last, ' \t');
    const start = back(text, spaces, last, '\n');
    const afterSpaces = ahead(text, index + place.length, ' \t');
    const end = ahead(text, afterSpaces, '\n');
    const [above, before] = [text.slice(start, spaces), text.slice(spaces, index)];
    const after = text.slice(index + place.length, afterSpaces);
    gaps.push({ start, end, above, before, after, below: text.slice(afterSpaces, end) });
    last = end;
  }
  return gaps;
}

function back(text: string, from: number, floor: number, characters: string): number {
  let at = from;
  while (at > floor && characters.includes(text.charAt(at - 1))) at -= 1;
  return at;
}

function ahead(text: string, from: number, characters: string): number {
  let at = from;
  while (at < text.length && characters.includes(text.charAt(at))) at += 1;
  return at;
}

/** What stands in the place of a slot without a value. */
function instead(text: string, { start, end, above, before, after, below }: Gap): string {
  const first = start === 0 || above !== '';
  const last = end === text.length || below !== '';
  if (first && last) return start === 0 || end === text.length ? '' : longer(above, below);
  if (last) return below;
  if (first) return above;
  if (before !== '' && after !== '') return ' ';
  return '.,;:!?)'.includes(text.charAt(end)) ? '' : before + after;
}

/** Words that take the place of others: offsets in the text as it was (UTF-16, end exclusive). */
export type Replacement = { readonly from: number; readonly to: number; readonly said: string };

/** A text with other words in some places. These are in order and do not overlap. */
export function replaced(text: string, places: readonly Replacement[]): string {
  let said = '';
  let from = 0;
  for (const place of places) {
    said += text.slice(from, place.from) + place.said;
    from = place.to;
  }
  return said + text.slice(from);
}

/** What takes a slot out, with the space or the blank lines that would be left double. */
export function leftOut(text: string, slotId: string): readonly Replacement[] {
  return gapsOf(text, slotId).map((gap) => ({ from: gap.start, to: gap.end, said: instead(text, gap) }));
}

function longer(one: string, other: string): string {
  return one.length > other.length ? one : other;
}

/** Puts a value where a slot stands, everywhere it stands. Nothing takes the slot out. */
export function fillSlot(text: string, slotId: string, value: string): string {
  if (value === '') return replaced(text, leftOut(text, slotId));
  return text.replace(new RegExp(placeOf(slotId), 'g'), () => value);
}

/** The words that a template and its values make. Pure: the same values make the same bytes for ever. */
export function renderWords(
  template: string,
  slots: readonly { readonly id: string }[],
  values: { readonly [slotId: string]: string },
): string {
  const words = slots.reduce((text, slot) => fillSlot(text, slot.id, valueIn(values, slot.id)), template);
  return words.normalize('NFC');
}

/** The value of a slot; the empty text where it has none. */
export function valueIn(values: { readonly [slotId: string]: string }, slotId: string): string {
  return Object.hasOwn(values, slotId) ? (values[slotId] ?? '') : '';
}
