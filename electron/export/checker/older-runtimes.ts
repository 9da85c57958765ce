/** What Node 18 and browsers of its time lack of what this code uses. Must be imported before everything else. */
function lend(name: string, method: (this: readonly unknown[], ...args: never[]) => unknown): void {
  if (name in Array.prototype) return;
  Object.defineProperty(Array.prototype, name, { value: method, writable: true, configurable: true });
}

lend('toSorted', function (compare?: (one: unknown, other: unknown) => number) {
  return [...this].sort(compare);
});
lend('toReversed', function () {
  return [...this].reverse();
});
lend('with', function (index: number, value: unknown) {
  const copy = [...this];
  copy[index < 0 ? copy.length + index : index] = value;
  return copy;
});
