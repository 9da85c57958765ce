import { expect, it } from 'vitest';
import { inReadingOrder } from '../../../shared/channel/reading-order.ts';

const as = (id: string, look: 'post' | 'message' | 'mail' | 'page' | 'script', internal = false) => ({
  id,
  limits: { look },
  ...(internal ? { internal: true as const } : {}),
});

it('reads what the public will see first, and what our own people get last', () => {
  const channels = [
    as('staff-mail', 'mail', true),
    as('call-script', 'script', true),
    as('customer-mail', 'mail'),
    as('web-statement', 'page'),
    as('press-release', 'page'),
    as('x', 'post'),
    as('sms', 'message'),
  ];
  expect(inReadingOrder(channels).map(({ id }) => id)).toEqual([
    ...['web-statement', 'press-release', 'x', 'sms', 'customer-mail', 'staff-mail', 'call-script'],
  ]);
});

it('keeps the order of channels that nobody knows, and has our own people last all the same', () => {
  const channels = [{ id: 'own', internal: true as const }, { id: 'one' }, { id: 'other' }];
  expect(inReadingOrder(channels).map(({ id }) => id)).toEqual(['one', 'other', 'own']);
});
