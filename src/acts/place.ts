/** Folder of the acts inside the folder of the organisation. */
export const ACTS = 'acts';

/** «acts/2025/2025-09-01 101-од Приказ …», whatever slashes a person typed; null for another place. */
export function placeUnderActs(text: string): string | null {
  const parts = text
    .trim()
    .split(/[\\/]/u)
    .filter((part) => part !== '');
  const [year = '', name, ...more] = parts[0] === ACTS ? parts.slice(1) : parts;
  return /^\d{4}$/u.test(year) && name !== undefined && more.length === 0 ? `${year}/${name}` : null;
}
