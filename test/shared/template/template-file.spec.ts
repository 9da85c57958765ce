import { describe, expect, it } from 'vitest';
import type { RegistryCommand } from '../../../shared/room/events.ts';
import { arrivalOf, readTemplateFile, templateFileText } from '../../../shared/template/template-file.ts';
import {
  entry,
  library,
  OWN,
  refusedAs,
  START,
  save,
  type Told,
  tell,
  worded,
} from '../../support/templates.ts';

describe('a file of templates', () => {
  const told = tell(START, save(START, worded(START)));
  const all = library(told).map((one) => one.current);
  const text = templateFileText(all);

  it('is read back as it was written', () => {
    expect(readTemplateFile(text)).toEqual({ ok: true, value: all });
  });

  it('says of each template how it stands here', () => {
    const arrivals = (there: Told) => all.map((one) => arrivalOf(one, library(there)));
    expect(arrivals(told)).toEqual(all.map(() => 'same'));
    expect(arrivals(START).filter((one) => one !== 'same')).toEqual(['newer']);
    const other = tell(START, save(START, worded(START, 'Otherwise. ')));
    expect(arrivals(other).filter((one) => one !== 'same')).toEqual(['clash']);
    const on = tell(told, save(told, worded(told, 'Further. ')));
    expect(arrivals(on).filter((one) => one !== 'same')).toEqual(['older']);
  });

  it('is taken over with its numbers; a clash becomes the next version, or a template of its own', () => {
    const changed = all.filter((one) => one.id === OWN);
    const command = (as: 'version' | 'copy'): RegistryCommand => ({
      type: 'template.import',
      taken: changed.map((template) => ({ template, as })),
      reason: 'From the Berlin room',
    });
    const taken = tell(START, command('version'));
    expect(entry(taken, OWN)?.current).toEqual(changed[0]);
    const other = tell(START, save(START, worded(START, 'Otherwise. ')));
    expect(entry(tell(other, command('version')), OWN)?.current.version).toBe(3);
    expect(entry(tell(other, command('copy')), 'own-1')?.current).toMatchObject({
      version: 1,
      name: 'Data breach (copy)',
    });
    expect(refusedAs(told, command('version'))).toBe('same');
    expect(refusedAs(START, command('version'), 'legal')).toBe('not-lead');
  });

  it.each([
    ['no JSON', '{', /not readable as JSON/],
    [
      'another kind of file',
      '{"holdline":"checks","format":1,"templates":[]}',
      /not a file of Holdline templates/,
    ],
    ['a later format', text.replace('"format": 1', '"format": 2'), /later Holdline/],
    ['no template', '{"holdline":"templates","format":1,"templates":[]}', /holds no template/],
    ['a field too many', text.replace('"name":', '"colour": 1,\n "name":'), /templates\.0/],
    ['one template twice', templateFileText([...all, ...all.slice(0, 1)]), /twice/],
  ])('is refused with a sentence: %s', (_, broken, sentence) => {
    const read = readTemplateFile(broken);
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.error.sentence).toMatch(sentence);
  });
});
