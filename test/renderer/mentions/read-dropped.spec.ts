import { afterEach, expect, it, vi } from 'vitest';
import { readDropped } from '../../../renderer/files/read-dropped.ts';

afterEach(() => vi.unstubAllGlobals());

/** A thread that ends in this way whatever it is given. */
function threadThat(does: (thread: { onmessage: (of: unknown) => void; onerror: () => void }) => void): void {
  vi.stubGlobal(
    'Worker',
    class {
      onmessage = () => undefined;
      onerror = () => undefined;
      terminate(): void {}
      postMessage(): void {
        queueMicrotask(() => does(this));
      }
    },
  );
}

const named = (name: string) =>
  Object.assign(new File(['text'], name), { arrayBuffer: async () => new ArrayBuffer(4) });

it('keeps a long name of a file up to its last whole character', async () => {
  threadThat(({ onmessage }) => onmessage({ data: { read: { ok: true, value: {} }, sha256: '' } }));
  const read = await readDropped(named(`${'a'.repeat(299)}\u{1F600}.csv`));
  expect(read).toMatchObject({ ok: true, value: { fileName: 'a'.repeat(299) } });
});

it('says of a thread that broke that the file cannot be taken apart, not that it took too long', async () => {
  threadThat(({ onerror }) => onerror());
  expect(await readDropped(named('a.csv'))).toMatchObject({ ok: false, error: { code: 'broken' } });
});
