/** The default alphabet of GSM 03.38 (3GPP TS 23.038, section 6.2.1), without the escape: each takes one septet. */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Its extension table (section 6.2.1.1): each takes two septets. */
const EXTENDED = new Set('\f^{}\\[~]|€');

/** How many septets a character takes; null if it has none, so that the whole text goes out as UCS-2. */
export function septets(character: string): 1 | 2 | null {
  if (BASIC.has(character)) return 1;
  return EXTENDED.has(character) ? 2 : null;
}

/** A text as short messages: its encoding, its length in that encoding's units, and in how many parts it goes. */
export type ShortMessage = {
  readonly encoding: 'GSM-7' | 'UCS-2';
  readonly units: number;
  readonly parts: number;
  /** How many units the last part has left, or the only one. */
  readonly left: number;
  /** The characters that turn the text into UCS-2, each once. */
  readonly flippedBy: readonly string[];
};

const ROOM = { 'GSM-7': { alone: 160, part: 153 }, 'UCS-2': { alone: 70, part: 67 } } as const;

/** Fills parts with characters, none of which is split between two of them. */
function partsOf(sizes: readonly number[], { alone, part }: (typeof ROOM)[keyof typeof ROOM]) {
  const units = sizes.reduce((sum, one) => sum + one, 0);
  if (units <= alone) return { units, parts: 1, left: alone - units };
  let parts = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > part) {
      parts += 1;
      used = 0;
    }
    used += size;
  }
  return { units, parts, left: part - used };
}

/**
 * Counts a text as short messages: 160 septets, or 153 a part; one character outside GSM 03.38 makes that 70 and 67
 * UTF-16 units. An extended character, and a surrogate pair, is never split between two parts.
 */
export function shortMessage(text: string): ShortMessage {
  const characters = [...text];
  const sizes = characters.map(septets);
  const flippedBy = [...new Set(characters.filter((_, index) => sizes[index] === null))];
  if (flippedBy.length === 0)
    return {
      encoding: 'GSM-7',
      flippedBy,
      ...partsOf(
        sizes.filter((one) => one !== null),
        ROOM['GSM-7'],
      ),
    };
  const units = characters.map((character) => character.length);
  return { encoding: 'UCS-2', flippedBy, ...partsOf(units, ROOM['UCS-2']) };
}

/** How many parts a text fills, the last one by what it has in it: 80 plain characters are half of one. */
export function partsFilled({ encoding, parts, left }: ShortMessage): number {
  return parts - left / ROOM[encoding][parts === 1 ? 'alone' : 'part'];
}

/** What a page of a cell broadcast takes (3GPP TS 23.041): 82 octets, as septets or as UTF-16 units. */
const PAGE = { 'GSM-7': 93, 'UCS-2': 41 } as const;

/** How much room a text takes in a cell broadcast, in plain characters: a text with any other takes the room of UCS-2. */
export function broadcastLength(text: string): number {
  const { encoding, units } = shortMessage(text);
  return encoding === 'GSM-7' ? units : Math.ceil((units * PAGE['GSM-7']) / PAGE['UCS-2']);
}
