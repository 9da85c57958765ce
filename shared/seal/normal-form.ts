import type { Json } from '../kernel.ts';

/**
 * The same value with every string and key in Unicode NFC, as the log asks for. For the door where words come in:
 * normalising later would seal other bytes than were shown.
 */
export function inNormalForm<T extends Json>(value: T): T {
  return normal(value) as T;
}

function normal(value: Json): Json {
  if (typeof value === 'string') return value.normalize('NFC');
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(normal);
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key.normalize('NFC'), normal(inner)]),
  );
}
