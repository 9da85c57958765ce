import { useMemo } from 'react';
import { wrongStillOut } from '../../../shared/incident/wrong-still-out.ts';
import { channelLabel } from '../../../shared/projection/sentence-approval.ts';
import { useView } from '../../bridge/view.tsx';
import { Card } from '../../ui/Card.tsx';
import { Name } from '../../ui/Name.tsx';
import type { Standing } from './standing.ts';

const NAMES = new Intl.ListFormat('en-GB');

/** In front of a signer of anything but their correction: on which channels words stand that are known to be wrong. */
export function WrongStillOut(props: { readonly standing: Standing }) {
  const { state } = useView();
  const channels = useMemo(() => wrongStillOut(state), [state]);
  const { kind } = props.standing.statement;
  if (channels.length === 0 || kind === 'correction') return null;
  const count = channels.length === 1 ? '1 channel' : `${channels.length} channels`;
  return (
    <Card title="Wrong words still stand" tone="over" aside={count}>
      <p>
        <Name>{`What is known to be wrong is still out on ${NAMES.format(channels.map((id) => channelLabel(state, id)))}.`}</Name>{' '}
        These words do not correct it.
      </p>
    </Card>
  );
}
