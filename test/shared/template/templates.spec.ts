import { describe, expect, it } from 'vitest';
import { envelopeProblem } from '../../../shared/envelope/envelopes.ts';
import { playbookSchema } from '../../../shared/playbook/schema.ts';
import type { TemplateContent } from '../../../shared/playbook/template-schema.ts';
import { templatesOf } from '../../../shared/playbook/whole-playbook.ts';
import { projectRegistry } from '../../../shared/projection/registry-line.ts';
import type { RegistryCommand } from '../../../shared/room/events.ts';
import { shippedTemplates } from '../../../shared/template/in-force.ts';
import { templateProblems } from '../../../shared/template/problems.ts';
import { contentOf, versionsOf } from '../../../shared/template/templates.ts';
import { envelope } from '../../support/envelopes.ts';
import { SAMPLE_PEOPLE } from '../../support/given.ts';
import { ownChainsPlaybook, sampleLibrary, samplePlaybook } from '../../support/sample-playbook.ts';
import {
  content,
  entry,
  OWN,
  pinned,
  refusedAs,
  SHORT,
  START,
  save,
  tell,
  worded,
} from '../../support/templates.ts';

describe('given the shipped templates', () => {
  it('every playbook offers its own holding statement first, then update, correction and closing', () => {
    const kinds = templatesOf(samplePlaybook).map(({ kind }) => kind);
    expect(kinds).toEqual(['holding', 'holding', 'update', 'update', 'correction', 'closing']);
    expect(templatesOf(samplePlaybook)[0]).toMatchObject({ id: OWN, version: 1 });
    const { templates: _, ...old } = samplePlaybook;
    expect(templatesOf(old).map(({ id }) => id)).toEqual([OWN]);
  });

  it('none of them has anything wrong that refuses', () => {
    for (const one of shippedTemplates(sampleLibrary)) {
      const found = templateProblems(contentOf(one), sampleLibrary.playbooks, []);
      expect(
        found.filter(({ refuses }) => refuses),
        one.id,
      ).toEqual([]);
    }
  });

  it('an untouched room pins its playbooks as they are shipped', () => {
    expect(pinned(START)).toBe(samplePlaybook);
  });
});

describe('when somebody saves a version', () => {
  const told = tell(START, save(START, worded(START)));

  it('it is an event with the whole template, what it was written on, and why', () => {
    expect(told.events[0]?.data).toMatchObject({
      template: { id: OWN, version: 2, kind: 'holding' },
      basedOn: 1,
      reason: 'Drill of 12 November',
    });
    const [row] = projectRegistry(told.events, SAMPLE_PEOPLE);
    expect(row?.text).toBe(
      'saved version 2 of the template “Data breach” (holding statement) on version 1: Drill of 12 November',
    );
  });

  it('an incident raised from now on pins it whole, in the schema; other playbooks do not', () => {
    const book = pinned(told);
    expect(templatesOf(book)[0]).toMatchObject({ version: 2 });
    expect(book.holdingStatement.template).toMatch(/^We are on our way\. /);
    expect(playbookSchema.parse(book)).toEqual(book);
    expect(pinned(told, ownChainsPlaybook.id).holdingStatement).toEqual(ownChainsPlaybook.holdingStatement);
  });

  it('all versions stay, the shipped one too', () => {
    const found = entry(told, OWN);
    expect(found && versionsOf(found).map((one) => [one.template.version, one.saved?.by ?? null])).toEqual([
      [2, 'lead'],
      [1, null],
    ]);
  });

  it('an envelope with the words before has to be consented to anew', () => {
    const use = { people: SAMPLE_PEOPLE, severity: 'S1', at: 0 } as const;
    expect(envelopeProblem(envelope(), { ...use, playbook: samplePlaybook })).toBeNull();
    expect(envelopeProblem(envelope(), { ...use, playbook: pinned(told) })).toMatch(/consented to anew/);
  });

  it('an envelope stands where a slot is only called otherwise, and not where it takes something else', () => {
    const use = { people: SAMPLE_PEOPLE, severity: 'S1', at: 0 } as const;
    const { holdingStatement } = samplePlaybook;
    const [first, ...rest] = holdingStatement.slots;
    if (!first) throw new Error('no slot');
    const problem = (changed: Partial<typeof first>) =>
      envelopeProblem(envelope(), {
        ...use,
        playbook: {
          ...samplePlaybook,
          holdingStatement: { ...holdingStatement, slots: [{ ...first, ...changed }, ...rest] },
        },
      });
    expect(problem({ label: 'First line', prompt: 'What it is about.' })).toBeNull();
    for (const changed of [{ kind: 'number' }, { part: 'doing' }, { required: !first.required }] as const)
      expect(problem(changed)).toMatch(/consented to anew/);
  });

  it('refuses what is stale, unchanged or without a reason, and who may not', () => {
    expect(refusedAs(told, save(told, worded(told), { basedOn: 1 }))).toBe('stale');
    expect(refusedAs(told, save(told, content(told)))).toBe('same');
    expect(refusedAs(told, save(told, worded(told), { reason: ' ' }))).toBe('no-reason');
    expect(refusedAs(told, save(told, worded(told)), 'legal')).toBe('not-lead');
    expect(refusedAs(told, save(told, worded(told), { templateId: 'nowhere' }))).toBe('unknown');
  });
});

