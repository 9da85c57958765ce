import { describe, expect, it } from 'vitest';
import { fold } from '../../../shared/incident/fold.ts';
import { missingChannels } from '../../../shared/incident/missing-channels.ts';
import { obstacles } from '../../../shared/incident/obstacles.ts';
import { staffChannels } from '../../../shared/incident/public-words.ts';
import { stateAt } from '../../../shared/incident/replay.ts';
import type { IncidentState } from '../../../shared/incident/state.ts';
import { outOnText } from '../../../shared/projection/how-far-out.ts';
import { sentenceOf } from '../../../shared/projection/sentence.ts';
import { goesOutOn, wordsOnAll } from '../../../shared/statement/channel-words.ts';
import {
  alarmRaised,
  approveAll,
  briefed,
  closed,
  drafting,
  expectRefused,
  followingUp,
  given,
  leaveStage,
  publishing,
  released,
  requested,
  SAMPLE_PEOPLE,
  type Story,
  worded,
} from '../../support/given.ts';
import { sampleDefaults, samplePlaybook } from '../../support/sample-playbook.ts';

const ALERT = 'public-alert';
const add = (channelId = ALERT) => ({ type: 'channel.add', channelId }) as const;
const channelsOf = ({ chart }: IncidentState) => chart.context.playbook?.channels ?? [];
const known = (channelId: string) => sampleDefaults.channels.find(({ id }) => id === channelId);
/** The room knows this one under the same id: to our own people, and nobody knows what it takes. */
const AS_RADIO = { channels: () => [{ id: ALERT, name: 'Radio', internal: true as const }] };
const latest = ({ state }: Story) => state.statements.at(-1)?.revisions.at(-1);
const revise = (story: Story, text: string) =>
  story.when({ type: 'draft.revise', basedOn: latest(story)?.revisionId ?? null, text }, { by: 'social' });

describe('a channel that the playbook does not name', () => {
  it('comes in whole while words may be written, with what the room knows that it takes', () => {
    for (const story of [alarmRaised(), briefed(), drafting(), worded(), followingUp(), alarmRaised(true)]) {
      const added = story.when(add());
      expect(added.events.at(-1)).toMatchObject({ type: 'channel.added', data: { channel: known(ALERT) } });
      expect(channelsOf(added.state)).toEqual([...samplePlaybook.channels, known(ALERT)]);
      const { position: _, playbook, ...chart } = added.state.chart.context;
      const { position: __, playbook: before, ...then } = story.state.chart.context;
      expect(chart).toEqual(then);
      expect({ ...playbook, channels: [] }).toEqual({ ...before, channels: [] });
    }
  });

  it('takes what it takes in this room, where the room changed that', () => {
    const added = drafting().when(add(), AS_RADIO);
    expect(channelsOf(added.state).at(-1)).toEqual(AS_RADIO.channels()[0]);
  });

  it('does not come in while signers hold the words, or after the end', () => {
    expectRefused(requested().ask(add()), 'with-signers');
    expectRefused(approveAll(requested()).ask(add()), 'with-signers');
    expectRefused(publishing().ask(add()), 'with-signers');
    expectRefused(released(publishing()).ask(add()), 'with-signers');
    expectRefused(closed().ask(add()), 'ended');
    expectRefused(given().ask(add()), 'ended');
  });

  it('comes in once, and only if the room knows it', () => {
    expectRefused(drafting().when(add()).ask(add()), 'same');
    expectRefused(drafting().ask(add('sms')), 'same');
    expectRefused(drafting().ask(add('pigeon')), 'no-channel');
  });

  it('is one of those that are missing until then', () => {
    const ids = (state: IncidentState) => missingChannels(state, sampleDefaults.channels).map(({ id }) => id);
    const story = drafting();
    expect(ids(story.state)).toContain(ALERT);
    expect(ids(story.state)).not.toContain('sms');
    expect(ids(story.when(add()).state)).toEqual(ids(story.state).filter((id) => id !== ALERT));
  });

  it('folds the same from the log alone, and is not there before its entry', () => {
    const added = drafting().when(add()).when({ type: 'note.add', text: 'Residents.', happenedAt: null });
    expect(fold(added.events)).toEqual(added.state);
    const at = added.events.findIndex(({ type }) => type === 'channel.added');
    expect(channelsOf(stateAt(added.events, at)).map(({ id }) => id)).not.toContain(ALERT);
    expect(channelsOf(stateAt(added.events, at + 1)).map(({ id }) => id)).toContain(ALERT);
  });

  it('is told in the log in plain words', () => {
    const story = drafting();
    const said = (step = {}) => {
      const [event] = story.when(add(), step).events.slice(-1);
      return event && sentenceOf(event, { before: story.state, people: SAMPLE_PEOPLE }).text;
    };
    expect(said()).toBe('added the channel Public alert (WEA, US) to this incident');
    expect(said(AS_RADIO)).toBe('added the channel Radio, to our own people, to this incident');
  });
});

