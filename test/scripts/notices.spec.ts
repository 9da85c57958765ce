import { describe, expect, it } from 'vitest';
import { IN_WORKERS, noticesOf } from '../../scripts/notices.mjs';
import { sourcesIn } from '../support/sources.ts';

const mit = { name: 'kind', version: '1.2.3', identifier: 'MIT', text: 'Permission is hereby granted\r\n' };

describe('the third-party notices', () => {
  it('name every package once, with its licence and its text', () => {
    const notices = noticesOf([{ ...mit, name: 'zebra' }, mit, mit]);
    expect(notices.match(/^kind 1\.2\.3 \(MIT\)\n\nPermission is hereby granted$/gm)).toHaveLength(1);
    expect(notices.indexOf('kind')).toBeLessThan(notices.indexOf('zebra'));
  });
  it.each(['GPL-3.0', 'SEE LICENSE IN LICENSE', 'UNLICENSED', '(MIT OR GPL-2.0)', undefined])(
    'refuse to be written when a package comes under %s',
    (identifier) => {
      expect(() => noticesOf([mit, { ...mit, name: 'stranger', identifier }])).toThrow(
        /stranger 1\.2\.3 .*licence/,
      );
    },
  );
  it('refuse a licence without its text, unless it asks for none', () => {
    expect(() => noticesOf([{ ...mit, text: ' ' }])).toThrow(/no text of its licence/);
    expect(noticesOf([{ ...mit, identifier: 'Unlicense', text: '' }])).toContain('kind 1.2.3 (Unlicense)');
  });
  it('take the text from the sibling that carries it', () => {
    const bar = { name: 'react-remove-scroll-bar', version: '2.3.8', identifier: 'MIT' };
    expect(() => noticesOf([bar])).toThrow(/no text/);
    const notices = noticesOf([bar, { ...mit, name: 'react-remove-scroll' }]);
    expect(notices.match(/Permission is hereby granted/g)).toHaveLength(2);
  });
  it('name what the threads of the window are made of, which say so in no list of their own', () => {
    const files = [
      ...sourcesIn(['renderer/files'], /^(table-worker|read-(csv|json|feed|file)|decode)\.ts$/),
      ...sourcesIn(['renderer/editor/spelling'], /^(spell-worker|dictionaries)\.ts$/),
    ];
    const imported = files.flatMap(({ text }) =>
      [...text.matchAll(/(?:from '|node_modules\/)((?:@[\w-]+\/)?[a-z][\w-]*)/g)].map(([, name]) => name),
    );
    expect([...new Set(imported)].toSorted()).toEqual([...IN_WORKERS].toSorted());
    expect(files).toHaveLength(8);
  });
});
