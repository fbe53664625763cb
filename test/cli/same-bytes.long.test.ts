import { expect, it } from 'vitest';
import { manifest, sferumDocs, spawned, workFolder } from './run.ts';

const hashes = (folder: string): readonly (readonly [string, string])[] =>
  manifest(folder).files.map(({ path, sha256 }) => [path, sha256] as const);

/** With a message, with a copy for the site, with tables, with signs. */
const SOME = ['request', 'order-use', 'invitation-journal', 'memo-staff'];

it('gives the same bytes in another process, another time zone and another order', async () => {
  const [here, elsewhere, reversed] = [workFolder(), workFolder(), workFolder()];
  await sferumDocs(['generate', ...SOME], here);
  spawned(['generate', ...SOME], elsewhere, { TZ: 'America/New_York', LANG: 'C' });
  expect(hashes(elsewhere)).toEqual(hashes(here));
  await sferumDocs(['generate', 'request', 'order-use', '--format', 'pdf,docx'], reversed);
  expect(hashes(reversed)).toHaveLength(6);
  expect(hashes(here)).toEqual(expect.arrayContaining([...hashes(reversed)]));
});
