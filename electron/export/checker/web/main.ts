import '../older-runtimes.ts';
import '../jitless.ts';
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { strictEd25519 } from '../../../../shared/seal/ed25519.ts';
import type { PackTools } from '../../../../shared/seal/examine.ts';
import { type Hasher, hasherOf } from '../../../../shared/seal/hasher.ts';
import { textOf } from '../../text-of.ts';
import { judge } from '../judge.ts';
import type { Page } from '../page.ts';
import { drawPage } from './draw.ts';

const encoder = new TextEncoder();
const plain = hasherOf(sha256);
/** What is hashed as text was read out of UTF-8, so it is well-formed. */
const hasher: Hasher = { ...plain, ofText: (text) => plain.ofBytes(encoder.encode(text)) };
const verify = strictEd25519((key, message, signature) =>
  ed25519.verify(signature, message, key, { zip215: false }),
);
const tools: PackTools = { hasher, verify, textOf };

function part<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`The page has no ${id}`);
  return found;
}

const packInput = part('pack', HTMLInputElement);
const earlierInput = part('earlier', HTMLInputElement);
const verdict = part('verdict', HTMLElement);
const drop = part('drop', HTMLElement);
const print = part('print', HTMLButtonElement);
let pack: File | null = null;
let earlier: File | null = null;
let asked = 0;

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

/** Lets the browser draw what was just said before it is busy. */
const drawn = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(), 0)));

async function pageOf(file: File): Promise<Page> {
  try {
    return judge(
      { pack: await bytesOf(file), earlier: earlier === null ? null : await bytesOf(earlier) },
      tools,
    );
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return {
      outcome: 'unreadable',
      title: 'This could not be checked',
      lead: [`${why}. Nothing is said about what may be in the file.`],
      sections: [],
    };
  }
}

async function check(): Promise<void> {
  if (pack === null) return;
  asked += 1;
  const turn = asked;
  const file = pack;
  verdict.replaceChildren(`Checking ${file.name} …`);
  await drawn();
  const page = await pageOf(file);
  if (turn !== asked) return;
  const against = earlier === null ? '' : `, against ${earlier.name}`;
  verdict.replaceChildren(drawPage(page, `${file.name}${against}`));
  document.title = `${page.title}: ${file.name}`;
  print.hidden = false;
}

function choose(files: readonly File[]): void {
  const chosen =
    files.find((file) => file.name.endsWith('.holdline')) ?? (files.length === 1 ? files[0] : undefined);
  if (chosen === undefined) return;
  pack = chosen;
  const other = files.find((file) => file !== chosen);
  if (other !== undefined) earlier = other;
  void check();
}

packInput.addEventListener('change', () => choose([...(packInput.files ?? [])]));
earlierInput.addEventListener('change', () => {
  earlier = earlierInput.files?.[0] ?? null;
  void check();
});
print.addEventListener('click', () => globalThis.print());
for (const kind of ['dragover', 'dragleave', 'drop'] as const)
  document.addEventListener(kind, (event) => {
    event.preventDefault();
    drop.toggleAttribute('data-over', kind === 'dragover');
    if (kind === 'drop') choose([...(event.dataTransfer?.files ?? [])]);
  });
