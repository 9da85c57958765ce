import { Route, Switch } from 'wouter';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { IncidentAudit, ReviewsAudit, RoomAudit } from './pages/AuditPages.tsx';
import { ExecutiveCardPage } from './pages/CardPages.tsx';
import { ChartsPage } from './pages/ChartsPage.tsx';
import { RoomProof } from './pages/ProofPages.tsx';
import { ReplayPage } from './pages/ReplayPage.tsx';
import { ReviewPage } from './pages/ReviewPage.tsx';
import { Board, Envelopes, People, Playbooks, Reviews, Search, Templates } from './pages/RoomPages.tsx';
import { WarRoomPage } from './pages/WarRoomPage.tsx';

/** Every address of the window. Nonsense leads to the board. */
export function Routes() {
  return (
    <ErrorBoundary>
      <Switch>
        <Route path="/incident/:incidentId">
          {({ incidentId }) => <WarRoomPage incidentId={incidentId} />}
        </Route>
        <Route path="/incident/:incidentId/audit">
          {({ incidentId }) => <IncidentAudit incidentId={incidentId} />}
        </Route>
        <Route path="/incident/:incidentId/replay">
          {({ incidentId }) => <ReplayPage incidentId={incidentId} />}
        </Route>
        <Route path="/incident/:incidentId/replay/:size">
          {({ incidentId, size }) => <ReplayPage key={size} incidentId={incidentId} size={Number(size)} />}
        </Route>
        <Route path="/incident/:incidentId/review">
          {({ incidentId }) => <ReviewPage incidentId={incidentId} />}
        </Route>
        <Route path="/incident/:incidentId/charts">
          {({ incidentId }) => <ChartsPage incidentId={incidentId} />}
        </Route>
        <Route path="/incident/:incidentId/card">
          {({ incidentId }) => <ExecutiveCardPage incidentId={incidentId} />}
        </Route>
        <Route path="/people" component={People} />
        <Route path="/envelopes" component={Envelopes} />
        <Route path="/playbooks" component={Playbooks} />
        <Route path="/templates" component={Templates} />
        <Route path="/reviews" component={Reviews} />
        <Route path="/reviews/log" component={ReviewsAudit} />
        <Route path="/search" component={Search} />
        <Route path="/audit" component={RoomAudit} />
        <Route path="/proof">{() => <RoomProof />}</Route>
        <Route path="/proof/:logId">{({ logId }) => <RoomProof logId={logId} />}</Route>
        <Route component={Board} />
      </Switch>
    </ErrorBoundary>
  );
}
