import { expect, test } from 'vitest';
import { onPaper } from '../../../electron/main/on-paper.ts';

test('what was typed for a sheet is read by its number while it is printed, and not before or after', async () => {
  const paper = onPaper<string>();
  const seen: string[] = [];
  const printed = await paper.during('Ada Lind', async (sheetId) => {
    seen.push(sheetId);
    expect(sheetId).not.toContain('Ada');
    expect(paper.read(sheetId)).toBe('Ada Lind');
    expect(paper.read(sheetId)).toBe('Ada Lind');
    expect(paper.read('another')).toBeNull();
    return 'done';
  });
  expect(printed).toBe('done');
  expect(paper.read(seen[0] ?? '')).toBeNull();
});

test('two sheets at once are two, and one that fails is forgotten like any other', async () => {
  const paper = onPaper<string>();
  let inner = '';
  await paper.during('first', async (first) => {
    const failing = paper.during('second', (second) => {
      inner = second;
      expect([paper.read(first), paper.read(second)]).toEqual(['first', 'second']);
      return Promise.reject(new Error('no printer'));
    });
    await expect(failing).rejects.toThrow('no printer');
    expect([paper.read(first), paper.read(inner)]).toEqual(['first', null]);
  });
});
