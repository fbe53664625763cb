import { join } from 'node:path';
import { findOrganizations } from '../../making/batch/find-organizations.ts';
import type { OrganizationFolder } from '../../making/batch/organizations.ts';
import { countingOrder } from '../../reading/wording.ts';
import { SHARED_FILE } from '../../usage/district/shared-file.ts';
import type { Lock } from '../../world/files.ts';
import { fileNamed } from './place.ts';
import type { Means } from './session.ts';

/** A folder of organisations that is open. */
export interface OpenDistrict {
  readonly root: string;
  readonly lock: Lock;
  readonly organizations: readonly OrganizationFolder[];
}

/** The organisations of a folder; none when no folder in it has facts or figures: it is some other folder. */
export function organizationsIn(means: Means, root: string): readonly OrganizationFolder[] {
  const { files } = means;
  const found = findOrganizations(files, root, null);
  if ('problem' in found) return [];
  const isOne = ({ input }: OrganizationFolder): boolean =>
    files.stat(input)?.kind === 'directory' &&
    (fileNamed({ files, input }, 'organization') !== null ||
      files.stat(join(input, SHARED_FILE))?.kind === 'file');
  const key = ({ name }: OrganizationFolder): string => countingOrder(name);
  return found.value.some(isOne) ? found.value.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)) : [];
}
