import { expect, it, onTestFinished } from 'vitest';
import { namedOtherwise } from '../support/label-in-name.ts';

function on(page: string): readonly string[] {
  document.body.innerHTML = page;
  onTestFinished(() => {
    document.body.innerHTML = '';
  });
  return namedOtherwise();
}

it('finds a control whose name leaves out the words that are seen on it', () => {
  expect(on('<button aria-label="Note a denial: A file">Call in doubt…</button>')).toEqual([
    'Call in doubt… | Note a denial: A file',
  ]);
  expect(on('<i id="n">Leave X out</i><button aria-labelledby="n">Leave out</button>')).toHaveLength(1);
});

it('takes a name that says more than is seen, and what has no words or only its own', () => {
  expect(on('<button aria-label="Leave out: X">Leave out</button>')).toEqual([]);
  expect(on('<button aria-label="Strike: A line">Strike…<kbd>S</kbd></button>')).toEqual([]);
  expect(on('<button aria-label="Close"><svg></svg></button><a href="#x">Anything</a>')).toEqual([]);
  expect(on('<button aria-label="Useful: A post"><span aria-hidden="true">1</span>Useful</button>')).toEqual(
    [],
  );
});
