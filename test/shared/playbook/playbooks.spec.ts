import { describe, expect, it } from 'vitest';
import { playbookFileSchema, playbookSchema } from '../../../shared/playbook/schema.ts';
import { SEVERITIES, STAGES } from '../../../shared/playbook/stages.ts';
import {
  checklistSentences,
  defaults,
  fill,
  PLAYBOOK_FILES,
  readResource,
  sampleSlots,
  shippedPlaybook,
  slotsIn,
  wordCount,
} from './shipped.ts';

const NINE = [
  'data-breach',
  'executive-misconduct',
  'fake-account',
  'notice-to-residents',
  'product-recall',
  'protest-or-boycott',
  'service-outage',
  'social-media-storm',
  'workplace-accident',
];

const PARTS = ['confirmed', 'doing', 'empathy', 'findOut', 'frame', 'nextWord', 'unknown'];

/** What a first statement must never hold, whatever the writer fills in. */
const NEVER = [
  /no comment/i,
  /mistakes were made/i,
  /any inconvenience/i,
  /as soon as possible/i,
  /shortly/i,
  /will be fixed by/i,
];

const words = (sentence: string) => new Set(sentence.toLowerCase().match(/[\p{L}\d]+/gu) ?? []);

/** The same sentence, or one that differs only by a few words. */
function alike(one: string, other: string): boolean {
  const [a, b] = [words(one), words(other)];
  const both = [...a].filter((word) => b.has(word)).length;
  return both / (a.size + b.size - both) > 0.6;
}

describe('the defaults', () => {
  it('add up: the first words take as long as the stages before them', () => {
    for (const severity of SEVERITIES) {
      const b = defaults().budgets[severity];
      const around = b.detect + b.brief + b.approve + b.publish;
      expect([around + b.draftSimple, around + b.draftComplex]).toEqual([
        b.firstWordsSimple,
        b.firstWordsComplex,
      ]);
    }
  });

  it('never ease as impact or awareness rises', () => {
    const rank = defaults().matrix.cells.map((row) => row.map((cell) => SEVERITIES.indexOf(cell)));
    for (const [r, row] of rank.entries())
      for (const [c, cell] of row.entries()) {
        expect(cell).toBeLessThanOrEqual(rank[r - 1]?.[c] ?? 3);
        expect(cell).toBeLessThanOrEqual(row[c - 1] ?? 3);
      }
  });

  it('name a duty for each role once', () => {
    const roles = defaults().roles.map(({ role }) => role);
    expect(new Set(roles).size).toBe(roles.length);
    expect(roles).toHaveLength(10);
  });
});

it('ships the nine playbooks, each under its own id', () => {
  expect(PLAYBOOK_FILES.map((file) => file.replace('.json', '')).sort()).toEqual(NINE);
  expect(PLAYBOOK_FILES.map((file) => shippedPlaybook(file).id).sort()).toEqual(NINE);
});

