import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { logSays } from '../../../shared/incident/by-the-log.ts';
import { fold } from '../../../shared/incident/fold.ts';
import { playbookFileSchema } from '../../../shared/playbook/schema.ts';
import { projectCard } from '../../../shared/projection/board.ts';
import { projectCycles } from '../../../shared/projection/cycles.ts';
import { owedWord } from '../../../shared/projection/next-word.ts';
import {
  approveAll,
  expectRefused,
  followingUp,
  leaveStage,
  publishing,
  released,
  type Story,
} from '../../support/given.ts';

const FOLDER = path.join(import.meta.dirname, '../../../resources/playbooks');
const PLAYBOOKS = readdirSync(FOLDER).filter((name) => name !== 'defaults.json');

function inHouse(story: Story, channel: string): Story {
  const revisionId = story.state.approvals.at(-1)?.revisionId ?? '';
  const address = 'The whole house';
  return story.when({ type: 'release.record', revisionId, channel, address, releasedAt: null });
}

const staffMail = (story: Story): Story => inHouse(story, 'staff-mail');

describe('the script for our call agents', () => {
  it('is given to our own people: it stops no clock, keeps no promise, and is staff first', () => {
    const told = inHouse(publishing(), 'call-script');
    expect(told.state.chart.context).toMatchObject({ released: true, firstWordsAt: null });
    expect(logSays(told.state, { holdsWhen: 'staffFirst' })?.verdict).toBe('pending');
    const all = staffMail(told);
    expect(all.state.chart.context.firstWordsAt).toBeNull();
    expect(logSays(all.state, { holdsWhen: 'staffFirst' })?.verdict).toBe('proven');
    const out = released(all);
    expect(out.state.chart.context.firstWordsAt).toBe(out.at);
    expect(logSays(out.state, { holdsWhen: 'staffFirst' })?.verdict).toBe('proven');
  });

  it.each(PLAYBOOKS)('is so in %s', (name) => {
    const { channels } = playbookFileSchema.parse(JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8')));
    for (const id of ['call-script', 'staff-mail'])
      expect(channels.find((one) => one.id === id)?.internal ?? true).toBe(true);
  });
});

describe('words to our own people', () => {
  it('are no first public words: the clock goes on until those are out', () => {
    const story = staffMail(publishing());
    expect(story.state.chart.context).toMatchObject({ released: true, firstWordsAt: null });
    expect(projectCycles(story.state, story.at)[0]?.outcome).toMatch(/^internal only, \d to go$/);
    const out = released(story);
    expect(out.state.chart.context.firstWordsAt).toBe(out.at);
  });

  it('are called internal on the board, and not no words at all', () => {
    const card = projectCard('x', staffMail(publishing()).state);
    expect(card).toMatchObject({ firstWordsAt: null, internalOnly: true });
    expect(projectCard('x', publishing().state)).toMatchObject({ internalOnly: false });
    expect(projectCard('x', released(staffMail(publishing())).state)).toMatchObject({ internalOnly: false });
  });

  it('keep no promise to the public, and answer none', () => {
    const out = followingUp();
    const promised = out.when({ type: 'promise.make', dueAt: out.at + 3_600_000, text: 'More by noon.' });
    const updating = promised.when({ type: 'statement.start', kind: 'update' });
    const worded = updating.when(
      { type: 'draft.revise', basedOn: null, text: 'Nothing is new.' },
      { by: 'social' },
    );
    const told = staffMail(leaveStage(approveAll(leaveStage(worded, 'approve')), 'publish'));
    expect(told.state.promises.at(-1)?.state).toBe('open');
    expect(released(told).state.promises.at(-1)?.state).toBe('kept');
    const { promiseId = '' } = told.state.promises.at(-1) ?? {};
    const late = told.when({ type: 'promise.miss', promiseId }, { by: 'system', afterMs: 3_600_000 });
    expect(owedWord(late.state)).toMatchObject({ promiseId });
    expect(owedWord(released(late).state)).toBeNull();
  });

  it('are words all the same: the incident cannot be stood down any more', () => {
    expectRefused(
      staffMail(publishing()).ask({ type: 'incident.standDown', reason: 'It was a hoax.' }),
      'words-out',
    );
  });

  it('stopped the clock in incidents whose playbook did not tell them apart, and still do', () => {
    const events = staffMail(publishing()).events.map((event) => {
      if (event.type !== 'incident.opened') return event;
      const channels = event.data.playbook.channels.map(({ id, name }) => ({ id, name }));
      return { ...event, data: { ...event.data, playbook: { ...event.data.playbook, channels } } };
    });
    expect(fold(events).chart.context.firstWordsAt).toBe(events.at(-1)?.at);
  });
});
