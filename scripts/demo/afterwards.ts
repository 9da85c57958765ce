import { incidentOnScreen } from './door.ts';
import { press } from './hands.ts';
import { enterIncident, goTo, lookAtRoom } from './places.ts';
import type { Theatre } from './theatre.ts';

/** Lets main's next save dialog answer with this path, as a person would choose it. */
async function chooseNext({ app }: Theatre, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
  }, filePath);
}

async function save(theatre: Theatre, button: string, file: string): Promise<void> {
  await chooseNext(theatre, file);
  await press(theatre, button);
  await theatre.page.getByText(`Saved to ${file}`).waitFor({ timeout: 30_000 });
}

/** How many decisions the replay is stepped through: to the middle of the story. */
const DECISIONS_SHOWN = 12;

/**
 * After the end: the log is read and verified, the pack and the report are saved, the incident is stepped through, and the
 * pages of the room are looked at.
 */
export async function lookBack(
  theatre: Theatre,
  files: { readonly pack: string; readonly report: string },
): Promise<void> {
  const { page, camera } = theatre;
  const incidentId = incidentOnScreen(page);
  await goTo(theatre, 'Read the log');
  await press(theatre, 'Verify');
  await page.getByText(/^Intact\./).waitFor();
  await camera.shoot('log-verified');
  await press(theatre, 'Evidence pack…');
  await camera.shoot('pack-leave-out');
  await save(theatre, 'Save the pack…', files.pack);
  await press(theatre, 'Report…');
  await camera.shoot('report-forms');
  await save(theatre, 'Save the report…', files.report);
  await camera.shoot('log-saved');
  await goTo(theatre, 'Step through the log');
  const slider = page.getByRole('slider').first();
  await slider.waitFor();
  await slider.focus();
  await page.keyboard.press('Home');
  for (let decision = 0; decision < DECISIONS_SHOWN; decision++) await page.keyboard.press('d');
  await camera.shoot('replay');
  await goTo(theatre, 'All incidents');
  await page.getByRole('button', { name: 'Raise the alarm' }).waitFor();
  await camera.shoot('board-afterwards');
  await lookAtRoom(theatre);
  await enterIncident(theatre, incidentId);
}
