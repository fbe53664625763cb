/* Posts in short, made of known parts: «завлаб», «начмед», «кадровичка», «соцработница». */
import { type NounTraits, nounIndex } from '../noun-index.ts';

const CLIPPED =
  /^(?:зав|зам|нач|пом|глав|ком|воен|муз|худ|физ|культ|полит|спорт|проф)(?:лаб|пед|маг|лит|дир|зав|мед|рук|орг|прод|хоз|фин|инж|мех|штаб|ред|реж|бух|врач|каф|уч)$/u;
const MAN: NounTraits = { gender: 'm', animate: true, number: 'both', fixed: false };

/** What grammar has to know of such a post (small letters, е for ё); undefined when it is none. */
export function clippedPost(key: string): NounTraits | undefined {
  const [, ending] = /^[а-я]{2,5}[^аеиоуыэюяйь]работни(к|ца)$/u.exec(key) ?? [];
  if (CLIPPED.test(key) || ending === 'к') return MAN;
  const isWoman = ending === 'ца' || isOfMan(key);
  return isWoman ? { ...MAN, gender: 'f' } : undefined;
}

/** «кадровичка» of «кадровик», «физручка» of «физрук». */
function isOfMan(key: string): boolean {
  return /.{4}[иу]чка$/u.test(key) && nounIndex().get(key.replace(/чка$/u, 'к'))?.animate === true;
}
