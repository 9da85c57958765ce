import type { Rejection } from '../../shared/kernel.ts';

type Parsed = {
  readonly success: boolean;
  readonly error?: { readonly issues: readonly { readonly message: string }[] };
};

/** The sentence with which main's door would send a command back, before anybody decides about it. */
export function shapeRefusal(parsed: Parsed): Rejection | null {
  if (parsed.success) return null;
  return { code: 'shape', sentence: parsed.error?.issues[0]?.message ?? 'This is not filled in completely.' };
}
