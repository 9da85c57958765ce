import { BRIEF_COLUMN_LABEL } from '../../shared/brief/brief.ts';
import { ROLE_LABEL } from '../../shared/playbook/roles.ts';
import { STAGE_LABEL } from '../../shared/playbook/stages.ts';
import { TRIAGE_ADVICE } from '../../shared/report/reports.ts';
import { giveReason, isThere, press, throughTheDoor, type } from './hands.ts';
import type { BeatOf } from './scenario.ts';
import { commandOf, type SmallBeat } from './small-beats.ts';
import { partOf, personIn, type Theatre } from './theatre.ts';

type Indexed<B extends SmallBeat['beat']> = Extract<SmallBeat, { readonly beat: B }>;

/** Somebody is in the room in a role: on the brief's screen by its button. */
export async function presence(theatre: Theatre, beat: BeatOf<'presence'>): Promise<void> {
  const { name } = personIn(theatre, beat.person);
  const label = `${name} is here as ${ROLE_LABEL[beat.role]}`;
  if (await isThere(theatre.page.getByRole('button', { name: label, exact: true })))
    return press(theatre, label);
  return throughTheDoor(theatre, await commandOf(theatre, beat));
}

/** A report comes in. Its form is on the screen of Detect. */
export async function report(theatre: Theatre, beat: Indexed<'report'>): Promise<void> {
  const { text, source } = partOf(theatre.scenario.reports, beat.index, 'reports');
  const form = theatre.page.getByRole('form', { name: 'Log a report' });
  if (!(await isThere(form))) return throughTheDoor(theatre, await commandOf(theatre, beat));
  await type(theatre, 'What was seen or said', text, form);
  await type(theatre, 'Where it came from', source, form);
  await press(theatre, 'Log report', form);
}

/** Somebody says how a report is to be read. */
export async function triage(theatre: Theatre, beat: Indexed<'triage'>): Promise<void> {
  const { source, kind } = partOf(theatre.scenario.reports, beat.index, 'reports');
  const label = `${TRIAGE_ADVICE[kind].label}: the report from ${source}`;
  if (await isThere(theatre.page.getByRole('button', { name: label, exact: true }))) {
    await press(theatre, label);
    return theatre.camera.shoot('detect-report-read');
  }
  return throughTheDoor(theatre, await commandOf(theatre, beat));
}

/** An item of the live stage's checklist is done. */
export async function checklist(theatre: Theatre, { stage, item }: BeatOf<'checklist'>): Promise<void> {
  const text = theatre.playbook.stages[stage].checklist.find((one) => one.id === item)?.text;
  if (text === undefined) throw new Error(`The playbook has no item "${item}" in ${STAGE_LABEL[stage]}.`);
  await theatre.page.getByRole('checkbox', { name: text }).check();
  theatre.tally.pressed += 1;
}

/** Something is said of the queues of planned posts: by its button where that is on the screen and needs no words. */
export async function queues(
  theatre: Theatre,
  beat: Extract<SmallBeat, { readonly beat: 'pause' | 'notUsed' | 'overdue' }>,
): Promise<void> {
  const button =
    beat.beat === 'pause' && beat.note === ''
      ? theatre.page.locator(`[data-pause="${beat.queue}"] button`).first()
      : null;
  if (button === null || !(await isThere(button)))
    return throughTheDoor(theatre, await commandOf(theatre, beat));
  await button.click();
  theatre.tally.pressed += 1;
}

/** A line of the brief. */
export async function brief(theatre: Theatre, { column, index }: BeatOf<'brief'>): Promise<void> {
  const text = partOf(theatre.scenario.brief[column], index, `brief, ${column}`);
  const form = theatre.page.getByRole('form', { name: `Add to ${BRIEF_COLUMN_LABEL[column]}` });
  await type(theatre, `${BRIEF_COLUMN_LABEL[column]}: a new line`, text, form);
  await press(theatre, 'Add', form);
}

