import { isWellFormed } from './utf8.ts';

/** Why a value cannot be sealed. `path` leads to it, such as `data.words[2]`. */
export class NotSealable extends Error {
  readonly path: string;

  constructor(path: string, what: string) {
    super(`${path === '' ? 'The value' : path} ${what}.`);
    this.name = 'NotSealable';
    this.path = path;
  }
}

/** The first thing in a value that has no canonical form, with the way to it; undefined when all of it has. */
export function whyNotSealable(value: unknown, path: string): NotSealable | undefined {
  if (value === null || typeof value === 'boolean') return undefined;
  if (typeof value === 'string') return whyNotText(value, path);
  if (typeof value === 'number') {
    if (Number.isSafeInteger(value)) return undefined;
    return new NotSealable(path, `is ${value}: only whole numbers within 2^53 can be sealed`);
  }
  if (typeof value !== 'object' || 'toJSON' in value)
    return new NotSealable(path, `is ${typeof value}, not plain JSON`);
  if (Array.isArray(value)) return first(value, (item, i) => whyNotSealable(item, `${path}[${i}]`));
  return first(Object.entries(value), ([key, inner]) => {
    const at = path === '' ? key : `${path}.${key}`;
    return whyNotText(key, at) ?? whyNotSealable(inner, at);
  });
}

function whyNotText(text: string, path: string): NotSealable | undefined {
  if (!isWellFormed(text)) return new NotSealable(path, 'holds half a character (a lone surrogate)');
  return text.normalize('NFC') === text
    ? undefined
    : new NotSealable(path, 'is not in Unicode normal form NFC');
}

function first<T>(
  items: readonly T[],
  why: (item: T, i: number) => NotSealable | undefined,
): NotSealable | undefined {
  for (const [i, item] of items.entries()) {
    const found = why(item, i);
    if (found !== undefined) return found;
  }
  return undefined;
}
