import type { z } from 'zod';
import type { Json } from './kernel.ts';

/**
 * One kind of event: the schema of its payload, and which top-level fields hold what people wrote about people.
 * Sealed fields are stored apart from the record, by salted hash, so that they can be erased without breaking a proof.
 */
export type EventKind<S extends z.ZodType = z.ZodType> = {
  readonly payload: S;
  readonly sealed: readonly string[];
  /** What a sealed field that is no text counts as once its content was erased; undefined: as one that was never there. */
  readonly erasedAs: Readonly<Record<string, Json | undefined>>;
};

/** Declares one kind of event. */
export function eventKind<S extends z.ZodType>(
  payload: S,
  sealed: readonly (keyof z.infer<S> & string)[] = [],
  erasedAs: Readonly<Record<string, Json | undefined>> = {},
) {
  return { payload, sealed, erasedAs } satisfies EventKind<S>;
}

/** The event type that a map of kinds describes: a union over its keys. */
export type EventOf<K extends Readonly<Record<string, EventKind>>> = {
  [T in keyof K & string]: {
    readonly type: T;
    readonly at: number;
    readonly by: string;
    readonly data: Readonly<z.infer<K[T]['payload']>>;
  };
}[keyof K & string];

/** A payload's fields; none for an empty one, which zod infers as a record that forbids every key, `type` too. */
type Fields<P> = string extends keyof P ? unknown : Readonly<P>;

/** The command type that a map of payload schemas describes: the payload with its name as `type`. */
export type CommandOf<C extends Readonly<Record<string, z.ZodType>>> = {
  [T in keyof C & string]: { readonly type: T } & Fields<z.infer<C[T]>>;
}[keyof C & string];
