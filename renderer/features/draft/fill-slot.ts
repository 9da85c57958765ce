/** Puts a value where a slot stands, everywhere it stands. */
export function fillSlot(text: string, slotId: string, value: string): string {
  return text.replace(new RegExp(`\\{\\{\\s*${slotId}\\s*\\}\\}`, 'g'), () => value);
}
