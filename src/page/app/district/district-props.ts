import type { DistrictState } from '../../district-protocol.ts';
import type { Shell } from '../shell.ts';

/** What every screen of a district has. */
export interface DistrictProps {
  readonly district: DistrictState;
  readonly ask: Shell['ask'];
  readonly refresh: () => Promise<void>;
}
