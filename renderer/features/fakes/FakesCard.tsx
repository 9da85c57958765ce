import { type Fake, openFakes, silentFor } from '../../../shared/fake/fakes.ts';
import { useView, useWaitNow } from '../../bridge/view.tsx';
import { Card } from '../../ui/Card.tsx';
import { FakeList } from './FakeList.tsx';

/** How the register stands, in a few words. */
export function fakesText(fakes: readonly Fake[], now: number): string {
  if (fakes.length === 0) return 'none found';
  const silent = fakes.filter((one) => silentFor(one, now) !== null).length;
  const up = openFakes(fakes).length;
  const down = fakes.length - up;
  return [
    ...(up === 0 ? [] : [`${up} still up`]),
    ...(down === 0 ? [] : [`${down} dealt with`]),
    ...(silent === 0 ? [] : [`${silent} met with silence`]),
  ].join(', ');
}

/** The register of pages that pose as us. */
export function FakesCard() {
  const { fakes } = useView().state;
  const now = useWaitNow();
  const isSilent = fakes.some((one) => silentFor(one, now) !== null);
  return (
    <Card title="Fake pages" aside={fakesText(fakes, now)} {...(isSilent ? { tone: 'over' as const } : {})}>
      <FakeList />
    </Card>
  );
}
