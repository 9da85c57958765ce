import { clockText, spanText } from '../../time-text.ts';

/** How a stretch or an instant ended: inside its budget, close to its end, past it, not looked at, gone out. */
export type PictureTone = 'calm' | 'warn' | 'over' | 'faint' | 'act';

/** Something that took time. Ms from the start of the picture, whole seconds; `says` is a sentence about it. */
export type PictureBar = {
  readonly from: number;
  readonly to: number;
  readonly tone: PictureTone;
  readonly says: string;
};

/** Something at one instant, in ms from the start of the picture, whole seconds; a limit is drawn as a line, all else as a dot. */
export type PictureMark = {
  readonly at: number;
  readonly tone: PictureTone;
  readonly limit?: boolean;
  readonly says: string;
};

export type PictureRow = {
  readonly id: string;
  readonly label: string;
  readonly bars: readonly PictureBar[];
  readonly marks: readonly PictureMark[];
};

/** What the tones of a picture mean in it, in its own words. */
export type PictureKey = readonly { readonly tone: PictureTone; readonly means: string }[];

/**
 * A picture as data: rows of bars and marks over one time axis from 0 to `spanMs`, counted from first awareness on a clock
 * that no moved clock bends, in whole seconds as every clock shows them. Whatever is drawn stands in a sentence of a bar or a
 * mark too, for those who read.
 */
export type Picture = {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly spanMs: number;
  readonly rows: readonly PictureRow[];
  readonly key: PictureKey;
};

/** "from 2:10 to 5:00 (2:50)": a stretch in the way all pictures tell it. */
export function stretchText(from: number, to: number): string {
  return `from ${clockText(from)} to ${clockText(to)} (${spanText(from, to)})`;
}

/** Rows by their id, in the order in which each was first seen. */
export function rowsOf<T>(
  list: readonly T[],
  of: (one: T) => { readonly id: string; readonly label: string } & Partial<PictureRow>,
): readonly PictureRow[] {
  const rows = new Map<string, PictureRow>();
  for (const one of list) {
    const { id, label, bars = [], marks = [] } = of(one);
    const before = rows.get(id);
    rows.set(id, {
      id,
      label: before?.label ?? label,
      bars: [...(before?.bars ?? []), ...bars],
      marks: [...(before?.marks ?? []), ...marks],
    });
  }
  return [...rows.values()];
}
