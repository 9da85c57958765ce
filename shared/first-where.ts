/**
 * The first of the indices below `size` at which something holds, found by halving; `size` where it holds at none. What holds at
 * one index has to hold at every later one.
 */
export function firstWhere(size: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, size];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
