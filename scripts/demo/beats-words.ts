import { STATEMENT_LABEL } from '../../shared/statement/events.ts';
import { choiceField, dialog, eventsOf, giveReason, isThere, press, type, typePassphrase } from './hands.ts';
import type { BeatOf, Scenario } from './scenario.ts';
import { partOf, personIn, type Theatre } from './theatre.ts';
import { minuteAt } from './timed.ts';

/** How many slots are filled one by one before the rest is typed in one go. */
const SLOTS_BY_HAND = 3;

function textOf({ holding, update }: Scenario, which: BeatOf<'draft'>['which']): string {
  return { first: holding.firstText, second: holding.secondText, update: update.text }[which];
}

/** Begins from the playbook's words and fills the first slots where they stand. */
async function startFromTemplate(theatre: Theatre): Promise<void> {
  const { page, scenario, playbook } = theatre;
  await press(theatre, /the playbook’s holding statement$/);
  for (const { id, label } of playbook.holdingStatement.slots.slice(0, SLOTS_BY_HAND)) {
    const row = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('textbox', { name: label, exact: true }) });
    await type(theatre, label, scenario.holding.slots[id] ?? '', row);
    await press(theatre, `Fill: ${label}`, row);
  }
  await theatre.camera.shoot('draft-slots');
}

/** Where the words are too long, the short ones: cut in one press, then each read and written anew. */
async function shorten(theatre: Theatre, text: string): Promise<void> {
  const { page, camera } = theatre;
  await camera.shoot('draft-too-long');
  await press(theatre, /^Cut all \d+ to fit$/);
  const edits = page.getByRole('button', { name: /^Edit the words for / });
  for (const name of await edits.evaluateAll((all) =>
    all.map((one) => one.getAttribute('aria-label') ?? ''),
  )) {
    await press(theatre, name);
    await type(theatre, 'The words of the statement', text);
  }
  await camera.shoot('draft-short');
  await press(theatre, 'All other channels');
}

/** Words are written and saved as a revision. */
export async function draft(theatre: Theatre, { which }: BeatOf<'draft'>): Promise<void> {
  const { page, camera } = theatre;
  if (which === 'first') await startFromTemplate(theatre);
  await type(theatre, 'The words of the statement', textOf(theatre.scenario, which));
  await camera.shoot(`draft-${which}`);
  if (which !== 'second')
    await shorten(theatre, theatre.scenario[which === 'first' ? 'holding' : 'update'].shortText);
  await press(theatre, /^Save revision/);
  await page.getByText(/^Saved as/).waitFor();
}

/** One signer signs the words on the screen, from their own seat. */
export async function approve(theatre: Theatre, { which, person }: BeatOf<'approve'>): Promise<void> {
  const { page, camera } = theatre;
  const signed = page.getByText(/^(Signed|Approved)$/);
  // On a slow machine the clock may have given the seat to the backup by now.
  const lost = page.getByRole('button', { name: /^Take the seat back: / });
  const open = page.getByRole('button', { name: 'Open sign-off' });
  await lost.or(open).first().waitFor();
  if (await isThere(lost)) await press(theatre, /^Take the seat back: /);
  await open.first().waitFor();
  const before = await signed.count();
  if (before > 0) await camera.shoot(`approve-${which}-${person}`);
  await press(theatre, 'Open sign-off');
  const signOff = dialog(theatre, 'Sign-off');
  await typePassphrase(theatre, person, signOff);
  await camera.shoot(`sign-off-${which}-${person}`);
  await press(theatre, /^(Sign|Approve) these words/, signOff);
  await signed.nth(before).waitFor();
}

/** A signer says no, and why; the words go back to draft. */
export async function reject(theatre: Theatre, { person }: BeatOf<'reject'>): Promise<void> {
  const { scenario, page, camera } = theatre;
  await press(theatre, 'Reject…');
  const [title] = await page.getByRole('dialog').getByRole('heading').allInnerTexts();
  const field = 'Why can these words not go out?';
  const reason = scenario.holding.rejectReason;
  const asked = { dialog: title ?? '', field, reason, confirm: 'Reject', signer: person };
  await giveReason(theatre, asked, 'approve-reject');
  await page.getByRole('textbox', { name: 'The words of the statement' }).waitFor();
  await camera.shoot('draft-after-rejection');
}

