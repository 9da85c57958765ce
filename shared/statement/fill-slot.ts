function placeOf(slotId: string): string {
  return `\\{\\{\\s*${slotId}\\s*\\}\\}`;
}

/** Takes a slot out, with the space or the blank lines that would be left double. */
function leaveOut(text: string, slotId: string): string {
  const place = new RegExp(`(\\n*)([ \\t]*)${placeOf(slotId)}([ \\t]*)(\\n*)`, 'g');
  return text.replace(
    place,
    (all: string, above: string, before: string, after: string, below: string, at: number) => {
      const first = at === 0 || above !== '';
      const last = at + all.length === text.length || below !== '';
      if (first && last) return at === 0 || at + all.length === text.length ? '' : longer(above, below);
      if (last) return below;
      if (first) return above;
      return before !== '' && after !== ''
        ? ' '
        : /^[.,;:!?)]/.test(text.slice(at + all.length))
          ? ''
          : before + after;
    },
  );
}

function longer(one: string, other: string): string {
  return one.length > other.length ? one : other;
}

/** Puts a value where a slot stands, everywhere it stands. Nothing takes the slot out. */
export function fillSlot(text: string, slotId: string, value: string): string {
  if (value === '') return leaveOut(text, slotId);
  return text.replace(new RegExp(placeOf(slotId), 'g'), () => value);
}