/** A question to somebody, with a deadline. */
export async function ask(theatre: Theatre, { index }: { readonly index: number }): Promise<void> {
  const { to, question } = partOf(theatre.scenario.asks, index, 'asks');
  const { name, title } = personIn(theatre, to);
  const form = theatre.page.getByRole('form', { name: 'Ask somebody' });
  await form.getByRole('combobox', { name: 'Whom' }).selectOption(`${name}, ${title}`);
  await type(theatre, 'Question', question, form);
  await press(theatre, 'Ask', form);
}

/** An answer that came in by phone or at the door. */
export async function answer(theatre: Theatre, { index }: { readonly index: number }): Promise<void> {
  const { to, answer: said } = partOf(theatre.scenario.asks, index, 'asks');
  const { name } = personIn(theatre, to);
  if (said === null) throw new Error(`The script lets ${name} answer number ${index}, and has no answer.`);
  await press(theatre, `Write down the answer of ${name}`);
  const asked = { dialog: `What ${name} answered`, field: 'Answer', reason: said, confirm: 'Log the answer' };
  await giveReason(theatre, asked);
}

/** A question that needs no answer any more, taken back where it is waited for. */
export async function withdraw(theatre: Theatre, { index, reason }: BeatOf<'withdraw'>): Promise<void> {
  const { name } = personIn(theatre, partOf(theatre.scenario.asks, index, 'asks').to);
  const title = `Withdraw the question to ${name}`;
  await press(theatre, title);
  const asked = { dialog: title, field: 'Why does it need no answer?', reason, confirm: 'Withdraw it' };
  await giveReason(theatre, asked, 'follow-up-withdraw');
}

/** A note, by the field that is always in sight. */
export async function note(theatre: Theatre, { index }: { readonly index: number }): Promise<void> {
  await type(theatre, 'Note to the log', partOf(theatre.scenario.notes, index, 'notes'));
  await theatre.page.keyboard.press('Enter');
  theatre.tally.pressed += 1;
}

/** More time for the live stage. */
export async function extend(theatre: Theatre, { minutes, reason }: BeatOf<'extend'>): Promise<void> {
  await press(theatre, 'More time…');
  await theatre.page.getByRole('textbox', { name: 'Minutes' }).last().fill(String(minutes));
  const asked = { dialog: 'Give this stage more time', field: 'Why', reason, confirm: 'Extend' };
  await giveReason(theatre, asked, 'brief-more-time');
}

/** Simple or complex. */
export async function classify(theatre: Theatre, { complex, reason }: BeatOf<'classify'>): Promise<void> {
  const word = complex ? 'complex' : 'simple';
  await press(theatre, complex ? /^Complex/ : /^Simple/);
  const field = `Why is this ${word}?`;
  await giveReason(theatre, { dialog: `Call it ${word}`, field, reason, confirm: `It is ${word}` });
}

/** A role that is not there is let go, with a reason. */
export async function waive(theatre: Theatre, { requirement, reason }: BeatOf<'waive'>): Promise<void> {
  const role = requirement.replace('role:', '') as keyof typeof ROLE_LABEL;
  await press(theatre, `Waive: ${ROLE_LABEL[role]}`);
  const asked = {
    dialog: `Go on without: ${ROLE_LABEL[role]}`,
    field: 'Why can we go on without them?',
    reason,
    confirm: `Waive it: ${ROLE_LABEL[role]}`,
  };
  await giveReason(theatre, asked, 'brief-waiver');
}

/** On to the next stage. */
export async function advance(theatre: Theatre, { to }: BeatOf<'advance'>): Promise<void> {
  await press(theatre, `Go to ${STAGE_LABEL[to]}`);
  await theatre.page
    .getByRole('button', { name: `Go to ${STAGE_LABEL[to]}`, exact: true })
    .waitFor({ state: 'hidden' });
}
