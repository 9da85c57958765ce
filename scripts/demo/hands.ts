import type { Locator, Page } from 'playwright';
import type { IncidentCommand } from '../../shared/incident/commands.ts';
import type { IncidentEvent } from '../../shared/incident/events.ts';
import { incidentOnScreen } from './door.ts';
import { personIn, type Theatre } from './theatre.ts';

/** Presses the button of this name that is on the screen. */
export async function press(
  { page, tally }: Theatre,
  name: string | RegExp,
  within?: Locator,
): Promise<void> {
  await (within ?? page)
    .getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) })
    .first()
    .click();
  tally.pressed += 1;
}

/** Types into the field of this name. */
export async function type({ page }: Theatre, name: string, text: string, within?: Locator): Promise<void> {
  await (within ?? page).getByRole('textbox', { name, exact: true }).fill(text);
}

/** The field of this name that offers choices. */
export function choiceField(within: Page | Locator, name: string): Locator {
  return within.getByRole('combobox', { name, exact: true });
}

/** The dialog that is open. */
export function dialog({ page }: Theatre, name: string): Locator {
  return page.getByRole('dialog', { name });
}

/** Types the passphrase of whoever decides, where they have a key to sign with. */
export async function typePassphrase(theatre: Theatre, key: string, within: Locator): Promise<void> {
  const { passphrase } = personIn(theatre, key);
  if (passphrase === null) return;
  await within.getByLabel('Your passphrase', { exact: true }).fill(passphrase);
}

/** Fills a dialog that asks for one reason, takes a picture if it is worth one, and confirms it. */
export async function giveReason(
  theatre: Theatre,
  asked: {
    readonly dialog: string;
    readonly field: string;
    readonly reason: string;
    readonly confirm: string;
    /** Who signs the answer; nobody, for an answer that is not signed. */
    readonly signer?: string;
  },
  picture?: string,
): Promise<void> {
  const open = dialog(theatre, asked.dialog);
  await type(theatre, asked.field, asked.reason, open);
  if (asked.signer !== undefined) await typePassphrase(theatre, asked.signer, open);
  if (picture !== undefined) await theatre.camera.shoot(picture);
  await press(theatre, asked.confirm, open);
  await open.waitFor({ state: 'hidden' });
}

/** True if this screen has the control. */
export async function isThere(locator: Locator): Promise<boolean> {
  return (await locator.count()) > 0;
}

/** Sends a command that this screen has no control for. */
export async function throughTheDoor(
  { page, door, tally }: Theatre,
  command: IncidentCommand,
): Promise<void> {
  await door.send(incidentOnScreen(page), command);
  tally.throughTheDoor += 1;
}

/** Every event of the incident on the screen. */
export async function eventsOf({ page, door }: Theatre): Promise<readonly IncidentEvent[]> {
  return (await door.log(incidentOnScreen(page))).events;
}
