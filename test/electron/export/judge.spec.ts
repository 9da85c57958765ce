import { describe, expect, it } from 'vitest';
import { judge } from '../../../electron/export/checker/judge.ts';
import { pageText } from '../../../electron/export/checker/page-text.ts';
import { NODE_TOOLS } from '../../../electron/export/pack.ts';
import type { Json } from '../../../shared/kernel.ts';
import { brokenStory, envelopeStory, phoneStory } from '../../support/chain-stories.ts';
import { createRoom } from '../../support/db.ts';
import { fullStory } from '../../support/full-story.ts';
import { alarmRaised, followingUp, leaveStage, worded } from '../../support/given.ts';
import { appendAll, createLog, INCIDENT, notes } from '../../support/log.ts';
import { packOf } from '../../support/pack.ts';
import { KEYED_PEOPLE } from '../../support/phone.ts';
import { signedRoom } from '../../support/signed-room.ts';

const said = (pack: Uint8Array, earlier: string | null = null): string =>
  pageText(judge({ pack, earlier: earlier === null ? null : Buffer.from(earlier) }, NODE_TOOLS)).replaceAll(
    /\s+/g,
    ' ',
  );

describe('what the checker says', () => {
  it('names who signed which words, with the key, and what is not shown', () => {
    const room = signedRoom();
    const text = said(packOf(room.db), room.log.checkpoint(INCIDENT));
    expect(text).toMatch(/^THIS PACK IS INTACT This pack is whole/);
    expect(text).toMatch(
      /Dan Roth, in the seat of Legal, approved Holding statement 1\.1, at the desk\. Signed with the key [0-9a-f]{4} /,
    );
    expect(text).toContain(
      'The stages follow each other as the playbook in force allows, and every entry stands in a stage that takes it.',
    );
    expect(text).toContain('all 34 records are the very ones that were kept');
    expect(text).toContain('no authority has confirmed them');
    expect(text).toContain(
      'Everything that went out had been approved by every signer of its request. Their seats were those that the playbook in force asks for at the severity of that time, each held by somebody else, and by nobody who had written the words.',
    );
    const open = text.slice(text.indexOf('What is open'), text.indexOf('What this does not show'));
    expect(open).toMatch(/had its role or was a backup.*was not checked.*a second person confirmed/);
    for (const closed of ['not signed', 'not in this pack', 'erased', 'no entry says'])
      expect(open).not.toContain(closed);
  });

  it('names channels, seats and the holders of keys as people do, and no id of them', () => {
    const text = said(packOf(signedRoom().db));
    expect(text).toMatch(/Femi Adeyemi, in the seat of Chief executive, approved Holding statement 1\.1/);
    expect(text).toMatch(/Holding statement 1\.1 went out on [A-Z][^“”]*, recorded by Cleo Marsh\./);
    expect(text).toMatch(/Dan Roth, from position \d+ [0-9a-f]{4} /);
    expect(text).not.toMatch(/\blegal, from position/);
  });

  it('gives the reason of a rejection, and a strong objection with its answer', () => {
    const text = said(packOf(signedRoom(fullStory(), { key: () => null }).db));
    expect(text).toContain(
      'Eva Brandt, in the seat of Legal, rejected Holding statement 1.1. The reason: “Only” must be provable. Not signed.',
    );
    expect(text).toMatch(
      /Femi Adeyemi \(Fact owner\) raised a strong objection to Holding statement 1\.1: Not proven\. Ada Lind answered: Security counted them twice\./,
    );
  });

  it('says the name that a signer had when they signed, and the one they have now', () => {
    const room = signedRoom();
    const renamed = { personId: 'legal', name: 'Dan Berg', title: '', roles: ['legal'], backupId: null };
    const stamp = { at: 1_800_000_000_000, mono: 4_000_000_000_000, by: 'lead' };
    const { log } = room;
    log.append('registry', log.size('registry'), [{ kind: 'person.changed', data: renamed }], stamp);
    log.seal();
    const text = said(packOf(room.db));
    expect(text).toContain('Dan Roth (now Dan Berg), in the seat of Legal, approved Holding statement 1.1');
    expect(text).toContain('Femi Adeyemi, in the seat of Chief executive, approved');
    expect(text).toContain('Beside a signature stands the name that its person had');
  });

  it('says of an approval by phone that the signer did not sign it, and who heard it with which keys', () => {
    const room = signedRoom(phoneStory());
    const text = said(packOf(room.db), room.log.checkpoint(INCIDENT));
    expect(text).toMatch(
      /Femi Adeyemi, in the seat of Chief executive, approved Holding statement 1\.1, by phone\. Femi Adeyemi did not sign this approval: it was given by phone\. That they gave it, for exactly these words, is attested by Ben Osei \(key [0-9a-f]{4} .*?\) and Eva Brandt \(key [0-9a-f]{4} .*?\), who each signed that they heard it\. Position/,
    );
    expect(text).toContain(
      '3 decisions about words, 2 of them signed with the signer’s own key and bound to the exact words, the seat, the time and the log as it stood then; 1 given by phone and signed, in the same way, by two others who heard it.',
    );
    expect(text).toContain(
      'Everything that went out had been approved by every signer of its request, some of them by phone. Their seats',
    );
    expect(text).toContain(
      'Every signer had approved these words: with a signature, or by phone to two others who signed that they heard it. One of them approved by phone.',
    );
    expect(text).toContain('That the voice was the signer’s rests on their word');
    expect(text).not.toContain('not signed: ');
    expect(text).toContain(
      'The stages follow each other as the playbook in force allows, and every entry stands in a stage that takes it.',
    );
  });

  it('says in plain words where words went out without the approval of every signer, and by whom', () => {
    const broken = said(packOf(signedRoom(brokenStory()).db));
    expect(broken).toContain(
      'Of 1 release, 0 had been approved by every signer of its request, 1 by break-glass of two people.',
    );
    expect(broken).toContain(
      'Not every signer had approved these words: the glass was broken for them. Ada Lind opened it and Dan Roth confirmed it within ten minutes, each with their own signature.',
    );
    expect(broken).toContain('that the signers had had their time, was not');
    const consented = said(packOf(signedRoom(envelopeStory()).db));
    expect(consented).toContain('1 from an envelope to which two people had consented beforehand.');
    expect(consented).toContain(
      'Ada Lind and Dan Roth had consented to the template, each with their own signature; when the words were filled in, that consent stood.',
    );
    const closed = said(packOf(signedRoom(envelopeStory()).db, (_, field) => field === 'values'));
    expect(closed).toContain('could not be compared with the template');
    for (const text of [broken, consented, closed])
      expect(text).not.toContain('Everything that went out had been approved by every signer');
  });

  it('says where it could not tell whether all who must be asked were asked, or whether they had looked', () => {
    const bare = (kind: string, data: { readonly [field: string]: Json }) =>
      kind === 'incident.opened' ? { ...data, playbook: null } : data;
    const text = said(packOf(signedRoom(undefined, { data: bare }).db));
    expect(text).toContain(
      'For 1 request the log has no playbook that says who must be asked, so whether all of them were asked was not checked.',
    );
    expect(text).not.toContain('Their seats were those');
    const story = followingUp();
    const events = story.events.filter(({ type }) => type !== 'approval.seen');
    const unseen = said(packOf(signedRoom({ ...story, events }, { key: () => null }).db));
    expect(unseen).toContain(
      'For 3 approvals that nobody signed no entry says that the signer had the words in front of them.',
    );
  });

  it('says that it does not know who was away, nor who had a key where the log does not say whose keys counted', () => {
    const mute = 'For 1 entry that fills a seat the log does not say whose keys counted then';
    const older = said(packOf(signedRoom().db));
    expect(older).toMatch(/that those who were passed by as away were away.*was not checked/);
    expect(older).toContain(mute);
    const asked = leaveStage(worded(), 'approve', { people: KEYED_PEOPLE });
    expect(said(packOf(signedRoom(asked).db))).not.toContain(mute);
  });

  it('never says more of a room without keys than that it fits together', () => {
    const db = createRoom();
    const log = createLog({}, db);
    appendAll(log, [{ kind: 'room.created', data: { name: 'Comms', zone: 'UTC' } }], 'registry');
    appendAll(log, notes(2));
    expect(said(packOf(db))).toMatch(/^THIS PACK IS INTACT, BUT THE ROOM SIGNED NOTHING IN IT/);
  });

  it('says where the log cannot be a way through the playbook', () => {
    const story = alarmRaised();
    const closed = fullStory().events.filter(({ type }) => type === 'incident.closed');
    const ended = { ...story, events: [...story.events, ...closed] };
    expect(said(packOf(signedRoom(ended).db))).toMatch(
      /^THIS PACK WAS ALTERED .*the playbook does not allow "incident\.closed"/,
    );
  });

  it('says what was left out, what is unread, and shows nothing that would move the cursor', () => {
    const { db } = signedRoom();
    const text = said(packOf(db, (kind) => kind === 'person.added'));
    expect(text).toContain('14 values were left out on purpose');
    expect(text).toContain('[left out of this pack], in the seat of Legal, approved');
    const unread = createRoom();
    const log = createLog({}, unread);
    appendAll(log, [{ kind: 'room.created', data: { name: 'x', zone: 'UTC' } }], 'registry');
    appendAll(log, [{ kind: 'from.tomorrow', data: {} }]);
    expect(said(packOf(unread))).toContain('the steps of the playbook were not replayed');
    const data = (kind: string, all: { readonly [field: string]: Json }) =>
      kind === 'incident.opened' ? { ...all, title: 'Up \u202e down \u001b[2J' } : all;
    expect(said(packOf(signedRoom(undefined, { data }).db))).toContain('“Up \ufffd down \ufffd[2J”');
  });
});