describe('words and a channel that comes in after them', () => {
  it('do not go out on it until somebody saves them for it', () => {
    const added = worded('We are sorry.').when(add());
    expect(latest(added)).toMatchObject({ without: [ALERT], later: [ALERT] });
    const again = revise(added, 'We are sorry.');
    expect(latest(again)).toMatchObject({ number: 2, without: [] });
    expect(latest(again)?.later).toBeUndefined();
  });

  it('are held against what it takes before they go to signers', () => {
    const long = revise(drafting().when(add()), 'Residents of the street, stay inside. '.repeat(40));
    const open = obstacles(long.state, long.at).filter(({ code }) => code === 'misfit');
    expect(open.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/^Public alert \(WEA, US\) takes \d+/),
    );
  });

  it('are signed for it and go out on it like on any other', () => {
    const asked = leaveStage(revise(drafting().when(add()), 'We are sorry.'), 'approve');
    const request = asked.state.approvals.at(-1);
    expect(request?.release?.variants.map(({ channel }) => channel)).toContain(ALERT);
    const out = leaveStage(approveAll(asked), 'publish').when({
      ...{ type: 'release.record', revisionId: request?.revisionId ?? '', channel: ALERT },
      ...{ address: 'Alert 7', releasedAt: null },
    });
    expect(out.state.releases.at(-1)).toMatchObject({ channel: ALERT });
    expect(out.state.chart.context.firstWordsAt).toBe(out.at);
  });

  it('that were signed before it keep their bytes and their channels', () => {
    const before = followingUp();
    const after = before.when(add());
    const [statement] = after.state.statements;
    const revision = statement?.revisions.at(-1);
    if (!statement || !revision) throw new Error('It has words.');
    expect(goesOutOn(revision, ALERT)).toBe(false);
    const signed = after.state.approvals.at(-1)?.release?.variants.map(({ channel }) => channel);
    expect(wordsOnAll(revision, channelsOf(after.state)).map(({ channel }) => channel)).toEqual(signed);
    const record = {
      type: 'release.record',
      revisionId: revision.revisionId,
      address: 'a',
      releasedAt: null,
    };
    expectRefused(after.ask({ ...record, type: 'release.record', channel: ALERT }), 'left-out');
    expect(after.ask({ ...record, type: 'release.record', channel: 'x' }).ok).toBe(true);
    expect(outOnText(after.state, statement, 'now')).toBe(
      outOnText(before.state, before.state.statements[0] ?? statement, 'now'),
    );
  });

  it('are no first words to the public where it is to our own people, who have to have them first', () => {
    const added = revise(drafting().when(add(), AS_RADIO), 'We are sorry.');
    const ready = leaveStage(approveAll(leaveStage(added, 'approve')), 'publish');
    expect(staffChannels(ready.state, ready.state.statements[0] ?? null, []).at(-1)?.id).toBe(ALERT);
    const revisionId = latest(ready)?.revisionId ?? '';
    const about = { type: 'release.record', revisionId, address: 'At 11', releasedAt: null } as const;
    const out = ready.when({ ...about, channel: ALERT });
    expect(out.state.chart.context.firstWordsAt).toBeNull();
  });

  it('of the next statement go out on it', () => {
    const update = followingUp().when(add()).when({ type: 'statement.start', kind: 'update' });
    expect(latest(revise(update, 'More.'))?.without).toEqual([]);
  });
});