describe.each(PLAYBOOK_FILES)('%s', (file) => {
  const playbook = shippedPlaybook(file);
  const { template, slots } = playbook.holdingStatement;
  const filled = fill(template, sampleSlots[playbook.id] ?? {});

  it('satisfies the schema, alone and joined with the defaults', () => {
    expect(playbookFileSchema.safeParse(readResource(`playbooks/${file}`)).success).toBe(true);
    expect(playbookSchema.parse(playbook)).toEqual(playbook);
  });

  it('has a slot for every hole of its template and a hole for every slot', () => {
    expect([...new Set(slotsIn(template))].sort()).toEqual(slots.map(({ id }) => id).sort());
    expect(new Set(slots.map(({ id }) => id)).size).toBe(slots.length);
  });

  it('covers the six parts of a first message with a required slot, and the frame', () => {
    expect([...new Set(slots.filter((slot) => slot.required).map(({ part }) => part))].sort()).toEqual(PARTS);
    for (const frame of ['headline', 'issued-at', 'speaker', 'press-contact', 'next-update'])
      expect(slots).toContainEqual(expect.objectContaining({ id: frame, required: true }));
  });

  it('makes a statement of 75 to 150 words that says nothing forbidden', () => {
    expect(filled).not.toContain('{{');
    expect(wordCount(filled)).toBeGreaterThanOrEqual(75);
    expect(wordCount(filled)).toBeLessThanOrEqual(150);
    for (const forbidden of NEVER) expect(filled).not.toMatch(forbidden);
    expect((sampleSlots[playbook.id]?.['headline'] ?? '').length).toBeLessThanOrEqual(70);
  });

  it('still reads as sentences when the optional slots stay empty', () => {
    const bare = slots
      .filter((slot) => slot.required)
      .map(({ id }) => [id, sampleSlots[playbook.id]?.[id] ?? '']);
    const optional = slots.filter((slot) => !slot.required).map(({ id }) => [id, '']);
    const text = fill(template, Object.fromEntries([...bare, ...optional])).replace(/ {2,}/g, ' ');
    expect(text).not.toMatch(/ [,.;]|\.\.|, ,/);
  });

  it('says its three messages in 27 words, each with three to five supports', () => {
    const { messageMap } = playbook;
    expect(messageMap.reduce((sum, { message }) => sum + wordCount(message), 0)).toBeLessThanOrEqual(27);
    for (const { supports } of messageMap) expect([3, 4, 5]).toContain(supports.length);
  });

  it.each(STAGES)('has a working checklist for %s', (stage) => {
    const { checklist } = playbook.stages[stage];
    const required = checklist.filter((item) => item.required);
    expect(new Set(checklist.map(({ id }) => id)).size).toBe(checklist.length);
    expect([4, 5, 6, 7, 8]).toContain(checklist.length);
    expect([2, 3]).toContain(required.length);
    for (const { text } of checklist) {
      expect(text).toMatch(/^\p{Lu}.*[.?]$/u);
      expect(text.length).toBeLessThanOrEqual(160);
    }
  });

  it('wants the social officer in the room for the brief and the draft', () => {
    expect(playbook.stages.brief.mustBePresent).toContain('socialOfficer');
    expect(playbook.stages.draft.mustBePresent).toContain('socialOfficer');
  });

  it('stops planned posts, starts the log, tells the social officer and triages at once', () => {
    const detect = playbook.stages.detect.checklist.map(({ text }) => text).join('\n');
    expect(detect).toMatch(/(pause|freeze).*native|(pause|freeze).*own scheduler/i);
    expect(detect).toMatch(/agenc/i);
    expect(detect).toMatch(/\blog\b/i);
    expect(detect).toMatch(/social officer/i);
    expect(detect).toMatch(/triage/i);
  });

  it('prepares questions, audiences and channels, staff first', () => {
    const known = (readResource('channels.json') as { channels: { id: string }[] }).channels.map(
      ({ id }) => id,
    );
    const channels = playbook.channels.map(({ id }) => id);
    expect(channels[0]).toBe('staff-mail');
    expect(new Set(channels).size).toBe(channels.length);
    for (const id of channels) expect(known).toContain(id);
    expect(playbook.questions.length).toBeGreaterThanOrEqual(10);
    expect(playbook.questions.length).toBeLessThanOrEqual(16);
    expect([4, 5, 6, 7]).toContain(playbook.audiences.length);
  });
});

it('keeps each playbook its own: no two share more than a third of their checklist', () => {
  const all = PLAYBOOK_FILES.map(shippedPlaybook);
  for (const [index, one] of all.entries())
    for (const other of all.slice(index + 1)) {
      const [mine, theirs] = [checklistSentences(one), checklistSentences(other)];
      const shared = mine.filter((sentence) => theirs.some((candidate) => alike(sentence, candidate)));
      expect
        .soft(shared.length / Math.min(mine.length, theirs.length), `${one.id} and ${other.id}`)
        .toBeLessThan(1 / 3);
    }
});

it('lets nobody sign who may be the one accused', () => {
  const { chains, roles } = shippedPlaybook('executive-misconduct.json');
  for (const { blocking } of [chains.S1, chains.S2])
    expect(blocking.find(({ role }) => role === 'executive')?.label).toMatch(/neither accused nor a witness/);
  expect(roles).toHaveLength(10);
});
