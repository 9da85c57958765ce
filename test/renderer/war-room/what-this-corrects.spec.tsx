import { cleanup, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { correctsOf } from '../../../shared/projection/corrects.ts';
import { cited, LEAKED, newestFact, withdrawnUnder } from '../../support/fact-story.ts';
import { correctionToSign, foundOn } from '../../support/found-story.ts';
import { given, leaveStage, SAMPLE_PEOPLE } from '../../support/given.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';
import { COUNTED, halfTiedOut, recounted, TWEET } from '../../support/untied-story.ts';
import { openWarRoom } from '../support/war-room.ts';

const TITLE = 'What this corrects';

/** Started and written by somebody who signs nothing, so that the seats stay as they are. */
function toSign() {
  const out = withdrawnUnder();
  const releaseIds = out.state.releases.map(({ releaseId }) => releaseId);
  const start = { type: 'correction.start', releaseIds, words: [LEAKED], factId: newestFact(out) } as const;
  const story = out.when({ ...start, words: [LEAKED] }, { by: 'social' });
  const basedOn = story.state.statements.at(-1)?.revisions.at(-1)?.revisionId ?? null;
  const text = `Correction.\n\nWe said: “${LEAKED}” It is 3,000.`;
  const saved = story.when({ type: 'draft.revise', basedOn, text }, { by: 'social' });
  return leaveStage(saved, 'approve');
}

async function signOffOf(story: ReturnType<typeof toSign>) {
  const { user } = await openWarRoom(story);
  await user.click(screen.getAllByRole('button', { name: 'Open sign-off' })[0] as HTMLElement);
  return within(await screen.findByRole('dialog', { name: 'Sign-off' }));
}

it('a correction says first what stands no more, why and by whose word, and what is out where', async () => {
  const sheet = await signOffOf(toSign());
  const card = sheet.getByRole('region', { name: TITLE });
  expect(card.textContent).toContain('withdrawn About 300 customers are in the file.');
  expect(card.textContent).toMatch(/Ada Lind, \d\d:\d\d: Security counted again: it is 3,000\./);
  expect(card.textContent).toContain(`We said: “${LEAKED}”`);
  expect(card.textContent).toMatch(/Holding statement 1\.1 on Mail to customers, out since \d\d:\d\d/);
  const aside = sheet.getByRole('complementary', { name: 'Beside the words' });
  expect(within(aside).getAllByRole('region')[0]).toBe(card);
});

it('says of what was out in a known minute that it was out in it, and not by then', async () => {
  const asked = toSign();
  const events = asked.events.map((event) =>
    event.type === 'release.recorded'
      ? { ...event, data: { ...event.data, latest: true as const, minute: true as const } }
      : event,
  );
  const card = (await signOffOf(given(events, asked.at))).getByRole('region', { name: TITLE });
  expect(card.textContent).toMatch(
    /Holding statement 1\.1 on Mail to customers, out in the minute \d\d:\d\d/,
  );
  expect(card.textContent).not.toContain('exact time');
});

it('names what leans on the same and was left out of it: by whom, and why', async () => {
  const out = recounted(halfTiedOut());
  const releaseIds = out.state.releases.map(({ releaseId }) => releaseId);
  const start = { type: 'correction.start', releaseIds, words: [TWEET], factId: newestFact(out) } as const;
  const begin = (keep: { words: string; reason: string }[]) => {
    const story = out.when({ ...start, words: [TWEET], keep }, { by: 'social' });
    const basedOn = story.state.statements.at(-1)?.revisions.at(-1)?.revisionId ?? null;
    return leaveStage(
      story.when({ type: 'draft.revise', basedOn, text: 'It is 9,850.' }, { by: 'social' }),
      'approve',
    );
  };
  const bare = await signOffOf(begin([]));
  const card = bare.getByRole('region', { name: TITLE }).textContent;
  expect(card).toContain(`Left out of it: “${COUNTED}”, out on `);
  expect(card).toContain('Left out by Cleo Marsh. Nobody has said why.');
  cleanup();
  const told = await signOffOf(begin([{ words: COUNTED, reason: 'Archive only.' }]));
  expect(told.getByRole('region', { name: TITLE }).textContent).toContain(
    'Left out by Cleo Marsh, because: Archive only.',
  );
});

it('any other statement says nothing of the kind', async () => {
  const sheet = await signOffOf(leaveStage(cited(), 'approve'));
  expect(sheet.queryByRole('region', { name: TITLE })).toBeNull();
});

it('a correction of a whole text names no sentence and no fact', () => {
  const { state } = toSign();
  const bare = state.corrections.map((one) => ({ ...one, words: [], factId: undefined }));
  const statementId = state.statements.at(-1)?.statementId ?? '';
  const corrects = correctsOf({ ...state, corrections: bare }, SAMPLE_PEOPLE, statementId);
  expect(corrects).toMatchObject({ words: [], facts: [], releases: [expect.anything(), expect.anything()] });
});

it('whoever works on it or signs it is told where the wrong words are out as well, and it does not go', async () => {
  const name = samplePlaybook.channels.filter((one) => !one.internal)[2]?.name;
  const said = `The wrong words are also out on ${name}: this correction does not go there.`;
  const sheet = await signOffOf(foundOn(correctionToSign(), 2));
  expect(screen.getByRole('status', { name: 'Facts that fell', hidden: true }).textContent).toBe(said);
  const band = screen.getByRole('region', { name: 'Out where the correction does not go', hidden: true });
  expect(band.textContent).toBe(said);
  const card = sheet.getByRole('region', { name: TITLE });
  expect(card.textContent).toContain(said);
  expect(card.textContent).not.toContain('Left out of it');
});
