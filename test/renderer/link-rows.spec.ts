import { expect, it } from 'vitest';
import { linkRows } from '../../renderer/features/draft/links.ts';
import { linkedTexts } from '../../shared/incident/wrong-words/leaning.ts';
import { drafting } from '../support/given.ts';
import { samplePlaybook } from '../support/sample-playbook.ts';

const SORRY = 'We are sorry.';
const CALL = 'Call us before noon.';

it('counts for a sentence the channels that say it, in whichever text, and no others', () => {
  const variants = [
    { channel: 'sms', lang: 'en', text: `${SORRY} ${CALL}` },
    { channel: 'x', lang: 'en', text: SORRY },
  ];
  const text = `${SORRY} The file is gone.`;
  const rows = linkRows(linkedTexts(drafting().state, { text, variants }));
  const on = (words: string) => rows.find(({ sentence }) => sentence.text === words)?.on.toSorted();
  const all = samplePlaybook.channels.map(({ id }) => id);
  expect(on(SORRY)).toEqual(all.toSorted());
  expect(on(CALL)).toEqual(['sms']);
  expect(on('The file is gone.')).toEqual(all.filter((id) => id !== 'sms' && id !== 'x').toSorted());
});