describe('what is wrong with a template is told in words, and refused', () => {
  const first = content(START).slots[0];
  const codes = (words: TemplateContent) =>
    templateProblems(words, sampleLibrary.playbooks, ['Ada Lind'])
      .filter(({ refuses }) => refuses)
      .map(({ code }) => code);
  const without = (part: string): TemplateContent => {
    const own = content(START);
    const gone = own.slots.filter((slot) => slot.part === part).map(({ id }) => id);
    return {
      ...own,
      slots: own.slots.filter((slot) => slot.part !== part),
      text: gone.reduce((text, id) => text.replaceAll(`{{${id}}}`, ''), own.text),
    };
  };

  it.each(['empathy', 'confirmed', 'unknown', 'findOut', 'doing', 'nextWord'])(
    'a first message without %s',
    (part) => {
      expect(codes(without(part))).toEqual(['no-part']);
      expect(codes({ ...without(part), kind: 'update' })).toEqual([]);
      expect(refusedAs(START, save(START, without(part)))).toBe('no-part');
    },
  );

  it('slots that do not fit the words', () => {
    const own = content(START);
    if (!first) throw new Error('There is no slot');
    expect(codes({ ...own, text: `${own.text} {{extra}}` })).toEqual(['unknown-slot']);
    expect(codes({ ...own, slots: [...own.slots, { ...first, id: 'idle' }] })).toEqual(['unused-slot']);
    expect(codes({ ...own, slots: [...own.slots, first] })).toEqual(['slot-twice']);
    expect(codes({ ...own, slots: own.slots.with(0, { ...first, label: '' }) })).toEqual(['slot-bare']);
    expect(codes({ ...own, slots: own.slots.with(0, { ...first, id: 'No Good' }) })).toContain('slot-id');
  });

  it('a name of the room, however it is written', () => {
    expect(codes({ ...content(START), text: `${content(START).text}\nPress: ada  LIND` })).toEqual([
      'person',
    ]);
  });

  it('a name in brackets or a mark to fill in later is refused: no form would ask for it', () => {
    const own = content(START);
    const told = (more: string) =>
      templateProblems({ ...own, text: `${own.text} ${more}` }, [], []).map(({ sentence }) => sentence);
    expect(told('Call [help line] or {desk}. They said [sic] so: [help line].')).toEqual([
      '“[help line]” stands in the words, and no form would ask for it. Make a slot of it, or write it out.',
      '“{desk}” stands in the words, and no form would ask for it. Make a slot of it, or write it out.',
    ]);
    expect(told('____')).toHaveLength(1);
    const channels = [{ channel: 'x', text: 'Ask [name].' }];
    expect(templateProblems({ ...own, channels }, [], []).map(({ code }) => code)).toContain('named-place');
  });

  it('words too long for a channel only warn, and words of its own help', () => {
    const own = content(START);
    const long = templateProblems(own, [samplePlaybook], []);
    expect(long).toMatchObject([{ code: 'too-long', refuses: false }]);
    expect(long[0]?.sentence).toContain('too long for X and Bluesky');
    const channels = samplePlaybook.channels.map(({ id }) => ({ channel: id, text: '{{headline}}' }));
    expect(templateProblems({ ...own, channels }, [samplePlaybook], [])).toEqual([]);
  });
});

describe('retiring', () => {
  const retire = (templateId: string): RegistryCommand => ({
    type: 'template.retire',
    templateId,
    reason: 'Not ours.',
  });

  it('takes a template out of the next incidents, and restoring brings it back', () => {
    const gone = tell(START, retire('closing'));
    expect(templatesOf(pinned(gone)).map(({ kind }) => kind)).not.toContain('closing');
    expect(refusedAs(gone, retire('closing'))).toBe('retired');
    const back = tell(gone, { type: 'template.restore', templateId: 'closing', reason: 'It is.' });
    expect(templatesOf(pinned(back))).toEqual(templatesOf(samplePlaybook));
  });

  it('never leaves a playbook without a holding statement', () => {
    const long = tell(START, retire(SHORT));
    expect(refusedAs(START, retire(OWN))).toBe('accepted');
    expect(refusedAs(long, retire(OWN))).toBe('last-holding');
    expect(refusedAs(long, save(long, { ...content(long), kind: 'update' }))).toBe('last-holding');
    const copy = save(
      long,
      { ...worded(START), name: 'Ours', playbooks: null },
      { templateId: null, basedOn: null },
    );
    const both = tell(long, copy);
    const gone = tell(both, retire(OWN));
    expect(pinned(gone).holdingStatement.template).toMatch(/^We are on our way\. /);
    expect(refusedAs(gone, retire('own-1'))).toBe('last-holding');
    expect(refusedAs(both, save(both, { ...worded(both), name: 'ours' }))).toBe('same-name');
  });
});
