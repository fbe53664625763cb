import { deflateSync } from 'node:zlib';
import { internalsOf, type Pdf, type Reference } from './internals.ts';

let deflatedProfile: Uint8Array | undefined;

/** pdfkit would deflate the same colour profile again for every document. */
export function shareColorProfile(pdf: Pdf): void {
  const internals = internalsOf(pdf);
  const { ref, _addColorOutputIntent: add } = internals;
  const sharing = (data: object): Reference => {
    const profile = ref.call(pdf, data);
    const { write } = profile;
    profile.write = (bytes) => {
      deflatedProfile ??= deflateSync(bytes);
      profile.compress = false;
      Object.assign(profile.data, { Length: 0, Filter: 'FlateDecode' });
      write.call(profile, deflatedProfile);
    };
    return profile;
  };
  internals._addColorOutputIntent = () => {
    internals.ref = sharing;
    add.call(pdf);
    internals.ref = ref;
  };
}
