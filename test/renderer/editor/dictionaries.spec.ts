import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => vi.unstubAllGlobals());

type Asked = { readonly id: number; readonly words: readonly string[] };

/** A thread that breaks at its first question, and knows no word from then on. */
class BreaksOnce extends EventTarget {
  static asked = 0;
  terminate(): void {}
  postMessage({ id, words }: Asked): void {
    BreaksOnce.asked += 1;
    const broken = BreaksOnce.asked === 1;
    const answer = broken ? new Event('error') : new MessageEvent('message', { data: { id, words } });
    queueMicrotask(() => this.dispatchEvent(answer));
  }
}

it('words that a broken thread was asked about are asked again', async () => {
  vi.stubGlobal('Worker', BreaksOnce);
  const { spellingOf } = await import('../../../renderer/editor/spelling/dictionaries.ts');
  expect([...(await spellingOf(['sory']))]).toEqual([]);
  expect([...(await spellingOf(['sory']))]).toEqual(['sory']);
});
