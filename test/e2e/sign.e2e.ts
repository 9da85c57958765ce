import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { parseRecord } from '../../shared/seal/parse-record.ts';
import { decisionFault } from '../support/check-decision.ts';
import { passphraseOf } from '../support/passphrases.ts';
import { test } from './app.ts';
import { expectAccessible, type Room } from './room.ts';
import { changeWords, foundRoom, raiseAlarm, release, SIGNERS, throughBrief, writeAndAsk } from './steps.ts';

const [MAYA, HELEN] = SIGNERS;
const FIRST = 'We are sorry: some e-mail addresses were posted on a public forum this morning.';
const SECOND = 'We are sorry: e-mail addresses of our customers were posted on a public forum.';

const picture = (page: Page, name: string) =>
  process.env['SIGN_PICTURES']
    ? page.screenshot({ caret: 'initial', path: `${process.env['SIGN_PICTURES']}/${name}.png` })
    : Promise.resolve();

/** The first signer types another passphrase first: it is refused in place, and nothing is signed. */
async function signAfterWrongPassphrase(room: Room): Promise<void> {
  const { page, press } = room;
  await room.switchTo(MAYA);
  await press('Open sign-off');
  const signOff = page.getByRole('dialog', { name: 'Sign-off' });
  const passphrase = signOff.getByLabel('Your passphrase', { exact: true });
  await expect(signOff.getByText(/^If you stay silent, the seat goes to .+ in \d+:\d\d\.$/)).toBeVisible();
  await passphrase.fill(passphraseOf(HELEN));
  await press(/^Sign these words/, signOff);
  await expect(signOff.getByRole('alert')).toContainText('This is not');
  await expectAccessible(page);
  await picture(page, 'wrong-passphrase');
  // At 200 % zoom of a wide screen, the words are the first thing in sight.
  await page.setViewportSize({ width: 960, height: 540 });
  await signOff.evaluate((sheet) => sheet.scrollIntoView());
  await expect(signOff.getByText(FIRST)).toBeInViewport({ ratio: 1 });
  await page.setViewportSize({ width: 1280, height: 800 });
  await passphrase.fill(passphraseOf(MAYA));
  await press(/^Sign these words/, signOff);
  await expect(signOff).toBeHidden();
  await expect(page.getByText('One has signed these exact words. Two to go.')).toBeVisible();
  await picture(page, 'one-signed');
}

/** New words make the one signature void, on the screen and in the log. */
async function changeTheWords(room: Room): Promise<void> {
  const { page } = room;
  await changeWords(room, SECOND);
  await expect(page.getByText(/; one signature of the old words void/)).toBeVisible();
  await expect(page.getByText('Nobody has signed these words yet. Three to go.')).toBeVisible();
}

async function withdrawAndSignAgain(room: Room): Promise<void> {
  const { page, press } = room;
  await room.switchTo(HELEN);
  await press('Take it back…');
  await room.answer('The number is being checked.', 'Take it back', HELEN);
  await expect(page.getByText('Two have signed these exact words. One to go.')).toBeVisible();
  await expect(
    page.getByText(/took back the signature of .+ in the seat of .+: The number is being checked\./),
  ).toBeVisible();
  await picture(page, 'withdrawn');
  await room.signAs(HELEN);
  await expect(page.getByText('All three have signed these exact words.')).toBeVisible();
}

/** Every record of a log of the file, as stored. */
function recordsOf(db: Database.Database, where: string) {
  const bodies = db
    .prepare<[], string>(
      `SELECT body FROM event JOIN log ON event.id / 4294967296 = log.n WHERE log.id ${where} ORDER BY event.id`,
    )
    .pluck()
    .all();
  const records = bodies.map((body) => {
    const record = parseRecord(body);
    if (!record.ok) throw new Error(record.error);
    return record.value;
  });
  return { bodies, records };
}

/** What is wrong with each signed decision of the only incident in a room file, by kind. */
function decisionsIn(file: string): readonly (readonly [string, string | null])[] {
  const db = new Database(file, { readonly: true });
  try {
    const { bodies, records: incident } = recordsOf(db, "<> 'registry'");
    const { records: registry } = recordsOf(db, "= 'registry'");
    return incident
      .filter(({ kind }) => /^approval\.(?:approved|rejected|withdrawn)$/.test(kind))
      .map((record) => [record.kind, decisionFault(record, { incident, registry, bodies })] as const);
  } finally {
    db.close();
  }
}

async function audit({ page, press }: Room): Promise<void> {
  await page.evaluate(() => {
    location.hash = `${location.hash}/audit`;
  });
  await press('Verify');
  await expect(page.getByText('Intact.')).toBeVisible();
  await expect(page.getByText(/A checkpoint signed with the room’s key covers them all\./)).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'audit');
  await page.evaluate(() => {
    location.hash = '#/audit';
  });
  await expect(page.getByText(`refused a wrong passphrase for ${MAYA}`)).toBeVisible();
}

test('three sign the exact words with their own keys, and the file proves each signature', async ({
  app,
  window,
  userData,
}) => {
  const room = await foundRoom(window);
  // A seat goes to a backup who has a key: the sign-off says to whom.
  await room.enrol('Omar Haddad', 'Luc Marchetti', 'Tom Reyes');
  await raiseAlarm(room);
  await throughBrief(room);
  await writeAndAsk(room, FIRST);
  await room.waiveMissing();
  await room.tickNeeded();
  await signAfterWrongPassphrase(room);
  await changeTheWords(room);
  await room.waiveMissing();
  await room.tickNeeded();
  for (const name of SIGNERS) await room.signAs(name);
  await withdrawAndSignAgain(room);
  await room.goTo('Publish');
  await release(room);
  await expect(window.getByText(/signed .+ in the seat of /).first()).toBeVisible();
  await audit(room);
  await app.close();

  const decisions = decisionsIn(path.join(userData, 'room.sqlite'));
  const approved = ['approval.approved', null] as const;
  expect(decisions).toEqual([approved, approved, approved, approved, ['approval.withdrawn', null], approved]);
});
