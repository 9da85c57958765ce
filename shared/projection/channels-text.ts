/** So many channels are named one after the other. */
const MOST_NAMED = 3;

/**
 * On which channels of all that there are something is, by their names: a few by name, all as that, most by those that are
 * missing.
 */
export function onChannelsText(on: readonly string[], all: readonly string[]): string {
  if (on.length <= MOST_NAMED) return on.join(', ');
  const missing = all.filter((name) => !on.includes(name));
  if (missing.length === 0) return `all ${on.length} channels`;
  const some = `${on.length} of ${all.length} channels`;
  return missing.length <= MOST_NAMED ? `${some}: not on ${missing.join(', ')}` : `${some}: ${on.join(', ')}`;
}
