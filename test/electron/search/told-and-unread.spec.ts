import { describe, expect, it } from 'vitest';
import { alarmRaised, type Story } from '../../support/given.ts';
import { append, drill, found, searchedRoom, told, twoIncidents } from '../../support/search-room.ts';

const THAI = 'ลูกค้ารายงานว่าข้อมูลส่วนบุคคลรั่วไหล';
const CHINESE = '客户报告说他们的个人数据出现在论坛上。';

describe('what is told of a search', () => {
  const note = (text: string): Story => alarmRaised(true).when({ type: 'note.add', text, happenedAt: null });

  it('is never more of a text than a person reads in a list, with and without words', () => {
    const { bench, search } = twoIncidents();
    append(bench, 'inc-3', note(`lighthouse ${'word '.repeat(3000)}`));
    append(bench, 'inc-4', note(`lighthouse ${'w'.repeat(15_000)}`));
    for (const asked of [{ type: 'note' as const }, { words: 'lighthouse' }]) {
      const hits = found(search, asked).hits.filter(({ incidentId }) => /[34]/.test(incidentId));
      const lengths = hits.map(({ parts }) => parts.map(({ text }) => text).join('').length);
      expect(lengths).toHaveLength(2);
      expect(Math.max(...lengths)).toBeLessThan(700);
      expect(hits.every(({ parts }) => parts.at(-1)?.text.endsWith('…'))).toBe(true);
    }
  });

  it('finds a run of letters wherever it stands in scripts that write no spaces, and tells the text as it is', () => {
    const { bench, search } = twoIncidents();
    append(bench, 'inc-3', note(CHINESE));
    append(bench, 'inc-4', note(THAI));
    append(bench, 'inc-5', note('昨日iPhoneのデータが流出した'));
    const [hit] = found(search, { words: '个人数据' }).hits;
    expect(hit?.parts.map(({ text }) => text).join('')).toBe(CHINESE);
    expect(hit?.parts.find((part) => part.hit)?.text).toBe('个人数据');
    expect(told(search, { words: '人个' })).toEqual([]);
    expect(told(search, { words: 'ข้อมูล' })).toEqual(['inc-4 note.added']);
    expect(told(search, { words: 'データ' })).toEqual(['inc-5 note.added']);
    expect(told(search, { words: 'iphone' })).toEqual(['inc-5 note.added']);
    expect(told(search, { words: '"iPhoneの"' })).toEqual(['inc-5 note.added']);
  });
});

describe('a log that could not be read', () => {
  /** An index that takes nothing the first time. */
  function failingOnce(error: Error) {
    let failed = false;
    return searchedRoom({ 'inc-1': drill() }, (index) => ({
      ...index,
      put: (...rows) => {
        if (failed) return index.put(...rows);
        failed = true;
        throw error;
      },
    }));
  }

  it('is read at the next search where the file was only busy', () => {
    const { search } = failingOnce(Object.assign(new Error('busy'), { code: 'SQLITE_BUSY' }));
    expect(found(search, { words: 'forum' })).toMatchObject({ hits: [], scope: { unreadable: 1 } });
    expect(found(search, { words: 'forum' }).counts).toEqual([{ incidentId: 'inc-1', count: 2 }]);
    expect(found(search, { words: 'forum' }).scope).toMatchObject({ unreadable: 0 });
  });

  it('stays unread until it grows where it is what stands in it, and is counted no longer once it was read', () => {
    const { bench, search } = failingOnce(new Error('damaged'));
    expect(found(search, { words: 'forum' }).scope).toMatchObject({ unreadable: 1 });
    expect(found(search, { words: 'forum' })).toMatchObject({ hits: [], scope: { unreadable: 1 } });
    bench.pass(5000);
    bench.spine.sendToIncident('inc-1', { type: 'note.add', text: 'More.', happenedAt: null });
    expect(found(search, { words: 'forum' })).toMatchObject({ scope: { unreadable: 0, entries: 3 } });
    expect(found(search, { words: 'forum' }).hits).toHaveLength(2);
  });
});
