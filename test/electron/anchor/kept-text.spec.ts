import { describe, expect, it } from 'vitest';
import { keptFile, keptText, mailDraft } from '../../../electron/anchor/kept-text.ts';
import { oldHeadsIn } from '../../../shared/seal/old-heads.ts';
import { stealRoom } from '../../support/tampering.ts';

const AT = Date.UTC(2026, 10, 24, 12);
const headsOf = () => oldHeadsIn(stealRoom(40).notes.join('\n'));

describe('heads that are taken out', () => {
  it('are read back from every kind of text, byte for byte', () => {
    const heads = headsOf();
    for (const text of [keptText(heads, AT), keptFile(heads, AT), mailDraft(heads, AT)])
      expect(oldHeadsIn(text)).toEqual(heads);
  });

  it('make a draft that every mail program opens, addressed to nobody', () => {
    const draft = mailDraft(headsOf().slice(0, 1), AT);
    const [head = '', body = ''] = draft.split('\r\n\r\n');
    expect(draft.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(head.split('\r\n')).toEqual([
      'X-Unsent: 1',
      'Subject: Heads of logs of a Holdline room, 2026-11-24',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: 8bit',
    ]);
    expect(body).toBe('Please keep this mail.');
    expect(Math.max(...draft.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThan(998);
  });
});
