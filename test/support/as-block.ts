/** A text as the scans of `shared/seal` want it: a zero byte before it, four behind it. */
export function asBlock(text: string): {
  readonly bytes: DataView;
  readonly from: number;
  readonly to: number;
} {
  const buffer = Buffer.from(`\0${text}\0\0\0\0`);
  return {
    bytes: new DataView(buffer.buffer, buffer.byteOffset, buffer.length),
    from: 1,
    to: buffer.length - 4,
  };
}
