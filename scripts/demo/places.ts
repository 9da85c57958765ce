import { incidentOnScreen } from './door.ts';
import { press } from './hands.ts';
import type { Theatre } from './theatre.ts';

/** Goes to a place by the palette, as anybody finds it. */
export async function goTo({ page, camera }: Theatre, action: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+K');
  await page.getByRole('dialog').getByRole('combobox').fill(action);
  if (action === 'Read the log') await camera.shoot('find-an-action');
  await page.keyboard.press('Enter');
}

/** Goes back into the incident with this id. */
export async function enterIncident({ page }: Theatre, incidentId: string): Promise<void> {
  await page.goto(page.url().replace(/#.*/, `#/incident/${incidentId}`));
  await page.getByRole('button', { name: 'Places' }).waitFor();
}

/** Somebody looks at the board while the incident runs, and goes back into the room. */
export async function lookAtBoard(theatre: Theatre): Promise<void> {
  const incidentId = incidentOnScreen(theatre.page);
  await goTo(theatre, 'All incidents');
  await theatre.page.getByRole('button', { name: 'Raise the alarm' }).waitFor();
  await theatre.camera.shoot('board');
  await enterIncident(theatre, incidentId);
}

/** The pages about the room itself: its figures, and what proves its logs, after all of them are verified. */
export async function lookAtRoom(theatre: Theatre): Promise<void> {
  const { page, camera } = theatre;
  await goTo(theatre, 'Playbooks');
  await page.getByRole('heading', { name: 'Every playbook by default' }).waitFor();
  await camera.shoot('playbooks');
  await goTo(theatre, 'Seal and proof');
  await press(theatre, 'Verify the whole room');
  await page.getByText(/logs hold together/).waitFor();
  await camera.shoot('seal-and-proof');
}
