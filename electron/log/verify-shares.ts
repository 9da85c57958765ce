import { REGISTRY } from '../../shared/seal/origin.ts';

/** Positions [from, to) of a log. */
export type Share = { readonly logId: string; readonly from: number; readonly to: number };

/** A log is cut in two only where a stored summary of the tree ends. */
const SEAM = 256;
/** Below this, a second thread costs more than it saves. */
const WORTH_TWO = 20_000;

/**
 * Divides the records of a room between two threads; the second share is empty where one thread is as good. The
 * registry is never cut: the log keys it announces are followed from its beginning.
 */
export function sharesOf(
  logs: readonly { readonly logId: string; readonly size: number }[],
): readonly [readonly Share[], readonly Share[]] {
  const whole = logs.map(({ logId, size }) => ({ logId, from: 0, to: size }));
  const half = logs.reduce((sum, { size }) => sum + size, 0) / 2;
  if (half * 2 < WORTH_TWO) return [whole, []];
  const shares: [Share[], Share[]] = [[], []];
  let before = 0;
  for (const share of whole) {
    const room = Math.round(Math.max(0, half - before) / SEAM) * SEAM;
    const seam = share.logId === REGISTRY ? share.to : Math.min(share.to, room);
    if (seam > 0 || share.to === 0) shares[0].push({ ...share, to: seam });
    if (seam < share.to) shares[1].push({ ...share, from: seam });
    before += share.to;
  }
  return shares;
}
