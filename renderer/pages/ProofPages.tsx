import { ProofPage } from '../features/proof/ProofPage.tsx';
import { PlainFrame } from './PlainFrame.tsx';

/** Seal and proof of the room; with a log, that one is chosen. */
export function RoomProof(props: { readonly logId?: string | undefined }) {
  const logId = props.logId ?? null;
  return (
    <PlainFrame heading={null}>
      <ProofPage key={logId} logId={logId} />
    </PlainFrame>
  );
}
