import type { Page } from 'playwright';
import { ROLE_LABEL } from '../../shared/playbook/roles.ts';
import { choiceField } from './hands.ts';
import { personIn, type Theatre } from './theatre.ts';

type Person = Theatre['scenario']['room']['people'][number];

const MOST_ROLES = 4;

async function chooseRoles(page: Page, person: Person): Promise<void> {
  const field = choiceField(page, `Roles of ${person.name}`);
  await field.focus();
  for (let count = 0; count < MOST_ROLES; count++) await page.keyboard.press('Backspace');
  await page.keyboard.press('ArrowDown');
  for (const role of person.roles) {
    await page.getByRole('option', { name: ROLE_LABEL[role], exact: true }).click();
  }
  await page.keyboard.press('Escape');
}

async function writePerson(page: Page, person: Person, number: number): Promise<void> {
  const name = page.getByRole('textbox', { name: `Name of person ${number}`, exact: true });
  if ((await name.count()) === 0) await page.getByRole('button', { name: 'Add a person' }).click();
  await name.fill(person.name);
  await page.getByRole('textbox', { name: `Title of ${person.name}` }).fill(person.title);
  await chooseRoles(page, person);
}

async function chooseBackup({ page, scenario }: Theatre, person: Person): Promise<void> {
  const backup = scenario.room.people.find((one) => one.key === person.backup);
  if (!backup) return;
  await choiceField(page, `Backup of ${person.name}`).click();
  await page.getByRole('option', { name: backup.name, exact: true }).click();
}

/** Sets the room up on its first page: its name, its zone, its people and who stands in for whom. */
export async function setUpRoom(theatre: Theatre): Promise<void> {
  const { page, scenario, camera } = theatre;
  const { name, zone, people } = scenario.room;
  await page.getByRole('textbox', { name: 'Name of the room' }).fill(name);
  await choiceField(page, 'Time zone').fill(zone);
  await page.getByRole('option', { name: zone }).first().click();
  for (const [index, person] of people.entries()) await writePerson(page, person, index + 1);
  for (const person of people) await chooseBackup(theatre, person);
  const passphrase = people[0]?.passphrase ?? '';
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('Passphrase, again', { exact: true }).fill(passphrase);
  await camera.shoot('set-up-the-room');
  await page.getByRole('button', { name: 'Open the room' }).click();
  await page.getByRole('button', { name: 'Raise the alarm' }).waitFor();
  await enrolKeys(theatre);
  await camera.shoot('empty-board');
}

/** Gives everybody with a passphrase in the script a key: one after the other, as the administrator at the keyboard does. */
async function enrolKeys({ page, scenario, camera }: Theatre): Promise<void> {
  const [administrator, ...others] = scenario.room.people;
  await page.getByRole('link', { name: 'People', exact: true }).click();
  for (const { name, passphrase } of others) {
    if (passphrase === null) continue;
    await page.getByRole('button', { name: `Enrol the key of ${name}` }).click();
    const open = page.getByRole('dialog', { name: `Enrol the key of ${name}` });
    await open.getByLabel(`New passphrase of ${name}`, { exact: true }).fill(passphrase);
    await open.getByLabel(`New passphrase of ${name}, again`, { exact: true }).fill(passphrase);
    const vouching = open.getByLabel(`Passphrase of ${administrator?.name ?? ''}`, { exact: true });
    await vouching.fill(administrator?.passphrase ?? '');
    await open.locator('button[aria-disabled=false]', { hasText: 'Enrol the key' }).waitFor();
    await camera.shoot(`enrol-${name.split(' ')[0]?.toLowerCase()}`);
    await open.getByRole('button', { name: 'Enrol the key', exact: true }).click();
    await open.waitFor({ state: 'hidden' });
  }
  await camera.shoot('people-with-keys');
  await page.getByRole('link', { name: 'Incidents', exact: true }).click();
}

/** Puts a person at the keyboard: from their seat where the screen offers it, else through the header; by their passphrase where they have a key. */
export async function atKeyboard(theatre: Theatre, key: string): Promise<void> {
  const { page } = theatre;
  const { name, passphrase } = personIn(theatre, key);
  const header = page.getByRole('button', { name: 'At the keyboard' });
  if ((await header.innerText()).includes(name)) return;
  const seat = page.getByRole('button', { name: `Switch to ${name}` });
  if ((await seat.count()) > 0) await seat.first().click();
  else {
    await header.click();
    await page.getByRole('combobox', { name: 'Who is at the keyboard?' }).fill(name);
    await page.keyboard.press('Enter');
  }
  if (passphrase !== null) {
    const field = page.getByLabel(`Passphrase of ${name}`, { exact: true });
    await field.fill(passphrase);
    await field.press('Enter');
    await field.waitFor({ state: 'hidden' });
  }
  await header.filter({ hasText: name }).waitFor();
}
