import type { SealedValues } from './blobs.ts';
import type { ShownApprovals } from './check-approvals.ts';
import type { ClockJump } from './check-clocks.ts';
import type { CheckedHead } from './check-heads.ts';
import type { AnnouncedKeys } from './keys-file.ts';
import type { Absence } from './pack.ts';
import type { LogContent } from './read-log.ts';

/** Something in a pack that is not as it must be: the file, the position in its log if it is one, and a sentence. */
export type PackFault = { readonly file: string; readonly position: number | null; readonly reason: string };

/** What two logs that hold together come to. */
export type Examined = {
  readonly incident: LogContent;
  readonly registry: LogContent;
  readonly values: SealedValues;
  /** Sealed values that the records speak of and that are not there. */
  readonly absent: ReadonlyMap<string, Absence>;
  /** Those of them of which the registry says that they were erased. */
  readonly erasedByEntry: number;
  readonly keys: AnnouncedKeys;
  readonly approvals: ShownApprovals;
  readonly clockJumps: readonly ClockJump[];
};

/** A pack that is whole in itself, and how the earlier heads that were given stand to it. */
export type IntactPack = {
  readonly is: 'intact';
  readonly examined: Examined;
  /** The readme, report and checkers in it: they prove nothing, and are here to be compared with one's own. */
  readonly helpers: ReadonlyMap<string, Uint8Array>;
  readonly heads: readonly CheckedHead[];
};

/** The verdict on a pack. Never "intact" in part. */
export type PackVerdict =
  | IntactPack
  | { readonly is: 'altered'; readonly fault: PackFault; readonly heads: readonly CheckedHead[] }
  | { readonly is: 'unreadable'; readonly reason: string };

export function packFault(file: string, reason: string, position: number | null = null): PackFault {
  return { file, position, reason };
}
