import type Database from 'better-sqlite3';

declare const readable: unique symbol;
declare const writable: unique symbol;

/** A connection that a function may only read from. A query that takes this cannot be handed a right to write. */
export type ReadableDb = Database.Database & { readonly [readable]: true };

/** The one connection of a room file that may write. */
export type WritableDb = ReadableDb & { readonly [writable]: true };
