import { useMemo } from 'react';
import { uncorrected, wrongStillOut } from '../../../shared/incident/wrong-still-out.ts';
import { channelLabel } from '../../../shared/projection/sentence-approval.ts';
import { useView } from '../../bridge/view.tsx';
import { Card } from '../../ui/Card.tsx';
import { Name } from '../../ui/Name.tsx';
import type { Standing } from './standing.ts';

const NAMES = new Intl.ListFormat('en-GB');

/**
 * On which channels words stand that are known to be wrong. In front of a signer of a correction: where one before it ended
 * without being out.
 */
export function WrongStillOut(props: { readonly standing: Standing }) {
  const { state } = useView();
  const { kind } = props.standing.statement;
  const channels = useMemo(
    () => (kind === 'correction' ? uncorrected(state) : wrongStillOut(state)),
    [state, kind],
  );
  if (channels.length === 0) return null;
  const count = channels.length === 1 ? '1 channel' : `${channels.length} channels`;
  return (
    <Card title="Wrong words are not corrected" tone="over" aside={count}>
      <p>
        <Name>{`What is known to be wrong was not corrected on ${NAMES.format(channels.map((id) => channelLabel(state, id)))}.`}</Name>{' '}
        {kind === 'correction'
          ? 'A correction ended without being out there.'
          : 'These words do not correct it.'}
      </p>
    </Card>
  );
}