/** The approved words are out on a channel. */
export async function release(theatre: Theatre, { index }: { readonly index: number }): Promise<void> {
  const { channel, address } = partOf(theatre.scenario.releases, index, 'releases');
  const name = theatre.playbook.channels.find((one) => one.id === channel)?.name ?? channel;
  await press(theatre, `Record the release on ${name}`);
  const open = dialog(theatre, `Out on ${name}`);
  await type(theatre, 'Where it is', address, open);
  if (index === 0) await theatre.camera.shoot('publish-record-release');
  await press(theatre, 'It is out', open);
  await open.waitFor({ state: 'hidden' });
  if (index === 2 || index === 5) await theatre.camera.shoot(`publish-release-${index + 1}`);
}

/** The public is promised the next word: at the time that the words say, which the form proposes, and no other. */
export async function promise(theatre: Theatre, { dueMinute }: BeatOf<'promise'>): Promise<void> {
  const { page, camera, scenario, hour } = theatre;
  const form = page.getByRole('form', { name: 'Promise the next word' });
  await type(theatre, 'As the public hears it', scenario.promiseText, form);
  await camera.shoot('publish-promise', form);
  await press(theatre, 'Promise it', form);
  await form.waitFor({ state: 'hidden' });
  const made = (await eventsOf(theatre)).findLast((event) => event.type === 'promise.made');
  const due = made?.type === 'promise.made' ? made.data.dueAt : null;
  if (due !== minuteAt(hour, dueMinute)) {
    throw new Error(`The words say ${scenario.promiseText}, and what was promised is due at ${due}.`);
  }
  await camera.shoot('publish-promised');
}

/** The next statement begins. */
export async function newStatement(theatre: Theatre, { kind }: BeatOf<'newStatement'>): Promise<void> {
  await theatre.camera.shoot('follow-up');
  await press(theatre, `Start: ${STATEMENT_LABEL[kind]}`);
  await theatre.page.getByRole('textbox', { name: 'The words of the statement' }).waitFor();
}

/** Nothing is owed any more: the incident is closed. */
export async function close(theatre: Theatre): Promise<void> {
  const { page, scenario, camera } = theatre;
  await press(theatre, 'Close the incident…');
  const field = 'Why can it be closed?';
  const asked = { dialog: 'Close the incident', field, reason: scenario.closeReason, confirm: 'Close it' };
  await giveReason(theatre, asked, 'follow-up-close');
  await page.getByText('CLOSED', { exact: true }).waitFor();
  await camera.shoot('closed');
}

/** The alarm is raised through its dialog. */
export async function raiseAlarm(theatre: Theatre): Promise<void> {
  const { page, scenario, playbook, camera } = theatre;
  await press(theatre, 'Raise the alarm');
  const open = dialog(theatre, 'Raise the alarm');
  await type(theatre, 'What happened, in one line', scenario.title, open);
  await choiceField(open, 'Playbook').fill(playbook.title);
  await page.getByRole('option', { name: playbook.title }).first().click();
  const label = (cells: readonly { id: string; label: string }[], id: string) =>
    cells.find((one) => one.id === id)?.label ?? id;
  const { matrix } = (await theatre.door.room()).playbooks.find((one) => one.id === playbook.id) ?? {};
  const cell = `${label(matrix?.impacts ?? [], scenario.impact)}; ${label(matrix?.awareness ?? [], scenario.awareness)}`;
  await open.getByRole('radio', { name: cell }).check({ force: true });
  const aware = open.getByRole('textbox', { name: /^When did the first of us know/ });
  await aware.fill(`${scenario.awarenessMinutesBefore} min ago`);
  await camera.shoot('raise-the-alarm');
  await press(theatre, 'Raise the alarm', open);
  await page.waitForURL(/#\/incident\//);
  await page.getByRole('textbox', { name: 'Note to the log' }).waitFor();
}

/** Who does a beat. People who type for the room share the keyboard; signers and writers act in their own name. */
export function actorOf(theatre: Theatre, beat: Scenario['happenings'][number], present: string): string {
  const byRole = (role: Scenario['room']['people'][number]['roles'][number]): string =>
    theatre.scenario.room.people.find((one) => one.roles.includes(role))?.key ?? present;
  switch (beat.beat) {
    case 'draft':
    case 'approve':
    case 'reject':
      return personIn(theatre, beat.person).key;
    case 'advance':
    case 'extend':
    case 'classify':
    case 'waive':
    case 'promise':
    case 'newStatement':
    case 'close':
      return byRole('incidentLead');
    default:
      return [byRole('incidentLead'), byRole('scribe')].includes(present) ? present : byRole('scribe');
  }
}
