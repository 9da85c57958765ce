import './content-policy.ts';
import { createRoot } from 'react-dom/client';
import './fonts.ts';
import '@mantine/core/styles.css';
import './base.css';
import { App } from './App.tsx';
import { followThresholds } from './bridge/announcer.ts';
import { followBoard } from './bridge/board-store.ts';
import { followIncidents } from './bridge/incident-store.ts';
import { followKeys } from './bridge/keys-store.ts';
import { tellMissed } from './bridge/missed-thresholds.ts';
import { followFolder } from './bridge/proof.ts';
import { followRegistryLog } from './bridge/registry-log.ts';
import { followRoom } from './bridge/room-store.ts';
import { followSeals } from './bridge/seal-store.ts';

followRoom();
followBoard();
followIncidents();
followRegistryLog();
followKeys();
followSeals();
followThresholds();
followFolder();
void tellMissed();

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App />);
