import { type Decision, no } from '../deciding.ts';

/** Why nobody can have noticed then what was due at `dueAt`; null where they can. Left out, it is noticed now. */
export function notNoticed(
  { noticedAt }: { readonly noticedAt?: number | undefined },
  dueAt: number,
  now: number,
): Decision | null {
  if (noticedAt === undefined || (noticedAt >= dueAt && noticedAt <= now)) return null;
  return no('not-noticed', 'Nobody can notice a time before it is due, nor after now.');
}
