import { blobsFile } from './blobs.ts';
import { canonicalJson } from './canonical.ts';
import { checkpointsText, newestText } from './checkpoints-file.ts';
import type { Entries } from './container.ts';
import { pinnedPlaybook } from './examine.ts';
import type { Hasher } from './hasher.ts';
import { keysText } from './keys-file.ts';
import { headText, hexOfLatin1, PACK } from './pack.ts';
import type { Examined } from './pack-verdict.ts';
import { statementFiles } from './statement-files.ts';
import { utf8Bytes } from './utf8.ts';

/** What a pack is put together from, beside what was examined. */
export type PackParts = {
  readonly hasher: Hasher;
  readonly textOf: (bytes: Uint8Array) => string | undefined;
  /** The stored bytes of both logs. */
  readonly logs: { readonly incident: Uint8Array; readonly registry: Uint8Array };
  /** README.txt, report.txt, verify.mjs and verify.html. */
  readonly helpers: ReadonlyMap<string, Uint8Array>;
};

/** The files that prove nothing: they help to read and to check. */
export const HELPERS: readonly string[] = [PACK.readme, PACK.report, PACK.script, PACK.page];

/** Every file of a pack in its order, `head.txt` not yet among them. */
function filesWithoutHead(examined: Examined, { hasher, logs, helpers, textOf }: PackParts): Entries {
  const { registry, incident, values, keys, approvals } = examined;
  const helper = (name: string): Uint8Array => helpers.get(name) ?? new Uint8Array();
  const text = (name: string, said: string): readonly [string, Uint8Array] => [name, utf8Bytes(said)];
  return new Map([
    [PACK.readme, helper(PACK.readme)],
    [PACK.incident, logs.incident],
    [PACK.registry, logs.registry],
    text(PACK.checkpoint, newestText(registry.notes, incident.notes)),
    text(PACK.checkpoints, checkpointsText(registry.notes, incident.notes)),
    text(PACK.keys, keysText(hasher, registry.origin, keys)),
    text(PACK.playbook, `${canonicalJson(pinnedPlaybook(examined))}\n`),
    [PACK.report, helper(PACK.report)],
    ...statementFiles(approvals, { values, textOf }),
    [PACK.blobs, blobsFile(values)],
    [PACK.script, helper(PACK.script)],
    [PACK.page, helper(PACK.page)],
  ]);
}

/**
 * The files that a pack of this evidence has, to the byte and in their order. Whoever writes a pack and whoever checks
 * one make them by this one rule.
 */
export function packFiles(examined: Examined, parts: PackParts): Entries {
  const { hasher } = parts;
  const files = filesWithoutHead(examined, parts);
  const [readme, ...rest] = files;
  const logOf = ({ origin, size, root }: Examined['incident']) => ({ origin, size, root });
  const head = headText({
    incident: logOf(examined.incident),
    registry: logOf(examined.registry),
    kept: examined.values.size,
    absent: examined.absent,
    files: new Map([...files].map(([name, bytes]) => [name, hexOfLatin1(hasher.ofBytes(bytes))])),
  });
  return new Map([...(readme ? [readme] : []), [PACK.head, utf8Bytes(head)], ...rest]);
}
