/** The value of an operation that may be refused. A refusal is data and crosses every wall; a throw is a bug. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** Wraps a value as an accepted result. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** Wraps a reason as a refused result. */
export function fail<E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}

/** Makes the compiler prove that a switch is exhaustive. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}

/** Anything the log can hold. Numbers are integers within 2^53 (checked when a record is encoded). */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** One minute in milliseconds. Every duration in the code is in milliseconds and is named `...Ms`. */
export const MINUTE_MS = 60_000;
export const DAY_MS = 24 * 60 * MINUTE_MS;

/** Where the minute of an instant begins: zones are apart by whole minutes. */
export function minuteOf(at: number): number {
  return at - (at % MINUTE_MS);
}

/** The last instant of the minute in which one lies. */
export function lastOfMinute(at: number): number {
  return minuteOf(at) + MINUTE_MS - 1;
}

/** The actor of events that no person caused: Holdline's own clock. */
export const SYSTEM = 'system';

/** Why a command was refused: a code for tests and tools, and a sentence for people that says what to do. */
export type Rejection = { readonly code: string; readonly sentence: string };

/** Refuses a command with one sentence that says what is wrong and what to do. */
export function refuse(code: string, sentence: string): { readonly ok: false; readonly error: Rejection } {
  return fail({ code, sentence });
}
