/** The side of the picture that Windows lays over the icon on the taskbar, in pixels. */
export const OVERLAY_SIZE = 16;

/** Digits of three by five pixels, a row each. */
const DIGITS: readonly (readonly string[])[] = [
  ['###', '# #', '# #', '# #', '###'],
  [' # ', '## ', ' # ', ' # ', '###'],
  ['###', '  #', '###', '#  ', '###'],
  ['###', '  #', ' ##', '  #', '###'],
  ['# #', '# #', '###', '  #', '  #'],
  ['###', '#  ', '###', '  #', '###'],
  ['###', '#  ', '###', '# #', '###'],
  ['###', '  #', '  #', '  #', '  #'],
  ['###', '# #', '###', '# #', '###'],
  ['###', '# #', '###', '  #', '###'],
];
const SCALE = 2;
const WIDTH = 3 * SCALE;
const TOP = (OVERLAY_SIZE - 5 * SCALE) / 2;
const MOST = 99;

/** Blue, green, red, as the system takes them: time left, and overtime. */
const GROUND = { left: [0x5f, 0x6a, 0x0c], over: [0x1b, 0x24, 0xb1] } as const;
const INK = [0xff, 0xff, 0xff] as const;

function isInk(digits: readonly number[], x: number, y: number): boolean {
  const whole = digits.length * (WIDTH + 1) - 1;
  const start = Math.floor((OVERLAY_SIZE - whole) / 2);
  const place = Math.floor((x - start) / (WIDTH + 1));
  const column = Math.floor((x - start - place * (WIDTH + 1)) / SCALE);
  const row = Math.floor((y - TOP) / SCALE);
  return DIGITS[digits[place] ?? -1]?.[row]?.[column] === '#';
}

/** Draws minutes on a ground that says whether they are left or over: 16 by 16 pixels of BGRA. Above 99 it stays there. */
export function overlayPicture(minutes: number, over: boolean): Uint8Array {
  const digits = [...String(Math.min(MOST, minutes))].map(Number);
  const ground = over ? GROUND.over : GROUND.left;
  const pixels = new Uint8Array(OVERLAY_SIZE * OVERLAY_SIZE * 4);
  for (let y = 0; y < OVERLAY_SIZE; y += 1)
    for (let x = 0; x < OVERLAY_SIZE; x += 1)
      pixels.set([...(isInk(digits, x, y) ? INK : ground), 0xff], (y * OVERLAY_SIZE + x) * 4);
  return pixels;
}
