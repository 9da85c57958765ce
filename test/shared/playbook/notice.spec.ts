import { describe, expect, it } from 'vitest';
import { misfits } from '../../../shared/channel/misfits.ts';
import type { Template } from '../../../shared/playbook/template-schema.ts';
import { templatesOf } from '../../../shared/playbook/whole-playbook.ts';
import { sampleWords } from '../../../shared/template/sample-values.ts';
import { PLAYBOOK_FILES, shippedPlaybook, slotsIn } from './shipped.ts';

const NOTICE = shippedPlaybook('notice-to-residents.json');
const OWN = ['notice-stands', 'notice-lifted-in-part', 'notice-lifted'];

function template(id: string): Template {
  const found = templatesOf(NOTICE).find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
}

/** The words of a template as each of the channels it has own words for has them, and the common ones. */
const texts = ({ text, channels }: Template) => [text, ...channels.map((one) => one.text)];

describe('the notice to residents', () => {
  it('asks for what residents must hear before it goes out', () => {
    const required = NOTICE.holdingStatement.slots.filter((slot) => slot.required).map(({ id }) => id);
    expect(required).toEqual(
      expect.arrayContaining([
        ...['do-now', 'do-not', 'still-allowed', 'area', 'not-area', 'since', 'confirmed', 'doing'],
        ...['vulnerable', 'health-advice', 'next-update', 'next-place', 'lift-how'],
      ]),
    );
    const { slots } = NOTICE.holdingStatement;
    expect(slots.filter((slot) => !slot.required).map(({ id }) => id)).toEqual(['supply']);
  });

  it('says what to do before it says why', () => {
    const order = slotsIn(NOTICE.holdingStatement.template);
    expect(order.indexOf('do-now')).toBeLessThan(order.indexOf('confirmed'));
    expect(order.indexOf('area')).toBeLessThan(order.indexOf('confirmed'));
  });

  it('has templates of its own for what comes after, which no other playbook offers', () => {
    expect(OWN.map((id) => template(id).kind)).toEqual(['update', 'update', 'closing']);
    const others = PLAYBOOK_FILES.map(shippedPlaybook).filter(({ id }) => id !== NOTICE.id);
    const offered = others.flatMap((one) => templatesOf(one).map(({ id }) => id));
    expect(offered.filter((id) => OWN.includes(id))).toEqual([]);
  });

  it('repeats on every channel what holds where, when it is lifted in one area only', () => {
    for (const text of texts(template('notice-lifted-in-part')))
      expect(slotsIn(text)).toEqual(
        expect.arrayContaining(['lifted-area', 'first-steps', 'kept-area', 'keep-doing', 'next-update']),
      );
    for (const text of texts(template('notice-stands')))
      expect(slotsIn(text)).toEqual(expect.arrayContaining(['kept-area', 'keep-doing', 'next-update']));
  });

  it('takes no lift without its results and who agrees', () => {
    for (const id of ['notice-lifted-in-part', 'notice-lifted'])
      expect(template(id).slots.filter((slot) => slot.required)).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ id: 'results' }),
          expect.objectContaining({ id: 'agreed-by' }),
        ]),
      );
  });

  it.each(OWN)('has short words in %s that their channels take', (id) => {
    const { text, channels, slots, language } = template(id);
    const variants = channels.map((one) => ({
      channel: one.channel,
      lang: language,
      text: sampleWords(one.text, slots),
    }));
    const ours = NOTICE.channels.filter((one) => variants.some(({ channel }) => channel === one.id));
    expect(ours).toHaveLength(variants.length);
    expect(misfits({ text: sampleWords(text, slots), variants }, ours)).toEqual([]);
  });

  it('proposes no public alert of one country', () => {
    const ids = NOTICE.channels.map(({ id }) => id);
    expect(ids).toContain('public-alert-cell');
    expect(ids).not.toContain('public-alert');
    expect(ids).not.toContain('public-alert-uk');
  });
});
